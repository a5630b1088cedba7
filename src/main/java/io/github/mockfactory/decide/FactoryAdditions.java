package io.github.mockfactory.decide;

import io.github.mockfactory.decide.PlannedFactory.Origin;
import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds to the factories what the sites of all phases ask for and they do not offer yet. */
final class FactoryAdditions {

    private final SuiteFacts suite;
    private final FactoryAssignment factories;
    private final SiteDemands demands;
    private final AnnotatedMocks annotated;
    private final MethodSelection selection;

    FactoryAdditions(
            SuiteFacts suite,
            FactoryAssignment factories,
            SiteDemands demands,
            AnnotatedMocks annotated,
            MethodSelection selection) {
        this.suite = suite;
        this.factories = factories;
        this.demands = demands;
        this.annotated = annotated;
        this.selection = selection;
    }

    void add() {
        addFamilies();
        addSpecialised();
        addSessions();
    }

    private void addFamilies() {
        forEachRequest((factory, request) -> {
            if (factory.origin() != Origin.BINARY
                    && factory.choose(request, selection).isMissing()) {
                MissingMethod method = MissingMethod.of(request);
                if (!factory.offers(method) && !factory.hasTaken(method)) {
                    factory.add(method);
                }
            }
        });
    }

    private void addSpecialised() {
        Integer threshold = suite.options().specialiseAt();
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
        for (SurveyedFile file : suite.files()) {
            PlannedFactory factory = factories.of(file.sourceSet());
            if (factory != null) {
                file.sites().stream()
                        .filter(site -> demands.obstacle(site) == null)
                        .flatMap(site -> Optional.ofNullable(demands.request(site)).stream())
                        .forEach(request -> action.accept(factory, request));
            }
        }
    }

    /** Tells each factory whether its engine is needed, and by which method that creates mocks. */
    private void addSessions() {
        for (SurveyedFile file : suite.files()) {
            PlannedFactory factory = factories.of(file.sourceSet());
            if (factory != null) {
                file.sites().stream().filter(demands::inSession).forEach(site -> addSession(factory, site));
            }
        }
    }

    private void addSession(PlannedFactory factory, SurveyedSite site) {
        MethodChoice choice = factory.choose(AnnotatedMocks.IN_SESSION, selection);
        if (!choice.isMissing() && !choice.isAmbiguous()) {
            factory.engine().createBy(choice.method());
            if (site.form() == Form.MOCK_PARAMETER) {
                factory.engine().resolveParameters();
            }
            if (annotated.needsListener(site)) {
                factory.engine().listen();
            }
        }
    }
}
