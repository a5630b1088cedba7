package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A class that is generated, in a plain layout from which any other follows: four spaces a level, each statement and each
 * paragraph of a comment on one line, and a blank line at the start of the class.
 *
 * @param packageName the package; empty for the unnamed one
 * @param name        simple name of the class
 * @param imports     fully qualified names
 * @param body        the class with its comment
 */
public record PlainSource(String packageName, String name, Collection<String> imports, String body) {

    private static final int LEVEL = 4;
    private static final int COMMENT_LENGTH = 100;
    private static final Pattern FOLLOWING = Pattern.compile("^} (?=(?:else|catch|finally)\\b)");
    private static final Pattern METHOD =
            Pattern.compile("^((?:(?:public|private|static) )+[^=(]+\\()([^()]+)(\\)[\\w ,]*[{;])$");
    private static final Pattern COMMA = Pattern.compile(", (?![^<]*>)");

    /**
     * Writes the class as the code around it is written.
     *
     * @param style of that code
     * @return the text of the file
     */
    public String in(SourceStyle style) {
        List<String> lines = new ArrayList<>();
        if (!packageName.isEmpty()) {
            lines.add("package " + packageName + ";");
            lines.add("");
        }
        for (List<String> block : style.imports().arrange(imports, packageName)) {
            block.forEach(name -> lines.add("import " + name + ";"));
            lines.add("");
        }
        lines.addAll(body(style));
        return (style.header().ofClass(name) + lines.stream().collect(Collectors.joining("\n", "", "\n")))
                .replace("\n", style.lines().lineBreak());
    }

    private List<String> body(SourceStyle style) {
        Layout layout = new Layout(style);
        body.lines().forEach(layout::add);
        return layout.lines;
    }

    private static final class Layout {

        private final SourceStyle.Lines style;
        private final SourceStyle.Blocks blocks;
        private final LineWrap wrap;
        private final List<String> lines = new ArrayList<>();
        private boolean atStart;

        Layout(SourceStyle style) {
            this.style = style.lines();
            this.blocks = style.blocks();
            this.wrap = new LineWrap(style.lines());
        }

        void add(String line) {
            String content = line.strip();
            int columns = line.length() - line.stripLeading().length();
            String indent = style.indent().repeat(columns / LEVEL);
            if (content.isEmpty()) {
                if (!atStart || blocks.blankAtStart()) {
                    lines.add("");
                }
            } else if (content.startsWith("/") || content.startsWith("*")) {
                addComment(content, content.startsWith("*") ? indent + " " : indent);
            } else {
                addCode(content, indent);
            }
        }

        private void addCode(String content, String indent) {
            boolean topLevel = indent.isEmpty();
            if (topLevel && content.equals("}") && blocks.blankAtEnd()) {
                lines.add("");
            }
            String code = content;
            Matcher following = FOLLOWING.matcher(code);
            if (blocks.closesAlone() && following.find()) {
                lines.add(indent + "}");
                code = code.substring(following.end());
            }
            if (code.endsWith("{}") && !blocks.emptyOnOneLine()) {
                addOpening(code.substring(0, code.length() - 1), indent);
                lines.add(indent + "}");
            } else {
                addOpening(code, indent);
            }
            atStart = topLevel && code.endsWith(" {");
        }

        private void addOpening(String code, String indent) {
            boolean apart = blocks.opensOnOwnLine() && code.endsWith(" {");
            String start = apart ? code.substring(0, code.length() - 2) : code;
            lines.addAll(wrap.wrap(indent + (blocks.finalParameters() ? finalParameters(start) : start)));
            if (apart) {
                lines.add(indent + "{");
            }
        }

        private static String finalParameters(String code) {
            Matcher method = METHOD.matcher(code.endsWith(")") ? code + "{" : code);
            if (!method.matches()) {
                return code;
            }
            String parameters =
                    COMMA.splitAsStream(method.group(2)).collect(Collectors.joining(", final ", "final ", ""));
            return code.replace("(" + method.group(2) + ")", "(" + parameters + ")");
        }

        private void addComment(String content, String indent) {
            int length = Math.min(style.length(), COMMENT_LENGTH);
            if (SourceStyle.Lines.width(indent + content) <= length
                    || (content.startsWith("/*") && !content.endsWith("*/"))) {
                lines.add(indent + content);
            } else if (content.startsWith("/**")) {
                lines.add(indent + "/**");
                addComment(
                        "* "
                                + content.substring("/**".length(), content.length() - "*/".length())
                                        .strip(),
                        indent + " ");
                lines.add(indent + " */");
            } else {
                String mark = content.startsWith("*") ? "* " : "// ";
                String text = content.substring(mark.length());
                String further = mark + (text.startsWith("@") ? "    " : "");
                String line = mark;
                for (String word : words(text)) {
                    if (!line.isBlank()
                            && line.length() > further.length()
                            && SourceStyle.Lines.width(indent + line) + word.length() > length) {
                        lines.add((indent + line).stripTrailing());
                        line = further;
                    }
                    line += word + " ";
                }
                lines.add((indent + line).stripTrailing());
            }
        }

        /** Inline tags are not torn apart. */
        private static List<String> words(String text) {
            List<String> words = new ArrayList<>();
            int depth = 0;
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                if (c == ' ' && depth == 0) {
                    words.add(text.substring(start, i));
                    start = i + 1;
                }
            }
            words.add(text.substring(start));
            return words;
        }
    }
}
