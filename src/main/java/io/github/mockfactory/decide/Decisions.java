package io.github.mockfactory.decide;

import io.github.mockfactory.edit.BeanAnnotation;
import io.github.mockfactory.edit.FactoryCall;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts of a suite, once it is settled what is done with annotated mocks. It is made in stages, of which each
 * takes what those before it gave: what could be rewritten at all; the factory of each source set; the beans that stay; the
 * factories with an annotation engine; what the factories lack; what takes the place of each site.
 */
final class Decisions {

    private final SuiteFacts suite;
    private final FactoryFinder finder;
    private final FactoryAssignment factories;
    private final SiteRules rules;
    private final Map<FactoryHome, FactoryPlan> plans;
    private final MethodSelection selection;

    private Decisions(
            SuiteFacts suite,
            FactoryFinder finder,
            FactoryAssignment factories,
            SiteRules rules,
            Map<FactoryHome, FactoryPlan> plans,
            MethodSelection selection) {
        this.suite = suite;
        this.finder = finder;
        this.factories = factories;
        this.rules = rules;
        this.plans = plans;
        this.selection = selection;
    }

    /** Decides, by the rules of beans that all modes of annotated mocks share. */
    static Decisions of(SuiteFacts suite, AnnotatedModes modes, BeanRules overrides) {
        FactoryFinder finder = new FactoryFinder(suite);
        MethodSelection selection =
                new MethodSelection(suite.options().categories().claiming());
        SiteRules hopes = new SiteRules(
                suite,
                new CallRules(new KotlinVisibility(suite, finder)),
                new AnnotatedRules(suite, modes, path -> AnnotationEngineFeatures.ALL),
                overrides);
        FactoryAssignment factories = new FactoryAssignment(suite, finder, hopes);
        BeanRules beans = hopes.beans().leaving(BeanPlan.elsewhere(suite, factories, hopes.beans()));
        EnginesBeside engines =
                new EnginesBeside(suite, finder, factories, selection, askedForEngine(suite, factories, hopes));
        SiteRules settled = hopes.with(new AnnotatedRules(suite, modes, engines::seenFrom), beans);
        Map<FactoryHome, FactoryMethods> methods = FactoryAdditions.of(suite, factories, settled, selection);
        Map<FactoryHome, BeanPlan> beanPlans = BeanPlan.of(
                suite,
                factories,
                beans,
                home -> Objects.requireNonNull(methods.get(home)).choose(EngineRequest.OF_ANY_TYPE, selection));
        EngineUses uses = EngineUses.of(suite, factories, settled);
        Map<FactoryHome, FactoryPlan> plans = new LinkedHashMap<>();
        for (FactoryHome home : factories.all()) {
            FactoryMethods offered = Objects.requireNonNull(methods.get(home));
            plans.put(
                    home,
                    new FactoryPlan(
                            home,
                            offered,
                            beanPlans.get(home),
                            engine(engines.of(home), uses.of(home), offered, selection),
                            factories.dependentsOf(home)));
        }
        return new Decisions(suite, finder, factories, settled, plans, selection);
    }

    /** The factories that would be asked for an engine, if there is a place for it. */
    private static Set<FactoryHome> askedForEngine(SuiteFacts suite, FactoryAssignment factories, SiteRules rules) {
        return EngineUses.of(suite, factories, rules).homes();
    }

    private static @Nullable EnginePlan engine(
            @Nullable AnnotationEngineFeatures features,
            @Nullable EngineUse use,
            FactoryMethods methods,
            MethodSelection selection) {
        if (features == null || use == null) {
            return null;
        }
        return EnginePlan.of(features, use, request -> methods.choose(request, selection))
                .orElse(null);
    }

    /** The factories that sites will call, each once. */
    Collection<FactoryPlan> factories() {
        return plans.values();
    }

