package io.github.mockfactory.decide;

import io.github.mockfactory.decide.Inventory.Entry;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What became of the sites that a run was to rewrite, noted file by file as the trees are edited: what was planned is not yet done. */
public final class Outcomes {

    private final Inventory planned;
    private final Map<String, List<Entry>> observed = new TreeMap<>();

    public Outcomes(Inventory planned) {
        this.planned = planned;
    }

    /**
     * Notes what happened to a file.
     *
     * @param path      of the file, relative to the root of the build
     * @param rewritten the sites whose trees changed, in the order of the file
     * @return the sites of the file with what became of them; empty if it has none or was noted before
     */
    public Inventory note(String path, List<SurveyedSite> rewritten) {
        List<Entry> entries = planned.byFile().getOrDefault(path, List.of());
        if (entries.isEmpty() || observed.containsKey(path)) {
            return planned.with(List.of());
        }
        List<SurveyedSite> open = new ArrayList<>(rewritten);
        List<Entry> seen = entries.stream()
                .map(entry -> entry.decision().replacement() == null || remove(open, entry.site())
                        ? entry
                        : new Entry(entry.site(), Decision.leave(Reason.NOT_APPLIED)))
                .toList();
        observed.put(path, seen);
        return planned.with(seen);
    }

    private static boolean remove(List<SurveyedSite> sites, SurveyedSite wanted) {
        for (int i = 0; i < sites.size(); i++) {
            if (sites.get(i).isSame(wanted)) {
                sites.remove(i);
                return true;
            }
        }
        return false;
    }

    /**
     * Whether every file with sites was noted.
     *
     * @return true once the run is over
     */
    public boolean isComplete() {
        return observed.keySet().containsAll(planned.byFile().keySet());
    }

    /**
     * All sites with what became of them.
     *
     * @return of the files that were noted
     */
    public Inventory inventory() {
        return planned.with(observed.values().stream().flatMap(List::stream).toList());
    }
}
