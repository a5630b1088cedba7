package io.github.mockfactory.style;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The order and the blocks of imports in a code base, with as many layouts as its files have. */
public final class ImportOrder {

    /** Nothing was seen yet. */
    public static final ImportOrder UNKNOWN = new ImportOrder(Map.of());

    private final Map<ImportLayout, Integer> layouts;

    ImportOrder(Map<ImportLayout, Integer> layouts) {
        this.layouts = Map.copyOf(layouts);
    }

    /** Which neighbour no blank line sets an import apart from. */
    public enum Joined {
        /** The import is the last of a block, or in it. */
        PREVIOUS,
        /** The import is the first of a block. */
        NEXT,
        /** The import is a block of its own. */
        NEITHER
    }

    /**
     * Where an import goes.
     *
     * @param index  before the import that stands there now
     * @param joined the neighbour whose block it joins
     */
    public record Place(int index, Joined joined) {}

    /**
     * Arranges the imports of a new file as most files do.
     *
     * @param names       fully qualified names of types
     * @param packageName the package of the file
     * @return blocks of names
     */
    public List<List<String>> arrange(Collection<String> names, String packageName) {
        String project = ImportLine.projectOf(packageName);
        ImportLayout layout = layouts.keySet().stream()
                .max(Comparator.comparingInt(this::support)
                        .thenComparingInt(ImportLayout::groups)
                        .thenComparing(ImportLayout::toString))
                .orElse(new ImportLayout(List.of()));
        for (String name : new TreeSet<>(names)) {
            layout = layout.with(groupOf(name, project));
        }
        List<List<String>> arranged = new ArrayList<>();
        for (ImportLayout.Block block : layout.blocks()) {
            Comparator<String> byGroup =
                    Comparator.comparingInt(name -> block.groups().indexOf(groupOf(name, project)));
            List<String> inBlock = names.stream()
                    .distinct()
                    .filter(name -> block.groups().contains(groupOf(name, project)))
                    .sorted(
                            block.sorted()
                                    ? Comparator.naturalOrder()
                                    : byGroup.thenComparing(Comparator.naturalOrder()))
                    .toList();
            if (!inBlock.isEmpty()) {
                arranged.add(inBlock);
            }
        }
        return arranged;
    }

    /** The same text for the same layouts, in every run. */
    @Override
    public String toString() {
        return new TreeMap<>(layouts.entrySet().stream()
                        .collect(Collectors.toMap(layout -> layout.getKey().toString(), Map.Entry::getValue)))
                .toString();
    }

    private int support(ImportLayout layout) {
        return layouts.entrySet().stream()
                .mapToInt(file -> layout.agreement(file.getKey()) * file.getValue())
                .sum();
    }

    /**
     * Finds the place of an import in a file: beside those of its kind, or where files put it that look like this one.
     *
     * @param imports     of the file
     * @param name        fully qualified name of a type
     * @param packageName the package of the file
     * @return empty if neither says
     */
    public Optional<Place> place(List<ImportLine> imports, String name, String packageName) {
        String project = ImportLine.projectOf(packageName);
        String group = groupOf(name, project);
        List<Integer> alike = IntStream.range(0, imports.size())
                .filter(i -> imports.get(i).group(project).equals(group))
                .boxed()
                .toList();
        if (!alike.isEmpty()) {
            int closest = alike.stream()
                    .max(Comparator.comparingInt((Integer i) -> imports.get(i).common(name))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            return Optional.of(inBlock(imports, closest, name, group, project));
        }
        return ImportLayout.of(imports, project)
                .flatMap(file -> layouts.entrySet().stream()
                        .filter(other ->
                                knows(other.getKey(), group) && other.getKey().isConsistentWith(file))
                        .max(Comparator.comparingInt((Map.Entry<ImportLayout, Integer> other) ->
                                        other.getKey().agreement(file) * other.getValue())
                                .thenComparing(other -> other.getKey().toString()))
                        .filter(other -> other.getKey().agreement(file) > 0)
                        .map(other -> place(imports, name, project, other.getKey())));
    }

    private static boolean knows(ImportLayout layout, String group) {
        return layout.blocks().stream().anyMatch(block -> block.groups().contains(group));
    }

    private static Place place(List<ImportLine> imports, String name, String project, ImportLayout layout) {
        String group = groupOf(name, project);
        int wanted = layout.blockOf(group);
        int last = -1;
        for (int i = 0; i < imports.size(); i++) {
            int block = layout.blockOf(imports.get(i).group(project));
            if (block == wanted) {
                return inBlock(imports, i, name, group, project);
            }
            last = block >= 0 && block < wanted ? i : last;
        }
        int end = last + 1;
        while (end > 0 && end < imports.size() && !imports.get(end).startsBlock()) {
            end++;
        }
        return new Place(end, Joined.NEITHER);
    }

    /** In a block that is in order, where the order says; else among its kind, or behind all. */
    private static Place inBlock(List<ImportLine> imports, int member, String name, String group, String project) {
        int start = member;
        while (start > 0 && !imports.get(start).startsBlock()) {
            start--;
        }
        int end = member + 1;
        while (end < imports.size() && !imports.get(end).startsBlock()) {
            end++;
        }
        int position = sorted(imports, start, end, name);
        if (position < 0) {
            position = amongKind(imports, member, start, end, name, group, project);
        }
        return new Place(position, position == start ? Joined.NEXT : Joined.PREVIOUS);
    }

    private static int amongKind(
            List<ImportLine> imports, int member, int start, int end, String name, String group, String project) {
        if (!imports.get(member).group(project).equals(group)) {
            return end;
        }
        int from = member;
        while (from > start && imports.get(from - 1).group(project).equals(group)) {
            from--;
        }
        int to = member + 1;
        while (to < end && imports.get(to).group(project).equals(group)) {
            to++;
        }
        int position = sorted(imports, from, to, name);
        return position >= 0 ? position : to;
    }

    private static int sorted(List<ImportLine> imports, int start, int end, String name) {
        int position = ImportLine.sortedPosition(
                imports.subList(start, end).stream().map(ImportLine::name).toList(), name);
        return position < 0 ? position : start + position;
    }

    private static String groupOf(String name, String project) {
        return new ImportLine(name, false, false).group(project);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportOrder order && order.layouts.equals(layouts);
    }

    @Override
    public int hashCode() {
        return layouts.hashCode();
    }
}
