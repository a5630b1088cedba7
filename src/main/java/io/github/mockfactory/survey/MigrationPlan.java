package io.github.mockfactory.survey;

import io.github.mockfactory.factory.BeanAnnotation;
import io.github.mockfactory.factory.FactoryAnnotation;
import io.github.mockfactory.factory.FactoryCall;
import io.github.mockfactory.factory.FieldCall;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.factory.Replacement;
import io.github.mockfactory.factory.SessionFeatures;
import io.github.mockfactory.factory.SessionSource;
import io.github.mockfactory.factory.SetUpCall;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.PlannedFactory.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/**
 * The decision for every site of a survey, and the factories that the decisions need. It always covers all phases: which
 * methods a factory gets must not depend on the phase that happens to run first.
 */
public final class MigrationPlan {

    private final Survey survey;
    private final MethodSelection selection;
    private final AnnotatedMocks annotated;
    private final KotlinReach kotlin;
    private final SpringBeans beans;
    private final Map<SourceSetKey, FactoryFinder.Found> factories = new HashMap<>();
    private final Set<SourceSetKey> hidden = new HashSet<>();
    private boolean enginesFound;

    private MigrationPlan(Survey survey, FactoryFinder finder) {
        this.survey = survey;
        this.kotlin = new KotlinReach(survey, finder);
        this.annotated = survey.annotatedMocks(this::features);
        this.beans = survey.springBeans();
        this.selection = new MethodSelection(survey.options().categories().claiming());
    }

    static MigrationPlan of(Survey survey) {
        FactoryFinder finder = new FactoryFinder(survey);
        MigrationPlan plan = new MigrationPlan(survey, finder);
        for (SourceSetSurvey user : plan.providersFirst()) {
            plan.factories.put(user.key(), finder.find(user));
        }
        plan.findHidden();
        plan.beanPlan().leaveElsewhere(plan.hidden);
        plan.findEngines();
        plan.addFamilies();
        plan.addSpecialised();
        plan.addSessions();
        plan.beanPlan().addMethods(plan.selection);
        return plan;
    }

    private BeanPlan beanPlan() {
        return new BeanPlan(survey, beans, factories);
    }

    /** The source sets with sites to migrate, each after those that it sees, so that it can share their factory. */
    private List<SourceSetSurvey> providersFirst() {
        LinkedHashSet<SourceSetSurvey> open = new LinkedHashSet<>();
        for (SurveyedFile file : survey.files()) {
            if (file.sites().stream().anyMatch(site -> obstacle(site) == null)) {
                open.add(survey.sourceSet(file.sourceSet()));
            }
        }
        List<SourceSetSurvey> ordered = new ArrayList<>();
        while (!open.isEmpty()) {
            SourceSetSurvey next = open.stream()
                    .filter(set -> open.stream().noneMatch(other -> other != set && set.sees(other)))
                    .findFirst()
                    .orElseGet(() -> open.iterator().next());
            ordered.add(next);
            open.remove(next);
        }
        return ordered;
    }

    /** Source sets whose shared classes other modules use that cannot see the factory. */
    private void findHidden() {
        factories.forEach((key, found) -> {
            PlannedFactory factory = found.factory();
            SourceSetSurvey shared = survey.sourceSet(key);
            boolean missed = factory != null
                    && survey.sourceSets().stream()
                            .filter(user -> !user.key().sameModule(key) && user.sees(shared))
                            .anyMatch(user -> !factory.isVisibleTo(user));
            if (missed) {
                hidden.add(key);
            }
        });
    }

    private void addFamilies() {
        forEachRequest((factory, request) -> {
            if (factory.origin() != Origin.BINARY
                    && factory.choose(request, selection).isMissing()) {
                MissingMethod method = MissingMethod.of(request);
                if (!factory.offers(method)) {
                    factory.add(method);
                }
            }
        });
    }

    private void addSpecialised() {
        Integer threshold = survey.options().specialiseAt();
        if (threshold == null) {
            return;
        }
        Map<PlannedFactory, Map<String, List<MockRequest>>> byType = new LinkedHashMap<>();
        forEachRequest((factory, request) -> {
            if (factory.origin() != Origin.BINARY && request.classLiteral() && request.nameable()) {
                byType.computeIfAbsent(factory, f -> new TreeMap<>())
                        .computeIfAbsent(request.typeName(), name -> new ArrayList<>())
                        .add(request);
            }
        });
        byType.forEach((factory, requests) -> addSpecialised(factory, requests, threshold));
    }

