package io.github.mockfactory.factory;

import io.github.mockfactory.factory.FactoryMethod.Fit;
import io.github.mockfactory.site.CheckedExceptions;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Deprecation;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads a factory from its source or, where only its class file is visible, from its type. */
public final class FactoryReader {

    private static final Pattern MOCKING = Pattern.compile("(?i)mock|spy|^create$");

    private FactoryReader() {}

    /**
     * Reads a factory from source.
     *
     * @param declaration a top-level class
     * @return the factory, or empty if the class has no type or no public static method that constructs a mock
     */
    public static Optional<MockFactory> read(J.ClassDeclaration declaration) {
        return isFactory(declaration) ? readAny(declaration) : Optional.empty();
    }

    /** A class that is only called like a factory has methods that look like those of one. */
    private static boolean isFactory(J.ClassDeclaration declaration) {
        PassThroughMethods bodies = PassThroughMethods.of(declaration);
        return isReachable(declaration.getType())
                && methods(declaration)
                        .anyMatch(method ->
                                method.hasFlags(Flag.Public, Flag.Static) && bodies.constructs(method) != null);
    }

    /**
     * Whether tests of any package can call the methods of a class.
     *
     * @param type a top-level class
     * @return false for one that is not public or has no package
     */
    public static boolean isReachable(JavaType.@Nullable FullyQualified type) {
        return type != null
                && type.hasFlags(Flag.Public)
                && !type.getPackageName().isEmpty();
    }

    private static Stream<JavaType.Method> methods(J.ClassDeclaration declaration) {
        return declaration.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .flatMap(statement -> Optional.ofNullable(((J.MethodDeclaration) statement).getMethodType()).stream());
    }

    /**
     * Reads a class that somebody says is the factory, whatever it offers so far.
     *
     * @param declaration a top-level class
     * @return the factory, or empty if the class has no type
     */
    public static Optional<MockFactory> readAny(J.ClassDeclaration declaration) {
        JavaType.FullyQualified type = declaration.getType();
        if (type == null) {
            return Optional.empty();
        }
        PassThroughMethods bodies = PassThroughMethods.of(declaration);
        List<FactoryMethod> methods = methods(declaration)
                .filter(method -> !NarrowerOverloads.hides(method, type.getMethods()))
                .flatMap(method -> read(method, bodies.constructs(method), bodies.contains(method)).stream())
                .toList();
        return Optional.of(factory(type, methods));
    }

    /**
     * Reads a factory whose source is not part of the run. Its method bodies are not known, so only methods that take a
     * class are read, and these are taken to be what a factory promises: pass-through.
     *
     * @param type  a fully resolved class
     * @param named whether somebody says that it is the factory; if not, only methods count whose names say that they mock
     * @return the factory, or empty if the class has no static method that constructs a mock
     */
    public static Optional<MockFactory> read(JavaType.FullyQualified type, boolean named) {
        if (!isReachable(type)) {
            return Optional.empty();
        }
        List<FactoryMethod> methods = type.getMethods().stream()
                .filter(method -> named || MOCKING.matcher(method.getName()).find())
                .filter(method -> !NarrowerOverloads.hides(method, type.getMethods()))
                .flatMap(method -> read(method, null, true).stream())
                .filter(method -> method.fit() != Fit.EXACT)
                .sorted(Comparator.comparing(FactoryMethod::name))
                .toList();
        return methods.isEmpty() ? Optional.empty() : Optional.of(factory(type, methods));
    }

    private static MockFactory factory(JavaType.FullyQualified type, List<FactoryMethod> methods) {
        Set<String> taken = new HashSet<>();
        for (JavaType.FullyQualified each = type;
                each != null && !TypeUtils.isObject(each);
                each = each.getSupertype()) {
            each.getMethods().forEach(method -> taken.add(key(method)));
            each.getInterfaces().forEach(supertype -> supertype.getMethods().forEach(method -> taken.add(key(method))));
        }
        methods.forEach(method -> taken.remove(key(method.name(), method.covers())));
        return new MockFactory(
                type.getFullyQualifiedName(), methods, FunctionalOverloads.namesIn(type.getMethods()), taken);
    }

