package io.github.mockfactory.edit;

import io.github.mockfactory.style.LineWrap;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;

/**
 * Wraps the lines that an edit made too long. A line is a matter of text, a line break one of the tree: so all white space is
 * numbered, and the numbers are printed with it.
 */
final class LongLines {

    private static final char START = '\uE000';
    private static final char END = '\uE001';

    private final SourceStyle.Lines style;

    private LongLines(SourceStyle.Lines style) {
        this.style = style;
    }

    /**
     * Wraps lines.
     *
     * @param before the file without the edit; lines that are too long there stay so
     * @param after  the file with it
     * @param style  of the file
     * @return the edited file with line breaks where lines would be too long
     */
    static J.CompilationUnit wrap(J.CompilationUnit before, J.CompilationUnit after, SourceStyle.Lines style) {
        Set<String> known = new HashSet<>(before.printAll().lines().toList());
        List<String> tolerated =
                known.stream().filter(line -> !style.fits(line)).toList();
        boolean needed = after.printAll().lines().anyMatch(line -> isTooLong(line, known, tolerated, style));
        return needed ? new LongLines(style).wrap(after, known, tolerated) : after;
    }

    private static boolean isTooLong(String line, Set<String> known, List<String> tolerated, SourceStyle.Lines style) {
        return !style.fits(line)
                && !known.contains(line)
                && !line.startsWith("import ")
                && tolerated.stream().noneMatch(old -> isEdited(old, line));
    }

    /** Whether most of a line is in another one, at its start and at its end. */
    private static boolean isEdited(String old, String line) {
        int start = 0;
        while (start < Math.min(old.length(), line.length()) && old.charAt(start) == line.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.length(), line.length()) - start
                && old.charAt(old.length() - 1 - end) == line.charAt(line.length() - 1 - end)) {
            end++;
        }
        return (start + end) * 3 > old.length() * 2;
    }

    private J.CompilationUnit wrap(J.CompilationUnit source, Set<String> known, List<String> tolerated) {
        Numbered numbered = new Numbered(Map.of());
        List<String> lines = List.of(((J.CompilationUnit) numbered.visitNonNull(source, 0))
                .printAll()
                .split("\r?\n", -1));
        Map<Integer, String> replaced = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<Integer> numbers = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            List<Boolean> blanks = new ArrayList<>();
            String plain = plain(line, numbers, offsets, blanks);
            if (isTooLong(plain, known, tolerated, style)) {
                List<LineWrap.Break> breaks = new LineWrap(style).breaks(plain);
                if (plain.endsWith("{") && !breaks.isEmpty()) {
                    String indent = breaks.get(breaks.size() - 1).indent();
                    replaced.putAll(block(lines.subList(i + 1, lines.size()), indentOf(plain), indent, numbered.seen));
                }
                for (LineWrap.Break each : breaks) {
                    Integer number = numberAt(each.offset(), numbers, offsets, blanks);
                    if (number != null) {
                        replaced.put(number, style.lineBreak() + each.indent());
                    }
                }
            }
        }
        // without any, the visitor would print its numbers into the file
        return replaced.isEmpty() ? source : (J.CompilationUnit) new Numbered(replaced).visitNonNull(source, 0);
    }

    /** The white space before the lines of a block whose head is indented further, up to the brace that ends it. */
    private static Map<Integer, String> block(
            List<String> lines, String old, String indent, Map<Integer, String> whitespace) {
        String added = indent.startsWith(old) ? indent.substring(old.length()) : "";
        Map<Integer, String> moved = new HashMap<>();
        for (String line : lines) {
            List<Integer> numbers = new ArrayList<>();
            List<Integer> offsets = new ArrayList<>();
            String plain = plain(line, numbers, offsets, new ArrayList<>());
            String own = indentOf(plain);
            // a line of a text block has no white space of the tree before it
            if (!plain.isBlank() && !offsets.isEmpty() && offsets.get(0) == own.length()) {
                Integer number = numbers.get(0);
                moved.put(number, whitespace.getOrDefault(number, "") + added);
            }
            if (own.equals(old) && plain.startsWith(old + "}")) {
                return moved;
            }
        }
        return Map.of();
    }

    private static String indentOf(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** The line without numbers, which go to the lists with their places. */
    private static String plain(String line, List<Integer> numbers, List<Integer> offsets, List<Boolean> blanks) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int start = line.indexOf(START); start >= 0; start = line.indexOf(START, from)) {
            String text = line.substring(from, start);
            plain.append(text);
            int end = line.indexOf(END, start);
            numbers.add(Integer.valueOf(line.substring(start + 1, end)));
            offsets.add(plain.length());
            blanks.add(text.endsWith(" "));
            from = end + 1;
        }
        return plain.append(line.substring(from)).toString();
    }

    /** Of several white spaces that end at one place, the one that is not empty, or else the outermost. */
    private static @Nullable Integer numberAt(
            int offset, List<Integer> numbers, List<Integer> offsets, List<Boolean> blanks) {
        Integer found = null;
        for (int i = 0; i < offsets.size(); i++) {
            if (offsets.get(i) == offset && (found == null || blanks.get(i))) {
                found = numbers.get(i);
            }
        }
        return found;
    }

    /** Counts white space in the order of the tree; either prints the count behind it or replaces it. */
    private static final class Numbered extends JavaIsoVisitor<Integer> {

        private final Map<Integer, String> replaced;
        private final Map<Integer, String> seen = new HashMap<>();
        private int next;

        Numbered(Map<Integer, String> replaced) {
            this.replaced = replaced;
        }

        @Override
        public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
            if (space == null) {
                return Space.EMPTY;
            }
            if (space.getComments().isEmpty()) {
                return space.withWhitespace(counted(space.getWhitespace()));
            }
            // no line is broken beside a comment, but one that begins there may move
            Space moved = space.withWhitespace(countedLine(space.getWhitespace()));
            return moved.withComments(ListUtils.map(
                    space.getComments(), comment -> comment.withSuffix(countedLine(comment.getSuffix()))));
        }

        private String countedLine(String whitespace) {
            return whitespace.contains("\n") ? counted(whitespace) : whitespace;
        }

        private String counted(String whitespace) {
            int number = next++;
            seen.put(number, whitespace);
            return replaced.isEmpty() ? whitespace + START + number + END : replaced.getOrDefault(number, whitespace);
        }
    }
}
