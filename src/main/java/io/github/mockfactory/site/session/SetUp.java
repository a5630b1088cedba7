package io.github.mockfactory.site.session;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a class does between the moment when its annotated mocks are created and the test.
 *
 * @param method        the only method of its hierarchy that runs before each test, if statements can be added to it; else null
 * @param annotation    what makes that method run, fully qualified; null without method
 * @param foreign       whether something that is not understood could look at its fields: an extension of others, on the
 *                      class or on a member
 * @param acting        names of its methods that run before each test and may do something that an initialiser of a class can see
 * @param openings      the methods that open its annotated mocks before each test
 * @param methods       what each of its methods sees, by name; after {@code new } what objects of its inner classes see
 * @param settingUp     the types, of those that it extends and implements, with methods that run before each test
 * @param inner         whether Jupiter makes an object of it for one of the class around it
 * @param injectedTypes erased names of the generic types of the fields that mocks are injected into, {@code ?} if it is not known
 * @param injectsScopes whether a scoped mock would be injected too
 */
public record SetUp(
        @Nullable String method,
        @Nullable String annotation,
        boolean foreign,
        Set<String> acting,
        List<OpenMocksCall> openings,
        Map<String, Reads> methods,
        Set<String> settingUp,
        boolean inner,
        Set<String> injectedTypes,
        boolean injectsScopes) {

    SetUp renamed(UnaryOperator<String> names) {
        Set<String> renamed = settingUp.stream().map(names).collect(Collectors.toUnmodifiableSet());
        return new SetUp(
                method, annotation, foreign, acting, openings, methods, renamed, inner, injectedTypes, injectsScopes);
    }

    /** Copies the collections. */
    public SetUp {
        acting = Set.copyOf(acting);
        openings = List.copyOf(openings);
        methods = Map.copyOf(methods);
        settingUp = Set.copyOf(settingUp);
        injectedTypes = Set.copyOf(injectedTypes);
    }
}
