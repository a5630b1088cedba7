package io.github.mockfactory.edit;

import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

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
                        return TypeUtils.isOfClassType(annotation.getType(), "org.mockito.Mock")
                                ? annotation.withAnnotationType(name(annotation.getAnnotationType()))
                                : annotation;
                    }
                }.visitNonNull(declaration, 0);
    }

    private NameTree name(NameTree replaced) {
        JavaType type = JavaType.ShallowClass.build(annotationType);
        if (qualified) {
            return ((NameTree) TypeTree.build(annotationType).withType(type)).withPrefix(replaced.getPrefix());
        }
        String simpleName = annotationType.substring(annotationType.lastIndexOf('.') + 1);
        return new J.Identifier(
                Tree.randomId(), replaced.getPrefix(), Markers.EMPTY, List.of(), simpleName, type, null);
    }

    @Override
    public Set<String> imports() {
        return qualified ? Set.of() : Set.of(annotationType);
    }
}
