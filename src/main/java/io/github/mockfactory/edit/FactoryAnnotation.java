package io.github.mockfactory.edit;

import java.util.Set;
import org.openrewrite.java.tree.J;

/**
 * The factory's own annotation in the place of {@code @Mock} or {@code @Spy}, for fields that the engine beside the factory fills.
 *
 * @param replaced       fully qualified name of the annotation that goes
 * @param factoryType    fully qualified name of the factory
 * @param annotationType fully qualified name of the annotation
 * @param qualified      whether the annotation must be written by its qualified name
 */
public record FactoryAnnotation(String replaced, String factoryType, String annotationType, boolean qualified)
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
