package io.github.mockfactory.gate;

import java.util.List;
import java.util.Set;

/**
 * The answer of the gate for one tree.
 *
 * @param newSites  sites that are there and not in the baseline, by path and line
 * @param unchanged sites that are there and in the baseline, by path and line
 * @param renamed   sites that are in the baseline by the name that their file had before; they are not new
 * @param absent    lines of the baseline for which there is no site, each as often as it is too many
 * @param unchecked what keeps the answer from being complete
 * @param strict    whether lines of the baseline without a site count as a failure
 */
public record GateResult(
        List<GateSite> newSites,
        List<GateSite> unchanged,
        List<Renamed> renamed,
        List<KnownSite> absent,
        List<Unchecked> unchecked,
        boolean strict) {

    /** Keeps copies, in order. */
    public GateResult {
        newSites = newSites.stream().sorted(GateSite.ORDER).toList();
        unchanged = unchanged.stream().sorted(GateSite.ORDER).toList();
        renamed = List.copyOf(renamed);
        absent = absent.stream().sorted().toList();
        unchecked = unchecked.stream().sorted().toList();
    }

    /** How the gate ends. */
    public enum Verdict {
        /** Nothing is new. */
        CLEAN(0),
        /** A site is new. */
        NEW_SITES(1),
        /** No site is new, but the baseline has lines without a site, and that was forbidden. */
        STALE_BASELINE(1),
        /** Something could not be checked. What was found is told all the same; there may be more, or less. */
        UNCHECKED(2);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        /**
         * The exit code of a program that ends so.
         *
         * @return 0, 1 or 2
         */
        public int exitCode() {
            return exitCode;
        }
    }

    /**
     * The answer of a gate that could not look at anything.
     *
     * @param file    that stands for the build, relative to the root, with slashes
     * @param message why, with what to do
     * @return an answer that is not clean
     */
    public static GateResult unanswered(String file, String message) {
        return new GateResult(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Unchecked(file, 0, Unchecked.Cause.NOT_RUN, message)),
                false);
    }

    /**
     * The new sites of one file.
     *
     * @param path relative to the root, with slashes
     * @return by line
     */
    public List<GateSite> newSitesIn(String path) {
        return newSites.stream().filter(site -> site.site().path().equals(path)).toList();
    }

    /**
     * The same answer with more said of the new sites.
     *
     * @param sites the new sites
     * @return a result with those
     */
    public GateResult withNewSites(List<GateSite> sites) {
        return new GateResult(sites, unchanged, renamed, absent, unchecked, strict);
    }

    /**
     * The same answer without the absent lines of some files.
     *
     * @param files relative to the root
     * @return a result by which those lines stay
     */
    public GateResult without(Set<String> files) {
        List<KnownSite> left =
                absent.stream().filter(site -> !files.contains(site.path())).toList();
        return new GateResult(newSites, unchanged, renamed, left, unchecked, strict);
    }

    /**
     * How the gate ends. What could not be checked goes before what is new: in a build that is broken, known sites can look new.
     *
     * @return one verdict
     */
    public Verdict verdict() {
        if (!unchecked.isEmpty()) {
            return Verdict.UNCHECKED;
        }
        if (!newSites.isEmpty()) {
            return Verdict.NEW_SITES;
        }
        return strict && !absent.isEmpty() ? Verdict.STALE_BASELINE : Verdict.CLEAN;
    }

    /**
     * The exit code of the verdict.
     *
     * @return 0, 1 or 2
     */
    public int exitCode() {
        return verdict().exitCode();
    }
}
