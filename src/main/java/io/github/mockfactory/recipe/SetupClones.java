package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.decide.SetupPlaces;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.gate.Baseline;
import io.github.mockfactory.gate.KnownSetups;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.setup.SetupReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;

/** The set-ups of a run that should call a home, and those of them that a baseline lets pass. */
final class SetupClones {

    private static final String UNCHECKED =
            "could not be checked: an earlier recipe of the run has edited the set-ups, run the gate by itself";

    private final MigrationPlan migration;
    private final SetupOptions options;
    private final SetupPlan plan;
    private final Map<String, List<SetupPlan.Placed>> setups;
    private final Baseline baseline;
    private final KnownSetups known;
    private final Map<String, List<SetupClone>> fresh = new TreeMap<>();

    /**
     * Decides.
     *
     * @param migration for the mock sites of the run
     * @param options   what the run is told about set-ups
     * @param scope     that is looked at; groups are formed over the whole run all the same
     * @param folder    of the run
     */
    SetupClones(MigrationPlan migration, SetupOptions options, Scope scope, RunFolder folder) {
        this.migration = migration;
        this.options = options;
        this.plan = SetupPlaces.plan(migration, options);
        this.setups = plan.byFile(member -> SetupMoves.includes(scope, member));
        this.baseline = folder.setups();
        List<SetupClone> clones = setups().stream()
                .flatMap(placed -> SetupClone.of(placed).stream())
                .toList();
        this.known = KnownSetups.of(
                baseline,
                migration.suite().runFiles().modules(),
                scope,
                clones.stream().map(SetupClone::site).toList(),
                folder::renamesOfSetups);
        for (int i = 0; i < clones.size(); i++) {
            if (!known.contains(i)) {
                SetupClone clone = clones.get(i);
                fresh.computeIfAbsent(clone.member().file().path(), path -> new ArrayList<>())
                        .add(clone);
            }
        }
    }

    SetupPlan plan() {
        return plan;
    }

    /** All set-ups of the scope. */
    List<SetupPlan.Placed> setups() {
        return setups.values().stream().flatMap(List::stream).toList();
    }

    /** Those that should call a home and do not pass. */
    List<SetupClone> fresh() {
        return fresh.values().stream().flatMap(List::stream).toList();
    }

    /** The lines to add to files of the baseline to let all of them pass, by the path of the file. */
    Map<String, List<String>> linesOfFresh() {
        Map<String, List<String>> lines = new TreeMap<>();
        fresh().forEach(clone -> lines.computeIfAbsent(
                        baseline.fileOf(clone.member().file().module()), file -> new ArrayList<>())
                .add(baseline.lineOf(clone.site())));
        return lines;
    }

    /** Accepted shapes that no set-up has. */
    Set<String> gone() {
        Set<String> gone = new TreeSet<>(options.accepted());
        plan.groups().forEach(group -> gone.remove(group.id()));
        return gone;
    }

    /** Lines of the baseline that no set-up has. */
    List<String> absent() {
        return known.absent().stream().map(baseline::lineOf).toList();
    }

    /** What cannot be read of the baseline. */
    List<String> problems() {
        return baseline.problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + ": " + problem.message())
                .toList();
    }

    /** The file with a mark at the start of each clone that does not pass. */
    J.CompilationUnit mark(J.CompilationUnit source) {
        List<SetupClone> own = fresh.getOrDefault(SourcePackages.pathOf(source), List.of());
        if (own.isEmpty()) {
            return source;
        }
        List<FoundSetup> found = SetupReader.read(
                        source, migration.suite().options().setupReading())
                .setups();
        Map<UUID, String> marks = new HashMap<>();
        for (SetupClone clone : own) {
            Optional<FoundSetup> same = FoundSetup.of(clone.member(), found);
            if (same.isEmpty()) {
                return SearchResult.found(source, UNCHECKED);
            }
            marks.put(same.get().first().getId(), clone.message());
        }
        return (J.CompilationUnit) new Marks().visitNonNull(source, marks);
    }

    private static final class Marks extends JavaVisitor<Map<UUID, String>> {
        @Override
        public @Nullable J postVisit(J tree, Map<UUID, String> marks) {
            String message = marks.get(tree.getId());
            return message == null ? tree : SearchResult.found(tree, message);
        }
    }
}
