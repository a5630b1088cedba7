package io.github.mockfactory.generate;

import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openrewrite.marker.Markers;

/**
 * Makes an annotation by which Spring overrides beans with mocks from a factory, or wraps them in spies.
 *
 * @param annotation   which of them
 * @param factoryType  fully qualified name of the factory
 * @param createMethod the method of the factory that takes a class and settings
 * @param attributes   the attributes that the annotation of Spring has which this one stands for; it has the same
 */
public record BeanAnnotationFile(
        Companion annotation, String factoryType, String createMethod, Set<String> attributes) {

    /** Copies the names. */
    public BeanAnnotationFile {
        attributes = Set.copyOf(attributes);
    }

    /**
     * Writes the file.
     *
     * @param factory the file of the factory, relative to the root of the build
     * @param style   how the code around it looks
     * @param markers the markers of its module and source set
     * @return a new file beside that of the factory
     */
    public NewFile generate(Path factory, SourceStyle style, Markers markers) {
        String text = annotation
                .template()
                .with(attributes)
                .calling(createMethod, new TypeName(factoryType))
                .in(style);
        // Spring is not on the class path of a recipe
        GeneratedText content = new GeneratedText(text, List.of());
        return NewFile.source(annotation.file(factory, factoryType), content, style.charset(), markers);
    }
}
