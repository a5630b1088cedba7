package io.github.mockfactory.site.session;

import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.TypeAnnotations;
import io.github.mockfactory.site.session.Registered.ExtensionUse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads what a class registers with test engines. */
final class ExtensionReader {

    static final String MOCKITO = "org.mockito.junit.jupiter.MockitoExtension";
    static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";

    private static final String REGISTER = "org.junit.jupiter.api.extension.RegisterExtension";
    private static final String SETTINGS = "org.mockito.junit.jupiter.MockitoSettings";
    private static final String RUN_WITH = "org.junit.runner.RunWith";
    private static final String PARAMETERIZED = "org.junit.runners.Parameterized";
    private static final String RUNNER_FACTORY = PARAMETERIZED + "$UseParametersRunnerFactory";
    private static final String SPRING = "org.springframework.test.context.";
    private static final Set<String> TELLING = Set.of(SPRING + "TestExecutionListeners", SPRING + "BootstrapWith");

    /** What classes their other annotations name, and for what, is known, or makes no difference. */
    private static final List<String> KNOWN =
            List.of("java.", "javax.", "jakarta.", "kotlin.", "org.junit.", "org.mockito.", "org.springframework.");

    /** Annotations that register nothing, whatever their values are. */
    private static final List<String> SILENT =
            List.of("java.", "kotlin.", "org.apiguardian.", "org.jetbrains.annotations.", "org.junit.jupiter.api.");

    private static final String API = "org.junit.jupiter.api.extension.";
    private static final List<String> EARLY = List.of(
            API + "TestInstancePostProcessor",
            API + "TestInstanceFactory",
            API + "InvocationInterceptor",
            API + "ExecutionCondition",
            API + "ParameterResolver");

    private final J.ClassDeclaration declaration;
    private final JavaType.FullyQualified type;
    private final List<ExtensionUse> byFields = new ArrayList<>();
    private final Set<String> byMembers = new HashSet<>();
    private final Set<String> ownSettings = new HashSet<>();
    private final List<RuleKind> rules = new ArrayList<>();

    private ExtensionReader(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        this.declaration = declaration;
        this.type = type;
    }

    static Registered read(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        return new ExtensionReader(declaration, type).read();
    }

