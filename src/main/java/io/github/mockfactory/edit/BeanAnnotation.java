package io.github.mockfactory.edit;

import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * The factory's own annotation in the place of one by which Spring overrides a bean with a mock. It has the same attributes.
 *
 * @param factoryType    fully qualified name of the factory
 * @param replaced       fully qualified name of the annotation that goes
 * @param annotationType fully qualified name of the one that takes its place
 * @param qualified      whether the annotation must be written by its qualified name
 */
public record BeanAnnotation(String factoryType, String replaced, String annotationType, boolean qualified)
        implements Replacement {

    @Override
    public <T extends J> T replace(T tree) {
        return AnnotationVisitor.exchange(tree, replaced, written()::inPlaceOf);
    }

    @Override
    public Set<String> imports() {
        return written().imports();
    }

    private WrittenType written() {
        return new WrittenType(annotationType, qualified);
    }
}
