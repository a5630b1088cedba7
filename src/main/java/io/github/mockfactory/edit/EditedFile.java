package io.github.mockfactory.edit;

import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.style.SourceStyle;
import java.util.Set;
import org.openrewrite.java.tree.J;

/** What a file needs besides its new sites: imports, and lines that are not too long. */
public final class EditedFile {

    private EditedFile() {}

    /**
     * Finishes a file.
     *
     * @param before    the file before its sites were rewritten
     * @param rewritten the file with its sites rewritten
     * @param imported  fully qualified names of what is called by its simple name, if it is written at all
     * @param replaced  the names that the rewritten sites wrote, see {@link JavaImports#namesIn}
     * @param style     of the file
     * @return the file as it is to be
     */
    public static J.CompilationUnit finish(
            J.CompilationUnit before,
            J.CompilationUnit rewritten,
            Set<String> imported,
            Set<String> replaced,
            SourceStyle style) {
        return LongLines.wrap(before, JavaImports.update(rewritten, imported, replaced, style), style.lines());
    }
}
