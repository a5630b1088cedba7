package io.github.mockfactory.driver.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Escapes for Markdown as GitHub and GitLab read it: nothing that is inserted is read as Markdown or HTML, or ends a line. */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Text> {

    static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private static final String PLAIN = " .,;:/%()'+=?-";

    private MarkdownFormat() {}

    /** A text that is escaped, or is to be. */
    static final class Text extends CommonTemplateMarkupOutputModel<Text> {

        private Text(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    /** Entities, which are read as text everywhere: not in code spans, which templates therefore do not put around a name. */
    @Override
    public String escapePlainText(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            // two of them would make a link of what stands before and behind
            boolean doubled = c == '/' && escaped.length() > 0 && escaped.charAt(escaped.length() - 1) == '/';
            if (doubled) {
                escaped.append("&#47;");
            } else if (Character.isLetterOrDigit(c)
                    || PLAIN.indexOf(c) >= 0
                    || (c > '~' && !Character.isISOControl(c))) {
                escaped.appendCodePoint(c);
            } else if (c < ' ' || Character.isISOControl(c)) {
                escaped.append(' ');
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String name) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plain, String markup) {
        return new Text(plain, markup);
    }
}
