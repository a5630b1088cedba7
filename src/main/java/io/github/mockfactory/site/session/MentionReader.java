package io.github.mockfactory.site.session;

import io.github.mockfactory.site.MockingTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Javadoc;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the names of the classes that the source of a class names, nested classes included; those of libraries are left out. */
final class MentionReader extends JavaIsoVisitor<Set<String>> {

    /** Stands for a class that is loaded by a name which its source does not tell. */
    static final String ANY = "?";

    private static final List<String> LIBRARIES =
            List.of("java.", "javax.", "kotlin.", "org.assertj.", "org.hamcrest.", "org.junit.", "org.mockito.");
    private static final Map<String, Set<String>> LOADING = Map.of(
            "java.lang.Class", Set.of("forName"),
            "java.lang.ClassLoader", Set.of("loadClass"),
            "java.util.ServiceLoader", Set.of("load", "loadInstalled"));

    private MentionReader() {}

    static Set<String> read(J.ClassDeclaration declaration) {
        Set<String> names = new HashSet<>();
        new MentionReader().visit(declaration, names);
        JavaType.FullyQualified type = declaration.getType();
        if (type != null) {
            names.remove(type.getFullyQualifiedName());
        }
        return names;
    }

    @Override
    protected JavadocVisitor<Set<String>> getJavadocVisitor() {
        return new JavadocVisitor<>(this) {
            @Override
            public Javadoc visitDocComment(Javadoc.DocComment comment, Set<String> names) {
                return comment;
            }
        };
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> names) {
        JavaType.Variable variable = identifier.getFieldType();
        if (variable == null) {
            add(identifier.getType(), names);
        } else if (variable.hasFlags(Flag.Static)) {
            add(variable.getOwner(), names);
        }
        return super.visitIdentifier(identifier, names);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> names) {
        add(call.getMethodType(), names);
        return super.visitMethodInvocation(call, names);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Set<String> names) {
        add(reference.getMethodType(), names);
        return super.visitMemberReference(reference, names);
    }

    private static void add(JavaType.@Nullable Method called, Set<String> names) {
        if (called == null) {
            return;
        }
        JavaType.FullyQualified owner = called.getDeclaringType();
        if (LOADING.getOrDefault(owner.getFullyQualifiedName(), Set.of()).contains(called.getName())) {
            names.add(ANY);
        }
        add(owner, names);
    }

    private static void add(@Nullable JavaType type, Set<String> names) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        if (named != null && isNoted(named.getFullyQualifiedName())) {
            names.add(named.getFullyQualifiedName());
        }
    }

    private static boolean isNoted(String name) {
        return LIBRARIES.stream().noneMatch(name::startsWith) || MockingTypes.contain(name);
    }
}
