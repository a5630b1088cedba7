package io.github.mockfactory.decide;

import io.github.mockfactory.edit.BeanAnnotation;
import io.github.mockfactory.edit.FactoryAnnotation;
import io.github.mockfactory.edit.FactoryCall;
import io.github.mockfactory.edit.FieldCall;
import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.edit.SetUpCall;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The decision for every site of a suite, and the factories that the decisions need. It always covers all phases: which
 * methods a factory gets must not depend on the phase that happens to run first.
 */
final class SiteDecisions {

    private final SuiteFacts suite;
    private final FactoryFinder finder;
    private final MethodSelection selection;
    private final FactoryAssignment factories;
    private final AnnotatedMocks annotated;
    private final SpringBeans beans;
    private final SiteDemands demands;

    SiteDecisions(SuiteFacts suite, AnnotatedModes modes) {
        this.suite = suite;
        this.finder = new FactoryFinder(suite);
        this.selection = new MethodSelection(suite.options().categories().claiming());
        this.factories = new FactoryAssignment(suite);
        this.annotated = new AnnotatedMocks(suite, modes, factories::features);
        this.beans = new SpringBeans(suite, suite.overrides());
        this.demands = new SiteDemands(suite::fileObstacle, annotated, beans, new KotlinReach(suite, finder));
        factories.assign(finder, demands);
        BeanPlan beanPlan = new BeanPlan(suite, beans, factories);
        beanPlan.leaveElsewhere();
        factories.findEngines(demands);
        new FactoryAdditions(suite, factories, demands, annotated, selection).add();
        beanPlan.addMethods(selection);
    }

    /**
     * The factories that sites will call.
     *
     * @return each once
     */
    Collection<PlannedFactory> factories() {
        return factories.all();
    }

    /**
     * The file that may look for the annotation of a site by reflection.
     *
     * @param site a site that is left for this
     * @return its path; empty if there is none
     */
    Optional<String> readerOf(SurveyedSite site) {
        return annotated.reader(site);
    }

    /**
     * Whether what takes the place of a site could be written by hand now: its factory is there, visible and has the method.
     *
     * @param site a site of the suite
     * @param call of the factory that takes its place
     * @return false if a migration changes more than the site
     */
    boolean isReady(SurveyedSite site, FactoryCall call) {
        SurveyedFile file = suite.file(site.path());
        PlannedFactory factory = file == null ? null : factories.of(file.sourceSet());
        return file != null && factory != null && factory.hasNow(call.method(), file.sourceSet());
    }

    /** A decision in a run that is narrowed to a scope: a site stays if it can only be changed together with others outside. */
    Decision within(Scope scope, SurveyedSite site, Decision decision) {
        return decision.replacement() instanceof BeanAnnotation && !beans.isWithin(site, scope)
                ? Decision.leave(Reason.SPRING_SHARED_BEAN)
                : decision;
    }

    /**
     * Decides on one site.
     *
     * @param site a site of the suite, or one of the same file after other sites of it were rewritten
     * @return the call that takes its place, or the reason why it is left
     */
    Decision decide(SurveyedSite site) {
        MockRequest request = demands.request(site);
        Reason obstacle = demands.obstacle(site);
        if (obstacle != null) {
            return Decision.leave(obstacle);
        }
        SurveyedFile file = suite.file(site.path());
        FactoryFinder.Found found = file == null ? null : factories.found(file.sourceSet());
        if (request == null || file == null || found == null) {
            return Decision.leave(Reason.UNRESOLVED_SYMBOL);
        }
        PlannedFactory factory = found.factory();
        if (factory == null) {
            return Decision.leave(Objects.requireNonNull(found.reason()));
        }
        if (factories.isHidden(file)) {
            return Decision.leave(Reason.FACTORY_HIDDEN_FROM_USERS);
        }
        MethodChoice choice = factory.choose(request, selection);
        if (choice.isMissing()) {
            return Decision.leave(whyMissing(factory, MissingMethod.of(request)));
        }
        if (choice.isAmbiguous() || factory.tears(request, choice.method())) {
            return Decision.leave(Reason.AMBIGUOUS_FACTORY_METHOD);
        }
        if (SpringBeans.concerns(site)) {
            // the name of the factory is not written in the file, so nothing there can stand in its way
            String method = beans.method(site, choice.method()).name();
            return Decision.migrate(
                    new BeanAnnotation(factory.typeName(), method, isHidden(file, BeanAnnotation.TYPE)));
        }
        if (demands.inSession(site)) {
            String annotation = Companion.ANNOTATION.typeName(factory.typeName());
            return decide(file, new FactoryAnnotation(factory.typeName(), annotation, isHidden(file, annotation)));
        }
        if (site.isKotlin()
                && KotlinReach.isQuoted(factory.typeName(), choice.method().name())) {
            return Decision.leave(Reason.KOTLIN_SOURCE);
        }
        FactoryCall call = new FactoryCall(factory.typeName(), choice.method(), isHidden(file, factory.typeName()));
        return SiteDemands.isAnnotated(site) ? decide(file, site, call) : decide(file, call);
    }

    private static Reason whyMissing(PlannedFactory factory, MissingMethod method) {
        if (factory.offers(method)) {
            return Reason.FACTORY_METHOD_CONFIGURES;
        }
        return factory.hasTaken(method) ? Reason.FACTORY_METHOD_TAKEN : Reason.FACTORY_METHOD_MISSING;
    }

    /**
     * Whether a construction is what the factory is for: it stands in one of its methods, the factory is the one that its
     * source set sees, and a validation accepts it.
     *
     * @param site any construction of the run
     * @return true if it is no mock site
     */
    boolean isExempt(SurveyedSite site) {
        return suite.factories().accepts(site.path(), site.className()) && finder.isChosen(site.path());
    }

    private Decision decide(SurveyedFile file, SurveyedSite site, FactoryCall factoryCall) {
        FieldCall.Names names =
                new FieldCall.Names(isHidden(file, MockitoTypes.MOCKITO), isHidden(file, MockitoTypes.STRICTNESS));
        FieldCall call = new FieldCall(factoryCall, annotated.needsGenericType(site), names);
        if (call.qualified().stream().anyMatch(file.nameUse()::hidesQualified)) {
            return Decision.leave(Reason.NAME_CLASH);
        }
        String method = annotated.setUpMethod(site);
        return decide(file, method == null ? call : new SetUpCall(call, method), factoryCall.imports());
    }

    private boolean isHidden(SurveyedFile file, String typeName) {
        return file.nameUse()
                .hides(
                        typeName,
                        member -> suite.classes().contains(member)
                                || suite.sourceSet(file.sourceSet()).hasMemberType(member));
    }

    private static Decision decide(SurveyedFile file, Replacement replacement) {
        return decide(file, replacement, replacement.imports());
    }

    private static Decision decide(SurveyedFile file, Replacement replacement, Set<String> imports) {
        String factoryType = replacement.factoryType();
        if (file.sites().stream().anyMatch(site -> site.typeName().equals(factoryType))) {
            return Decision.leave(Reason.FACTORY_IS_MOCKED);
        }
        return imports.isEmpty() && file.nameUse().hidesQualified(factoryType)
                ? Decision.leave(Reason.NAME_CLASH)
                : Decision.migrate(replacement);
    }
}
