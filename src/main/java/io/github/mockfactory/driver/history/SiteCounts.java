package io.github.mockfactory.driver.history;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The raw mock sites of one state of the sources.
 *
 * @param reader     how they were counted
 * @param sites      how many there are
 * @param movable    how many of them the recipes would rewrite; all of them where only the text was read, which cannot tell
 * @param moved      how many constructions go through the factory, counted in the text
 * @param files      how many files have sites
 * @param inText     how many sites the quick reader counts, so that records of both readers can be compared
 * @param hours      what moving by hand what the recipes would move would take, as an estimate
 * @param byCategory the same by category
 * @param byPhase    by number of the phase
 * @param byModule   by artifact id
 * @param byRisk     by the risk of their files
 * @param byReason   sites that stay, by code
 * @param byOwner    by owner, then by number of the phase; empty where nothing says who owns what
 */
public record SiteCounts(
        Reader reader,
        int sites,
        int movable,
        int moved,
        int files,
        int inText,
        double hours,
        SortedMap<String, Part> byCategory,
        SortedMap<String, Part> byPhase,
        SortedMap<String, Part> byModule,
        SortedMap<String, Part> byRisk,
        SortedMap<String, Integer> byReason,
        SortedMap<String, SortedMap<String, Part>> byOwner) {

    /** How sites are counted. */
    public enum Reader {
        /** Every file that matters was parsed, and each site decided. */
        SURVEY,
        /** The text was searched: quick, and no more than close. */
        TEXT
    }

    /**
     * Some of the sites.
     *
     * @param sites   how many there are
     * @param movable how many of them the recipes would rewrite
     */
    public record Part(int sites, int movable) {

        /** Refuses what cannot be. */
        public Part {
            if (movable < 0 || movable > sites) {
                throw new IllegalArgumentException("it counts " + movable + " of " + sites + " sites");
            }
        }

        /**
         * Adds two.
         *
         * @param other other sites
         * @return both
         */
        public Part plus(Part other) {
            return new Part(sites + other.sites, movable + other.movable);
        }
    }

    /** Keeps copies, and refuses what cannot be. */
    public SiteCounts {
        if (movable < 0
                || movable > sites
                || moved < 0
                || files < 0
                || inText < 0
                || !(hours >= 0 && Double.isFinite(hours))) {
            throw new IllegalArgumentException("it has a count that cannot be");
        }
        byCategory = Copies.of(byCategory);
        byPhase = Copies.of(byPhase);
        byModule = Copies.of(byModule);
        byRisk = Copies.of(byRisk);
        byReason = Copies.of(byReason);
        SortedMap<String, SortedMap<String, Part>> owners = new TreeMap<>();
        (byOwner == null ? Map.<String, SortedMap<String, Part>>of() : byOwner)
                .forEach((owner, phases) -> owners.put(owner, Copies.of(phases)));
        byOwner = Collections.unmodifiableSortedMap(owners);
    }

    /**
     * What the quick reader counts in a state of the past.
     *
     * @param sites raw ones
     * @param moved calls of the factory
     * @param files with raw sites
     * @return the counts
     */
    public static SiteCounts ofText(int sites, int moved, int files) {
        return new SiteCounts(
                Reader.TEXT,
                sites,
                sites,
                moved,
                files,
                sites,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    /**
     * The sites that the recipes leave.
     *
     * @return how many
     */
    public int staying() {
        return sites - movable;
    }

    /**
     * How much of all constructions goes through the factory.
     *
     * @return 0 to 100; 100 where there are none
     */
    public double percentMoved() {
        return moved + sites == 0 ? 100 : 100.0 * moved / (moved + sites);
    }
}
