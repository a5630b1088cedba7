package io.github.mockfactory.edit;

import io.github.mockfactory.site.TypeName;
import java.util.Set;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;

/**
 * How an edit writes a top-level class: by its simple name, behind an import, or by its qualified name.
 *
 * @param typeName  its fully qualified name
 * @param qualified whether its simple name means something else where it is written
 */
public record WrittenType(String typeName, boolean qualified) {

    /**
     * What must be imported.
     *
     * @return the class, unless it is qualified
     */
    public Set<String> imports() {
        return qualified ? Set.of() : Set.of(typeName);
    }

    /**
     * The class as the receiver of a call.
     *
     * @param prefix what stands before it
     * @return its name
     */
    public Expression expression(Space prefix) {
        return (Expression) tree(prefix);
    }

    /**
     * The class in the place of another annotation with the same attributes.
     *
     * @param replaced the annotation that goes
     * @return an annotation with its attributes, where it stood
     */
    public J.Annotation inPlaceOf(J.Annotation replaced) {
        NameTree name = tree(replaced.getAnnotationType().getPrefix());
        return replaced.withAnnotationType(name);
    }

    private TypeTree tree(Space prefix) {
        JavaType type = JavaType.ShallowClass.build(typeName);
        if (qualified) {
            return ((TypeTree) TypeTree.build(typeName).withType(type)).withPrefix(prefix);
        }
        return NewTree.identifier(new TypeName(typeName).inPackage(), type).withPrefix(prefix);
    }
}