    private void addSpecialised(PlannedFactory factory, Map<String, List<MockRequest>> byType, int threshold) {
        Map<String, List<MissingMethod>> byName = new TreeMap<>();
        byType.forEach((typeName, requests) -> {
            MockRequest first = requests.get(0);
            MethodChoice present = factory.choose(first, selection);
            boolean family = present.fitting().stream().allMatch(method -> method.type() == null);
            if (requests.size() >= threshold && family) {
                MissingMethod method = MissingMethod.ofType(typeName, first.category());
                byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
            }
        });
        byName.forEach((name, methods) -> {
            // two types of one simple name cannot share a method, and a family must not be overloaded by one type
            if (methods.size() == 1 && !factory.usesName(name)) {
                factory.add(methods.get(0));
            }
        });
    }

    private interface RequestAction {
        void accept(PlannedFactory factory, MockRequest request);
    }

    private void forEachRequest(RequestAction action) {
        for (SurveyedFile file : survey.files()) {
            FactoryFinder.Found found = factories.get(file.sourceSet());
            if (found != null && found.factory() != null) {
                PlannedFactory factory = found.factory();
                file.sites().stream()
                        .filter(site -> obstacle(site) == null)
                        .flatMap(site -> Optional.ofNullable(request(site)).stream())
                        .forEach(request -> action.accept(factory, request));
            }
        }
    }

    /**
     * The factories that sites will call.
     *
     * @return each once
     */
    public Collection<PlannedFactory> factories() {
        LinkedHashSet<PlannedFactory> distinct = new LinkedHashSet<>();
        factories.values().stream()
                .map(FactoryFinder.Found::factory)
                .filter(Objects::nonNull)
                .forEach(distinct::add);
        return distinct;
    }

    /**
     * Whether a file is a factory that the plan makes use of.
     *
     * @param source a file of the run
     * @return true if the plan may add methods to it
     */
    public boolean isFactory(SourceFile source) {
        return factories().stream().anyMatch(factory -> source.getSourcePath().equals(factory.path()));
    }

    /**
     * Whether a file is a class beside a factory that the plan adds methods to.
     *
     * @param source a file of the run
     * @return true for the class that creates the mocks of beans
     */
    public boolean createsBeansIn(SourceFile source) {
        return factories().stream().anyMatch(factory -> factory.createsBeansIn(source));
    }

    /**
     * Decides on one site of a run that is narrowed to a scope.
     *
     * @param site  a site of the scope
     * @param scope the part of the code base that is changed
     * @return as {@link #decide(SurveyedSite)}, but a site stays if it can only be changed together with others outside
     */
    public Decision decide(SurveyedSite site, Scope scope) {
        Decision decision = decide(site);
        return decision.replacement() instanceof BeanAnnotation && !beans.isWithin(site, scope)
                ? Decision.leave(Reason.SPRING_SHARED_BEAN)
                : decision;
    }

