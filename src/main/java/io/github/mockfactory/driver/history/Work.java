package io.github.mockfactory.driver.history;

import java.util.List;
import java.util.SortedMap;

/**
 * What a run did: steps that a migration committed, or that a rollback took back.
 *
 * @param branch     that has the commits
 * @param steps      how many
 * @param sites      how many sites they rewrite
 * @param files      how many files the branch has moved after the run
 * @param planned    how many files the whole plan has, those that are moved included
 * @param hours      what that would take by hand, as an estimate
 * @param byCategory sites by category
 * @param byPhase    sites by number of the phase
 * @param byModule   sites by artifact id
 * @param recovered  ids of steps that were rolled back before, and are committed now
 */
public record Work(
        String branch,
        int steps,
        int sites,
        int files,
        int planned,
        double hours,
        SortedMap<String, Integer> byCategory,
        SortedMap<String, Integer> byPhase,
        SortedMap<String, Integer> byModule,
        List<String> recovered) {

    /** Keeps copies, and refuses what cannot be. */
    public Work {
        if (steps < 0 || sites < 0 || files < 0 || planned < 0 || !(hours >= 0 && Double.isFinite(hours))) {
            throw new IllegalArgumentException("it has a count that cannot be");
        }
        branch = branch == null ? "" : branch;
        byCategory = Copies.of(byCategory);
        byPhase = Copies.of(byPhase);
        byModule = Copies.of(byModule);
        recovered = recovered == null ? List.of() : List.copyOf(recovered);
    }
}
