package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.decide.SetupPlaces;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.HomeCall;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupGroup;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.setup.SetupReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;

/** The set-ups of a run that should call a home. */
final class SetupClones {

    private static final String UNCHECKED =
            "could not be checked: an earlier recipe of the run has edited the set-ups, run the gate by itself";

    private final MigrationPlan migration;
    private final SetupOptions options;
    private final SetupPlan plan;
    private final Map<String, List<SetupPlan.Placed>> setups;

    SetupClones(MigrationPlan migration, SetupOptions options, Scope scope) {
        this.migration = migration;
        this.options = options;
        this.plan = SetupPlaces.plan(migration, options);
        this.setups = plan.byFile(member -> SetupMoves.includes(scope, member));
    }

    SetupPlan plan() {
        return plan;
    }

    /** All set-ups of the scope. */
    List<SetupPlan.Placed> setups() {
        return setups.values().stream().flatMap(List::stream).toList();
    }

    /** How many of them have a home. */
    long count() {
        return setups().stream().filter(each -> each.group().home() != null).count();
    }

    /** Accepted shapes that no set-up has. */
    Set<String> gone() {
        Set<String> gone = new TreeSet<>(options.accepted());
        plan.groups().forEach(group -> gone.remove(group.id()));
        return gone;
    }

    /** The file with a mark at the start of each clone. */
    J.CompilationUnit mark(J.CompilationUnit source) {
        List<Clone> own = setups.getOrDefault(SourcePackages.pathOf(source), List.of()).stream()
                .flatMap(placed -> Clone.of(placed).stream())
                .toList();
        if (own.isEmpty()) {
            return source;
        }
        List<FoundSetup> found = SetupReader.read(
                        source, migration.suite().options().setupReading())
                .setups();
        Map<UUID, String> marks = new HashMap<>();
        for (Clone clone : own) {
            Optional<FoundSetup> same = FoundSetup.of(clone.member(), found);
            if (same.isEmpty()) {
                return SearchResult.found(source, UNCHECKED);
            }
            marks.put(same.get().first().getId(), clone.message());
        }
        return (J.CompilationUnit) new Marks().visitNonNull(source, marks);
    }

    private record Clone(SetupGroup group, Member member, PlannedHome home) {

        static Optional<Clone> of(SetupPlan.Placed placed) {
            return Optional.ofNullable(placed.group().home())
                    .map(home -> new Clone(placed.group(), placed.member(), home));
        }

        String message() {
            String call = HomeCall.text(home, member);
            return home.kind() == PlannedHome.Kind.EXISTING
                    ? "this set-up has a home: write " + call
                    : "one of " + group.members().size() + " set-ups of shape " + group.id()
                            + " that differ in values only: run ConsolidateMockSetups, which writes " + call
                            + ", or name the shape in acceptedSetups";
        }
    }

    private static final class Marks extends JavaVisitor<Map<UUID, String>> {
        @Override
        public @Nullable J postVisit(J tree, Map<UUID, String> marks) {
            String message = marks.get(tree.getId());
            return message == null ? tree : SearchResult.found(tree, message);
        }
    }
}
