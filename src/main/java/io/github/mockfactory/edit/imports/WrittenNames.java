package io.github.mockfactory.edit.imports;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/** The names that a file writes and that an import may stand behind: types, constants, and methods called without a receiver. */
final class WrittenNames extends JavaIsoVisitor<Set<String>> {

    private static final String CALL = "()";
    private static final Pattern REFERENCE = Pattern.compile(
            "\\[[^\\[\\]]+(?:\\[\\][^\\[\\]]*)*\\]|@(?:see|throws|exception|link|linkplain|value)\\s+[^\\s}]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\d_$]*");

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

    /**
     * Since JDK 23, comments that start with three slashes are documentation. To the engine they are text or, on such a JDK,
     * documentation whose references it does not read.
     */
    @Override
    public Space visitSpace(@Nullable Space space, Space.Location location, Set<String> names) {
        if (space != null) {
            for (Comment comment : space.getComments()) {
                String text = comment.printComment(getCursor());
                if (text.startsWith("///")) {
                    addReferences(text, names);
                }
            }
        }
        return super.visitSpace(space, location, names);
    }

    private static void addReferences(String markdown, Set<String> names) {
        Matcher reference = REFERENCE.matcher(markdown);
        while (reference.find()) {
            NAME.matcher(reference.group()).results().forEach(name -> names.add(name.group()));
        }
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
