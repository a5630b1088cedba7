package io.github.mockfactory.site.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the code of a class does with Mockito's engine: calls that open annotated mocks, and that start a session or change its
 * strictness.
 *
 * @param opensFor        the test engines that run, before each test, a method that is sure to open the annotated mocks of this
 *                        object
 * @param others          names of the methods that make other such calls; {@code <init>} for what makes the object
 * @param methods         names of all methods that make such calls
 * @param called          for each of its methods what it calls: name of the class, {@code #}, name of the method; the latter is
 *                        {@code <init>} for a class that it makes objects of or has a rule of
 * @param opened          the types of the objects, besides its own, whose mocks it opens; {@code ?} for any that is no class
 * @param seesTests       whether it may look at the object of a test, if it is an extension
 */
public record EngineCalls(
        Set<TestEngine> opensFor,
        Set<String> others,
        Set<String> methods,
        Map<String, Set<String>> called,
        Set<String> opened,
        boolean seesTests) {

    EngineCalls renamed(UnaryOperator<String> names) {
        Map<String, Set<String>> renamed = new HashMap<>();
        called.forEach((method, calls) -> renamed.put(
                method, calls.stream().map(call -> renamed(call, names)).collect(Collectors.toUnmodifiableSet())));
        Set<String> objects = opened.stream().map(names).collect(Collectors.toUnmodifiableSet());
        return new EngineCalls(opensFor, others, methods, renamed, objects, seesTests);
    }

    /** Whether that is sure for some test engine. */
    boolean opensBeforeEach() {
        return !opensFor.isEmpty();
    }

    private static String renamed(String call, UnaryOperator<String> names) {
        int end = call.indexOf('#');
        return names.apply(call.substring(0, end)) + call.substring(end);
    }

    /** Stands for a type that can be any. */
    static final String ANY = "?";

    /** Stands for initialisers and constructors. */
    static final String MAKING = "<init>";

    /** Copies the names. */
    public EngineCalls {
        opensFor = Set.copyOf(opensFor);
        others = Set.copyOf(others);
        methods = Set.copyOf(methods);
        called = Map.copyOf(called);
        opened = Set.copyOf(opened);
    }
}
