package io.github.mockfactory.site.session;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * What a piece of code can see of the object that it runs in.
 *
 * @param names names of fields that it mentions, and {@code this} if it hands the object to others
 * @param calls names of the methods of the object that it calls, after {@code super.} where it calls those of a superclass;
 *              after {@code new } the names of the classes that it makes objects of
 */
public record Reads(Set<String> names, Set<String> calls) {

    private static final Set<String> HARMLESS = Set.of("java.lang.Object", "junit.framework.TestCase");

    /** Copies the names. */
    public Reads {
        names = Set.copyOf(names);
        calls = Set.copyOf(calls);
    }

    static Reads of(Iterable<? extends J> trees) {
        Collector collector = new Collector();
        trees.forEach(tree -> collector.visit(tree, 0));
        return new Reads(collector.names, collector.calls);
    }

    private static final class Collector extends JavaIsoVisitor<Integer> {

        private final Set<String> names = new HashSet<>();
        private final Set<String> calls = new HashSet<>();

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            boolean local = identifier.getFieldType() != null
                    && identifier.getFieldType().getOwner() instanceof JavaType.Method;
            boolean method = identifier.getType() instanceof JavaType.Method;
            boolean self = identifier.getSimpleName().equals("this")
                    || identifier.getSimpleName().equals("super");
            if (!method && (self ? isHandedOn(identifier) : !local && !isType(identifier))) {
                names.add(self ? "this" : identifier.getSimpleName());
            }
            return identifier;
        }

        private static boolean isType(J.Identifier identifier) {
            return identifier.getFieldType() == null
                    && identifier.getType() instanceof JavaType.FullyQualified type
                    && type.getClassName().endsWith(identifier.getSimpleName());
        }

        private boolean isHandedOn(J.Identifier self) {
            Object parent = getCursor().getParentTreeCursor().getValue();
            if (parent instanceof J.FieldAccess access) {
                return !access.getTarget().isScope(self);
            }
            if (parent instanceof J.MethodInvocation call) {
                boolean named = call.getName().isScope(self);
                boolean selected = call.getSelect() != null && call.getSelect().isScope(self);
                return !named && !selected && !OpenMocksCall.opens(call);
            }
            return !(parent instanceof J.MemberReference reference
                    && reference.getContaining().isScope(self));
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            addCall(call.getSelect(), call.getSimpleName(), call.getMethodType());
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
            addCall(reference.getContaining(), reference.getReference().getSimpleName(), reference.getMethodType());
            return super.visitMemberReference(reference, p);
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass made, Integer p) {
            JavaType.FullyQualified type = made.getType() instanceof JavaType.FullyQualified each ? each : null;
            if (type != null) {
                calls.add("new " + type.getFullyQualifiedName());
            }
            return super.visitNewClass(made, p);
        }

        private void addCall(@Nullable J select, String name, JavaType.@Nullable Method method) {
            String on = select == null ? "this" : select.toString();
            boolean inherited = on.equals("super") || on.endsWith(".super");
            boolean own = inherited || on.equals("this") || on.endsWith(".this");
            boolean constructor = name.equals("this") || name.equals("super");
            boolean elsewhere = method != null
                    && (method.hasFlags(Flag.Static)
                            || HARMLESS.contains(method.getDeclaringType().getFullyQualifiedName()));
            if (own && !constructor && !elsewhere) {
                calls.add(inherited ? "super." + name : name);
            }
        }
    }
}
