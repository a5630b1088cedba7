package io.github.mockfactory.driver.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the sources of one source set depend on, transitively. Each name leads to whatever declares a type of that simple name: so
 * a type that is added, moved or deleted is a difference for all that could mean it, and for nothing else.
 */
public final class MentionGraph {

    /** Stands for all packages. */
    public static final String ANY_PACKAGE = "*";

    private final List<String> paths = new ArrayList<>();
    private final List<Mentions> nodes;
    private final int[][] edges;
    private final String[] hashes;

    /**
     * Builds the graph.
     *
     * @param sources those that are parsed together, by path
     * @param classes what they see of compiled classes
     * @param byJars  packages that jars name: any source may depend on a class there through a type of a jar
     * @param exact   whether a source can depend on nothing else without mentioning it
     */
    public MentionGraph(
            Map<String, Mentions> sources, Collection<Mentions> classes, Set<String> byJars, boolean exact) {
        paths.addAll(sources.keySet());
        nodes = new ArrayList<>(sources.values());
        nodes.addAll(classes);
        edges = edges(byJars, exact);
        hashes = new Components(edges)
                .hashes(nodes.stream().map(Mentions::content).toArray(String[]::new));
    }

    private int[][] edges(Set<String> byJars, boolean exact) {
        Map<String, List<Integer>> declaring = new HashMap<>();
        int[] everything = new int[nodes.size()];
        Set<Integer> forAny = new TreeSet<>();
        for (int node = 0; node < nodes.size(); node++) {
            everything[node] = node;
            for (String name : nodes.get(node).declared()) {
                declaring.computeIfAbsent(name, key -> new ArrayList<>()).add(node);
            }
            boolean byJar = byJars.contains(nodes.get(node).packageName()) || byJars.contains(ANY_PACKAGE);
            if (node >= paths.size() && byJar) {
                forAny.add(node);
            }
        }
        int[][] found = new int[nodes.size()][];
        for (int node = 0; node < found.length; node++) {
            if (node < paths.size() && !exact) {
                found[node] = everything;
                continue;
            }
            Set<Integer> next = node < paths.size() ? new TreeSet<>(forAny) : new TreeSet<>();
            for (String name : nodes.get(node).named()) {
                next.addAll(declaring.getOrDefault(name, List.of()));
            }
            found[node] = next.stream().mapToInt(Integer::intValue).toArray();
        }
        return found;
    }

    /**
     * The hash of each source and of all that it depends on.
     *
     * @return by path
     */
    public Map<String, String> hashes() {
        Map<String, String> found = new HashMap<>();
        for (int source = 0; source < paths.size(); source++) {
            found.put(paths.get(source), hashes[source]);
        }
        return found;
    }

    /**
     * Adds the sources that some sources depend on.
     *
     * @param some paths; those of other source sets are passed over
     * @return the given ones of this source set, and what they need
     */
    public Set<String> withNeeded(Collection<String> some) {
        boolean[] seen = new boolean[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int source = 0; source < paths.size(); source++) {
            if (some.contains(paths.get(source))) {
                seen[source] = true;
                open.add(source);
            }
        }
        Set<String> found = new TreeSet<>();
        while (!open.isEmpty()) {
            int node = open.pop();
            if (node < paths.size()) {
                found.add(paths.get(node));
            }
            Arrays.stream(edges[node]).filter(next -> !seen[next]).forEach(next -> {
                seen[next] = true;
                open.add(next);
            });
        }
        return found;
    }
}
