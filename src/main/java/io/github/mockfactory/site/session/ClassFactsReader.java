package io.github.mockfactory.site.session;

import io.github.mockfactory.site.AnnotationArguments;
import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.KotlinAnnotations;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeAnnotations;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the {@link ClassFacts} of one class declaration; its nested classes are read by themselves. */
public final class ClassFactsReader {

    private static final String TEST_INSTANCE = "org.junit.jupiter.api.TestInstance";

    private final J.ClassDeclaration declaration;
    private final JavaType.FullyQualified type;
    private final Predicate<String> factory;
    private final Set<String> beforeMethods = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Map<String, FieldFacts> fields = new HashMap<>();
    private final Set<String> parameterAttributes = new HashSet<>();
    private boolean injects;

    private ClassFactsReader(J.ClassDeclaration declaration, JavaType.FullyQualified type, Predicate<String> factory) {
        this.declaration = declaration;
        this.type = type;
        this.factory = factory;
    }

    /**
     * Reads a class.
     *
     * @param declaration any class declaration
     * @param factory     whether a class of this name is a factory
     * @return its facts, or null if the class has no type
     */
    public static @Nullable ClassFacts read(J.ClassDeclaration declaration, Predicate<String> factory) {
        JavaType.FullyQualified type = declaration.getType();
        return type == null ? null : new ClassFactsReader(declaration, type, factory).read();
    }

    private ClassFacts read() {
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.VariableDeclarations field) {
                readField(field);
            } else if (statement instanceof J.MethodDeclaration method) {
                readMethod(method);
            }
        }
        Map<String, Reads> seen = ConstructorReads.methodsOf(declaration);
        ConstructorReads early = ConstructorReads.of(declaration, seen);
        List<JavaType.Annotation> annotations = TypeAnnotations.inForce(type);
        JavaType.FullyQualified superclass = type.getSupertype();
        return new ClassFacts(
                type.getFullyQualifiedName(),
                superclass == null || TypeUtils.isObject(superclass) ? null : superclass.getFullyQualifiedName(),
                type.getOwningClass() == null ? null : type.getOwningClass().getFullyQualifiedName(),
                declaration.hasModifier(J.Modifier.Type.Abstract),
                TypeAnnotations.nearest(type, TEST_INSTANCE).stream()
                        .flatMap(instance -> TypeAnnotations.values(instance, "value"))
                        .anyMatch("PER_CLASS"::equals),
                TestEngine.of(type),
                SpringContext.manages(type, annotations),
                SpringContext.choosesListeners(annotations),
                ExtensionReader.read(declaration, type),
                EngineCallReader.read(declaration, type),
                beforeMethods,
                parameterAttributes,
                injects,
                early.names(),
                early.calledMethods(),
                methods,
                fields,
                Effects.ofInitialising(declaration),
                SetUpReader.read(declaration, type, factory, seen),
                MentionReader.read(declaration));
    }

    private void readField(J.VariableDeclarations field) {
        Set<String> annotations = new HashSet<>();
        Set<String> attributes = new HashSet<>();
        boolean quiet = false;
        for (J.Annotation annotation : annotationsOf(field)) {
            // it speaks to the compiler alone, and stays where it is
            if (TypeUtils.isOfClassType(annotation.getType(), "java.lang.SuppressWarnings")) {
                quiet |= AnnotationArguments.sayMoreThan(annotation, "unused");
            } else {
                annotations.add(annotation.getSimpleName());
            }
            if (TypeUtils.isOfClassType(annotation.getType(), MockitoTypes.MOCK)
                    || TypeUtils.isOfClassType(annotation.getType(), MockitoTypes.SPY)) {
                attributes.addAll(attributes(annotation));
            }
            injects |= TypeUtils.isOfClassType(annotation.getType(), "org.mockito.InjectMocks");
        }
        boolean mock = isAnnotated(field, "org.mockito.Mock");
        boolean alone = field.getVariables().size() == 1
                && DeclarationAnnotations.of(field).size()
                        == field.getLeadingAnnotations().size();
        int place = fields.size();
        for (J.VariableDeclarations.NamedVariable variable : field.getVariables()) {
            boolean generic = !(variable.getType() instanceof JavaType.Class)
                    || !(field.getTypeExpression() instanceof J.Identifier
                            || field.getTypeExpression() instanceof J.FieldAccess);
            fields.put(
                    variable.getSimpleName(),
                    new FieldFacts(
                            annotations,
                            variable.getInitializer() != null,
                            field.hasModifier(J.Modifier.Type.Static),
                            field.hasModifier(J.Modifier.Type.Final),
                            generic,
                            alone,
                            quiet,
                            attributes,
                            fields.size(),
                            place,
                            annotations.isEmpty() ? null : scope(variable.getType()),
                            constructsInner(field, variable),
                            startsWith(variable.getType(), attributes),
                            mock && Effects.behind(field, declaration, factory)));
        }
    }

    private static Set<String> startsWith(@Nullable JavaType type, Set<String> attributes) {
        return attributes.contains("extraInterfaces") ? Set.of("?") : Effects.initialisedWith(type);
    }

    /** What a scoped mock mocks; null for another type. */
    private static @Nullable String scope(@Nullable JavaType type) {
        if (!TypeUtils.isAssignableTo("org.mockito.ScopedMock", type)) {
            return null;
        }
        return type instanceof JavaType.Parameterized parameterized
                ? MockedTypes.name(parameterized.getTypeParameters().get(0))
                : MockedTypes.UNKNOWN;
    }

    private static boolean constructsInner(
            J.VariableDeclarations field, J.VariableDeclarations.NamedVariable variable) {
        return isAnnotated(field, "org.mockito.Spy")
                && variable.getInitializer() == null
                && TypeUtils.asFullyQualified(variable.getType()) instanceof JavaType.Class spied
                && spied.getOwningClass() != null
                && !spied.hasFlags(Flag.Static);
    }

    private static boolean isAnnotated(J.VariableDeclarations declaration, String annotationType) {
        return annotationsOf(declaration).stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), annotationType));
    }

    private static List<J.Annotation> annotationsOf(J.VariableDeclarations declaration) {
        return DeclarationAnnotations.of(declaration).stream()
                .flatMap(KotlinAnnotations::unfolded)
                .toList();
    }

    private void readParameter(J.VariableDeclarations parameter) {
        annotationsOf(parameter).stream()
                .filter(annotation -> TypeUtils.isOfClassType(annotation.getType(), "org.mockito.Mock"))
                .forEach(annotation -> parameterAttributes.addAll(attributes(annotation)));
    }

    private static Set<String> attributes(J.Annotation annotation) {
        return annotation.getArguments() == null
                ? Set.of()
                : annotation.getArguments().stream()
                        .map(argument -> argument instanceof J.Assignment assignment
                                ? assignment.getVariable().toString()
                                : "value")
                        .collect(Collectors.toSet());
    }

    private void readMethod(J.MethodDeclaration method) {
        if (SetUpReader.runsBeforeEach(method, type)) {
            beforeMethods.add(method.getSimpleName());
        }
        methods.add(method.getSimpleName());
        method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .forEach(parameter -> readParameter((J.VariableDeclarations) parameter));
    }
}
