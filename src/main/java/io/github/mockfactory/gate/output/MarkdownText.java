package io.github.mockfactory.gate.output;

/** Text of others, written as code in a cell of a table in GitHub's Markdown: none of it is read as Markdown or HTML. */
final class MarkdownText {

    private static final String NEEDS_NO_ESCAPE = " ./";

    private MarkdownText() {}

    static String code(String text) {
        boolean plain = !text.isBlank() && text.chars().noneMatch(c -> c < ' ' || "\\`|".indexOf(c) >= 0);
        return plain ? "`" + text + "`" : html(text);
    }

    /** A code span can hold neither backticks nor line ends of its own, and a table takes pipes for its borders. */
    private static String html(String text) {
        StringBuilder html = new StringBuilder("<code>");
        text.replace("\r\n", "\n").chars().forEach(c -> {
            if (c == '\n' || c == '\r') {
                html.append("<br>");
            } else if (c > '~' || Character.isLetterOrDigit(c) || NEEDS_NO_ESCAPE.indexOf(c) >= 0) {
                html.append((char) c);
            } else if (c > ' ') {
                html.append("&#").append(c).append(';');
            } else {
                html.append(' ');
            }
        });
        return html.append("</code>").toString();
    }
}
