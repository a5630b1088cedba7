package io.github.mockfactory.style;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The comment that files start with.
 *
 * @param text with the white space that follows it; empty for none. {@link #FILE} stands where the name of the file is
 */
public record Header(String text) {

    /** No comment. */
    public static final Header NONE = new Header("");

    /** Stands for the name of the file, without its ending. */
    static final String FILE = "\u0000";

    /**
     * The header of a class.
     *
     * @param name simple name of the class
     * @return the comment and what follows it
     */
    public String ofClass(String name) {
        return text.replace("\r\n", "\n").replace(FILE, name);
    }

    /**
     * The header of a file in which a hash starts a comment.
     *
     * @param name name of the file
     * @return lines that start with a hash; empty if files have no header
     */
    public String ofResource(String name) {
        List<String> lines = text.strip().lines().map(Header::withoutMarks).toList();
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isEmpty()) {
            start++;
        }
        while (end > start && lines.get(end - 1).isEmpty()) {
            end--;
        }
        return lines.subList(start, end).stream()
                .map(line -> ("# " + line).stripTrailing() + "\n")
                .collect(Collectors.joining())
                .replace(FILE, name);
    }

    private static String withoutMarks(String line) {
        String text = line.strip();
        if (text.endsWith("*/")) {
            text = text.substring(0, text.length() - 2);
        }
        return text.replaceFirst("^(?:/\\*+|\\*+|/{2,}) ?", "").stripTrailing();
    }
}
