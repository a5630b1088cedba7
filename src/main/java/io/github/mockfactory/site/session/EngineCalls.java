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
 * @param opensBeforeEach whether a method that runs before each test is sure to open the annotated mocks of this object
 * @param others          names of the methods that make other such calls; {@code <init>} for what makes the object
 * @param methods         names of all methods that make such calls
 * @param called          for each of its methods what it calls: name of the class, {@code #}, name of the method; the latter is
 *                        {@code <init>} for a class that it makes objects of or has a rule of
 * @param seesTests       whether it may look at the object of a test, if it is an extension
 */
public record EngineCalls(
        boolean opensBeforeEach,
        Set<String> others,
        Set<String> methods,
        Map<String, Set<String>> called,
        boolean seesTests) {

    EngineCalls renamed(UnaryOperator<String> names) {
        Map<String, Set<String>> renamed = new HashMap<>();
        called.forEach((method, calls) -> renamed.put(
                method, calls.stream().map(call -> renamed(call, names)).collect(Collectors.toUnmodifiableSet())));
        return new EngineCalls(opensBeforeEach, others, methods, renamed, seesTests);
    }

    private static String renamed(String call, UnaryOperator<String> names) {
        int end = call.indexOf('#');
        return names.apply(call.substring(0, end)) + call.substring(end);
    }

    /** Stands for initialisers and constructors. */
    static final String MAKING = "<init>";

    /** Copies the names. */
    public EngineCalls {
        others = Set.copyOf(others);
        methods = Set.copyOf(methods);
        called = Map.copyOf(called);
    }
}
