package io.github.mockfactory.site.session;

import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.TypeAnnotations;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the {@link SetUp} of one class declaration. */
final class SetUpReader {

    private static final Set<String> EXTENDING =
            Set.of("org.junit.jupiter.api.extension.ExtendWith", "org.junit.jupiter.api.extension.Extensions");

    private final J.ClassDeclaration declaration;
    private final JavaType.FullyQualified type;
    private final Predicate<String> factory;

    private SetUpReader(J.ClassDeclaration declaration, JavaType.FullyQualified type, Predicate<String> factory) {
        this.declaration = declaration;
        this.type = type;
        this.factory = factory;
    }

    /** Takes what the methods of the class see too. */
    static SetUp read(
            J.ClassDeclaration declaration,
            JavaType.FullyQualified type,
            Predicate<String> factory,
            Map<String, Reads> methods) {
        return new SetUpReader(declaration, type, factory).read(methods);
    }

    private SetUp read(Map<String, Reads> methods) {
        List<J.MethodDeclaration> before = new ArrayList<>();
        List<OpenMocksCall> openings = new ArrayList<>();
        Set<String> acting = new HashSet<>();
        Set<String> settingUp = new HashSet<>();
        addSettingUp(type, settingUp);
        List<InjectionTarget> injected = new ArrayList<>();
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method) {
                if (annotationOf(method) != null) {
                    before.add(method);
                }
                if (runsBeforeEach(method, type) && Effects.in(bodyOf(method), type, factory)) {
                    acting.add(method.getSimpleName());
                }
                OpenMocksCall opening = runsBeforeEach(method, type) ? OpenMocksCall.of(method, factory) : null;
                if (opening != null) {
                    openings.add(opening);
                }
            } else if (statement instanceof J.VariableDeclarations field && isInjected(field)) {
                field.getVariables().forEach(variable -> injected.add(new InjectionTarget(variable.getType())));
            }
        }
        J.MethodDeclaration sole = before.size() == 1 ? before.get(0) : null;
        boolean usable = sole != null && isExtensible(sole) && isAlone(type, sole.getSimpleName());
        return new SetUp(
                sole != null && usable ? sole.getSimpleName() : null,
                sole != null && usable ? annotationOf(sole) : null,
                isForeign(),
                acting,
                openings,
                methods,
                settingUp,
                isInner(),
                injected.stream()
                        .flatMap(target -> target.genericTypes().stream())
                        .collect(Collectors.toSet()),
                injected.stream().anyMatch(InjectionTarget::takesScopes));
    }

    private static List<J> bodyOf(J.MethodDeclaration method) {
        return method.getBody() == null ? List.of() : List.of(method.getBody());
    }

    private boolean isInner() {
        return TypeAnnotations.nearest(type, TypeAnnotations.NESTED).isPresent();
    }

    static boolean runsBeforeEach(J.MethodDeclaration method, JavaType.FullyQualified type) {
        return !runningBeforeEach(method, type).isEmpty();
    }

    /** The test engines that run a method before each test. */
    static Set<TestEngine> runningBeforeEach(J.MethodDeclaration method, JavaType.FullyQualified type) {
        Set<TestEngine> found = EnumSet.noneOf(TestEngine.class);
        found.addAll(TestEngine.beforeEach(DeclarationAnnotations.of(method).stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .filter(Objects::nonNull)
                .toList()));
        if (method.getSimpleName().equals("setUp")) {
            found.addAll(TestEngine.byName(type));
        }
        return found;
    }

    /** What makes a method run before each test. */
    static @Nullable String annotationOf(J.MethodDeclaration method) {
        return DeclarationAnnotations.of(method).stream()
                .map(annotation -> TypeUtils.asFullyQualified(annotation.getType()))
                .filter(Objects::nonNull)
                .flatMap(SetUpReader::before)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> before(JavaType.FullyQualified annotation) {
        return Stream.concat(Stream.of(annotation), TypeAnnotations.all(annotation.getAnnotations()).stream())
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .filter(TestEngine::isBeforeEach);
    }

    /** Another annotation could run it on another thread, a parameter could hide a field. */
    private static boolean isExtensible(J.MethodDeclaration method) {
        return method.getBody() != null
                && !method.hasModifier(J.Modifier.Type.Static)
                && DeclarationAnnotations.of(method).size() == 1
                && (method.getTypeParameters() == null
                        || method.getTypeParameters().isEmpty())
                && method.getParameters().stream().allMatch(J.Empty.class::isInstance);
    }

    /** Whether no supertype has such a method, or one that it overrides. */
    private static boolean isAlone(JavaType.FullyQualified type, String method) {
        List<JavaType.FullyQualified> supertypes = new ArrayList<>(type.getInterfaces());
        if (type.getSupertype() != null) {
            supertypes.add(type.getSupertype());
        }
        return supertypes.stream().allMatch(each -> {
            boolean none =
                    each.getMethods().stream().noneMatch(own -> own.getName().equals(method) || isBefore(own));
            return none && isAlone(each, method);
        });
    }

    static boolean isBefore(JavaType.Method method) {
        return !TestEngine.beforeEach(method.getAnnotations()).isEmpty();
    }

    private static void addSettingUp(JavaType.FullyQualified type, Set<String> names) {
        List<JavaType.FullyQualified> supertypes = new ArrayList<>(type.getInterfaces());
        if (type.getSupertype() != null) {
            supertypes.add(type.getSupertype());
        }
        supertypes.forEach(each -> {
            if (each.getMethods().stream().anyMatch(SetUpReader::isBefore)) {
                names.add(each.getFullyQualifiedName());
            }
            addSettingUp(each, names);
        });
    }

    private boolean isForeign() {
        boolean[] found = new boolean[1];
        TypeAnnotations.inForce(type).forEach(annotation -> found[0] |= isForeign(annotation));
        for (Statement statement : declaration.getBody().getStatements()) {
            // while a static mock is open, the creation of another mock could run into it
            found[0] |= statement instanceof J.VariableDeclarations field
                    && TypeUtils.isAssignableTo("org.mockito.ScopedMock", field.getType());
            if (!(statement instanceof J.ClassDeclaration)) {
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        JavaType.FullyQualified each = TypeUtils.asFullyQualified(annotation.getType());
                        found[0] |= each == null
                                || EXTENDING.contains(each.getFullyQualifiedName())
                                || TypeAnnotations.inherited(each).stream().anyMatch(SetUpReader::isForeign);
                        return annotation;
                    }
                }.visit(statement, 0);
            }
        }
        return found[0];
    }

    private static boolean isForeign(JavaType.Annotation annotation) {
        if (!EXTENDING.contains(annotation.getFullyQualifiedName())) {
            return false;
        }
        List<String> extensions = TypeAnnotations.values(annotation, "value").toList();
        return extensions.isEmpty()
                || !extensions.stream()
                        .allMatch(
                                each -> each.equals(ExtensionReader.MOCKITO) || each.startsWith("org.junit.jupiter."));
    }

    private static boolean isInjected(J.VariableDeclarations field) {
        return DeclarationAnnotations.of(field).stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), "org.mockito.InjectMocks"));
    }
}
