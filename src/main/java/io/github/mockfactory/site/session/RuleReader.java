package io.github.mockfactory.site.session;

import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads what a JUnit 4 rule does from where it is declared. */
final class RuleReader {

    private static final String RULE = "org.junit.Rule";
    private static final String MOCKITO = "org.mockito.junit.MockitoJUnit";
    private static final String MOCKITO_RULE = "org.mockito.junit.MockitoRule";

    private RuleReader() {}

    static boolean isRule(J.Annotation annotation) {
        return TypeUtils.isOfClassType(annotation.getType(), RULE);
    }

    static RuleKind ofField(J.VariableDeclarations field) {
        Expression initialiser = field.getVariables().get(0).getInitializer();
        if (!isMockito(field.getType()) && !mentionsMockito(initialiser)) {
            boolean plain =
                    initialiser instanceof J.NewClass made && made.getBody() == null && isOfJUnit(made.getType());
            return plain ? RuleKind.OF_JUNIT : ofOthers(field.getType());
        }
        return initialiser instanceof J.MethodInvocation call && isMockito(call.getType())
                ? ofCall(call)
                : RuleKind.MOCKITO_UNKNOWN;
    }

    /** A method that gives a rule can do anything with it first. */
    static RuleKind ofMethod(J.MethodDeclaration method) {
        JavaType rule =
                method.getMethodType() == null ? null : method.getMethodType().getReturnType();
        return mentionsMockito(method) || isMockito(rule) ? RuleKind.MOCKITO_UNKNOWN : ofOthers(rule);
    }

    private static boolean isOfJUnit(@Nullable JavaType rule) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(rule);
        return type != null
                && type.getPackageName().equals("org.junit.rules")
                && !type.getClassName().equals("RuleChain");
    }

    private static RuleKind ofOthers(@Nullable JavaType rule) {
        // the interface alone says nothing of the object behind it
        boolean seeing = TypeUtils.isAssignableTo("org.junit.rules.MethodRule", rule)
                && rule instanceof JavaType.FullyQualified type
                && (!type.getPackageName().startsWith("org.junit.")
                        || type.getClassName().equals("MethodRule"));
        return seeing ? RuleKind.SEEING : RuleKind.OTHER;
    }

    /** Only what Mockito itself gives, and as long as nobody else has a hand in it: a helper can set any strictness. */
    private static RuleKind ofCall(J.MethodInvocation call) {
        String owner = call.getMethodType() == null
                ? ""
                : call.getMethodType().getDeclaringType().getFullyQualifiedName();
        if (owner.equals(MOCKITO)) {
            return call.getSimpleName().equals("rule") ? RuleKind.MOCKITO_LENIENT : RuleKind.MOCKITO_UNKNOWN;
        }
        boolean configures = owner.equals(MOCKITO_RULE)
                && call.getSelect() instanceof J.MethodInvocation made
                && ofCall(made) != RuleKind.MOCKITO_UNKNOWN;
        return configures ? configuredBy(call) : RuleKind.MOCKITO_UNKNOWN;
    }

    private static RuleKind configuredBy(J.MethodInvocation call) {
        return switch (call.getSimpleName()) {
            case "silent" -> RuleKind.MOCKITO_LENIENT;
            case "strictness" -> {
                String argument = call.getArguments().get(0).toString();
                if (argument.endsWith("LENIENT") || argument.endsWith("WARN")) {
                    yield RuleKind.MOCKITO_LENIENT;
                }
                yield argument.endsWith("STRICT_STUBS") ? RuleKind.MOCKITO_STRICT : RuleKind.MOCKITO_UNKNOWN;
            }
            default -> RuleKind.MOCKITO_UNKNOWN;
        };
    }

    private static boolean isMockito(@Nullable JavaType type) {
        return TypeUtils.isAssignableTo(MOCKITO_RULE, type)
                || TypeUtils.isAssignableTo("org.mockito.junit.MockitoTestRule", type);
    }

    private static boolean mentionsMockito(@Nullable J tree) {
        boolean[] found = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                JavaType.Method method = call.getMethodType();
                found[0] |= method != null
                        && method.getDeclaringType().getPackageName().startsWith("org.mockito.junit");
                return super.visitMethodInvocation(call, p);
            }
        }.visit(tree, 0);
        return found[0];
    }
}
