package io.github.mockfactory.site.session;

import io.github.mockfactory.site.session.Registered.ExtensionUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the {@link SessionMode} of classes: what creates their annotated mocks, and in a session of which strictness. */
final class SessionModes {

    static final Set<String> PLAIN_RUNNERS = Set.of(
            "org.junit.runners.JUnit4",
            "org.junit.runners.BlockJUnit4ClassRunner",
            "org.junit.runners.Parameterized",
            "org.junit.experimental.runners.Enclosed");
    private static final Set<String> LENIENT_RUNNERS = Set.of(
            "org.mockito.junit.MockitoJUnitRunner",
            "org.mockito.junit.MockitoJUnitRunner$Strict",
            "org.mockito.junit.MockitoJUnitRunner$Silent",
            "org.mockito.runners.MockitoJUnitRunner",
            "org.mockito.runners.MockitoJUnitRunner$Strict",
            "org.mockito.runners.MockitoJUnitRunner$Silent");
    private static final String TESTNG_LISTENER = "org.mockito.testng.MockitoTestNGListener";
    /** Its context fills no fields with mocks; the listeners of Spring Boot, which do, are reckoned with elsewhere. */
    private static final String SPRING = "org.springframework.";

    private final Sessions sessions;
    private final Participants participants;
    private final Sessions.Defaults defaults;
    private final Map<String, SessionMode> decided = new HashMap<>();

    SessionModes(Sessions sessions, Participants participants, Sessions.Defaults defaults) {
        this.sessions = sessions;
        this.participants = participants;
        this.defaults = defaults;
    }

    /** Engine unknown and strict if the source of the class is not part of the run. */
    SessionMode of(String className) {
        ClassFacts facts = sessions.facts(className);
        if (facts == null) {
            return new SessionMode(Engine.UNKNOWN, true, true);
        }
        SessionMode known = decided.get(className);
        if (known == null) {
            known = new Finder(facts).find();
            decided.put(className, known);
        }
        return known;
    }

    private static boolean isLenient(@Nullable String strictness) {
        return "LENIENT".equals(strictness) || "WARN".equals(strictness);
    }

    /** Collects what has a hand in one class. */
    private final class Finder {

        private final ClassFacts facts;
        private final Registered registered;
        private final Collection<ClassFacts> lineage;
        private final List<ClassFacts> chain;
        private final List<ClassFacts> scopes;
        private final Set<TestEngine> tests;
        private final List<Engine> engines = new ArrayList<>();
        private boolean strict;

        Finder(ClassFacts facts) {
            this.facts = facts;
            this.registered = facts.registered();
            this.lineage = sessions.hierarchy(facts.name());
            this.chain = sessions.superclasses(facts.name());
            this.scopes = sessions.scopes(facts.name());
            this.tests = sessions.testEngines(facts.name());
        }

        SessionMode find() {
            addExtension();
            addRunner();
            addOwn();
            boolean understood = sessions.openings(facts.name()).areUnderstood();
            boolean opened = lineage.stream().anyMatch(this::opensOtherwise)
                    || extensions().anyMatch(participants::opens)
                    || hiddenSetUps().anyMatch(participants::opens);
            boolean detected = mayBeJupiter() && defaults.detectsExtensions(facts.name());
            if (!understood || opened || detected || registered.unread()) {
                addUnknown();
            }
            List<SessionMode> inner = sessions.inner(facts.name()).stream()
                    .map(each -> of(each.name()))
                    .toList();
            strict |= inner.stream().anyMatch(SessionMode::strict);
            if (engines.isEmpty()
                    && (isHidden()
                            || inner.stream().anyMatch(SessionModes::isFilled)
                            || sessions.openedObjects().mayHave(facts.name()))) {
                addUnknown();
            }
            if (engines.isEmpty() && isReached()) {
                engines.add(Engine.UNSEEN);
                strict = true;
            }
            boolean shared = facts.perClass()
                    || tests.contains(TestEngine.TESTNG)
                    || (mayBeJupiter() && defaults.sharesInstances(facts.name()))
                    || inner.stream().anyMatch(SessionMode::sharedInstance);
            return new SessionMode(engine(), strict, shared);
        }

        private Engine engine() {
            return engines.isEmpty() ? Engine.NONE : engines.contains(Engine.UNKNOWN) ? Engine.UNKNOWN : engines.get(0);
        }

        /** What only other test engines understand than the one that finds the tests, has left the class half migrated. */
        private void add(Engine engine, Set<TestEngine> understoodBy) {
            if (understoodBy.containsAll(tests)) {
                engines.add(engine);
            } else {
                addUnknown();
            }
        }

