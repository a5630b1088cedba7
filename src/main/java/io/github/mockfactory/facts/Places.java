package io.github.mockfactory.facts;

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

/** Finds the places of many trees by printing their file once; the engine's own service prints it once for each tree. */
public final class Places {

    private static final Pattern FENCE = Pattern.compile("\\{\\{([0-9a-f-]{36})}}");

    private Places() {}

    /** Where each tree starts. */
    public static Map<UUID, Place> of(JavaSourceFile source, Set<UUID> trees) {
        J marked = new MarkTrees().visitNonNull(source, trees);
        String text = ((JavaSourceFile) marked)
                .printAll(new PrintOutputCapture<>(0, PrintOutputCapture.MarkerPrinter.FENCED));
        Map<UUID, Place> places = new HashMap<>();
        int line = 1;
        int column = 1;
        int read = 0;
        Matcher fence = FENCE.matcher(text);
        Map<String, UUID> asked = new HashMap<>();
        trees.forEach(tree -> asked.put(tree.toString(), tree));
        while (fence.find()) {
            UUID tree = asked.get(fence.group(1));
            if (tree == null) {
                // the file has it itself
                continue;
            }
            for (; read < fence.start(); read++) {
                boolean ends = text.charAt(read) == '\n';
                line += ends ? 1 : 0;
                column = ends ? 1 : column + 1;
            }
            read = fence.end();
            places.putIfAbsent(tree, new Place(line, column));
        }
        return places;
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
