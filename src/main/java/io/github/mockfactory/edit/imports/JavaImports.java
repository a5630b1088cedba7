package io.github.mockfactory.edit.imports;

import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.ImportLine;
import io.github.mockfactory.style.ImportOrder;
import io.github.mockfactory.style.SourceStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
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
        String own = source.getPackageDeclaration() == null
                ? ""
                : source.getPackageDeclaration().getPackageName();
        boolean imported = source.getImports().stream()
                .filter(i -> !i.isStatic())
                .anyMatch(i -> i.getTypeName().equals(factory)
                        || (i.getQualid().getSimpleName().equals("*")
                                && i.getPackageName().equals(packageName)));
        // what has no package cannot be imported
        if (packageName.isEmpty() || own.equals(packageName) || imported) {
            return source;
        }
        J.Import added = new J.Import(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                new JLeftPadded<>(Space.EMPTY, false, Markers.EMPTY),
                ((J.FieldAccess) TypeTree.build(factory)).withPrefix(Space.SINGLE_SPACE),
                null);
        if (source.getPackageDeclaration() == null && source.getImports().isEmpty()) {
            return AddedImport.start(source, added, around.lines().lineBreak());
        }
        Optional<ImportOrder.Place> place = around.imports().place(lines(source), factory, own);
        if (place.isPresent()) {
            return AddedImport.insert(source, added, place.get(), around.lines().lineBreak());
        }
        ImportLayoutStyle style = Style.from(ImportLayoutStyle.class, (SourceFile) source, IntelliJ::importLayout)
                .withClassCountToUseStarImport(Integer.MAX_VALUE)
                .withNameCountToUseStarImport(Integer.MAX_VALUE)
                .withPackagesToFold(List.of());
        List<JRightPadded<J.Import>> imports =
                style.addImport(source.getPadding().getImports(), added, source.getPackageDeclaration(), List.of());
        List<JRightPadded<J.Import>> spaced =
                ImportBlocks.keep(source.getPadding().getImports(), imports);
        return source.getPadding().withImports(inLineBreaks(around.lines().lineBreak(), spaced));
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
}
