package io.github.mockfactory.site;

/** The text of a source in Java or Kotlin without what is no code: comments, strings and characters are blanks. */
final class CodeText {

    private static final String RAW = "\"\"\"";

    private final String text;
    private final StringBuilder code;
    private int at;

    private CodeText(String text) {
        this.text = text;
        this.code = new StringBuilder(text.length());
    }

    static String of(String text) {
        CodeText reading = new CodeText(text);
        while (reading.at < text.length()) {
            reading.next();
        }
        return reading.code.toString();
    }

    private void next() {
        if (text.startsWith("//", at)) {
            skipTo(text.indexOf('\n', at), 0);
        } else if (text.startsWith("/*", at)) {
            skipTo(text.indexOf("*/", at + 2), 2);
        } else if (text.startsWith(RAW, at)) {
            skipTo(text.indexOf(RAW, at + RAW.length()), RAW.length());
        } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
            skipQuoted(text.charAt(at));
        } else {
            code.append(text.charAt(at));
            at++;
        }
    }

    private void skipTo(int end, int length) {
        at = end < 0 ? text.length() : end + length;
        code.append(' ');
    }

    /** Ends with its line at the latest: what is not closed there is no code that compiles. */
    private void skipQuoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(text.length(), at + 1);
        code.append("\"\"");
    }
}
