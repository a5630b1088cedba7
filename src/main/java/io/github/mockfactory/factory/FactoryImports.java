package io.github.mockfactory.factory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.style.IntelliJ;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.Style;

/**
 * Brings the imports of a file in line after its sites were rewritten. The engine's own import recipes fold and unfold
 * wildcards and drop an import whose remaining uses have no type; here an import goes only when its name is no longer
 * written anywhere, and wildcards stay.
 */
public final class FactoryImports {

    private static final Pattern DOT = Pattern.compile("\\.");

    private FactoryImports() {}

    /**
     * Adds the import of the factory where it is called by its simple name, and removes imports that lost their last use.
     *
     * @param source    the file after its sites were rewritten
     * @param factories fully qualified names of what is called by its simple name, if it is written at all
     * @param replaced  the names that the rewritten sites wrote, see {@link #namesIn}
     * @return the file with its imports in line
     */
    public static J.CompilationUnit update(J.CompilationUnit source, Set<String> factories, Set<String> replaced) {
        J.CompilationUnit result = source;
        Set<String> written = WrittenNames.in(source);
        for (String factory : factories) {
            if (written.contains(factory.substring(factory.lastIndexOf('.') + 1))) {
                result = add(result, factory);
            }
        }
        Set<String> dropped = new HashSet<>(replaced);
        dropped.removeAll(written);
        return dropped.isEmpty() ? result : remove(result, dropped);
    }

    /**
     * The names in a tree that an import may stand behind.
     *
     * @param tree a site before it is rewritten
     * @return names as {@link #update} takes them
     */
    public static Set<String> namesIn(J tree) {
        return WrittenNames.in(tree);
    }

    /**
     * Adds an import where the style of the file puts it, unless it is there already.
     *
     * @param source  the file
     * @param factory fully qualified name of a top-level class
     * @return the file with the import
     */
    static J.CompilationUnit add(J.CompilationUnit source, String factory) {
        String packageName = FactorySource.packageOf(factory);
        boolean samePackage = source.getPackageDeclaration() != null
                && source.getPackageDeclaration().getPackageName().equals(packageName);
        boolean imported = source.getImports().stream()
                .filter(i -> !i.isStatic())
                .anyMatch(i -> i.getTypeName().equals(factory)
                        || (i.getQualid().getSimpleName().equals("*")
                                && i.getPackageName().equals(packageName)));
        if (samePackage || imported) {
            return source;
        }
        J.Import added = new J.Import(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                new JLeftPadded<>(Space.EMPTY, false, Markers.EMPTY),
                ((J.FieldAccess) TypeTree.build(factory)).withPrefix(Space.SINGLE_SPACE),
                null);
        ImportLayoutStyle style = Style.from(ImportLayoutStyle.class, (SourceFile) source, IntelliJ::importLayout)
                .withClassCountToUseStarImport(Integer.MAX_VALUE)
                .withNameCountToUseStarImport(Integer.MAX_VALUE)
                .withPackagesToFold(List.of());
        List<JRightPadded<J.Import>> imports =
                style.addImport(source.getPadding().getImports(), added, source.getPackageDeclaration(), List.of());
        List<JRightPadded<J.Import>> spaced = keepBlocks(source.getPadding().getImports(), imports);
        return source.getPadding().withImports(inLineBreaksOf(source, spaced));
    }

    /**
     * The style says roughly where an import goes, the file says exactly where: within a block that is in order it keeps the
     * order, it never splits a block, and between two blocks it joins the one that it is closer to, if there is a closer one.
     */
    private static List<JRightPadded<J.Import>> keepBlocks(
            List<JRightPadded<J.Import>> before, List<JRightPadded<J.Import>> after) {
        int position = 0;
        while (position < before.size()
                && before.get(position)
                        .getElement()
                        .getId()
                        .equals(after.get(position).getElement().getId())) {
            position++;
        }
        if (position == 0 || position >= before.size() || after.size() != before.size() + 1) {
            return after;
        }
        J.Import previous = before.get(position - 1).getElement();
        J.Import next = before.get(position).getElement();
        JRightPadded<J.Import> added = after.get(position);
        int closeness = common(previous, added.getElement()) - common(next, added.getElement());
        boolean oneBlock = lineBreaks(next.getPrefix()) < 2;
        if (previous.isStatic() || next.isStatic() || (!oneBlock && closeness == 0)) {
            return oneBlock ? after : keepApart(after, position);
        }
        return insert(before, added, oneBlock || closeness > 0 ? position - 1 : position, position);
    }

    /** Two blocks stay two, even where the style has no blank line for what the file has there. */
    private static List<JRightPadded<J.Import>> keepApart(List<JRightPadded<J.Import>> imports, int position) {
        JRightPadded<J.Import> added = imports.get(position);
        boolean joined = lineBreaks(added.getElement().getPrefix()) < 2
                && lineBreaks(imports.get(position + 1).getElement().getPrefix()) < 2;
        return joined
                ? ListUtils.map(
                        imports,
                        (index, each) -> index == position
                                ? each.withElement(each.getElement().withPrefix(Space.format("\n\n")))
                                : each)
                : imports;
    }

