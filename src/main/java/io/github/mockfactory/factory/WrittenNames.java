package io.github.mockfactory.factory;

import java.util.HashSet;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The names that a file writes and that an import may stand behind: types, constants, and methods called without a receiver. */
final class WrittenNames extends JavaIsoVisitor<Set<String>> {

    private static final String CALL = "()";

    private WrittenNames() {}

    /** Every such name in a file, outside the imports, or in a part of it, Javadoc included. */
    static Set<String> in(J tree) {
        Set<String> names = new HashSet<>();
        new WrittenNames().visit(tree, names);
        return names;
    }

    /** The name that an import makes available. */
    static String of(J.Import declaration) {
        String name = declaration.getQualid().getSimpleName();
        boolean method = declaration.isStatic() && Character.isLowerCase(name.charAt(0));
        return method ? name + CALL : name;
    }

    @Override
    public J.Import visitImport(J.Import declaration, Set<String> names) {
        return declaration;
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> names) {
        if (call.getSelect() == null) {
            names.add(call.getSimpleName() + CALL);
        }
        return super.visitMethodInvocation(call, names);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> names) {
        if (identifier.getFieldType() != null || !(identifier.getType() instanceof JavaType.Method)) {
            names.add(identifier.getSimpleName());
        }
        return super.visitIdentifier(identifier, names);
    }
}