    /** The factory that a source set uses, also if nothing of it is left to migrate; null if there is none. */
    @Nullable
    FactoryPlan factoryOf(SourceSetSurvey user) {
        FactoryFinder.Found found = factories.found(user.key());
        FactoryHome home = found == null ? finder.find(user, generated()).home() : found.home();
        if (home == null) {
            return null;
        }
        FactoryPlan planned = plans.get(home);
        // nothing would write one that only this question has asked for
        return planned != null || home.origin() == FactoryHome.Origin.GENERATED ? planned : FactoryPlan.asItIs(home);
    }

    private List<FactoryHome> generated() {
        return plans.keySet().stream()
                .filter(home -> home.origin() == FactoryHome.Origin.GENERATED)
                .toList();
    }

    /** The method by which a factory makes a mock. */
    MethodChoice choose(FactoryPlan factory, MockRequest request) {
        return factory.methods().choose(request, selection);
    }

    /** The file that may look for the annotation of a site by reflection; empty if there is none. */
    Optional<String> readerOf(SurveyedSite site) {
        return rules.annotated().reader(site);
    }

    /** What is changed together with a site has the same number; empty for a site that can be changed alone. */
    Optional<Integer> groupOf(SurveyedSite site) {
        return rules.beans().groupOf(site);
    }

    /** Whether a call could be written by hand now: its factory is there, visible and has the method. */
    boolean isReady(SurveyedSite site, FactoryCall call) {
        SurveyedFile file = suite.file(site.path());
        FactoryHome home = file == null ? null : factories.of(file.sourceSet());
        FactoryPlan plan = home == null ? null : plans.get(home);
        return file != null && plan != null && plan.hasNow(call.method(), file.sourceSet());
    }

    /**
     * Whether a construction is what the factory is for: it stands in one of its methods, the factory is the one that its
     * source set sees, and a validation accepts it.
     */
    boolean isExempt(SurveyedSite site) {
        return suite.factories().accepts(site.path(), site.className()) && finder.isChosen(site.path());
    }

    /** A decision in a run that is narrowed to a scope: a site stays if it can only be changed together with others outside. */
    Decision within(Scope scope, SurveyedSite site, Decision decision) {
        return decision.replacement() instanceof BeanAnnotation
                        && !rules.beans().isWithin(site, scope)
                ? Decision.leave(Reason.SPRING_SHARED_BEAN)
                : decision;
    }

    /** What becomes of a site of the suite, or of one of the same file after other sites of it were rewritten. */
    Decision decide(SurveyedSite site) {
        Reason obstacle = rules.obstacle(site);
        if (obstacle != null) {
            return Decision.leave(obstacle);
        }
        MockRequest request = rules.request(site);
        SurveyedFile file = suite.file(site.path());
        FactoryFinder.Found found = file == null ? null : factories.found(file.sourceSet());
        if (request == null || file == null || found == null) {
            return Decision.leave(Reason.UNRESOLVED_SYMBOL);
        }
        FactoryPlan plan = found.home() == null ? null : plans.get(found.home());
        if (plan == null) {
            return Decision.leave(Objects.requireNonNull(found.reason()));
        }
        if (factories.isHidden(file)) {
            return Decision.leave(Reason.FACTORY_HIDDEN_FROM_USERS);
        }
        MethodChoice choice = choose(plan, request);
        if (choice.isMissing()) {
            return Decision.leave(whyMissing(plan.methods(), MissingMethod.of(request)));
        }
        if (choice.isAmbiguous() || plan.methods().tears(request, choice.method())) {
            return Decision.leave(Reason.AMBIGUOUS_FACTORY_METHOD);
        }
        return rules.decide(site, new SiteTarget(suite, file, plan.typeName(), choice.method()));
    }

    private static Reason whyMissing(FactoryMethods methods, MissingMethod method) {
        if (methods.offers(method)) {
            return Reason.FACTORY_METHOD_CONFIGURES;
        }
        return methods.hasTaken(method) ? Reason.FACTORY_METHOD_TAKEN : Reason.FACTORY_METHOD_MISSING;
    }
}
