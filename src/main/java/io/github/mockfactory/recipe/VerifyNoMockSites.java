package io.github.mockfactory.recipe;

import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.survey.Decision;
import io.github.mockfactory.survey.Inventory;
import io.github.mockfactory.survey.Inventory.Entry;
import io.github.mockfactory.survey.Outcome;
import io.github.mockfactory.survey.Scope;
import io.github.mockfactory.survey.SiteReader;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyOptions;
import io.github.mockfactory.survey.SurveyedSite;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.SearchResult;
import org.openrewrite.tree.ParseError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Marks every mock site that its options do not allow, so that a dry run fails a build while one is left. */
public final class VerifyNoMockSites extends SurveyRecipe {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    @Option(
            displayName = "Category",
            description = "Only sites of this category.",
            required = false,
            example = "websocket")
    private final @Nullable String category;

    @Option(
            displayName = "Phase",
            description = "Only sites of this phase, `1` to `4`.",
            required = false,
            example = "1")
    private final @Nullable String phase;

    @Option(
            displayName = "Module",
            description = "Only sites of the module with this artifact id.",
            required = false,
            example = "gateway")
    private final @Nullable String module;

    @Option(
            displayName = "Path",
            description = "Only sites in files whose path from the root of the build matches this glob.",
            required = false,
            example = "**/gateway/**")
    private final @Nullable String path;

    @Option(
            displayName = "Accepted reasons",
            description = "Sites that are left for one of these reasons are allowed.",
            required = false,
            example = "ANNOTATED_MOCK")
    private final @Nullable List<String> acceptedReasons;

    @Option(
            displayName = "Settings",
            description =
                    "What all recipes are told about the code base: `factoryType`, `factoryModule`, `specialiseAt`, "
                            + "`annotatedMocks`, `categories`, `replaceCategories`, `fixtures`, `helpers`.",
            required = false,
            example = "factoryType: com.acme.testing.MockFactory")
    private final @Nullable Settings settings;

    private final transient InventoryTables tables = new InventoryTables(this);

    /**
     * Takes the options.
     *
     * @param category        only sites of this category
     * @param phase           only sites of this phase
     * @param module          only sites of this module
     * @param path            only sites in files that this glob matches
     * @param acceptedReasons names of reasons for which a site may be left
     * @param settings        what all recipes are told about the code base
     */
    public VerifyNoMockSites(
            @Nullable String category,
            @Nullable String phase,
            @Nullable String module,
            @Nullable String path,
            @Nullable List<String> acceptedReasons,
            @Nullable Settings settings) {
        this.category = OptionValues.text(category);
        this.phase = OptionValues.text(phase);
        this.module = OptionValues.text(module);
        this.path = OptionValues.text(path);
        this.acceptedReasons = acceptedReasons;
        this.settings = Settings.orNull(settings);
    }

    @Override
    public String getDisplayName() {
        return "Verify that no raw mocks are left";
    }

    @Override
    public String getDescription() {
        return "Marks every mock site that is not allowed. Meant for `rewrite:dryRun` with `failOnDryRunResults`: a run would "
                + "write the marks into the sources.";
    }

    @Override
    @Nullable
    Settings settings() {
        return settings;
    }

    @Override
    void checkOptions(SurveyOptions options) {
        scope(options);
        accepted();
    }

    private Scope scope(SurveyOptions options) {
        return ScopeOptions.read(options, category, phase, module, path);
    }

    private Set<Reason> accepted() {
        Set<Reason> accepted = EnumSet.noneOf(Reason.class);
        for (String name : OptionValues.list(acceptedReasons)) {
            accepted.add(Arrays.stream(Reason.values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no reason '" + name + "'. Reasons are: " + Arrays.toString(Reason.values()))));
        }
        return accepted;
    }

    @Override
    public Collection<? extends SourceFile> generate(Survey survey, ExecutionContext ctx) {
        Inventory inventory = survey.inventory(scope(survey.options()));
        tables.insert(inventory, Outcome.MIGRATABLE, ctx);
        Set<Reason> accepted = accepted();
        List<Entry> open = inventory.entries().stream()
                .filter(entry -> isOpen(entry.decision(), accepted))
                .toList();
        open.forEach(entry -> LOG.error(
                "{}:{}: {}", entry.site().path(), entry.site().line(), message(entry.site(), entry.decision())));
        LOG.info(
                "{} left, {} of them allowed",
                Amount.are(inventory.entries().size(), "mock site"),
                inventory.entries().size() - open.size());
        return List.of();
    }

    private static boolean isOpen(Decision decision, Set<Reason> accepted) {
        return decision.reason() == null || !accepted.contains(decision.reason());
    }

    private static String message(SurveyedSite site, Decision decision) {
        String what = "raw mock of " + site.typeName() + ": ";
        Reason reason = decision.reason();
        return reason == null
                ? what + "run " + site.phase().recipe()
                : what + "left for " + reason + ". " + reason.remedy() + " Or allow it with acceptedReasons.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Survey survey) {
        Scope scope = scope(survey.options());
        Set<Reason> accepted = accepted();
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
                if (tree instanceof JavaSourceFile source && survey.hasSites(source)) {
                    return new Marks(survey, scope, accepted).visit(source, ctx);
                }
                boolean unparsed = tree instanceof ParseError error
                        && survey.hasSites(error)
                        && !accepted.contains(Reason.PARSE_ERROR);
                return unparsed ? SearchResult.found(tree, Reason.PARSE_ERROR.explanation()) : tree;
            }
        };
    }

    private static final class Marks extends MockSiteVisitor<ExecutionContext> {

        private final Survey survey;
        private final Scope scope;
        private final Set<Reason> accepted;
        private final SiteReader reader;

        Marks(Survey survey, Scope scope, Set<Reason> accepted) {
            this.survey = survey;
            this.scope = scope;
            this.accepted = accepted;
            this.reader = new SiteReader(
                    survey.options().categories(), survey.options().locations());
        }

        @Override
        protected <T extends J> T visitSite(T tree, MockSite site, ExecutionContext ctx) {
            SurveyedSite surveyed = reader.read(site, getCursor(), 0);
            if (!scope.includes(surveyed)) {
                return tree;
            }
            Decision decision = survey.plan().decide(surveyed);
            return isOpen(decision, accepted) ? SearchResult.found(tree, message(surveyed, decision)) : tree;
        }
    }
}
