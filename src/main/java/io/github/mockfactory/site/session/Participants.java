package io.github.mockfactory.site.session;

import io.github.mockfactory.site.session.Registered.ExtensionUse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What takes part in the tests of a class besides Mockito and JUnit: extensions, rules and helpers of the team and of libraries.
 * Those of the team are known by their sources; a library could do anything that it gets a chance to.
 */
final class Participants {

    /** They open no mocks by themselves, and look at no field that does not concern them. */
    private static final List<String> KNOWN = List.of("java.", "org.junit.", "org.mockito.");

    private final Map<String, ClassFacts> classes;

    Participants(Map<String, ClassFacts> classes) {
        this.classes = classes;
    }

    private static boolean isKnown(String type) {
        return KNOWN.stream().anyMatch(type::startsWith);
    }

    /** Whether source code shows all that a class does. */
    boolean isUnderstood(String type) {
        if (isKnown(type)) {
            return true;
        }
        ClassFacts facts = classes.get(type);
        return facts != null && (facts.superclass() == null || isUnderstood(facts.superclass()));
    }

    /** Whether objects of a class of the run may open mocks of others, or start or change a session. */
    boolean opens(String type) {
        return chain(type)
                .flatMap(each -> Stream.concat(
                        each.engineCalls().methods().stream(), each.engineCalls().called().keySet().stream()))
                .anyMatch(method -> opens(type, method, new HashSet<>()));
    }

    /** Whether a class calls one that does; what it inherits, and what is around it, says so itself. */
    boolean callsOpening(ClassFacts facts, Set<String> lineage) {
        return facts.engineCalls().called().values().stream()
                .flatMap(Set::stream)
                .anyMatch(call -> !lineage.contains(owner(call)) && opensCall(call, new HashSet<>()));
    }

    private boolean opensCall(String call, Set<String> seen) {
        String method = call.substring(call.indexOf('#') + 1);
        return seen.add(call)
                && (method.equals(EngineCalls.MAKING)
                        ? chain(owner(call))
                                .anyMatch(each -> !each.engineCalls().methods().isEmpty())
                        : opens(owner(call), method, seen));
    }

    private boolean opens(String type, String method, Set<String> seen) {
        return chain(type)
                .anyMatch(each -> each.engineCalls().methods().contains(method)
                        || each.engineCalls().called().getOrDefault(method, Set.of()).stream()
                                .anyMatch(call -> opensCall(call, seen)));
    }

    private static String owner(String call) {
        return call.substring(0, call.indexOf('#'));
    }

    private Stream<ClassFacts> chain(String type) {
        return Stream.iterate(
                classes.get(type),
                each -> each != null,
                each -> each.superclass() == null ? null : classes.get(each.superclass()));
    }

    /** Whether a class gives its own object to code that could open its mocks. */
    static boolean handsOn(ClassFacts facts) {
        return facts.readsBeforeTest().contains("this")
                || facts.setUp().methods().values().stream()
                        .anyMatch(reads -> reads.names().contains("this"));
    }

    /** Whether an extension may look at the object of a test. */
    boolean seesTests(ExtensionUse extension) {
        if (isKnown(extension.type())) {
            return false;
        }
        return !isUnderstood(extension.type())
                || chain(extension.type()).anyMatch(each -> each.engineCalls().seesTests());
    }

    /**
     * Whether something besides a class may look at its fields before an engine fills them.
     *
     * @param engine what fills them
     * @param scopes the class, and what else registers things for its tests, nearest first
     */
    boolean seeBefore(Engine engine, List<ClassFacts> scopes) {
        return (mayFollowRules(engine) && hasRule(scopes, RuleKind.SEEING))
                || before(engine, scopes).anyMatch(this::seesTests);
    }

    /** Whether something besides a class may run before an engine fills its fields. */
    boolean actBefore(Engine engine, List<ClassFacts> scopes) {
        return (mayFollowRules(engine) && (hasRule(scopes, RuleKind.SEEING) || hasRule(scopes, RuleKind.OTHER)))
                || before(engine, scopes).anyMatch(extension -> !isKnown(extension.type()));
    }

    /** Rules go around set-up methods, and so around an {@code openMocks} in one. */
    private static boolean mayFollowRules(Engine engine) {
        return engine != Engine.EXTENSION;
    }

    private static boolean hasRule(List<ClassFacts> scopes, RuleKind kind) {
        return scopes.stream().anyMatch(each -> each.registered().rules().contains(kind));
    }

    /** The extensions that act, or may act, before an engine does. */
    private static Stream<ExtensionUse> before(Engine engine, List<ClassFacts> scopes) {
        List<ExtensionUse> uses = inOrder(scopes);
        int mockito = IntStream.range(0, uses.size())
                .filter(i -> engine == Engine.EXTENSION && uses.get(i).isMockito())
                .findFirst()
                .orElse(uses.size());
        return IntStream.range(0, uses.size())
                .filter(i -> i < mockito || uses.get(i).early())
                .mapToObj(uses::get);
    }

    /** Jupiter registers those of methods and fields behind those of the class, and before set-up methods run. */
    private static List<ExtensionUse> inOrder(List<ClassFacts> scopes) {
        return Stream.of(
                        scopes.get(0).registered().extensions().stream(),
                        scopes.stream()
                                .flatMap(each -> each.registered().byMembers().stream())
                                .map(type -> new ExtensionUse(type, false)),
                        scopes.stream().flatMap(each -> each.registered().byFields().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }
}
