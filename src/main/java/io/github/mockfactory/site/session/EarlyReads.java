package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * What happens while an object of a class is made: the names that its initialisers and constructors read, in methods of the
 * class that they call too, and the names of those methods.
 */
final class EarlyReads {

    private final Map<String, List<J.MethodDeclaration>> methods = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    private EarlyReads() {}

    static EarlyReads of(J.ClassDeclaration declaration) {
        EarlyReads reads = new EarlyReads();
        List<J> early = new ArrayList<>();
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.VariableDeclarations field) {
                field.getVariables().forEach(variable -> {
                    if (variable.getInitializer() != null) {
                        early.add(variable.getInitializer());
                    }
                });
            } else if (statement instanceof J.Block block) {
                early.add(block);
            } else if (statement instanceof J.MethodDeclaration method && method.isConstructor()) {
                early.add(method);
            } else if (statement instanceof J.MethodDeclaration method) {
                reads.methods
                        .computeIfAbsent(method.getSimpleName(), name -> new ArrayList<>())
                        .add(method);
            }
        }
        reads.follow(early);
        return reads;
    }

    Set<String> names() {
        return names;
    }

    Set<String> calledMethods() {
        return called;
    }

    private void follow(List<J> early) {
        Deque<J> open = new ArrayDeque<>(early);
        while (!open.isEmpty()) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                    if (!(identifier.getType() instanceof JavaType.Method)) {
                        names.add(identifier.getSimpleName());
                    }
                    return super.visitIdentifier(identifier, p);
                }

                @Override
                public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
                    boolean own = call.getSelect() == null
                            || call.getSelect().toString().equals("this");
                    if (own && called.add(call.getSimpleName())) {
                        open.addAll(methods.getOrDefault(call.getSimpleName(), List.of()));
                    }
                    return super.visitMethodInvocation(call, p);
                }

                @Override
                public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
                    String name = reference.getReference().getSimpleName();
                    if (reference.getContaining().toString().equals("this") && called.add(name)) {
                        open.addAll(methods.getOrDefault(name, List.of()));
                    }
                    return super.visitMemberReference(reference, p);
                }
            }.visit(open.pop(), 0);
        }
    }
}
