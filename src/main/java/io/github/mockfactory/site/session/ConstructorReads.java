package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * What happens while an object of a class is made: the names that its initialisers and constructors read, in methods and
 * inner classes of the class that they use too, and the names of those methods.
 */
final class ConstructorReads {

    private final Set<String> names = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    private ConstructorReads() {}

    /** Takes what the methods see too. */
    static ConstructorReads of(J.ClassDeclaration declaration, Map<String, Reads> methods) {
        ConstructorReads reads = new ConstructorReads();
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
            }
        }
        reads.follow(Reads.of(early), methods);
        return reads;
    }

    /** What the methods of a class see, by name, and its inner classes, which have its object too. */
    static Map<String, Reads> methodsOf(J.ClassDeclaration declaration) {
        Map<String, List<J>> trees = new HashMap<>();
        for (Statement statement : declaration.getBody().getStatements()) {
            if (statement instanceof J.MethodDeclaration method && !method.isConstructor()) {
                trees.computeIfAbsent(method.getSimpleName(), name -> new ArrayList<>())
                        .add(method);
            } else if (statement instanceof J.ClassDeclaration inner
                    && inner.getType() != null
                    && inner.getKind() == J.ClassDeclaration.Kind.Type.Class
                    && !inner.hasModifier(J.Modifier.Type.Static)) {
                trees.put("new " + inner.getType().getFullyQualifiedName(), List.of(inner.getBody()));
            }
        }
        Map<String, Reads> methods = new HashMap<>();
        trees.forEach((name, each) -> methods.put(name, Reads.of(each)));
        return methods;
    }

    Set<String> names() {
        return names;
    }

    Set<String> calledMethods() {
        return called;
    }

    private void follow(Reads early, Map<String, Reads> methods) {
        Deque<Reads> open = new ArrayDeque<>(List.of(early));
        while (!open.isEmpty()) {
            Reads reads = open.pop();
            names.addAll(reads.names());
            for (String call : reads.calls()) {
                Reads target = methods.get(call);
                if (called.add(call) && target != null) {
                    open.add(target);
                }
            }
        }
    }
}