    /** Inserts into the block of a neighbour: where its order says, or else where the style says. */
    private static List<JRightPadded<J.Import>> insert(
            List<JRightPadded<J.Import>> imports, JRightPadded<J.Import> added, int neighbour, int preferred) {
        int start = neighbour;
        while (start > 0 && lineBreaks(imports.get(start).getElement().getPrefix()) < 2) {
            start--;
        }
        int end = neighbour + 1;
        while (end < imports.size() && lineBreaks(imports.get(end).getElement().getPrefix()) < 2) {
            end++;
        }
        List<String> names = imports.subList(start, end).stream()
                .map(each -> each.getElement().getTypeName())
                .toList();
        int position = Math.max(start, Math.min(preferred, end));
        if (names.equals(names.stream().sorted().toList())) {
            String name = added.getElement().getTypeName();
            position = start
                    + (int) names.stream()
                            .filter(each -> each.compareTo(name) < 0)
                            .count();
        }
        Space line = Space.format("\n");
        List<JRightPadded<J.Import>> result = new ArrayList<>(imports);
        Space prefix = line;
        if (position == start) {
            JRightPadded<J.Import> first = imports.get(start);
            prefix = first.getElement().getPrefix();
            result.set(start, first.withElement(first.getElement().withPrefix(line)));
        }
        result.add(position, added.withElement(added.getElement().withPrefix(prefix)));
        return result;
    }

    /** How many names two imports share from the start. */
    private static int common(J.Import one, J.Import other) {
        List<String> left = List.of(DOT.split(one.getTypeName(), -1));
        List<String> right = List.of(DOT.split(other.getTypeName(), -1));
        int names = 0;
        while (names < left.size() && names < right.size() && left.get(names).equals(right.get(names))) {
            names++;
        }
        return names;
    }

    private static List<JRightPadded<J.Import>> inLineBreaksOf(
            J.CompilationUnit source, List<JRightPadded<J.Import>> imports) {
        boolean windows = source.getClasses().stream()
                .anyMatch(declaration -> declaration.getPrefix().getWhitespace().contains("\r\n"));
        if (!windows) {
            return imports;
        }
        return imports.stream()
                .map(each -> each.withElement(each.getElement()
                        .withPrefix(each.getElement()
                                .getPrefix()
                                .withWhitespace(each.getElement()
                                        .getPrefix()
                                        .getWhitespace()
                                        .replaceAll("(?<!\r)\n", "\r\n")))))
                .toList();
    }

    private static J.CompilationUnit remove(J.CompilationUnit source, Set<String> dropped) {
        List<JRightPadded<J.Import>> kept = new ArrayList<>();
        Space inherited = null;
        for (JRightPadded<J.Import> each : source.getPadding().getImports()) {
            J.Import declaration = each.getElement();
            boolean first = kept.isEmpty();
            if (isOfMocks(declaration) && dropped.contains(WrittenNames.of(declaration))) {
                inherited = inherited == null ? declaration.getPrefix() : join(inherited, declaration.getPrefix());
                continue;
            }
            if (inherited != null
                    && (first
                            || !inherited.getComments().isEmpty()
                            || lineBreaks(inherited) > lineBreaks(declaration.getPrefix()))) {
                each = each.withElement(declaration.withPrefix(join(inherited, declaration.getPrefix())));
            }
            inherited = null;
            kept.add(each);
        }
        J.CompilationUnit result = source.getPadding().withImports(kept);
        if (inherited == null
                || inherited.getComments().isEmpty()
                || result.getClasses().isEmpty()) {
            return result;
        }
        List<J.ClassDeclaration> classes = new ArrayList<>(result.getClasses());
        J.ClassDeclaration firstClass = classes.get(0);
        classes.set(0, firstClass.withPrefix(join(inherited, firstClass.getPrefix())));
        return result.withClasses(classes);
    }

    /** The comments of both, in order, and the wider white space before them. */
    private static Space join(Space removed, Space next) {
        Space wider = lineBreaks(removed) >= lineBreaks(next) ? removed : next;
        if (removed.getComments().isEmpty()) {
            return next.withWhitespace(wider.getWhitespace());
        }
        if (next.getComments().isEmpty()) {
            return removed.withWhitespace(wider.getWhitespace());
        }
        List<Comment> comments = new ArrayList<>(removed.getComments());
        int last = comments.size() - 1;
        comments.set(last, comments.get(last).withSuffix(next.getWhitespace()));
        comments.addAll(next.getComments());
        return removed.withWhitespace(wider.getWhitespace()).withComments(comments);
    }

    private static boolean isOfMocks(J.Import declaration) {
        return declaration.getTypeName().startsWith("org.mockito.")
                || declaration.getTypeName().startsWith("org.springframework.test.context.bean.override.mockito.");
    }

    private static long lineBreaks(Space space) {
        return space.getWhitespace().chars().filter(c -> c == '\n').count();
    }
}
