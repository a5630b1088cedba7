package io.github.mockfactory.decide;

import io.github.mockfactory.edit.FactoryCall;
import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/**
 * The decision for every site of a suite, and the factories that the decisions need. It always covers all phases: which methods a
 * factory gets must not depend on the phase that happens to run first.
 */
public final class MigrationPlan {

    private final SuiteFacts suite;
    private final AnnotatedModes modes;
    private final Decisions decisions;
    private final IdentityHashMap<SurveyedSite, Decision> bySite = new IdentityHashMap<>();

    private MigrationPlan(SuiteFacts suite, AnnotatedModes modes, Decisions decisions) {
        this.suite = suite;
        this.modes = modes;
        this.decisions = decisions;
        suite.sites().stream()
                .filter(site -> !decisions.isExempt(site))
                .forEach(site -> bySite.put(site, decisions.decide(site)));
    }

    /**
     * Decides.
     *
     * @param suite with all its sources
     * @return the plan
     */
    public static MigrationPlan of(SuiteFacts suite) {
        AnnotatedMode mode = suite.options().annotatedMocks();
        if (mode == AnnotatedMode.AUTO) {
            ModeChooser.Chosen chosen = new ModeChooser(suite).choose();
            return new MigrationPlan(suite, chosen.modes(), chosen.decisions());
        }
        AnnotatedModes modes = AnnotatedModes.all(mode);
        return new MigrationPlan(suite, modes, Decisions.of(suite, modes, new BeanRules(suite)));
    }

    /** What it was decided by. */
    public SuiteFacts suite() {
        return suite;
    }

    /** What is done with annotated mocks in each source set, as the option says, or as it was chosen if that is left open. */
    public AnnotatedModes annotatedModes() {
        return modes;
    }

    /** The factories that sites will call, each once. */
    public Collection<FactoryPlan> factories() {
        return decisions.factories();
    }

    /** The factory that a source set uses, also if nothing of it is left to migrate; null if there is none. */
    @Nullable
    FactoryPlan factoryOf(SourceSetSurvey user) {
        return decisions.factoryOf(user);
    }

    /** The method by which a factory makes a mock of a type. */
    MethodChoice choose(FactoryPlan factory, MockRequest request) {
        return decisions.choose(factory, request);
    }

    /** Whether a file is a factory that the plan makes use of, and may add methods to. */
    public boolean isFactory(SourceFile source) {
        return factories().stream().anyMatch(factory -> source.getSourcePath().equals(factory.path()));
    }

    /**
     * What a site must be changed together with: Spring shares a context among classes whose overrides of beans are equal.
     *
     * @param site a site of the suite
     * @return the same for all sites that are changed together, or not at all; empty for one that can be changed alone
     */
    public Optional<Integer> groupOf(SurveyedSite site) {
        return decisions.groupOf(site);
    }

    /**
     * Whether what takes the place of a site could be written by hand now: its factory is there, visible and has the method.
     *
     * @param site a site of the suite
     * @param call of the factory that takes its place
     * @return false if a migration changes more than the site
     */
    public boolean isReady(SurveyedSite site, FactoryCall call) {
        return decisions.isReady(site, call);
    }

    /**
     * Decides on one site.
     *
     * @param site a site of the suite, or one of the same file after other sites of it were rewritten
     * @return what takes its place, or the reason why it is left
     */
    public Decision decide(SurveyedSite site) {
        return Objects.requireNonNullElseGet(bySite.get(site), () -> decisions.decide(site));
    }

    /**
     * Decides on one site of a run that is narrowed to a scope.
     *
     * @param site  a site of the scope
     * @param scope the part of the code base that is changed
     * @return as {@link #decide(SurveyedSite)}, but a site stays if it can only be changed together with others outside
     */
    public Decision decide(SurveyedSite site, Scope scope) {
        return decisions.within(scope, site, decide(site));
    }

    /**
     * The sites of a scope with their decisions.
     *
     * @param scope the part of the code base that matters
     * @return what is no site, because it is what a factory is for, is not among them
     */
    public Inventory inventory(Scope scope) {
        List<Inventory.Entry> entries = suite.sites().stream()
                .filter(scope::includes)
                .filter(bySite::containsKey)
                .map(site -> new Inventory.Entry(site, decide(site, scope)))
                .toList();
        return new Inventory(entries, readers(entries));
    }

    /** The files for which sites are left because they look for annotations by reflection. */
    private Set<String> readers(List<Inventory.Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.decision().reason() == Reason.READ_BY_REFLECTION)
                .flatMap(entry -> decisions.readerOf(entry.site()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Validates the factories of a file: what was found, nothing if it has none. */
    public List<FactoryFinding> validate(J.CompilationUnit source) {
        List<MissingMethod> missing = factories().stream()
                .filter(planned -> source.getSourcePath().equals(planned.path()))
                .flatMap(planned -> planned.additions().stream())
                .toList();
        return suite.factories().validate(source, missing);
    }

    /** The modules in which a factory for others can be made: names for the option {@code factoryModule}. */
    public static Set<String> factoryModules(SuiteFacts suite) {
        return new FactoryFinder(suite).homes();
    }
}
