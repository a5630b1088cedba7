package io.github.mockfactory.gate;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.ModuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The set-ups of mocks that a baseline lets pass. It has the rules of that of mock sites: what is in it passes, equal ones counted, also
 * in a file that has another name now; what is no longer there is told, to be taken off.
 */
public final class KnownSetups {

    private final Set<Integer> passing = new TreeSet<>();
    private final List<KnownSite> absent = new ArrayList<>();

    private KnownSetups() {}

    /**
     * Compares set-ups with the known ones.
     *
     * @param baseline of set-ups
     * @param modules  of the run: lines of others have no say
     * @param scope    of the run: lines outside it have none either
     * @param there    the set-ups of the scope that should call a home
     * @param renames  asked if one is new and a line is absent
     * @return the answer
     */
    public static KnownSetups of(
            Baseline baseline,
            Collection<ModuleId> modules,
            Scope scope,
            List<KnownSite> there,
            Consumer<Predicate<Renames>> renames) {
        ScopeOfLines lines = new ScopeOfLines(scope);
        List<KnownSite> known =
                baseline
                        .sites(modules.stream()
                                .filter(module -> lines.includes(module.artifact()))
                                .toList())
                        .stream()
                        .filter(lines::includes)
                        .toList();
        KnownSetups setups = new KnownSetups();
        Counts<KnownSite> open = Counts.of(known);
        for (int i = 0; i < there.size(); i++) {
            if (open.take(there.get(i))) {
                setups.passing.add(i);
            }
        }
        known.stream().filter(open::take).forEach(setups.absent::add);
        if (setups.mayBeRenamed(there)) {
            renames.accept(since -> {
                setups.letRenamedPass(there, since);
                return !setups.mayBeRenamed(there);
            });
        }
        return setups;
    }

    private boolean mayBeRenamed(List<KnownSite> there) {
        return passing.size() < there.size() && !absent.isEmpty();
    }

    private void letRenamedPass(List<KnownSite> there, Renames renames) {
        for (int i = 0; i < there.size(); i++) {
            if (passing.contains(i)) {
                continue;
            }
            for (Iterator<KnownSite> lines = absent.iterator(); lines.hasNext(); ) {
                if (renames.tell(lines.next(), there.get(i))) {
                    lines.remove();
                    passing.add(i);
                    break;
                }
            }
        }
    }

    /**
     * Whether a set-up passes.
     *
     * @param index of the set-up among those that were given
     * @return false if it is new
     */
    public boolean contains(int index) {
        return passing.contains(index);
    }

    /**
     * What is not there any more.
     *
     * @return lines of the baseline, each as often as it is too many
     */
    public List<KnownSite> absent() {
        return List.copyOf(absent);
    }
}
