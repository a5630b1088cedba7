package io.github.mockfactory.factory;

import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/** Tells the methods of a factory that only construct from those that do more. */
final class PassThroughMethods {

    private final Map<String, Construction> constructions = new HashMap<>();
    private final Set<String> passThrough = new HashSet<>();

    private PassThroughMethods() {}

    static PassThroughMethods of(J.ClassDeclaration factory) {
        PassThroughMethods result = new PassThroughMethods();
        List<J.MethodDeclaration> open = new ArrayList<>();
        for (Statement statement : factory.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method && method.getMethodType() != null) {
                open.add(method);
            }
        }
        // a method may delegate to one that stands below it: repeat until nothing new is found
        boolean found;
        do {
            found = open.removeIf(result::resolve);
        } while (found);
        return result;
    }

    boolean contains(JavaType.@Nullable Method method) {
        return method != null && passThrough.contains(key(method));
    }

    @Nullable
    Construction constructs(JavaType.@Nullable Method method) {
        return method == null ? null : constructions.get(key(method));
    }

    private boolean resolve(J.MethodDeclaration method) {
        JavaType.Method type = method.getMethodType();
        if (type == null || method.getBody() == null) {
            return false;
        }
        Construction construction = constructionIn(method);
        if (construction == null) {
            return false;
        }
        constructions.put(key(type), construction);
        if (forwards(method)) {
            passThrough.add(key(type));
        }
        return true;
    }

    private @Nullable Construction constructionIn(J.MethodDeclaration method) {
        List<Construction> found = new ArrayList<>();
        new MockSiteVisitor<List<Construction>>() {
            @Override
            protected <T extends J> T visitSite(T tree, MockSite site, List<Construction> into) {
                Signature signature = site.signature();
                if (signature != null) {
                    into.add(signature.construction());
                }
                return tree;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<Construction> into) {
                JavaType.Method called = call.getMethodType();
                Construction construction = called == null ? null : constructions.get(key(called));
                if (called != null && construction != null && isOwn(method, called)) {
                    into.add(construction);
                }
                return super.visitMethodInvocation(call, into);
            }
        }.visit(method, found);
        return found.isEmpty() ? null : found.get(0);
    }

    private boolean forwards(J.MethodDeclaration method) {
        List<Statement> statements =
                method.getBody() == null ? List.of() : method.getBody().getStatements();
        if (statements.size() != 1
                || !(statements.get(0) instanceof J.Return result)
                || !(result.getExpression() instanceof J.MethodInvocation call)) {
            return false;
        }
        JavaType.Method called = call.getMethodType();
        boolean constructs = called != null && (!isOwn(method, called) || passThrough.contains(key(called)));
        List<String> parameters = names(method);
        List<Expression> arguments = new ArrayList<>(call.getArguments());
        boolean namesType = arguments.size() == parameters.size() + 1 && MockedTypes.isClassLiteral(arguments.get(0));
        if (namesType && !isResult(arguments.remove(0), method)) {
            return false;
        }
        return constructs
                && parameters.equals(
                        arguments.stream().map(Expression::toString).toList());
    }

    /** A site that asks for what the method returns is not given a mock of a subtype. */
    private static boolean isResult(Expression literal, J.MethodDeclaration method) {
        JavaType.Method own = method.getMethodType();
        return own != null
                && MockedTypes.name(MockedTypes.literalType(literal)).equals(MockedTypes.name(own.getReturnType()));
    }

    private static List<String> names(J.MethodDeclaration method) {
        return method.getParameters().stream()
                .filter(J.VariableDeclarations.class::isInstance)
                .map(parameter -> ((J.VariableDeclarations) parameter)
                        .getVariables()
                        .get(0)
                        .getSimpleName())
                .toList();
    }

    private static boolean isOwn(J.MethodDeclaration method, JavaType.Method called) {
        JavaType.Method own = method.getMethodType();
        return own != null
                && own.getDeclaringType()
                        .getFullyQualifiedName()
                        .equals(called.getDeclaringType().getFullyQualifiedName());
    }

    /** Name and erased parameter kinds: a call carries resolved types where the declaration has variables. */
    private static String key(JavaType.Method method) {
        return method.getName()
                + method.getParameterTypes().stream().map(ParameterKind::of).toList();
    }
}
