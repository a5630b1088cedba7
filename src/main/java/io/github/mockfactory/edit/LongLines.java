package io.github.mockfactory.edit;

import io.github.mockfactory.style.LineWrap;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    private final SourceStyle.Lines style;
    private final Marks marks;

    private LongLines(SourceStyle.Lines style, Marks marks) {
        this.style = style;
        this.marks = marks;
    }

    /** Two characters that a text does not have, around each number. */
    private record Marks(char start, char end) {

        private static final int FIRST = 0xE000;
        private static final int LAST = 0xF8FF;

        static Marks outside(String text) {
            List<Integer> free = IntStream.rangeClosed(FIRST, LAST)
                    .filter(each -> text.indexOf(each) < 0)
                    .limit(2)
                    .boxed()
                    .toList();
            return new Marks((char) free.get(0).intValue(), (char) free.get(1).intValue());
        }
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
        String text = after.printAll();
        boolean needed = text.lines().anyMatch(line -> isTooLong(line, known, tolerated, style));
        return needed ? new LongLines(style, Marks.outside(text)).wrap(after, known, tolerated) : after;
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
        Numbered numbered = new Numbered(Map.of(), marks);
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
        return replaced.isEmpty() ? source : (J.CompilationUnit) new Numbered(replaced, marks).visitNonNull(source, 0);
    }

    /** The white space before the lines of a block whose head is indented further, up to the brace that ends it. */
    private Map<Integer, String> block(List<String> lines, String old, String indent, Map<Integer, String> whitespace) {
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
    private String plain(String line, List<Integer> numbers, List<Integer> offsets, List<Boolean> blanks) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int start = line.indexOf(marks.start()); start >= 0; start = line.indexOf(marks.start(), from)) {
            String text = line.substring(from, start);
            plain.append(text);
            int end = line.indexOf(marks.end(), start);
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
        private final Marks marks;
        private final Map<Integer, String> seen = new HashMap<>();
        private int next;

        Numbered(Map<Integer, String> replaced, Marks marks) {
            this.replaced = replaced;
            this.marks = marks;
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
            return replaced.isEmpty()
                    ? whitespace + marks.start() + number + marks.end()
                    : replaced.getOrDefault(number, whitespace);
        }
    }
}
