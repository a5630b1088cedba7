package io.github.mockfactory.site.session;

import io.github.mockfactory.site.session.Registered.ExtensionUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;

/**
 * Finds the method in which mocks can be created instead of by an annotation engine: it runs before each test, after the
 * engine and while its session runs, and nothing looks at the fields in between.
 */
public final class SetUpMethodFinder {

    private static final Set<String> JUPITER = Set.of("org.junit.jupiter.api.BeforeEach");
    private static final Set<String> JUNIT4 = Set.of("org.junit.Before");

    private final Sessions sessions;
    private final BiPredicate<String, String> called;
    private final Map<String, List<String>> nested = new HashMap<>();

    /**
     * Takes what is known of a run.
     *
     * @param sessions the classes
     * @param called   tells by the names of a class and a method whether code of the run calls it, besides the test engine
     */
    public SetUpMethodFinder(Sessions sessions, BiPredicate<String, String> called) {
        this.sessions = sessions;
        this.called = called;
        sessions.all().forEach(facts -> {
            if (facts.enclosing() != null) {
                nested.computeIfAbsent(facts.enclosing(), name -> new ArrayList<>())
                        .add(facts.name());
            }
        });
    }

    /**
     * Whether a test engine runs a method before each test.
     *
     * @param method any method
     * @return by its annotations
     */
    public static boolean runsBeforeEach(JavaType.Method method) {
        return SetUpReader.isBefore(method);
    }

    /**
     * The method that can create a mock.
     *
     * @param className the class with the annotated field
     * @param field     the name of the field
     * @return null if there is none for which this makes no difference
     */
    public @Nullable String methodFor(String className, String field) {
        ClassFacts facts = sessions.facts(className);
        if (facts == null || facts.setUp().method() == null || facts.setUp().annotation() == null) {
            return null;
        }
        String method = facts.setUp().method();
        boolean apart = family(facts).stream().allMatch(SetUpMethodFinder::isApart)
                && sessions.hierarchy(className).stream()
                        .allMatch(each -> each.superclass() == null || sessions.facts(each.superclass()) != null);
        boolean runs = switch (sessions.modeOf(className).engine()) {
            case EXTENSION ->
                facts.runner() == null
                        && isOpenedOnce(facts)
                        && JUPITER.contains(facts.setUp().annotation());
            case RUNNER, RULE ->
                facts.registered().extensions().isEmpty()
                        && isOpenedOnce(facts)
                        && JUNIT4.contains(facts.setUp().annotation());
            case OPEN_MOCKS ->
                facts.engineCalls().opensBeforeEach()
                        && !sessions.mayResetAnnotated(className)
                        && !sessions.openings(className).areAfterReadOf(field);
            case LISTENER, UNKNOWN, UNSEEN, NONE -> false;
        };
        return apart && runs && !called.test(className, method) ? method : null;
    }

    private static boolean isOpenedOnce(ClassFacts facts) {
        return !facts.engineCalls().opensBeforeEach();
    }

    private static boolean isApart(ClassFacts facts) {
        return !facts.injects()
                && facts.registered().byFields().stream().allMatch(ExtensionUse::isMockito)
                && !facts.spring()
                && !facts.setUp().foreign()
                && facts.registered().rules().stream()
                        .allMatch(rule -> rule == RuleKind.MOCKITO_LENIENT || rule == RuleKind.MOCKITO_STRICT);
    }

    /** The class, its superclasses, and the classes around and in it with theirs. */
    private Collection<ClassFacts> family(ClassFacts facts) {
        Map<String, ClassFacts> family = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(facts.name()));
        while (!open.isEmpty()) {
            String name = open.pop();
            sessions.hierarchy(name).forEach(each -> family.put(each.name(), each));
            open.addAll(nested.getOrDefault(name, List.of()));
        }
        return family.values();
    }
}
