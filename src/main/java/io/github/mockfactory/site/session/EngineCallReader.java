package io.github.mockfactory.site.session;

import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.MockitoTypes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the {@link EngineCalls} of one class declaration. */
final class EngineCallReader {

    private static final String JUPITER = "org.junit.jupiter.api.extension.";
    private static final String CONTEXT = JUPITER + "ExtensionContext";

    private static final String ANNOTATIONS = "org.mockito.MockitoAnnotations";
    private static final Set<String> FILLING = Set.of("openMocks", "initMocks");
    private static final Set<String> PROCESSING = Set.of("process");

    /** By the type that declares them, the methods that open mocks, or start a session or change its strictness. */
    private static final Map<String, Set<String>> ENGINE = Map.of(
            ANNOTATIONS,
            FILLING,
            "org.mockito.MockitoFramework",
            Set.of("addListener"),
            "org.mockito.MockitoSession",
            Set.of("setStrictness"),
            MockitoTypes.ANNOTATION_ENGINE,
            PROCESSING,
            "org.mockito.junit.MockitoJUnit",
            Set.of("rule", "testRule"),
            "org.mockito.junit.MockitoRule",
            Set.of("silent", "strictness"),
            "org.mockito.junit.MockitoTestRule",
            Set.of("silent", "strictness"));

    private static final Map<String, Set<String>> OPENING = Map.of(
            ANNOTATIONS,
            FILLING,
            MockitoTypes.ANNOTATION_ENGINE,
            PROCESSING,
            "org.mockito.session.MockitoSessionBuilder",
            Set.of("initMocks"));

    private static final List<String> ENGINE_CLASSES = List.of(
            "org.mockito.junit.MockitoJUnitRunner",
            "org.mockito.junit.jupiter.",
            "org.mockito.testng.",
            "org.mockito.internal.configuration.",
            "org.mockito.internal.framework.",
            "org.mockito.internal.junit.",
            "org.mockito.internal.runners.",
            "org.mockito.internal.session.");

    private static final Set<String> OF_THE_TEST = Set.of(
            "getTestInstance", "getRequiredTestInstance", "getTestInstances", "getRequiredTestInstances", "getTarget");
    private static final List<String> GIVEN_THE_TEST = List.of(
            JUPITER + "TestInstancePostProcessor",
            JUPITER + "TestInstanceFactory",
            JUPITER + "InvocationInterceptor",
            "org.junit.rules.MethodRule");
    private static final List<String> HARMLESS =
            List.of("java.", "javax.", "org.mockito.", "org.junit.", "org.assertj.", "org.hamcrest.");

    private final J.ClassDeclaration declaration;
    private final JavaType.FullyQualified type;
    private final Set<String> others = new HashSet<>();
    private final Set<String> methods = new HashSet<>();
    private final Map<String, Set<String>> called = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<TestEngine> opensFor = EnumSet.noneOf(TestEngine.class);
    private boolean seesTests;

    private EngineCallReader(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        this.declaration = declaration;
        this.type = type;
    }

    static EngineCalls read(J.ClassDeclaration declaration, JavaType.FullyQualified type) {
        return new EngineCallReader(declaration, type).read();
    }

