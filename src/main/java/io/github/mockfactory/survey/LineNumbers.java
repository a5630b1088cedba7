package io.github.mockfactory.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.PrintOutputCapture;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.SearchResult;

/** Finds the lines of many trees by printing their file once; the engine's own service prints it once for each tree. */
final class LineNumbers {

    private static final Pattern FENCE = Pattern.compile("\\{\\{([0-9a-f-]{36})}}");

    private LineNumbers() {}

    /** The first line of each tree, counted from 1. */
    static Map<UUID, Integer> of(JavaSourceFile source, Set<UUID> trees) {
        J marked = new MarkTrees().visitNonNull(source, trees);
        String text = ((JavaSourceFile) marked)
                .printAll(new PrintOutputCapture<>(0, PrintOutputCapture.MarkerPrinter.FENCED));
        Map<UUID, Integer> lines = new HashMap<>();
        int line = 1;
        int read = 0;
        Matcher fence = FENCE.matcher(text);
        while (fence.find()) {
            line += (int) text.substring(read, fence.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            read = fence.start();
            lines.putIfAbsent(UUID.fromString(fence.group(1)), line);
        }
        return lines;
    }

    /** Marks each tree with a marker that carries the tree's own id. */
    private static final class MarkTrees extends JavaVisitor<Set<UUID>> {
        @Override
        public @Nullable J preVisit(J tree, Set<UUID> trees) {
            return trees.contains(tree.getId())
                    ? tree.withMarkers(tree.getMarkers().add(new SearchResult(tree.getId(), null)))
                    : tree;
        }
    }
}
