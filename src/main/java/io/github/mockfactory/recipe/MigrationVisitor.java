package io.github.mockfactory.recipe;

import io.github.mockfactory.factory.FactoryCall;
import io.github.mockfactory.factory.FactoryImports;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.survey.PlannedFactory;
import io.github.mockfactory.survey.SiteReader;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyedSite;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Edits the files of a run as the plan says. */
final class MigrationVisitor extends TreeVisitor<Tree, ExecutionContext> {

    private final Survey survey;
    private final Scope scope;
    private final Supplier<List<PlannedFactory>> factories;
    private final SiteReader reader;

    MigrationVisitor(Survey survey, Scope scope, Supplier<List<PlannedFactory>> factories) {
        this.survey = survey;
        this.scope = scope;
        this.factories = factories;
        this.reader =
                new SiteReader(survey.options().categories(), survey.options().locations());
    }

    @Override
    public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (!(tree instanceof SourceFile file)) {
            return tree;
        }
        if (!survey.hasSites(file)) {
            boolean concerned = TestDependencies.isPom(file) || survey.plan().isFactory(file);
            return concerned ? FactoryFiles.update(factories.get(), file) : file;
        }
        return file instanceof J.CompilationUnit source ? migrate(source, ctx) : tree;
    }

    private J.CompilationUnit migrate(J.CompilationUnit source, ExecutionContext ctx) {
        Sites sites = new Sites();
        J.CompilationUnit rewritten = (J.CompilationUnit) sites.visitNonNull(source, ctx);
        return sites.rewrote ? FactoryImports.update(source, rewritten, sites.imported) : source;
    }

    private final class Sites extends MockSiteVisitor<ExecutionContext> {

        private final Set<String> imported = new HashSet<>();
        private boolean rewrote;

        @Override
        protected <T extends J> T visitSite(T tree, MockSite site, ExecutionContext ctx) {
            SurveyedSite surveyed = reader.read(site, getCursor(), 0);
            FactoryCall call =
                    scope.includes(surveyed) ? survey.plan().decide(surveyed).call() : null;
            if (call == null) {
                return tree;
            }
            rewrote = true;
            if (!call.qualified()) {
                imported.add(call.factoryType());
            }
            return call.replace(tree);
        }
    }
}
