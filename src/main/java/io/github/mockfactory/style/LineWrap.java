package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks lines of code that are too long, at the outermost place that helps: behind an equals sign or an arrow, before operators
 * and calls of a chain, between arguments.
 */
public final class LineWrap {

    private static final Pattern CONTROL =
            Pattern.compile("^(?:}? ?else )?(?:if|for|while|try|switch|catch|synchronized) \\(.*");
    private static final List<String> OPERATORS = List.of(" ? ", " : ", " && ", " || ", " + ");

    private final SourceStyle.Lines style;

    /**
     * Takes the style.
     *
     * @param style of the code around the lines
     */
    public LineWrap(SourceStyle.Lines style) {
        this.style = style;
    }

    /**
     * Where a line breaks.
     *
     * @param offset of the first character of the new line; a space before it goes
     * @param indent of the new line
     */
    public record Break(int offset, String indent) {}

    /**
     * Wraps a line.
     *
     * @param line with its indentation, without its line break
     * @return one or more lines
     */
    List<String> wrap(String line) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        String indent = "";
        for (Break each : breaks(line)) {
            lines.add(indent + line.substring(start, each.offset()).stripTrailing());
            start = each.offset();
            indent = each.indent();
        }
        lines.add(indent + line.substring(start));
        return lines;
    }

    /**
     * Finds where a line breaks.
     *
     * @param line with its indentation, without its line break
     * @return in order; empty if it fits, or nothing helps
     */
    public List<Break> breaks(String line) {
        String content = line.stripLeading();
        List<Break> breaks = new ArrayList<>();
        if (!content.startsWith("*") && !content.startsWith("/")) {
            int start = line.length() - content.length();
            add(line, start, line.length(), line.substring(0, start), breaks);
        }
        return breaks;
    }

    private void add(String line, int start, int end, String indent, List<Break> breaks) {
        String piece = line.substring(start, end).stripTrailing();
        if (style.fits(indent + piece)) {
            return;
        }
        Nesting nesting = Nesting.of(piece);
        List<Integer> splits = splits(piece, nesting, indent);
        if (splits.isEmpty()) {
            return;
        }
        boolean chained = piece.startsWith(".") && piece.charAt(splits.get(0)) == '.';
        String further = chained ? indent : indent + style.continuation();
        int from = 0;
        String own = indent;
        for (int split : splits) {
            add(line, start + from, start + split, own, breaks);
            breaks.add(new Break(start + split, further));
            from = split;
            own = further;
        }
        add(line, start + from, end, own, breaks);
    }

    private List<Integer> splits(String piece, Nesting nesting, String indent) {
        if (CONTROL.matcher(piece).matches()) {
            return filled(piece, nesting, 1, indent);
        }
        if (nesting.endsStatement(piece)) {
            // several statements, or a block, on one line: no break would look like any that people write
            return List.of();
        }
        int assignment = nesting.find(piece, " = ", 0);
        if (assignment >= 0 && !piece.endsWith("{") && style.fits(indent + piece.substring(0, assignment + 2))) {
            return assignmentSplits(piece, nesting, indent, assignment + 3);
        }
        int arrow = nesting.find(piece, " -> ", 0);
        if (arrow >= 0 && !piece.endsWith("{")) {
            return List.of(arrow + 4);
        }
        return within(piece, nesting, indent);
    }

    /**
     * Before the value of an assignment; within it if it would not fit on a line of its own either, which is one line break less.
     * Code that is indented like that of google-java-format has both.
     */
    private List<Integer> assignmentSplits(String piece, Nesting nesting, String indent, int value) {
        boolean both = style.indent().equals("  ") && style.continuation().equals("    ");
        if (both || style.fits(indent + style.continuation() + piece.substring(value))) {
            return List.of(value);
        }
        List<Integer> splits = within(piece, nesting, indent);
        boolean helps = !splits.isEmpty()
                && splits.get(0) > value
                && style.fits(indent + piece.substring(0, splits.get(0)).stripTrailing());
        return helps ? splits : List.of(value);
    }

    private List<Integer> within(String piece, Nesting nesting, String indent) {
        List<Integer> operators = filled(piece, nesting, 0, indent);
        if (!operators.isEmpty()) {
            return operators;
        }
        List<Integer> calls = nesting.chainedCalls(piece);
        return calls.isEmpty() ? arguments(piece, nesting, indent) : calls;
    }

    /** Before operators, with as much on each line as fits. */
    private List<Integer> filled(String piece, Nesting nesting, int depth, String indent) {
        List<Integer> possible = OPERATORS.stream()
                .flatMap(operator -> nesting.findAll(piece, operator, depth).stream())
                .map(position -> position + 1)
                .sorted()
                .toList();
        List<Integer> splits = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < possible.size(); i++) {
            int next = i + 1 < possible.size() ? possible.get(i + 1) : piece.length();
            String own = splits.isEmpty() ? indent : indent + style.continuation();
            if (!style.fits(own + piece.substring(start, next).stripTrailing())) {
                start = possible.get(i);
                splits.add(start);
            }
        }
        return splits;
    }

    /** All on the next line if they fit there, else each on a line. */
    private List<Integer> arguments(String piece, Nesting nesting, String indent) {
        return nesting.groups(piece).stream()
                .max(Comparator.comparingInt(Nesting.Group::length))
                .filter(group -> group.length() > 0)
                .map(group -> {
                    List<Integer> splits = new ArrayList<>(List.of(group.start()));
                    if (!style.fits(indent + style.continuation() + piece.substring(group.start()))) {
                        splits.addAll(nesting.findAll(piece, ", ", 1).stream()
                                .filter(comma -> comma >= group.start() && comma < group.end())
                                .map(comma -> comma + 2)
                                .toList());
                    }
                    return splits;
                })
                .orElse(new ArrayList<>());
    }
}