    private Registered read() {
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.VariableDeclarations field) {
                readField(field);
            } else if (statement instanceof J.MethodDeclaration method) {
                readMethod(method);
            }
        }
        List<JavaType.FullyQualified> scopes = new ArrayList<>(TypeAnnotations.withEnclosing(type));
        Optional<String> settings = scopes.stream()
                .flatMap(each -> TypeAnnotations.nearest(each, SETTINGS).stream())
                .findFirst()
                .map(ExtensionReader::strictness);
        Collections.reverse(scopes);
        List<ExtensionUse> extensions = scopes.stream()
                .flatMap(each -> TypeAnnotations.topDown(each, EXTEND_WITH).stream())
                .flatMap(ExtensionReader::uses)
                .distinct()
                .toList();
        return new Registered(
                runnerOf(type),
                extensions,
                byFields,
                byMembers,
                settings.orElse(null),
                ownSettings,
                rules,
                told(),
                isUnread(scopes));
    }

    /** The superclass has facts of its own, from a source that may tell more. */
    private static boolean isUnread(List<JavaType.FullyQualified> scopes) {
        return scopes.stream()
                .flatMap(scope -> TypeAnnotations.withSupertypes(scope).stream()
                        .filter(each -> each == scope || each.getKind() == JavaType.FullyQualified.Kind.Interface))
                .flatMap(each -> TypeAnnotations.typesOfAll(each.getAnnotations()).stream())
                .filter(each -> !(each instanceof JavaType.Annotation))
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .anyMatch(name -> name.startsWith(API) || SILENT.stream().noneMatch(name::startsWith));
    }

    /** Whether an annotation of a field registers what the field holds. */
    static boolean registers(JavaType.@Nullable FullyQualified annotation) {
        return annotation != null
                && (TypeAnnotations.isOf(annotation, REGISTER)
                        || TypeAnnotations.nearest(annotation.getAnnotations(), REGISTER)
                                .isPresent());
    }

    /** JUnit 4 looks for the annotation itself, which classes inherit, and goes on to the class around an inner class. */
    private static @Nullable String runnerOf(JavaType.@Nullable FullyQualified type) {
        Optional<String> runner = inheritedValue(type, RUN_WITH);
        if (runner.isPresent()) {
            // what makes the runners of single parameters decides what they are
            return runner.filter(PARAMETERIZED::equals)
                    .flatMap(each -> inheritedValue(type, RUNNER_FACTORY))
                    .filter(each -> !each.startsWith("org.junit."))
                    .orElse(runner.get());
        }
        return type == null || type.getOwningClass() == null || type.hasFlags(Flag.Static)
                ? null
                : runnerOf(type.getOwningClass());
    }

    private static Optional<String> inheritedValue(JavaType.@Nullable FullyQualified type, String annotation) {
        Optional<String> value = Optional.empty();
        for (JavaType.FullyQualified t = type; t != null && value.isEmpty(); t = t.getSupertype()) {
            value = t.getAnnotations().stream()
                    .filter(each -> TypeAnnotations.isOf(each, annotation) && each instanceof JavaType.Annotation)
                    .flatMap(each -> TypeAnnotations.values((JavaType.Annotation) each, "value"))
                    .findFirst();
        }
        return value;
    }

    private static String strictness(JavaType.Annotation settings) {
        return TypeAnnotations.values(settings, "strictness").findFirst().orElse("STRICT_STUBS");
    }

    private static Stream<ExtensionUse> uses(JavaType.Annotation extendWith) {
        return TypeAnnotations.types(extendWith, "value").map(ExtensionReader::use);
    }

    private static ExtensionUse use(@Nullable JavaType extension) {
        String name = MockedTypes.name(extension);
        return new ExtensionUse(
                // an interface of Jupiter, as of a lambda, says nothing of the object behind it
                name.startsWith(API) ? MockedTypes.UNKNOWN : name,
                EARLY.stream().anyMatch(each -> TypeUtils.isAssignableTo(each, extension)));
    }

    private Set<String> told() {
        Set<String> told = new HashSet<>();
        for (JavaType.Annotation each : TypeAnnotations.inForce(type)) {
            if (TELLING.contains(each.getFullyQualifiedName())
                    || KNOWN.stream().noneMatch(each.getFullyQualifiedName()::startsWith)) {
                TypeAnnotations.types(each).map(MockedTypes::name).forEach(told::add);
            }
        }
        return told;
    }

    private void readField(J.VariableDeclarations field) {
        for (J.VariableDeclarations.NamedVariable variable : field.getVariables()) {
            List<JavaType.Annotation> annotations = annotationsOf(variable.getVariableType());
            if (annotations.stream().anyMatch(each -> TypeAnnotations.isOf(each, REGISTER))) {
                JavaType made = variable.getInitializer() == null
                        ? null
                        : variable.getInitializer().getType();
                JavaType declared = variable.getType();
                byFields.add(use(made instanceof JavaType.FullyQualified ? made : declared));
            }
            annotations.stream()
                    .filter(each -> TypeAnnotations.isOf(each, EXTEND_WITH))
                    .flatMap(ExtensionReader::uses)
                    .forEach(byFields::add);
        }
        if (DeclarationAnnotations.of(field).stream().anyMatch(RuleReader::isRule)) {
            rules.add(RuleReader.ofField(field));
        }
    }

    private static List<JavaType.Annotation> annotationsOf(JavaType.@Nullable Variable variable) {
        return variable == null ? List.of() : TypeAnnotations.all(variable.getAnnotations());
    }

    private void readMethod(J.MethodDeclaration method) {
        if (method.getMethodType() != null) {
            readMember(TypeAnnotations.all(method.getMethodType().getAnnotations()));
        }
        for (Statement parameter : method.getParameters()) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.VariableDeclarations.NamedVariable visitVariable(
                        J.VariableDeclarations.NamedVariable variable, Integer p) {
                    readMember(annotationsOf(variable.getVariableType()));
                    return variable;
                }
            }.visit(parameter, 0);
        }
        if (DeclarationAnnotations.of(method).stream().anyMatch(RuleReader::isRule)) {
            rules.add(RuleReader.ofMethod(method));
        }
    }

    private void readMember(List<JavaType.Annotation> annotations) {
        for (JavaType.Annotation annotation : annotations) {
            if (TypeAnnotations.isOf(annotation, EXTEND_WITH)) {
                TypeAnnotations.values(annotation, "value").forEach(byMembers::add);
            } else if (TypeAnnotations.isOf(annotation, SETTINGS)) {
                ownSettings.add(strictness(annotation));
            }
        }
    }
}
