package io.github.mockfactory.recipe;

import io.github.mockfactory.factory.EditedFile;
import io.github.mockfactory.factory.FactoryImports;
import io.github.mockfactory.factory.KotlinImports;
import io.github.mockfactory.factory.Replacement;
import io.github.mockfactory.factory.SetUpCall;
import io.github.mockfactory.site.KotlinCalls;
import io.github.mockfactory.site.KotlinFile;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.style.SourceStyle;
import io.github.mockfactory.survey.PlannedFactory;
import io.github.mockfactory.survey.Scope;
import io.github.mockfactory.survey.SiteReader;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyedSite;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;

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
        if (TestDependencies.isPom(file) || survey.plan().isFactory(file)) {
            return FactoryFiles.update(factories.get(), file);
        }
        SourceFile extended = survey.plan().createsBeansIn(file) ? FactoryFiles.update(factories.get(), file) : file;
        if (!survey.hasSites(file)) {
            return extended;
        }
        if (extended instanceof J.CompilationUnit source) {
            return migrate(source, ctx);
        }
        return file instanceof JavaSourceFile source && KotlinFile.is(source) ? migrateKotlin(source, ctx) : extended;
    }

    private JavaSourceFile migrateKotlin(JavaSourceFile source, ExecutionContext ctx) {
        Sites sites = new Sites(survey.styleOf(source));
        JavaSourceFile rewritten = (JavaSourceFile) sites.visitNonNull(source, ctx);
        return sites.rewrote ? KotlinImports.update(source, rewritten, sites.imported) : source;
    }

    private J.CompilationUnit migrate(J.CompilationUnit source, ExecutionContext ctx) {
        Sites sites = new Sites(survey.styleOf(source));
        J.CompilationUnit rewritten = (J.CompilationUnit) sites.visitNonNull(source, ctx);
        return sites.rewrote
                ? EditedFile.finish(source, rewritten, sites.imported, sites.replaced, sites.style)
                : source;
    }

    private final class Sites extends MockSiteVisitor<ExecutionContext> {

        private final Set<String> imported = new HashSet<>();
        private final Set<String> replaced = new HashSet<>();
        private final Map<String, Map<J.VariableDeclarations, SetUpCall>> assignments = new HashMap<>();
        private final SourceStyle style;
        private boolean rewrote;

        Sites(SourceStyle style) {
            this.style = style;
        }

        @Override
        protected <T extends J> T visitSite(T tree, MockSite site, ExecutionContext ctx) {
            SurveyedSite surveyed = reader.read(site, getCursor(), 0);
            Replacement replacement = scope.includes(surveyed)
                    ? survey.plan().decide(surveyed, scope).replacement()
                    : null;
            if (replacement == null) {
                return tree;
            }
            rewrote = true;
            imported.addAll(replacement.imports());
            replaced.addAll(FactoryImports.namesIn(tree));
            if (replacement instanceof SetUpCall call && tree instanceof J.VariableDeclarations field) {
                assignments
                        .computeIfAbsent(surveyed.className(), name -> new LinkedHashMap<>())
                        .put(field, call);
            }
            return surveyed.isKotlin() && tree instanceof J.MethodInvocation
                    ? replaceInKotlin(tree, replacement)
                    : replacement.replace(tree);
        }

        @SuppressWarnings("unchecked") // a call is replaced by a call
        private <T extends J> T replaceInKotlin(T tree, Replacement replacement) {
            J.MethodInvocation call = (J.MethodInvocation) tree;
            imported.addAll(KotlinCalls.imports(call, getCursor()));
            return (T) KotlinCalls.replace(call, getCursor(), replacement::replace);
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, ExecutionContext ctx) {
            J.ClassDeclaration visited = super.visitClassDeclaration(declaration, ctx);
            String name =
                    declaration.getType() == null ? "" : declaration.getType().getFullyQualifiedName();
            return SetUpCall.addTo(visited, assignments.getOrDefault(name, Map.of()), style.lines());
        }
    }
}