        private void addUnknown() {
            engines.add(Engine.UNKNOWN);
            strict = true;
        }

        private void addExtension() {
            boolean whole = registered.extendsWith(ExtensionReader.MOCKITO)
                    || scopes.stream()
                            .flatMap(each -> each.registered().byFields().stream())
                            .anyMatch(ExtensionUse::isMockito);
            boolean inPart = chain.stream()
                    .anyMatch(each -> each.registered().byMembers().contains(ExtensionReader.MOCKITO));
            if (whole) {
                strict = !isLenient(registered.settings());
                add(Engine.EXTENSION, Set.of(TestEngine.JUPITER));
            } else if (inPart) {
                addUnknown();
            }
            strict |= chain.stream()
                    .flatMap(each -> each.registered().ownSettings().stream())
                    .anyMatch(each -> !isLenient(each));
        }

        private void addRunner() {
            String runner = registered.runner();
            if (runner != null && !PLAIN_RUNNERS.contains(runner)) {
                strict |= !LENIENT_RUNNERS.contains(runner);
                add(runner.startsWith("org.mockito.") ? Engine.RUNNER : Engine.UNKNOWN, Set.of(TestEngine.JUNIT4));
            }
            if (registered.told().contains(TESTNG_LISTENER)) {
                strict = true;
                add(Engine.LISTENER, Set.of(TestEngine.TESTNG));
            }
        }

        private void addOwn() {
            for (ClassFacts each : chain) {
                for (RuleKind rule : each.registered().rules()) {
                    if (rule.isMockito()) {
                        strict |= rule != RuleKind.MOCKITO_LENIENT;
                        add(rule == RuleKind.MOCKITO_UNKNOWN ? Engine.UNKNOWN : Engine.RULE, Set.of(TestEngine.JUNIT4));
                    }
                }
                if (each.engineCalls().opensBeforeEach()) {
                    add(Engine.OPEN_MOCKS, each.engineCalls().opensFor());
                }
            }
        }

        private boolean opensOtherwise(ClassFacts each) {
            return !each.engineCalls().others().isEmpty()
                    || participants.callsOpening(
                            each, lineage.stream().map(ClassFacts::name).collect(Collectors.toSet()));
        }

        /** Names of everything else that an engine of tests tells about the class. */
        private Stream<String> extensions() {
            return Stream.of(
                            registered.extensions().stream().map(ExtensionUse::type),
                            scopes.stream()
                                    .flatMap(each -> each.registered().byFields().stream())
                                    .map(ExtensionUse::type),
                            chain.stream().flatMap(each -> each.registered().byMembers().stream()),
                            registered.told().stream(),
                            facts.spring() ? defaults.springListeners(facts.name()).stream() : Stream.<String>empty())
                    .flatMap(each -> each)
                    .filter(each -> !each.startsWith("org.mockito."));
        }

        /** The types with methods that run before each test, besides superclasses in the run. */
        private Stream<String> hiddenSetUps() {
            return facts.setUp().settingUp().stream()
                    .filter(type -> chain.stream().noneMatch(each -> each.name().equals(type)));
        }

        private boolean isHidden() {
            return lineage.stream()
                            .map(ClassFacts::superclass)
                            .filter(Objects::nonNull)
                            .anyMatch(each -> sessions.facts(each) == null)
                    || hiddenSetUps().anyMatch(each -> sessions.facts(each) == null)
                    || (tests.contains(TestEngine.TESTNG) && mayHaveListener());
        }

        /** One class can name a listener for all of a TestNG suite, and so can files. */
        private boolean mayHaveListener() {
            return defaults.maySee(facts.name(), TESTNG_LISTENER)
                    || sessions.all().stream()
                            .anyMatch(each -> !each.engineCalls().others().isEmpty());
        }

        /** Whether code that is not known gets the object of the test. */
        private boolean isReached() {
            return extensions().anyMatch(each -> !each.startsWith(SPRING) && !participants.isUnderstood(each))
                    || chain.stream().anyMatch(each -> each.registered().rules().contains(RuleKind.SEEING))
                    || lineage.stream().anyMatch(Participants::handsOn);
        }

        /** JUnit 3 and 4 make an object for each test, whatever the default of Jupiter is; its own extensions can run rules. */
        private boolean mayBeJupiter() {
            return tests.isEmpty()
                    ? registered.runner() == null
                            && (registered.rules().isEmpty()
                                    || !registered.extensions().isEmpty())
                    : tests.contains(TestEngine.JUPITER);
        }
    }

    private static boolean isFilled(SessionMode mode) {
        return mode.engine() != Engine.NONE && mode.engine() != Engine.UNSEEN;
    }
}
