package io.github.mockfactory.site;

import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.java.service.AnnotationService;
import org.openrewrite.java.tree.J;

/** Reads all annotations of a declaration, those behind a modifier included, as in {@code private @Mock Foo foo}. */
public final class DeclarationAnnotations {

    private static final Cursor ROOT = new Cursor(null, Cursor.ROOT_VALUE);

    private DeclarationAnnotations() {}

    /**
     * Reads them.
     *
     * @param declaration a variable, method or class declaration
     * @return in source order
     */
    public static List<J.Annotation> of(J declaration) {
        return new AnnotationService().getAllAnnotations(new Cursor(ROOT, declaration));
    }
}