    private static String key(JavaType.Method method) {
        return method.getName()
                + method.getParameterTypes().stream()
                        .map(parameter -> ParameterKind.of(parameter)
                                .map(Enum::toString)
                                .orElseGet(() -> MockedTypes.name(parameter)))
                        .toList();
    }

    static String key(String name, Signature signature) {
        return name + signature.parameters();
    }

    private static Optional<FactoryMethod> read(
            JavaType.@Nullable Method method, @Nullable Construction constructs, boolean passThrough) {
        if (method == null || !method.hasFlags(Flag.Public, Flag.Static) || isRefused(method)) {
            return Optional.empty();
        }
        List<ParameterKind> kinds = new ArrayList<>();
        for (JavaType parameter : method.getParameterTypes()) {
            Optional<ParameterKind> kind = ParameterKind.of(parameter);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        Construction construction =
                constructs != null ? constructs : Construction.guess(method.getName(), method.getReturnType());
        JavaType result = method.getReturnType();
        if (result instanceof JavaType.GenericTypeVariable variable) {
            return ofVariable(method, construction, kinds, variable, passThrough);
        }
        if (result instanceof JavaType.Parameterized parameterized && Construction.isScoped(parameterized)) {
            return parameterized.getTypeParameters().get(0) instanceof JavaType.GenericTypeVariable variable
                    ? ofVariable(method, construction, kinds, variable, passThrough)
                    : Optional.empty();
        }
        boolean noClass = kinds.isEmpty() && construction == Construction.MOCK;
        return noClass
                        && result instanceof JavaType.FullyQualified type
                        && !(result instanceof JavaType.Unknown)
                        && !(result instanceof JavaType.Parameterized)
                ? Optional.of(exact(method, type, passThrough))
                : Optional.empty();
    }

    /** Where Mockito is called, nobody catches anything, and a build may fail on a call of what is deprecated. */
    private static boolean isRefused(JavaType.Method method) {
        return method.getThrownExceptions().stream().anyMatch(CheckedExceptions::isChecked) || Deprecation.of(method);
    }

    private static Optional<FactoryMethod> ofVariable(
            JavaType.Method method,
            Construction construction,
            List<ParameterKind> kinds,
            JavaType.GenericTypeVariable variable,
            boolean passThrough) {
        if (kinds.isEmpty() || !takesAll(method, kinds, variable)) {
            return Optional.empty();
        }
        List<JavaType> bounds = variable.getBounds().stream()
                .filter(bound -> !TypeUtils.isObject(bound))
                .toList();
        Signature signature = new Signature(construction, kinds);
        if (bounds.isEmpty()) {
            return Optional.of(
                    new FactoryMethod(method.getName(), signature, Fit.GENERAL, null, Set.of(), passThrough));
        }
        if (bounds.size() > 1 || bounds.get(0) instanceof JavaType.Parameterized) {
            return Optional.empty();
        }
        String bound = MockedTypes.name(bounds.get(0));
        return Optional.of(new FactoryMethod(
                method.getName(), signature, Fit.BOUNDED, bound, Supertypes.of(bounds.get(0)), passThrough));
    }

    private static boolean takesAll(
            JavaType.Method method, List<ParameterKind> kinds, JavaType.GenericTypeVariable variable) {
        ParameterTypes types = new ParameterTypes(variable);
        return IntStream.range(0, kinds.size())
                .allMatch(i -> types.accept(method.getParameterTypes().get(i), kinds.get(i)));
    }

    private static FactoryMethod exact(JavaType.Method method, JavaType.FullyQualified result, boolean passThrough) {
        Signature covers = new Signature(Construction.MOCK, List.of(ParameterKind.TYPE));
        String name = MockedTypes.name(result);
        return new FactoryMethod(method.getName(), covers, Fit.EXACT, name, Supertypes.of(result), passThrough);
    }
}
