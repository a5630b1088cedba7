package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the sites of all phases ask of the factories and these do not offer yet. */
final class FactoryAdditions {

    private final SuiteFacts suite;
    private final FactoryAssignment factories;
    private final SiteRules rules;
    private final MethodSelection selection;
    private final Map<FactoryHome, FactoryMethods> methods = new LinkedHashMap<>();

    private FactoryAdditions(
            SuiteFacts suite, FactoryAssignment factories, SiteRules rules, MethodSelection selection) {
        this.suite = suite;
        this.factories = factories;
        this.rules = rules;
        this.selection = selection;
        factories.all().forEach(home -> methods.put(home, FactoryMethods.of(home)));
    }

    /** The methods of each factory once it has what it lacks. */
    static Map<FactoryHome, FactoryMethods> of(
            SuiteFacts suite, FactoryAssignment factories, SiteRules rules, MethodSelection selection) {
        FactoryAdditions additions = new FactoryAdditions(suite, factories, rules, selection);
        additions.addFamilies();
        additions.addSpecialised();
        return additions.methods;
    }

    private void add(FactoryHome home, MissingMethod method) {
        methods.computeIfPresent(home, (key, present) -> present.with(method));
    }

    private void addFamilies() {
        forEachRequest((home, request) -> {
            FactoryMethods present = methodsOf(home);
            if (!home.isBinary() && present.choose(request, selection).isMissing()) {
                MissingMethod method = MissingMethod.of(request);
                if (!present.offers(method) && !present.hasTaken(method)) {
                    add(home, method);
                }
            }
        });
    }

    private FactoryMethods methodsOf(FactoryHome home) {
        return methods.computeIfAbsent(home, FactoryMethods::of);
    }

    private void addSpecialised() {
        Integer threshold = suite.options().specialiseAt();
        if (threshold == null) {
            return;
        }
        Map<FactoryHome, Map<String, List<MockRequest>>> byType = new LinkedHashMap<>();
        forEachRequest((home, request) -> {
            if (!home.isBinary() && request.classLiteral() && request.nameable()) {
                byType.computeIfAbsent(home, f -> new TreeMap<>())
                        .computeIfAbsent(request.typeName(), name -> new ArrayList<>())
                        .add(request);
            }
        });
        byType.forEach((home, requests) -> addSpecialised(home, requests, threshold));
    }

    private void addSpecialised(FactoryHome home, Map<String, List<MockRequest>> byType, int threshold) {
        Map<String, List<MissingMethod>> byName = new TreeMap<>();
        byType.forEach((typeName, requests) -> {
            MockRequest first = requests.get(0);
            MethodChoice present = methodsOf(home).choose(first, selection);
            boolean family = present.fitting().stream().allMatch(method -> method.type() == null);
            if (requests.size() >= threshold && family) {
                MissingMethod method = MissingMethod.ofType(typeName, first.category());
                byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
            }
        });
        byName.forEach((name, added) -> {
            // two types of one simple name cannot share a method, and a family must not be overloaded by one type
            if (added.size() == 1 && !methodsOf(home).usesName(name)) {
                add(home, added.get(0));
            }
        });
    }

    private interface RequestAction {
        void accept(FactoryHome home, MockRequest request);
    }

    private void forEachRequest(RequestAction action) {
        for (SurveyedFile file : suite.files()) {
            FactoryHome home = factories.of(file.sourceSet());
            if (home != null) {
                file.sites().stream()
                        .filter(site -> rules.obstacle(site) == null)
                        .flatMap(this::requests)
                        .forEach(request -> action.accept(home, request));
            }
        }
    }

    /** What a site asks for, and what the engine that is to fill it asks for. */
    private Stream<MockRequest> requests(SurveyedSite site) {
        EngineUse use = rules.engineUse(site);
        return use == null ? Optional.ofNullable(rules.request(site)).stream() : use.requests().stream();
    }
}
