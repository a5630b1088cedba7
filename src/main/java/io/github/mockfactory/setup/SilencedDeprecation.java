package io.github.mockfactory.setup;

import io.github.mockfactory.site.Deprecation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** What is deprecated in a set-up, and kept silent by the code around it: in a home the compiler would speak. */
final class SilencedDeprecation {

    private static final Pattern SILENT = Pattern.compile("\"(deprecation|removal|all)\"");

    private SilencedDeprecation() {}

    /**
     * Whether the home of a set-up would have a warning that the set-up does not have.
     *
     * @param setup  with its trees
     * @param around the block that it stands in
     */
    static boolean in(FoundSetup setup, Cursor around) {
        boolean silent =
                setup.creation() instanceof J.VariableDeclarations created && isSilent(created.getLeadingAnnotations());
        for (Cursor c = around; c != null && !silent; c = c.getParent()) {
            silent = isSilent(annotations(c.getValue()));
        }
        return silent && usesDeprecated(setup);
    }

    private static List<J.Annotation> annotations(Object tree) {
        if (tree instanceof J.MethodDeclaration method) {
            return method.getLeadingAnnotations();
        }
        if (tree instanceof J.VariableDeclarations variables) {
            return variables.getLeadingAnnotations();
        }
        return tree instanceof J.ClassDeclaration declaration ? declaration.getLeadingAnnotations() : List.of();
    }

    private static boolean isSilent(List<J.Annotation> annotations) {
        return annotations.stream()
                .anyMatch(each -> each.getSimpleName().equals("Deprecated")
                        || (each.getSimpleName().equals("SuppressWarnings")
                                && SILENT.matcher(each.toString()).find()));
    }

    private static boolean usesDeprecated(FoundSetup setup) {
        Uses uses = new Uses(setup);
        if (setup.creation() != null) {
            uses.visit(setup.creation(), 0);
        }
        setup.stubbings().forEach(each -> uses.visit(each, 0));
        return uses.found;
    }

    private static final class Uses extends JavaIsoVisitor<Integer> {

        /** What is not constant is an argument of the home, and stays where it is. */
        private final Set<UUID> staying = new HashSet<>();

        private boolean found;

        Uses(FoundSetup setup) {
            List<Value> values = setup.facts().values();
            for (int i = 0; i < values.size(); i++) {
                if (!values.get(i).isConstant()) {
                    staying.add(setup.values().get(i).getId());
                }
            }
        }

        @Override
        public @Nullable J visit(@Nullable Tree tree, Integer p) {
            return tree instanceof J stays && staying.contains(tree.getId()) ? stays : super.visit(tree, p);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            JavaType.Variable variable = identifier.getFieldType();
            found |= variable == null
                    ? Deprecation.of(identifier.getType())
                    : Deprecation.of(variable) || Deprecation.of(variable.getType());
            return identifier;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            JavaType.Method method = call.getMethodType();
            if (method != null) {
                // the home declares parameters and exceptions of these types
                found |= Deprecation.of(method)
                        || Deprecation.of(method.getReturnType())
                        || method.getParameterTypes().stream().anyMatch(Deprecation::of)
                        || method.getThrownExceptions().stream().anyMatch(Deprecation::of);
            }
            return super.visitMethodInvocation(call, p);
        }
    }
}
