package io.github.mockfactory.edit.imports;

import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.ImportLine;
import io.github.mockfactory.style.ImportOrder;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.style.IntelliJ;
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
public final class JavaImports {

    private static final Pattern DOT = Pattern.compile("\\.");

    private JavaImports() {}

    /**
     * Adds the import of the factory where it is called by its simple name, and removes imports that lost their last use.
     *
     * @param source    the file after its sites were rewritten
     * @param factories fully qualified names of what is called by its simple name, if it is written at all
     * @param replaced  the names that the rewritten sites wrote, see {@link #namesIn}
     * @param style     of the file and the files around it
     * @return the file with its imports in line
     */
    public static J.CompilationUnit update(
            J.CompilationUnit source, Set<String> factories, Set<String> replaced, SourceStyle style) {
        J.CompilationUnit result = source;
        Set<String> written = WrittenNames.in(source);
        for (String factory : new TreeSet<>(factories)) {
            if (written.contains(new TypeName(factory).inPackage())) {
                result = add(result, factory, style);
            }
        }
        Set<String> dropped = new HashSet<>(replaced);
        dropped.removeAll(written);
        return dropped.isEmpty()
                ? result
                : RemovedImports.remove(result, dropped, style.lines().lineBreak());
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
     * Adds an import where the file has its like, or else where the style puts it, unless it is there already.
     *
     * @param source  the file
     * @param factory fully qualified name of a top-level class
     * @param around  style of the file and the files around it
     * @return the file with the import
     */
    public static J.CompilationUnit add(J.CompilationUnit source, String factory, SourceStyle around) {
        String packageName = new TypeName(factory).packageName();
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
        Optional<ImportOrder.Place> place = around.imports()
                .place(
                        lines(source),
                        factory,
                        source.getPackageDeclaration() == null
                                ? ""
                                : source.getPackageDeclaration().getPackageName());
        if (place.isPresent()) {
            return AddedImport.insert(source, added, place.get(), around.lines().lineBreak());
        }
        ImportLayoutStyle style = Style.from(ImportLayoutStyle.class, (SourceFile) source, IntelliJ::importLayout)
                .withClassCountToUseStarImport(Integer.MAX_VALUE)
                .withNameCountToUseStarImport(Integer.MAX_VALUE)
                .withPackagesToFold(List.of());
        List<JRightPadded<J.Import>> imports =
                style.addImport(source.getPadding().getImports(), added, source.getPackageDeclaration(), List.of());
        List<JRightPadded<J.Import>> spaced = keepBlocks(source.getPadding().getImports(), imports);
        return source.getPadding().withImports(inLineBreaks(around.lines().lineBreak(), spaced));
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

    private static List<ImportLine> lines(J.CompilationUnit source) {
        return source.getImports().stream()
                .map(each -> new ImportLine(each.getTypeName(), each.isStatic(), AddedImport.startsBlock(each)))
                .toList();
    }

    private static List<JRightPadded<J.Import>> inLineBreaks(String lineBreak, List<JRightPadded<J.Import>> imports) {
        if (lineBreak.equals("\n")) {
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

    private static long lineBreaks(Space space) {
        return space.getWhitespace().chars().filter(c -> c == '\n').count();
    }
}
