package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockitoTypes;
import java.util.Set;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/**
 * The factory's own annotation in the place of {@code @Mock}, for classes whose session the factory's extension runs.
 *
 * @param factoryType    fully qualified name of the factory
 * @param annotationType fully qualified name of the annotation
 * @param qualified      whether the annotation must be written by its qualified name
 */
public record FactoryAnnotation(String factoryType, String annotationType, boolean qualified) implements Replacement {

    @Override
    @SuppressWarnings("unchecked") // a declaration is replaced by a declaration
    public <T extends J> T replace(T tree) {
        if (!(tree instanceof J.VariableDeclarations declaration)) {
            return tree;
        }
        // an annotation can also stand behind a modifier
        return (T)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        return TypeUtils.isOfClassType(annotation.getType(), MockitoTypes.MOCK)
                                ? written().inPlaceOf(annotation)
                                : annotation;
                    }
                }.visitNonNull(declaration, 0);
    }

    @Override
    public Set<String> imports() {
        return written().imports();
    }

    private WrittenType written() {
        return new WrittenType(annotationType, qualified);
    }
}
