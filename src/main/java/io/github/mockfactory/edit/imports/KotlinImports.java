package io.github.mockfactory.edit.imports;

import io.github.mockfactory.site.MockitoImports;
import io.github.mockfactory.site.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TextComment;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/**
 * Brings the imports of a Kotlin file in line after its sites were rewritten. Kotlin imports functions as it imports classes, by
 * one list without blocks, in the order of their names.
 */
public final class KotlinImports {

    private KotlinImports() {}

    /**
     * Adds imports, and removes those of Mockito that lost their last use.
     *
     * @param before the file before its sites were rewritten
     * @param after  the same file afterwards
     * @param names  fully qualified names of what the file calls by simple names now
     * @return the file with its imports in line
     */
    public static JavaSourceFile update(JavaSourceFile before, JavaSourceFile after, Set<String> names) {
        JavaSourceFile result = after;
        for (String name : new TreeSet<>(names)) {
            result = add(result, name);
        }
        Set<String> dropped = written(before);
        dropped.removeAll(written(after));
        return dropped.isEmpty() ? result : remove(result, dropped);
    }

    private static JavaSourceFile add(JavaSourceFile source, String name) {
        String packageName = new TypeName(name).packageName();
        J.Package own = source.getPackageDeclaration();
        boolean visible = (own == null ? "" : own.getPackageName()).equals(packageName)
                || source.getImports().stream()
                        .anyMatch(each -> each.getAlias() == null
                                && (each.getTypeName().equals(name)
                                        || each.getTypeName().equals(packageName + ".*")));
        if (visible) {
            return source;
        }
        List<JRightPadded<J.Import>> imports =
                new ArrayList<>(source.getPadding().getImports());
        int position = position(imports, name);
        String lineBreak = lineBreak(source);
        Space prefix = Space.format(imports.isEmpty() && own != null ? lineBreak + lineBreak : lineBreak);
        if (position == 0 && !imports.isEmpty()) {
            J.Import first = imports.get(0).getElement();
            prefix = first.getPrefix();
            imports.set(0, imports.get(0).withElement(first.withPrefix(Space.format(lineBreak))));
        }
        J.Import added = new J.Import(
                Tree.randomId(),
                prefix,
                Markers.EMPTY,
                new JLeftPadded<>(Space.EMPTY, false, Markers.EMPTY),
                ((J.FieldAccess) TypeTree.build(name)).withPrefix(Space.SINGLE_SPACE),
                null);
        imports.add(position, JRightPadded.build(added));
        return source.getPadding().withImports(imports);
    }

    /** Where the order of the file says; a file that puts some packages last still has the others in order. */
    private static int position(List<JRightPadded<J.Import>> imports, String name) {
        List<String> names =
                imports.stream().map(each -> each.getElement().getTypeName()).toList();
        boolean sorted = names.equals(names.stream().sorted().toList());
        int last = 0;
        for (int i = 0; i < imports.size(); i++) {
            boolean ordered = sorted || !isLast(imports.get(i).getElement());
            if (ordered && names.get(i).compareTo(name) > 0) {
                return i;
            }
            last = ordered ? i + 1 : last;
        }
        return last;
    }

    private static boolean isLast(J.Import declaration) {
        String name = declaration.getTypeName();
        return declaration.getAlias() != null
                || name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("kotlin.");
    }

    private static String lineBreak(JavaSourceFile source) {
        boolean windows = source.getClasses().stream()
                .anyMatch(declaration -> declaration.getPrefix().getWhitespace().contains("\r\n"));
        return windows ? "\r\n" : "\n";
    }

    private static JavaSourceFile remove(JavaSourceFile source, Set<String> dropped) {
        List<JRightPadded<J.Import>> kept = new ArrayList<>();
        Space inherited = null;
        for (JRightPadded<J.Import> each : source.getPadding().getImports()) {
            J.Import declaration = each.getElement();
            boolean commented = !declaration.getPrefix().getComments().isEmpty();
            if (MockitoImports.is(declaration) && dropped.contains(nameOf(declaration)) && !commented) {
                inherited = inherited == null && kept.isEmpty() ? declaration.getPrefix() : inherited;
                continue;
            }
            kept.add(inherited == null || commented ? each : each.withElement(declaration.withPrefix(inherited)));
            inherited = null;
        }
        return source.getPadding().withImports(kept);
    }

    private static String nameOf(J.Import declaration) {
        return declaration.getAlias() != null
                ? declaration.getAlias().getSimpleName()
                : declaration.getQualid().getSimpleName();
    }

    /** Names that an import may stand behind: of types, and of functions, which are also called on receivers and referred to. */
    private static Set<String> written(JavaSourceFile source) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Import visitImport(J.Import declaration, Set<String> p) {
                return declaration;
            }

            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Set<String> p) {
                p.add(call.getSimpleName());
                return super.visitMethodInvocation(call, p);
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> p) {
                boolean declaration = getCursor().getParentTreeCursor().getValue()
                                instanceof J.VariableDeclarations.NamedVariable variable
                        && variable.getName().getId().equals(identifier.getId());
                boolean function = identifier.getType() instanceof JavaType.Method
                        && !(getCursor().getParentTreeCursor().getValue() instanceof J.MemberReference);
                if (!declaration && !function && identifier.getFieldType() == null) {
                    p.add(identifier.getSimpleName());
                }
                return super.visitIdentifier(identifier, p);
            }

            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Set<String> p) {
                if (space != null) {
                    space.getComments().forEach(comment -> addLinks(comment, p));
                }
                return super.visitSpace(space, location, p);
            }
        }.visit(source, names);
        return names;
    }

    /** KDoc links to what it speaks of by the names that the file imports. */
    private static void addLinks(Comment comment, Set<String> names) {
        if (comment instanceof TextComment text) {
            for (String part : text.getText().split("\\[", -1)) {
                int end = part.indexOf(']');
                if (end > 0) {
                    names.add(part.substring(0, end));
                }
            }
        }
    }
}