    /**
     * Decides on one site.
     *
     * @param site a site of the survey, or one of the same file after other sites of it were rewritten
     * @return the call that takes its place, or the reason why it is left
     */
    public Decision decide(SurveyedSite site) {
        MockRequest request = request(site);
        Reason obstacle = obstacle(site);
        if (obstacle != null) {
            return Decision.leave(obstacle);
        }
        SurveyedFile file = survey.file(site.path());
        FactoryFinder.Found found = file == null ? null : factories.get(file.sourceSet());
        if (request == null || file == null || found == null) {
            return Decision.leave(Reason.UNRESOLVED_SYMBOL);
        }
        PlannedFactory factory = found.factory();
        if (factory == null) {
            return Decision.leave(Objects.requireNonNull(found.reason()));
        }
        if (file.open() && hidden.contains(file.sourceSet())) {
            return Decision.leave(Reason.FACTORY_HIDDEN_FROM_USERS);
        }
        MethodChoice choice = factory.choose(request, selection);
        if (choice.isMissing()) {
            boolean configures = factory.offers(MissingMethod.of(request));
            return Decision.leave(configures ? Reason.FACTORY_METHOD_CONFIGURES : Reason.FACTORY_METHOD_MISSING);
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
        if (isAnnotated(site) && annotated.inSession(site)) {
            String annotation = SessionSource.annotationOf(factory.typeName());
            return decide(file, new FactoryAnnotation(factory.typeName(), annotation, isHidden(file, annotation)));
        }
        if (site.isKotlin()
                && KotlinReach.isQuoted(factory.typeName(), choice.method().name())) {
            return Decision.leave(Reason.KOTLIN_SOURCE);
        }
        FactoryCall call = new FactoryCall(factory.typeName(), choice.method(), isHidden(file, factory.typeName()));
        return isAnnotated(site) ? decide(file, site, call) : decide(file, call);
    }

    private Decision decide(SurveyedFile file, SurveyedSite site, FactoryCall factoryCall) {
        FieldCall.Names names =
                new FieldCall.Names(isHidden(file, FieldCall.MOCKITO), isHidden(file, FieldCall.STRICTNESS));
        FieldCall call = new FieldCall(factoryCall, annotated.needsGenericType(site), names);
        if (call.qualified().stream().anyMatch(file.nameUse()::hidesQualified)) {
            return Decision.leave(Reason.NAME_CLASH);
        }
        String method = annotated.setUpMethod(site);
        return decide(file, method == null ? call : new SetUpCall(call, method), factoryCall.imports());
    }

    /** Finds the factories that get an engine: those that would be asked for one, if there is a place for it. */
    private void findEngines() {
        Set<PlannedFactory> asked = new LinkedHashSet<>();
        for (SurveyedFile file : survey.files()) {
            PlannedFactory factory = factoryOf(file.path());
            if (factory != null
                    && file.sites().stream().anyMatch(site -> isAnnotated(site) && annotated.inSession(site))) {
                asked.add(factory);
            }
        }
        new EngineHomes(survey).settle(asked);
        enginesFound = true;
    }

    /** What the engine of a file's factory can do; before that is settled, whatever there is. */
    private @Nullable SessionFeatures features(String path) {
        SurveyedFile file = survey.file(path);
        boolean settled = enginesFound && file != null && factories.containsKey(file.sourceSet());
        PlannedFactory factory = factoryOf(path);
        return settled ? factory == null ? null : factory.engine().features() : SessionFeatures.ALL;
    }

    private @Nullable PlannedFactory factoryOf(String path) {
        SurveyedFile file = survey.file(path);
        FactoryFinder.Found found = file == null ? null : factories.get(file.sourceSet());
        return found == null ? null : found.factory();
    }

    /** Tells each factory whether its engine is needed, and by which method that creates mocks. */
    private void addSessions() {
        for (SurveyedFile file : survey.files()) {
            FactoryFinder.Found found = factories.get(file.sourceSet());
            PlannedFactory factory = found == null ? null : found.factory();
            for (SurveyedSite site : file.sites()) {
                if (factory != null && isAnnotated(site) && annotated.inSession(site)) {
                    MethodChoice choice = factory.choose(AnnotatedMocks.IN_SESSION, selection);
                    if (!choice.isMissing() && !choice.isAmbiguous()) {
                        factory.engine().createBy(choice.method());
                        if (annotated.needsListener(site)) {
                            factory.engine().listen();
                        }
                    }
                }
            }
        }
    }

    private boolean isHidden(SurveyedFile file, String typeName) {
        return file.nameUse()
                .hides(
                        typeName,
                        member -> survey.homeOf(member) != null
                                || survey.sourceSet(file.sourceSet()).hasMemberType(member));
    }

    private @Nullable Reason obstacle(SurveyedSite site) {
        if (SpringBeans.concerns(site)) {
            return beans.obstacle(site);
        }
        if (isAnnotated(site)) {
            return annotated.obstacle(site);
        }
        return site.obstacle() != null ? site.obstacle() : kotlin.obstacle(site);
    }

    private @Nullable MockRequest request(SurveyedSite site) {
        if (SpringBeans.concerns(site)) {
            return SpringBeans.request(site);
        }
        return isAnnotated(site) ? annotated.request(site) : site.request();
    }

    private static boolean isAnnotated(SurveyedSite site) {
        return site.obstacle() == Reason.ANNOTATED_MOCK;
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
