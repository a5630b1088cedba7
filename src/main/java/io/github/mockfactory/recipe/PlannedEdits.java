package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.generate.NewFile;
import java.util.List;
import java.util.function.IntConsumer;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;

/** The edits of the recipes, file by file, for a host that decides by itself which of them to make. */
public final class PlannedEdits {

    private final MigrationPlan plan;

    /**
     * Takes the decisions.
     *
     * @param plan for all sources
     */
    public PlannedEdits(MigrationPlan plan) {
        this.plan = plan;
    }

    /**
     * The files that phase 0 makes.
     *
     * @return factories and what stands beside them, where there are none yet
     */
    public List<NewFile> newFiles() {
        return plan.factories().stream()
                .flatMap(factory -> factory.newFiles().stream())
                .toList();
    }

    /**
     * The edits of phase 0.
     *
     * @param source any file of the run
     * @return the same file, unless it is a factory that lacks methods or the POM of a module that does not see its factory
     */
    public SourceFile prepare(SourceFile source) {
        return FactoryFiles.update(plan.factories(), source);
    }

    /**
     * The edits of the other phases.
     *
     * @param source a file of the run, possibly with edits of other scopes
     * @param scope  which sites to rewrite
     * @return the same file if none of them is in it
     */
    public SourceFile migrate(SourceFile source, Scope scope) {
        return migrate(source, scope, sites -> {});
    }

    /**
     * The same, with how many sites were rewritten.
     *
     * @param source    a file of the run, possibly with edits of other scopes
     * @param scope     which sites to rewrite
     * @param rewritten is told the number of sites whose trees changed
     * @return the same file if none of them is in it
     */
    public SourceFile migrate(SourceFile source, Scope scope, IntConsumer rewritten) {
        return (SourceFile) new MigrationVisitor(
                        plan, scope, List::of, (path, sites, ctx) -> rewritten.accept(sites.size()))
                .visitNonNull(source, new InMemoryExecutionContext(failure -> {
                    throw new IllegalStateException(
                            "Cannot rewrite " + source.getSourcePath() + ": " + failure.getMessage(), failure);
                }));
    }
}
