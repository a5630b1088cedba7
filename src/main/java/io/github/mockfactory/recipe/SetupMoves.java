package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.decide.SetupPlaces;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupMove;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.setup.move.SetupEdits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** The edits that move set-ups of a scope to their homes, file by file. */
final class SetupMoves {

    private final MigrationPlan migration;
    private final SetupPlan plan;
    private final boolean report;
    private final Map<String, List<SetupPlan.Placed>> setups;
    private final Map<String, List<SetupMove>> moves = new TreeMap<>();
    private final SetupFactories factories;

    private SetupMoves(MigrationPlan migration, SetupPlan plan, boolean report, Scope scope) {
        this.migration = migration;
        this.plan = plan;
        this.report = report;
        this.setups = plan.byFile(member -> includes(scope, member));
        if (!report) {
            setups.forEach((path, placed) -> moves.put(path, moves(placed)));
        }
        this.factories = new SetupFactories(
                migration,
                moves.values().stream()
                        .flatMap(List::stream)
                        .map(SetupMove::home)
                        .toList());
    }

    private static List<SetupMove> moves(List<SetupPlan.Placed> setups) {
        List<SetupMove> moves = new ArrayList<>();
        for (SetupPlan.Placed placed : setups) {
            PlannedHome home = placed.group().home();
            if (home != null) {
                moves.add(new SetupMove(placed.member(), home));
            }
        }
        return moves;
    }

    /**
     * Decides.
     *
     * @param migration for the mock sites of the run
     * @param options   what the run is told about set-ups
     * @param scope     in which set-ups are moved; groups are formed over the whole run all the same
     */
    static SetupMoves of(MigrationPlan migration, SetupOptions options, Scope scope) {
        SetupPlan plan = SetupPlaces.plan(migration, options);
        return new SetupMoves(migration, plan, options.mode() == SetupOptions.Mode.REPORT, scope);
    }

    /** The set-ups of a file, if that is in the scope. */
    List<SetupPlan.Placed> setupsIn(SourceFile source) {
        return setups.getOrDefault(SourcePackages.pathOf(source), List.of());
    }

    /** By file, the factories that get homes which it will call. */
    Map<String, Set<String>> factoriesByFile() {
        Map<String, Set<String>> factoriesByFile = new TreeMap<>();
        moves.forEach((path, own) -> {
            if (!own.isEmpty()) {
                factoriesByFile.put(
                        path,
                        own.stream()
                                .map(SetupMove::home)
                                .filter(home -> home.kind() == PlannedHome.Kind.FACTORY)
                                .map(home -> home.factory().path())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        });
        return factoriesByFile;
    }

    static boolean includes(Scope scope, Member member) {
        return scope.includes(member.file().module(), member.file().path());
    }

    /** The decisions behind the edits, of the whole run. */
    SetupPlan plan() {
        return plan;
    }

    /** Whether nothing is moved. */
    boolean isReport() {
        return report;
    }

    /** The factories that do not exist yet, with their homes. */
    List<SourceFile> newFiles(Collection<SourceFile> made) {
        return factories.generate(made);
    }

    /**
     * A file after its set-ups moved.
     *
     * @param source the file, the same if it is no factory that gets a home and nothing moved
     * @param moved  the set-ups that moved
     */
    record Moved(SourceFile source, List<Member> moved) {

        /** Copies the set-ups. */
        Moved {
            moved = List.copyOf(moved);
        }
    }

    /** Edits any file of the run. */
    Moved edit(SourceFile source) {
        if (!(source instanceof J.CompilationUnit file)) {
            return new Moved(source, List.of());
        }
        J.CompilationUnit prepared = factories.update(file);
        List<SetupMove> own = moves.getOrDefault(SourcePackages.pathOf(source), List.of());
        if (own.isEmpty()) {
            return new Moved(prepared, List.of());
        }
        SetupEdits.Edited edited = SetupEdits.edit(
                prepared,
                own,
                migration.suite().options().setupReading(),
                name -> migration.suite().knows(file, name),
                migration.suite().styleOf(file));
        return new Moved(edited.source(), edited.moved());
    }
}
