package io.github.mockfactory.setup;

import io.github.mockfactory.factory.Supertypes;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.setup.MockSetup.Creation;
import io.github.mockfactory.setup.MockSetup.Origin;
import io.github.mockfactory.setup.OpenRun.MockedVariable;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.stub.Stubbing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Knows how variables of a file get their mocks. */
final class MockOrigins {

    private final SetupReading reading;
    private final Map<String, J.VariableDeclarations> fields = new HashMap<>();
    private final Set<String> localClasses = new HashSet<>();

    private MockOrigins(SetupReading reading) {
        this.reading = reading;
    }

    static MockOrigins in(J.CompilationUnit source, SetupReading reading) {
        MockOrigins origins = new MockOrigins(reading);
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                JavaType.FullyQualified type = declaration.getType();
                if (getCursor().getParentTreeCursor().getValue() instanceof J.Block
                        && !(getCursor()
                                        .getParentTreeCursor()
                                        .getParentTreeCursor()
                                        .getValue()
                                instanceof J.ClassDeclaration)) {
                    origins.localClasses.add(declaration.getSimpleName());
                }
                if (type != null) {
                    declaration.getBody().getStatements().stream()
                            .filter(J.VariableDeclarations.class::isInstance)
                            .map(J.VariableDeclarations.class::cast)
                            .forEach(field -> field.getVariables()
                                    .forEach(variable -> origins.fields.put(
                                            type.getFullyQualifiedName() + "#" + variable.getSimpleName(), field)));
                }
                return super.visitClassDeclaration(declaration, p);
            }
        }.visit(source, 0);
        return origins;
    }

    /** Whether a statement names a class that is declared in a method, so that no other method knows it. */
    boolean namesLocalClass(Statement statement) {
        if (localClasses.isEmpty()) {
            return false;
        }
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                found[0] |= identifier.getFieldType() == null && localClasses.contains(identifier.getSimpleName());
                return identifier;
            }
        }.visit(statement, 0);
        return found[0];
    }

    /**
     * What an expression makes, if that is a mock.
     *
     * @param value    given to a variable
     * @param declared the type of the variable
     */
    Optional<MockedVariable> created(@Nullable Expression value, @Nullable JavaType declared) {
        if (value == null || !(value.unwrap() instanceof J.MethodInvocation call)) {
            return Optional.empty();
        }
        return MockSite.of(call)
                .filter(site -> !Construction.isScoped(declared))
                .map(site -> byMockito(site, call, declared))
                .or(() -> byFactory(call, declared));
    }

    private static MockedVariable byMockito(MockSite site, J.MethodInvocation call, @Nullable JavaType declared) {
        Signature signature = site.signature();
        SetupReason obstacle;
        if (signature == null || site.obstacle() != null) {
            obstacle = SetupReason.UNRESOLVED_SYMBOL;
        } else if (signature.construction() != Construction.MOCK) {
            obstacle = SetupReason.SETUP_SPY;
        } else if (signature.parameters().equals(List.of(ParameterKind.TYPE)) && site.form() == Form.MOCK_CLASS) {
            obstacle = null;
        } else {
            obstacle =
                    call.toString().contains("DEEP_STUBS") ? SetupReason.SETUP_DEEP_STUBS : SetupReason.SETUP_CREATION;
        }
        return mocked(declared, site.mockedType(), new Creation("", call.getSimpleName()), obstacle);
    }

    private Optional<MockedVariable> byFactory(J.MethodInvocation call, @Nullable JavaType declared) {
        JavaType.Method method = call.getMethodType();
        if (method == null
                || !method.hasFlags(Flag.Static)
                || !reading.factory().test(method.getDeclaringType().getFullyQualifiedName())) {
            return Optional.empty();
        }
        List<Expression> arguments = Stubbing.arguments(call);
        boolean literal = arguments.size() == 1 && MockedTypes.isClassLiteral(arguments.get(0));
        JavaType mocked =
                literal ? ((J.FieldAccess) arguments.get(0)).getTarget().getType() : method.getReturnType();
        return Optional.of(mocked(
                declared,
                mocked,
                new Creation(method.getDeclaringType().getFullyQualifiedName(), method.getName()),
                literal || arguments.isEmpty() ? null : SetupReason.SETUP_CREATION));
    }

    private static MockedVariable mocked(
            @Nullable JavaType declared, @Nullable JavaType mocked, Creation creation, @Nullable SetupReason found) {
        TypeText type = TypeText.of(declared).orElse(null);
        String name = MockedTypes.name(declared);
        SetupReason obstacle = found;
        if (obstacle == null && name.equals(MockedTypes.UNKNOWN)) {
            obstacle = SetupReason.UNRESOLVED_SYMBOL;
        } else if (obstacle == null && !name.equals(MockedTypes.name(mocked))) {
            obstacle = SetupReason.SETUP_CREATION;
        } else if (obstacle == null && type == null) {
            obstacle = SetupReason.SETUP_VALUE_TYPE;
        }
        return new MockedVariable(type, name, Supertypes.of(declared), creation, obstacle);
    }

    /** What is known of a variable that is stubbed and not created in the block. */
    MockedVariable given(JavaType.@Nullable Variable variable) {
        JavaType type = variable == null ? null : variable.getType();
        return mocked(type, type, Creation.NONE, obstacle(variable));
    }

    Origin originOf(JavaType.@Nullable Variable variable) {
        return field(variable) == null ? Origin.ELSEWHERE : Origin.FIELD;
    }

    private J.@Nullable VariableDeclarations field(JavaType.@Nullable Variable variable) {
        return variable != null && variable.getOwner() instanceof JavaType.FullyQualified owner
                ? fields.get(owner.getFullyQualifiedName() + "#" + variable.getName())
                : null;
    }

    private @Nullable SetupReason obstacle(JavaType.@Nullable Variable variable) {
        J.VariableDeclarations field = field(variable);
        if (field == null || variable == null) {
            return SetupReason.SETUP_ELSEWHERE;
        }
        Optional<MockSite> annotated = MockSite.of(field);
        if (annotated.isPresent()) {
            return switch (annotated.get().form()) {
                case MOCK_FIELD -> ofAttributes(field);
                case SPY_FIELD -> SetupReason.SETUP_SPY;
                case SPRING_OVERRIDE -> SetupReason.SETUP_SPRING_BEAN;
                default -> SetupReason.SETUP_ELSEWHERE;
            };
        }
        if (field.getLeadingAnnotations().stream()
                .anyMatch(each -> reading.annotation().test(each.getSimpleName()))) {
            return ofAttributes(field);
        }
        if (field.getLeadingAnnotations().stream()
                .map(J.Annotation::getSimpleName)
                .anyMatch(name -> Companion.MOCK_BEAN.isNameOf(name) || Companion.SPY_BEAN.isNameOf(name))) {
            return SetupReason.SETUP_SPRING_BEAN;
        }
        Expression value = field.getVariables().stream()
                .filter(each -> each.getSimpleName().equals(variable.getName()))
                .findFirst()
                .map(J.VariableDeclarations.NamedVariable::getInitializer)
                .orElse(null);
        Optional<MockedVariable> created = created(value, variable.getType());
        return created.isPresent() ? created.get().obstacle() : SetupReason.SETUP_ELSEWHERE;
    }

    private static @Nullable SetupReason ofAttributes(J.VariableDeclarations field) {
        String annotations = field.getLeadingAnnotations().toString();
        if (annotations.contains("DEEP_STUBS")) {
            return SetupReason.SETUP_DEEP_STUBS;
        }
        return annotations.contains("answer") ? SetupReason.SETUP_CREATION : null;
    }
}
