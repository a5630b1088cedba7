package io.github.mockfactory.gate;

/**
 * Writes any text as one word of printable characters, so that a line can be taken apart at its spaces. A word never starts as
 * comments and git's conflict markers do.
 */
final class Words {

    private static final String EMPTY = "\\e";
    private static final String STARTS_OTHER_LINES = "#<=>|";

    private Words() {}

    static String escape(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                word.append("\\\\");
            } else if (c == ' ') {
                word.append("\\s");
            } else if (isOdd(text, i) || (i == 0 && STARTS_OTHER_LINES.indexOf(c) >= 0)) {
                word.append(String.format("\\u%04x", (int) c));
            } else {
                word.append(c);
            }
        }
        return word.toString();
    }

    /** Would not survive an editor, a terminal, or UTF-8. */
    private static boolean isOdd(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || type == Character.FORMAT
                || type == Character.UNASSIGNED;
    }

    static String unescape(String word) {
        if (word.equals(EMPTY)) {
            return "";
        }
        if (word.isEmpty()) {
            throw new IllegalArgumentException(
                    "Between two words stands one space, and an empty word is written " + EMPTY);
        }
        StringBuilder text = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char kind = i + 1 < word.length() ? word.charAt(++i) : ' ';
            if (kind == '\\') {
                text.append('\\');
            } else if (kind == 's') {
                text.append(' ');
            } else if (kind == 'u' && word.substring(i + 1).matches("(?s)[0-9a-fA-F]{4}.*")) {
                text.append((char) Integer.parseInt(word.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                throw new IllegalArgumentException(
                        "After \\ in '" + word + "' must stand one of \\, s, e, u0000 to uffff");
            }
        }
        return text.toString();
    }
}