    private EngineCalls read() {
        seesTests = GIVEN_THE_TEST.stream().anyMatch(each -> TypeUtils.isAssignableTo(each, type));
        JavaType.FullyQualified superclass = type.getSupertype();
        if (superclass != null && isEngine(superclass)) {
            methods.add(EngineCalls.MAKING);
        }
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method) {
                boolean rule = DeclarationAnnotations.of(method).stream().anyMatch(RuleReader::isRule);
                new Calls(method.isConstructor() ? EngineCalls.MAKING : method.getSimpleName(), method, rule)
                        .visit(method, 0);
            } else if (!(statement instanceof J.ClassDeclaration)) {
                new Calls(EngineCalls.MAKING, null, isDeclaration(statement)).visit(statement, 0);
            }
        }
        return new EngineCalls(opensFor, others, methods, called, opened, seesTests);
    }

    /** A rule and a registered extension say in their declaration what they do. */
    private boolean isDeclaration(Statement statement) {
        if (!(statement instanceof J.VariableDeclarations field)) {
            return false;
        }
        boolean rule = DeclarationAnnotations.of(field).stream().anyMatch(RuleReader::isRule);
        if (rule && field.getType() instanceof JavaType.FullyQualified ruleType) {
            addCall(EngineCalls.MAKING, ruleType, EngineCalls.MAKING);
        }
        return rule
                || DeclarationAnnotations.of(field).stream()
                        .anyMatch(each -> ExtensionReader.registers(TypeUtils.asFullyQualified(each.getType())));
    }

    private void addCall(String member, JavaType.FullyQualified owner, String name) {
        String ownerName = owner.getFullyQualifiedName();
        if (HARMLESS.stream().noneMatch(ownerName::startsWith)) {
            called.computeIfAbsent(member, each -> new HashSet<>()).add(ownerName + "#" + name);
        }
    }

    private static boolean isEngine(JavaType.FullyQualified made) {
        return ENGINE_CLASSES.stream().anyMatch(made.getFullyQualifiedName()::startsWith);
    }

    private static boolean isEngine(JavaType.FullyQualified owner, String name) {
        return ENGINE.getOrDefault(owner.getFullyQualifiedName(), Set.of()).contains(name)
                || (name.equals("mockitoSession") && owner.getPackageName().equals("org.mockito"))
                || isEngine(owner);
    }

    /** Whether a method fills the annotated fields of the objects that it is given; an engine may hand on what it is given. */
    private boolean opens(JavaType.@Nullable Method method, String name) {
        return method != null
                && !TypeUtils.isAssignableTo(MockitoTypes.ANNOTATION_ENGINE, type)
                && OPENING.getOrDefault(method.getDeclaringType().getFullyQualifiedName(), Set.of())
                        .contains(name);
    }

    private static String classOf(@Nullable JavaType type) {
        return type instanceof JavaType.FullyQualified named
                        && !(named instanceof JavaType.Unknown)
                        && named.getKind() != JavaType.FullyQualified.Kind.Interface
                        && !TypeUtils.isObject(named)
                ? named.getFullyQualifiedName()
                : EngineCalls.ANY;
    }

    /** Calls of one member; those in anonymous classes and lambdas of it are its own. */
    private final class Calls extends JavaIsoVisitor<Integer> {

        private final String member;
        private final J.@Nullable MethodDeclaration method;
        private final boolean declares;

        Calls(String member, J.@Nullable MethodDeclaration method, boolean declares) {
            this.member = member;
            this.method = method;
            this.declares = declares;
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration nested, Integer p) {
            return nested;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            boolean certain = method != null
                    && OpenMocksCall.opens(call)
                    && SetUpReader.runsBeforeEach(method, type)
                    && OpenMocksCall.of(method, type -> false) != null
                    && OpenMocksCall.isSoleStatement(call, method);
            if (certain && method != null) {
                opensFor.addAll(SetUpReader.runningBeforeEach(method, type));
            }
            add(call.getMethodType(), call.getSimpleName(), certain);
            if (opens(call.getMethodType(), call.getSimpleName())) {
                call.getArguments().stream()
                        .filter(argument -> !argument.toString().equals("this"))
                        .forEach(argument -> opened.add(classOf(argument.getType())));
            }
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
            add(reference.getMethodType(), reference.getReference().getSimpleName(), false);
            if (opens(reference.getMethodType(), reference.getReference().getSimpleName())) {
                opened.add(EngineCalls.ANY);
            }
            return super.visitMemberReference(reference, p);
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass made, Integer p) {
            if (made.getType() instanceof JavaType.FullyQualified madeType) {
                if (isEngine(madeType)) {
                    found(false);
                }
                call(madeType, EngineCalls.MAKING);
            }
            return super.visitNewClass(made, p);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            boolean context =
                    identifier.getFieldType() != null && TypeUtils.isOfClassType(identifier.getType(), CONTEXT);
            Object parent = getCursor().getParentTreeCursor().getValue();
            boolean asked = parent instanceof J.MethodInvocation call
                    && call.getSelect() != null
                    && call.getSelect().isScope(identifier);
            boolean declared = parent instanceof J.VariableDeclarations.NamedVariable;
            seesTests |= context && !asked && !declared;
            return identifier;
        }

        private void add(JavaType.@Nullable Method called, String name, boolean certain) {
            seesTests |= OF_THE_TEST.contains(name);
            if (called != null) {
                JavaType.FullyQualified owner = called.getDeclaringType();
                if (isEngine(owner, name)) {
                    found(certain);
                }
                call(owner, name);
            }
        }

        private void found(boolean certain) {
            if (!declares) {
                methods.add(member);
                if (!certain) {
                    others.add(member);
                }
            }
        }

        private void call(JavaType.FullyQualified owner, String name) {
            addCall(member, owner, name);
        }
    }
}
