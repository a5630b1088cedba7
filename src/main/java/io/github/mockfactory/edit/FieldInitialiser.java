package io.github.mockfactory.edit;

import io.github.mockfactory.site.MockitoTypes;
import java.util.ArrayList;
import java.util.List;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/** Turns an annotated field into one that is initialised by the factory. */
final class FieldInitialiser {

    private FieldInitialiser() {}

    /** The declaration of one variable without its {@code @Mock}, with an initialiser. */
    static J.VariableDeclarations replace(J.VariableDeclarations field, Expression initialiser) {
        J.VariableDeclarations.NamedVariable variable = field.getVariables().get(0);
        J.VariableDeclarations.NamedVariable initialised = variable.getPadding()
                .withInitializer(new JLeftPadded<>(
                        Space.SINGLE_SPACE, initialiser.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY));
        return withoutAnnotation(field.withVariables(List.of(initialised)));
    }

    /** The white space behind the annotation goes with it; that before it is the declaration's own. */
    static J.VariableDeclarations withoutAnnotation(J.VariableDeclarations field) {
        List<J.Annotation> annotations = field.getLeadingAnnotations();
        List<J.Annotation> kept = new ArrayList<>(annotations);
        kept.removeIf(annotation -> TypeUtils.isOfClassType(annotation.getType(), MockitoTypes.MOCK));
        if (!kept.isEmpty()) {
            J.Annotation first = kept.get(0);
            kept.set(0, first.isScope(annotations.get(0)) ? first : first.withPrefix(joined(first.getPrefix())));
            return field.withLeadingAnnotations(kept);
        }
        J.VariableDeclarations result = field.withLeadingAnnotations(kept);
        if (!result.getModifiers().isEmpty()) {
            List<J.Modifier> modifiers = new ArrayList<>(result.getModifiers());
            J.Modifier first = modifiers.get(0);
            modifiers.set(0, first.withPrefix(joined(first.getPrefix())));
            return result.withModifiers(modifiers);
        }
        TypeTree type = result.getTypeExpression();
        return type == null ? result : result.withTypeExpression(type.withPrefix(joined(type.getPrefix())));
    }

    private static Space joined(Space prefix) {
        return prefix.getComments().isEmpty() ? Space.EMPTY : prefix.withWhitespace("");
    }
}
