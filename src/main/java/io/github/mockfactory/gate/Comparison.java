package io.github.mockfactory.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Compares the sites that are there with those that are known, equal ones counted. */
public final class Comparison {

    private final Counts<KnownSite> open;
    private final List<KnownSite> known;
    private final List<GateSite> added = new ArrayList<>();
    private final List<GateSite> unchanged = new ArrayList<>();
    private final List<Renamed> renamed = new ArrayList<>();

    private Comparison(List<KnownSite> known) {
        this.known = known;
        this.open = Counts.of(known);
    }

    /**
     * Compares before anybody asks git.
     *
     * @param known lines of the baseline
     * @param sites that are there
     * @return the comparison
     */
    public static Comparison of(List<KnownSite> known, Collection<GateSite> sites) {
        Comparison comparison = new Comparison(known);
        for (GateSite site : sites) {
            (comparison.open.take(site.site()) ? comparison.unchanged : comparison.added).add(site);
        }
        return comparison;
    }

    /**
     * Takes sites for known that other modules list, as where modules share a folder of sources. Whether such a line is absent is
     * for a run of its module to say.
     *
     * @param others lines of their files
     * @return this
     */
    public Comparison alsoKnown(Collection<KnownSite> others) {
        Counts<KnownSite> left = Counts.of(others);
        for (Iterator<GateSite> sites = added.iterator(); sites.hasNext(); ) {
            GateSite site = sites.next();
            // equal sites are known as often as one module says
            if (!known.contains(site.site()) && left.take(site.site())) {
                unchanged.add(site);
                sites.remove();
            }
        }
        return this;
    }

    /**
     * Whether a file or a class of another name could be the reason of a difference.
     *
     * @return true if there is something new and something absent
     */
    public boolean mayBeRenamed() {
        return !added.isEmpty() && !absent().isEmpty();
    }

    /**
     * Takes sites of renamed files for what they were.
     *
     * @param renames as git tells them
     * @return this
     */
    public Comparison with(Renames renames) {
        Map<String, List<KnownSite>> absent = new HashMap<>();
        absent().forEach(site ->
                absent.computeIfAbsent(nameOf(site), name -> new ArrayList<>()).add(site));
        for (Iterator<GateSite> sites = added.iterator(); sites.hasNext(); ) {
            GateSite site = sites.next();
            List<KnownSite> candidates = absent.getOrDefault(nameOf(site.site()), List.of());
            for (KnownSite candidate : candidates) {
                if (renames.tell(candidate, site.site())) {
                    open.take(candidate);
                    candidates.remove(candidate);
                    renamed.add(new Renamed(candidate, site));
                    sites.remove();
                    break;
                }
            }
        }
        return this;
    }

    /**
     * Takes some sites that are not known for allowed all the same.
     *
     * @param allowed tells them
     * @return this
     */
    public Comparison letPass(Predicate<GateSite> allowed) {
        added.removeIf(allowed);
        return this;
    }

    /** The part that no rename changes. */
    private static String nameOf(KnownSite site) {
        return site.form() + site.member().substring(site.member().lastIndexOf('#') + 1);
    }

    private List<KnownSite> absent() {
        Counts<KnownSite> copy = open.copy();
        return known.stream().filter(copy::take).toList();
    }

    /**
     * The answer.
     *
     * @param unchecked what could not be checked
     * @param strict    whether absent lines are a failure
     * @return the result
     */
    public GateResult result(Collection<Unchecked> unchecked, boolean strict) {
        return new GateResult(added, unchanged, renamed, absent(), List.copyOf(unchecked), strict);
    }
}
