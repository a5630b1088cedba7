package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is committed at once: the changes of one file in one phase, or all of phase 0.
 *
 * @param phase    of the changes
 * @param path     the file; in phase 0 that of the first factory
 * @param changes  in the order in which they are made
 * @param risk     of the file
 * @param left     what stays in the file, by reason, in words such as {@code 2 SPY_FIELD}
 * @param requires ids of the steps without which this one would break
 */
public record Step(Phase phase, String path, List<Change> changes, Risk risk, List<String> left, Set<String> requires) {

    /** Keeps copies. */
    public Step {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
        requires = Set.copyOf(requires);
    }

    /**
     * Names the step.
     *
     * @return phase and path, or the phase alone for phase 0
     */
    public String id() {
        return idOf(phase, path);
    }

    /**
     * Names a step.
     *
     * @param phase of its changes
     * @param path  of its file
     * @return its id
     */
    public static String idOf(Phase phase, String path) {
        return phase == Phase.FOUNDATION ? phase.number() : phase.number() + ":" + path;
    }

    /**
     * The files that the step writes.
     *
     * @return paths
     */
    public Set<String> paths() {
        return changes.stream().map(change -> change.key().path()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The categories that the step touches.
     *
     * @return names, in the order of the changes
     */
    public List<String> categories() {
        return changes.stream()
                .map(change -> change.key().category())
                .distinct()
                .toList();
    }

    /**
     * How many mock sites the step rewrites.
     *
     * @return 0 for phases that have none
     */
    public int sites() {
        return phase.hasSites() ? count() : 0;
    }

    /**
     * How many set-ups the step moves.
     *
     * @return 0 for phases other than 5
     */
    public int setups() {
        return phase == Phase.SETUPS ? count() : 0;
    }

    private int count() {
        return changes.stream().mapToInt(Change::count).sum();
    }

    /**
     * The module of the step's file.
     *
     * @return its name
     */
    public String module() {
        return changes.get(0).module();
    }
}
