package io.github.mockfactory.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What files show of their lines. */
final class LineEvidence {

    private static final int[] LIMITS = {80, 90, 100, 110, 120, 130, 140, 150, 160, 180, 200};
    private static final int COMMON_LIMIT = 100;
    private static final int USUAL_LIMIT = 120;
    /** Wraps that speak for a limit that few code bases have. */
    private static final int SURE = 3;

    private static final int LONGEST = 400;
    private static final int NARROW = 2;

    private final Map<String, Integer> indents = new HashMap<>();
    private final Map<String, Integer> continuations = new HashMap<>();
    private final int[] widths = new int[LONGEST + 1];
    private final int[] wrapped = new int[LONGEST + 1];
    private int windows;
    private int unix;

    void add(List<CodeLine> lines) {
        CodeLine beforePrevious = null;
        CodeLine previous = null;
        for (int i = 0; i < lines.size(); i++) {
            CodeLine line = lines.get(i);
            if (!line.code()) {
                if (!line.isBlank()) {
                    previous = null;
                }
                continue;
            }
            widths[Math.min(SourceStyle.Lines.width(line.text()), LONGEST)]++;
            if (previous != null) {
                if (previous.endsWith("{")) {
                    count(previous, line, indents);
                } else if (startsStatement(beforePrevious, previous) && continues(previous, line)) {
                    count(previous, line, continuations);
                    if (line.endsWith(";", "{")) {
                        wrapped[Math.min(joined(previous, line), LONGEST)]++;
                    }
                }
            }
            beforePrevious = previous;
            previous = line;
        }
    }

    void addBreaks(String source) {
        for (int i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) {
            if (i > 0 && source.charAt(i - 1) == '\r') {
                windows++;
            } else {
                unix++;
            }
        }
    }

    private static void count(CodeLine outer, CodeLine inner, Map<String, Integer> counts) {
        String indent = inner.indent();
        if (indent.startsWith(outer.indent())
                && indent.length() > outer.indent().length()) {
            String step = indent.substring(outer.indent().length());
            boolean plausible = step.length() <= 8 && step.chars().distinct().count() == 1;
            if (plausible) {
                counts.merge(step, 1, Integer::sum);
            }
        }
    }

    private static boolean startsStatement(@Nullable CodeLine before, CodeLine line) {
        return !line.startsWith("@")
                && !line.endsWith(";", "{", "}", ",", ":")
                && (before == null || before.endsWith(";", "{", "}") || before.startsWith("@"));
    }

    private static boolean continues(CodeLine previous, CodeLine line) {
        return previous.endsWith("(", "=", "->")
                || line.startsWith(".", "+ ", "&& ", "|| ", "? ", "throws ", "extends ");
    }

    private static int joined(CodeLine previous, CodeLine line) {
        int space = previous.endsWith("(") || line.startsWith(".") ? 0 : 1;
        return SourceStyle.Lines.width(previous.text()) + space + line.content().length();
    }

    SourceStyle.Lines lines(SourceStyle.Lines fallback) {
        String indent = most(indents).orElse(fallback.indent());
        String twice = indent.equals(fallback.indent()) ? fallback.continuation() : indent + indent;
        return new SourceStyle.Lines(
                indent,
                most(continuations).orElse(twice),
                limit(indent).orElse(fallback.length()),
                windows == unix ? fallback.lineBreak() : windows > unix ? "\r\n" : "\n");
    }

    private static Optional<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /**
     * A limit shows in what was wrapped: statements that would be a little longer than it stand on two lines, and hardly any
     * line is longer. Where nothing was wrapped, the limit is one that is usual and that the lines keep.
     */
    private Optional<Integer> limit(String indent) {
        int lines = between(0, LONGEST, widths);
        if (lines == 0) {
            return Optional.empty();
        }
        int usual = indent.length() == NARROW ? COMMON_LIMIT : USUAL_LIMIT;
        for (int limit : LIMITS) {
            int longer = between(limit + 1, LONGEST, widths);
            int wraps = between(limit + 1, limit + 20, wrapped);
            boolean kept = longer * 500 <= lines && longer * 10 <= wraps;
            if (kept && wraps >= (limit == COMMON_LIMIT || limit == USUAL_LIMIT ? 1 : SURE)) {
                return Optional.of(limit);
            }
            if (limit >= usual && longer * 200 <= lines) {
                return Optional.of(limit);
            }
        }
        return Optional.of(LIMITS[LIMITS.length - 1]);
    }

    private static int between(int from, int to, int[] counts) {
        int sum = 0;
        for (int i = from; i <= Math.min(to, LONGEST); i++) {
            sum += counts[i];
        }
        return sum;
    }
}
