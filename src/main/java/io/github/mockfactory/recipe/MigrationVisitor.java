package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.edit.EditedFile;
import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.edit.SetUpAssignments;
import io.github.mockfactory.edit.SetUpCall;
import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.edit.imports.KotlinImports;
import io.github.mockfactory.facts.Place;
import io.github.mockfactory.facts.SiteReader;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.KotlinCalls;
import io.github.mockfactory.site.KotlinFile;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private final MigrationPlan plan;
    private final Scope scope;
    private final Supplier<List<FactoryPlan>> factories;
    private final Observer observer;
    private final SiteReader reader;

    /** Is told of every file with sites which of them were rewritten, also if none was. */
    interface Observer {
        void rewrote(String path, List<SurveyedSite> sites, ExecutionContext ctx);
    }

    MigrationVisitor(MigrationPlan plan, Scope scope, Supplier<List<FactoryPlan>> factories, Observer observer) {
        this.plan = plan;
        this.scope = scope;
        this.factories = factories;
        this.observer = observer;
        this.reader = new SiteReader(
                plan.suite().options().categories(), plan.suite().options().locations());
    }

    @Override
    public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (!(tree instanceof SourceFile file)) {
            return tree;
        }
        List<SurveyedSite> rewritten = new ArrayList<>();
        try {
            return edit(file, rewritten, ctx);
        } catch (RuntimeException e) {
            rewritten.clear();
            throw e;
        } finally {
            if (plan.suite().hasSites(file)) {
                observer.rewrote(SourcePackages.pathOf(file), rewritten, ctx);
            }
        }
    }

    private SourceFile edit(SourceFile file, List<SurveyedSite> rewritten, ExecutionContext ctx) {
        if (TestDependencies.isPom(file) || plan.isFactory(file)) {
            return FactoryFiles.update(factories.get(), file);
        }
        boolean written =
                file instanceof J.CompilationUnit || (file instanceof JavaSourceFile source && KotlinFile.is(source));
        if (!written || !plan.suite().hasSites(file)) {
            return file;
        }
        Sites sites = new Sites(plan.suite().styleOf((JavaSourceFile) file), rewritten);
        JavaSourceFile result = (JavaSourceFile) sites.visitNonNull(file, ctx);
        if (rewritten.isEmpty()) {
            return file;
        }
        return result instanceof J.CompilationUnit source
                ? EditedFile.finish((J.CompilationUnit) file, source, sites.imported, sites.replaced, sites.style)
                : KotlinImports.update((JavaSourceFile) file, result, sites.imported);
    }

    private final class Sites extends MockSiteVisitor<ExecutionContext> {

        private final Set<String> imported = new HashSet<>();
        private final Set<String> replaced = new HashSet<>();
        private final Set<UUID> declarations = new HashSet<>();
        private final Map<String, Map<J.VariableDeclarations, SetUpCall>> assignments = new HashMap<>();
        private final SourceStyle style;
        private final List<SurveyedSite> rewritten;

        Sites(SourceStyle style, List<SurveyedSite> rewritten) {
            this.style = style;
            this.rewritten = rewritten;
        }

        @Override
        protected <T extends J> T visitSite(T tree, MockSite site, ExecutionContext ctx) {
            SurveyedSite surveyed = reader.read(site, getCursor(), Place.UNKNOWN);
            Replacement replacement =
                    scope.includes(surveyed) ? plan.decide(surveyed, scope).replacement() : null;
            if (replacement == null) {
                return tree;
            }
            T result = surveyed.isKotlin() && tree instanceof J.MethodInvocation
                    ? replaceInKotlin(tree, replacement)
                    : replacement.replace(tree);
            if (result == tree) {
                // the annotation of several variables, or of a class for several types, went with the first
                if (declarations.contains(tree.getId())) {
                    rewritten.add(surveyed);
                }
                return tree;
            }
            rewritten.add(surveyed);
            if (result instanceof J.VariableDeclarations || result instanceof J.Annotation) {
                declarations.add(result.getId());
            }
            imported.addAll(replacement.imports());
            replaced.addAll(JavaImports.namesIn(tree));
            if (replacement instanceof SetUpCall call && tree instanceof J.VariableDeclarations field) {
                assignments
                        .computeIfAbsent(surveyed.className(), name -> new LinkedHashMap<>())
                        .put(field, call);
            }
            return result;
        }

        @SuppressWarnings("unchecked") // a call is replaced by a call
        private <T extends J> T replaceInKotlin(T tree, Replacement replacement) {
            J.MethodInvocation call = (J.MethodInvocation) tree;
            imported.addAll(KotlinCalls.imports(call, getCursor()));
            return (T) KotlinCalls.replace(call, getCursor(), replacement::replace);
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // a tree that was edited is equal to the one before
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, ExecutionContext ctx) {
            int before = rewritten.size();
            J.ClassDeclaration visited = super.visitClassDeclaration(declaration, ctx);
            String name =
                    declaration.getType() == null ? "" : declaration.getType().getFullyQualifiedName();
            Map<J.VariableDeclarations, SetUpCall> fields = assignments.getOrDefault(name, Map.of());
            J.ClassDeclaration result = SetUpAssignments.addTo(visited, fields, style.lines());
            if (!fields.isEmpty() && result == visited) {
                // the method is gone: fields without their annotation would stay null
                rewritten.subList(before, rewritten.size()).clear();
                return declaration;
            }
            return result;
        }
    }
}
