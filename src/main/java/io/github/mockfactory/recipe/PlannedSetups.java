package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.setup.SetupOptions;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.openrewrite.SourceFile;

/** The moves of set-ups to their homes, file by file, for a host that decides by itself which of them to make. */
public final class PlannedSetups {

    private final SetupMoves moves;

    /**
     * Decides.
     *
     * @param plan    for all sources
     * @param options what the host is told about set-ups; nothing moves where they ask for a report
     */
    public PlannedSetups(MigrationPlan plan, SetupOptions options) {
        this.moves = SetupMoves.of(plan, options, Scope.ALL);
    }

    /**
     * The files whose set-ups move.
     *
     * @return by path, the paths of the factories that get homes which they call; none where all homes are in the file
     *     or are there
     */
    public Map<String, Set<String>> factoriesByFile() {
        return moves.factoriesByFile();
    }

    /**
     * The edits of a file: its set-ups move, or homes are added to a factory. Those of one file need not be made together with
     * those of another, but the homes come before what calls them.
     *
     * @param source a file of the run, possibly with the edits of phases, or a factory as phase 0 leaves it
     * @param moved  is told the number of set-ups that moved
     * @return the same file if there is nothing to do in it
     */
    public SourceFile move(SourceFile source, IntConsumer moved) {
        SetupMoves.Moved result = moves.edit(source);
        moved.accept(result.moved().size());
        return result.source();
    }
}
