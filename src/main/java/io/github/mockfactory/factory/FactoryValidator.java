package io.github.mockfactory.factory;

import io.github.mockfactory.factory.FactoryFinding.Kind;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.site.MockitoTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Checks that a factory can be what it is for: the only place of construction, without state, and clear to call. */
public final class FactoryValidator {

    private static final String MORE = " does more than construct, so no site is migrated to it.";
    private static final String OWN_MOCK =
            " sets up a mock that it constructs itself: let a method of the factory construct it.";

    private static final String COUNTERS = "java.util.concurrent.atomic";
    private static final Set<String> MUTABLE = Set.of(
            "java.util.Collection",
            "java.util.Map",
            "java.util.Iterator",
            "java.util.Random",
            "java.lang.StringBuilder",
            "java.lang.StringBuffer",
            "java.lang.ThreadLocal");

    private final J.ClassDeclaration factory;
    private final PassThroughMethods bodies;
    private final SetupMethods setups;
    private final List<FactoryFinding> findings = new ArrayList<>();

    private FactoryValidator(J.ClassDeclaration factory) {
        this.factory = factory;
        this.bodies = PassThroughMethods.of(factory);
        this.setups = SetupMethods.of(factory, bodies);
    }

    /**
     * Validates a factory.
     *
     * @param factory its declaration
     * @param missing the methods that the suite needs and the factory lacks
     * @param called  names of the factory's methods that the sources of the run call
     * @return what was found, in source order; empty for a factory that keeps all rules
     */
    public static List<FactoryFinding> validate(
            J.ClassDeclaration factory, Collection<MissingMethod> missing, Set<String> called) {
        FactoryValidator validator = new FactoryValidator(factory);
        for (Statement statement : factory.getBody().getStatements()) {
            if (statement instanceof J.VariableDeclarations field) {
                validator.checkField(field);
            } else if (statement instanceof J.Block block) {
                validator.checkInitialiser(block);
            } else if (statement instanceof J.MethodDeclaration method) {
                validator.checkMethod(method, called);
            } else if (statement instanceof J.EnumValueSet constants && constructs(constants)) {
                validator.add(Kind.STATE, "", "A constant keeps a mock, which all tests would share.", constants);
            } else if (statement instanceof J.ClassDeclaration nested && constructs(nested)) {
                String name = nested.getSimpleName();
                validator.add(
                        Kind.RAW_CONSTRUCTION,
                        name,
                        "The class " + name + " in the factory constructs a mock.",
                        nested);
            }
        }
        validator.checkDuplicates();
        validator.checkOverloads();
        missing.forEach(method -> validator.add(
                Kind.MISSING,
                method.name(),
                "The suite needs " + method.name() + " for "
                        + method.signature().parameters() + "; Phase0Foundation adds it.",
                factory));
        return validator.findings;
    }

    /**
     * Tells whether a factory keeps all rules, whatever it lacks: then it is the one place of construction.
     *
     * @param factory its declaration
     * @return false if a validation finds an error in it
     */
    public static boolean accepts(J.ClassDeclaration factory) {
        return validate(factory, List.of(), Set.of()).stream()
                // a lenient stubbing makes no mock elsewhere
                .noneMatch(finding -> finding.kind().isError() && finding.kind() != Kind.LENIENT_SETUP);
    }

    private void add(Kind kind, String method, String detail, J tree) {
        findings.add(new FactoryFinding(kind, method, detail, tree.getId()));
    }

    private void checkField(J.VariableDeclarations field) {
        boolean last = field.hasModifier(J.Modifier.Type.Final);
        for (J.VariableDeclarations.NamedVariable variable : field.getVariables()) {
            String name = variable.getSimpleName();
            if (!last) {
                add(Kind.STATE, name, "The field " + name + " is not final.", field);
            } else if (constructs(variable)) {
                add(Kind.STATE, name, "The field " + name + " keeps a mock, which all tests would share.", field);
            } else if (isMutable(variable.getType())) {
                add(Kind.STATE, name, "The field " + name + " holds something that can change.", field);
            }
        }
    }

    private static boolean isMutable(@Nullable JavaType type) {
        return type instanceof JavaType.Array
                || (type instanceof JavaType.FullyQualified declared
                        && declared.getPackageName().equals(COUNTERS))
                || MUTABLE.stream().anyMatch(name -> TypeUtils.isAssignableTo(name, type));
    }

    private void checkInitialiser(J.Block block) {
        boolean[] mockito = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                JavaType.Method method = call.getMethodType();
                mockito[0] |= method != null
                        && method.getDeclaringType().getPackageName().startsWith(MockitoTypes.PACKAGE);
                return super.visitMethodInvocation(call, p);
            }
        }.visit(block, 0);
        if (mockito[0] || constructs(block)) {
            add(Kind.STATIC_INITIALISER, "", "An initialiser of the class calls Mockito.", block);
        }
    }

    private void checkMethod(J.MethodDeclaration method, Set<String> called) {
        boolean offered = method.hasModifier(J.Modifier.Type.Public) && method.hasModifier(J.Modifier.Type.Static);
        boolean constructs = constructs(method);
        String name = method.getSimpleName();
        if (constructs && !offered) {
            add(Kind.RAW_CONSTRUCTION, name, name + " constructs a mock, but is not a public static method.", method);
        }
        if (SetupMethods.isLenient(method)) {
            add(
                    Kind.LENIENT_SETUP,
                    name,
                    name + " makes a stubbing lenient: every caller would lose the check.",
                    method);
        }
        if (offered && bodies.constructs(method.getMethodType()) != null) {
            if (!bodies.contains(method.getMethodType()) && !setups.contains(method)) {
                add(Kind.CONFIGURES, name, name + (SetupMethods.isShaped(method) ? OWN_MOCK : MORE), method);
            }
            if (!called.contains(name)) {
                add(Kind.UNUSED, name, "Nothing calls " + name + ".", method);
            }
        }
    }

    private static boolean constructs(J tree) {
        boolean[] found = new boolean[1];
        new MockSiteVisitor<Integer>() {
            @Override
            protected <T extends J> T visitSite(T site, MockSite recognised, Integer p) {
                found[0] = true;
                return site;
            }
        }.visit(tree, 0);
        return found[0];
    }

    private void checkDuplicates() {
        Map<Object, FactoryMethod> seen = new HashMap<>();
        FactoryReader.read(factory).map(MockFactory::methods).orElse(List.of()).forEach(method -> {
            // methods of the general fit stand for categories, which only their names tell apart
            boolean byType = method.fit() != FactoryMethod.Fit.GENERAL && method.passThrough();
            FactoryMethod first = byType
                    ? seen.putIfAbsent(List.of(method.covers(), method.fit(), method.supertypes()), method)
                    : null;
            if (first != null) {
                add(
                        Kind.DUPLICATE,
                        method.name(),
                        method.name() + " and " + first.name() + " take the same type with the same arguments.",
                        factory);
            }
        });
    }

    private void checkOverloads() {
        List<J.MethodDeclaration> methods = factory.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(method -> method.getMethodType() != null)
                .toList();
        for (int i = 0; i < methods.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (FunctionalOverloads.clash(
                        methods.get(i).getMethodType(), methods.get(j).getMethodType())) {
                    String name = methods.get(i).getSimpleName();
                    add(
                            Kind.AMBIGUOUS_OVERLOAD,
                            name,
                            "A lambda fits two overloads of " + name + ": give one of them another name.",
                            methods.get(i));
                }
            }
        }
    }
}
