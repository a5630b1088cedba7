package io.github.mockfactory.site.session;

import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Finds and exchanges Mockito's extension in {@code @ExtendWith}. */
public final class MockitoExtensions {

    private static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";

    private MockitoExtensions() {}

    static boolean isOn(J.Annotation annotation) {
        if (!TypeUtils.isOfClassType(annotation.getType(), EXTEND_WITH) || annotation.getArguments() == null) {
            return false;
        }
        boolean[] found = new boolean[1];
        new JavaVisitor<Integer>() {
            @Override
            public J visitIdentifier(J.Identifier identifier, Integer p) {
                found[0] |= TypeUtils.isOfClassType(identifier.getType(), ClassFactsReader.EXTENSION);
                return identifier;
            }
        }.visit(annotation, 0);
        return found[0];
    }

    /**
     * Puts another extension in the place of Mockito's, so that the order of extensions stays.
     *
     * @param annotation any annotation of a class
     * @param extension  fully qualified name of the extension, whose simple name is written
     * @return the annotation with the other extension, or as it is if it does not name Mockito's
     */
    public static J.Annotation exchange(J.Annotation annotation, String extension) {
        if (!isOn(annotation)) {
            return annotation;
        }
        JavaType type = JavaType.ShallowClass.build(extension);
        return (J.Annotation)
                new JavaVisitor<Integer>() {
                    @Override
                    public J visitIdentifier(J.Identifier identifier, Integer p) {
                        return TypeUtils.isOfClassType(identifier.getType(), ClassFactsReader.EXTENSION)
                                ? identifier
                                        .withSimpleName(extension.substring(extension.lastIndexOf('.') + 1))
                                        .withType(type)
                                : identifier;
                    }
                }.visitNonNull(annotation, 0);
    }
}
