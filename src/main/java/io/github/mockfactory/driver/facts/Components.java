package io.github.mockfactory.driver.facts;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;

/**
 * The strongly connected components of a graph, found by Tarjan's algorithm without recursion: graphs of sources are deep. The hash
 * of a component is made of its members and of the hashes of the components that it leads to, and so of all that can be reached.
 */
final class Components {

    private static final int NONE = -1;

    private final int[][] edges;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final String[] hashes;
    private final Deque<Integer> members = new ArrayDeque<>();
    private int visited;

    Components(int[][] edges) {
        this.edges = edges;
        this.index = new int[edges.length];
        this.low = new int[edges.length];
        this.next = new int[edges.length];
        this.open = new boolean[edges.length];
        this.hashes = new String[edges.length];
        Arrays.fill(index, NONE);
    }

    /** For each node that of its component. */
    String[] hashes(String[] contents) {
        for (int node = 0; node < edges.length; node++) {
            if (index[node] == NONE) {
                visit(node, contents);
            }
        }
        return hashes;
    }

    private void visit(int root, String[] contents) {
        Deque<Integer> path = new ArrayDeque<>();
        path.push(root);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (index[node] == NONE) {
                index[node] = visited;
                low[node] = visited;
                visited++;
                members.push(node);
                open[node] = true;
            }
            if (next[node] < edges[node].length) {
                int other = edges[node][next[node]++];
                if (index[other] == NONE) {
                    path.push(other);
                } else if (open[other]) {
                    low[node] = Math.min(low[node], index[other]);
                }
                continue;
            }
            path.pop();
            if (!path.isEmpty()) {
                low[path.peek()] = Math.min(low[path.peek()], low[node]);
            }
            if (low[node] == index[node]) {
                close(node, contents);
            }
        }
    }

    private void close(int root, String[] contents) {
        Set<Integer> component = new TreeSet<>();
        int member;
        do {
            member = members.pop();
            open[member] = false;
            component.add(member);
        } while (member != root);
        Set<String> parts = new TreeSet<>();
        Set<String> below = new TreeSet<>();
        for (int each : component) {
            parts.add(contents[each]);
            for (int other : edges[each]) {
                if (!component.contains(other)) {
                    below.add(hashes[other]);
                }
            }
        }
        ContentHash hash = new ContentHash().add("members");
        parts.forEach(hash::add);
        hash.add("below");
        below.forEach(hash::add);
        String value = hash.end();
        component.forEach(each -> hashes[each] = value);
    }
}
