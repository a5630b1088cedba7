package io.github.mockfactory.site.session;

import io.github.mockfactory.site.DeclarationAnnotations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the {@link SetUp} of one class declaration. */
final class SetUpReader {

    private static final Set<String> EXTENDING =
            Set.of("org.junit.jupiter.api.extension.ExtendWith", "org.junit.jupiter.api.extension.Extensions");
    private static final String OPENER = "org.mockito.MockitoAnnotations";

    private final J.ClassDeclaration declaration;
    private final JavaType.FullyQualified type;

    private SetUpReader(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        this.declaration = declaration;
        this.type = type;
    }

    static SetUp read(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        return new SetUpReader(declaration, type).read();
    }

    private SetUp read() {
        List<J.MethodDeclaration> before = new ArrayList<>();
        Set<String> reads = new HashSet<>();
        Set<String> injected = new HashSet<>();
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method) {
                if (annotationOf(method) != null) {
                    before.add(method);
                }
                addReadsBeforeOpening(method, reads);
            } else if (statement instanceof J.VariableDeclarations field && isInjected(field)) {
                field.getVariables().forEach(variable -> addGenericFields(variable.getType(), injected));
            }
        }
        J.MethodDeclaration sole = before.size() == 1 ? before.get(0) : null;
        boolean usable = sole != null && isExtensible(sole) && isAlone(type, sole.getSimpleName());
        return new SetUp(
                sole != null && usable ? sole.getSimpleName() : null,
                sole != null && usable ? annotationOf(sole) : null,
                isForeign(),
                reads,
                injected);
    }

    /** What makes a method run before each test. */
    static @Nullable String annotationOf(J.MethodDeclaration method) {
        for (J.Annotation annotation : DeclarationAnnotations.of(method)) {
            JavaType.FullyQualified annotationType = TypeUtils.asFullyQualified(annotation.getType());
            if (annotationType != null
                    && ClassFactsReader.BEFORE_EACH.contains(annotationType.getFullyQualifiedName())) {
                return annotationType.getFullyQualifiedName();
            }
        }
        return null;
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
        return method.getAnnotations().stream()
                .anyMatch(each -> ClassFactsReader.BEFORE_EACH.contains(each.getFullyQualifiedName()));
    }

    /** What stands in front of the statement that opens the mocks still sees the fields as they were. */
    private static void addReadsBeforeOpening(J.MethodDeclaration method, Set<String> names) {
        List<Statement> statements =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        for (int i = 0; i < statements.size(); i++) {
            if (opens(statements.get(i))) {
                statements.subList(0, i).forEach(each -> addNames(each, names));
                return;
            }
        }
    }

    private static boolean opens(J tree) {
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                found[0] |= call.getMethodType() != null
                        && call.getMethodType()
                                .getDeclaringType()
                                .getFullyQualifiedName()
                                .equals(OPENER);
                return super.visitMethodInvocation(call, p);
            }
        }.visit(tree, 0);
        return found[0];
    }

    /** A call of the class's own can read any field. */
    private static void addNames(J tree, Set<String> names) {
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                names.add(identifier.getSimpleName());
                return identifier;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                boolean fixed =
                        call.getMethodType() != null && call.getMethodType().hasFlags(Flag.Static);
                if (call.getSelect() == null && !fixed) {
                    names.add("this");
                }
                return super.visitMethodInvocation(call, p);
            }
        }.visit(tree, 0);
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
                        .allMatch(each ->
                                each.equals(ClassFactsReader.EXTENSION) || each.startsWith("org.junit.jupiter."));
    }

    private static boolean isInjected(J.VariableDeclarations field) {
        return DeclarationAnnotations.of(field).stream()
                .anyMatch(annotation -> TypeUtils.isOfClassType(annotation.getType(), "org.mockito.InjectMocks"));
    }

    private static void addGenericFields(@Nullable JavaType injected, Set<String> names) {
        JavaType.FullyQualified current = TypeUtils.asFullyQualified(injected);
        if (current == null || current instanceof JavaType.Unknown) {
            names.add("?");
        }
        for (; current != null; current = current.getSupertype()) {
            for (JavaType.Variable field : current.getMembers()) {
                JavaType fieldType = field.getType();
                JavaType.FullyQualified erased = TypeUtils.asFullyQualified(fieldType);
                boolean plain = fieldType instanceof JavaType.Primitive
                        || fieldType instanceof JavaType.Array
                        || fieldType instanceof JavaType.Class;
                if (!plain) {
                    names.add(
                            fieldType instanceof JavaType.Parameterized && erased != null
                                    ? erased.getFullyQualifiedName()
                                    : "?");
                }
            }
        }
    }
}
