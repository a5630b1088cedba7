package io.github.mockfactory.recipe;

import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.survey.RequiredNames;
import io.github.mockfactory.table.FactoryFindings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.SearchResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the factories of the run, and marks what breaks a rule, so that a dry run can fail a build. */
public final class ValidateFactory extends SurveyRecipe {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    @Option(
            displayName = "Settings",
            description = Settings.DESCRIPTION,
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    private final transient FactoryFindings table = new FactoryFindings(this);

    /**
     * Takes the options.
     *
     * @param settings what all recipes are told about the code base
     */
    public ValidateFactory(@Nullable Settings settings) {
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Validate the mock factory";
    }

    @Override
    public String getDescription() {
        return "Checks that the factory is the only place of construction, keeps no state, stubs nothing in a static "
                + "initialiser, has one method per category and bound, and no overloads between which a lambda cannot decide. "
                + "Lists methods that nothing calls. Meant for a dry run: a run would write the marks into the source.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    void checkOptions(SurveyOptions options) {
        // the settings are all there is
    }

    @Override
    void requireSelected(SurveyRun run) {
        new RequiredNames(run.suite()).requireFactory();
    }

    @Override
    Collection<? extends SourceFile> newFiles(SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx) {
        return List.of();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(SurveyRun run) {
        return new JavaVisitor<ExecutionContext>() {
            @Override
            public J visitCompilationUnit(J.CompilationUnit source, ExecutionContext ctx) {
                List<FactoryFinding> findings = run.plan().validate(source);
                findings.forEach(finding -> report(run, finding, source, ctx));
                Map<UUID, String> marks = findings.stream()
                        .filter(finding -> finding.kind().isError())
                        .collect(Collectors.toMap(
                                FactoryFinding::tree, FactoryFinding::detail, (one, other) -> one + " " + other));
                return marks.isEmpty() ? source : new Marks().visitNonNull(source, marks);
            }
        };
    }

    private void report(SurveyRun run, FactoryFinding finding, SourceFile source, ExecutionContext ctx) {
        String path = SourcePackages.pathOf(source);
        if (finding.kind().isError()) {
            LOG.error("{}: {} ({})", path, finding.detail(), finding.kind());
        } else {
            LOG.info("{}: {} ({})", path, finding.detail(), finding.kind());
        }
        table.insertRow(
                ctx,
                new FactoryFindings.Row(
                        path,
                        run.suite().factories().nameIn(source),
                        finding.method(),
                        finding.kind().name(),
                        finding.kind().isError() ? "error" : "note",
                        finding.detail()));
    }

    private static final class Marks extends JavaVisitor<Map<UUID, String>> {
        @Override
        public @Nullable J postVisit(J tree, Map<UUID, String> marks) {
            String detail = marks.get(tree.getId());
            return detail == null ? tree : SearchResult.found(tree, detail);
        }
    }
}
