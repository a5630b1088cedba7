package io.github.mockfactory.edit;

import io.github.mockfactory.generate.Companion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/**
 * Spring's {@code @TestBean} in the place of its {@code @MockitoBean}: the same bean, for which a method that the team owns
 * creates the mock. The settings of the mock move into the method, what is said of the bean stays.
 *
 * @param factoryType fully qualified name of the factory
 * @param methodName  name of the method that creates the mock
 * @param qualified   whether the annotation must be written by its qualified name
 */
public record BeanAnnotation(String factoryType, String methodName, boolean qualified) implements Replacement {

    /** The annotation. */
    public static final String TYPE = "org.springframework.test.context.bean.override.convention.TestBean";

    private static final String REPLACED = "org.springframework.test.context.bean.override.mockito.MockitoBean";
    private static final Set<String> OF_THE_BEAN = Set.of("name", "value", "contextName", "enforceOverride");

    @Override
    public <T extends J> T replace(T tree) {
        return AnnotationVisitor.exchange(tree, REPLACED, this::exchange);
    }

    @Override
    public Set<String> imports() {
        return written().imports();
    }

    private WrittenType written() {
        return new WrittenType(TYPE, qualified);
    }

    private J.Annotation exchange(J.Annotation annotation) {
        JContainer<Expression> container = annotation.getPadding().getArguments();
        if (container == null) {
            return annotation;
        }
        List<JRightPadded<Expression>> present = container.getPadding().getElements();
        List<JRightPadded<Expression>> arguments = new ArrayList<>();
        for (JRightPadded<Expression> argument : present) {
            Expression kept = kept(argument.getElement());
            if (kept != null) {
                Space prefix = (arguments.isEmpty() ? present.get(0).getElement() : kept).getPrefix();
                arguments.add(argument.withElement(kept.withPrefix(prefix)).withAfter(Space.EMPTY));
            }
        }
        Space last = arguments.size() > 1
                ? arguments.get(arguments.size() - 1).getElement().getPrefix()
                : Space.SINGLE_SPACE;
        Expression method =
                setting("methodName", NewTree.text(Companion.BEANS.typeName(factoryType) + "#" + methodName));
        arguments.add(new JRightPadded<>(
                method.withPrefix(last.withComments(List.of())),
                present.get(present.size() - 1).getAfter(),
                Markers.EMPTY));
        return written()
                .inPlaceOf(annotation)
                .getPadding()
                .withArguments(container.getPadding().withElements(arguments));
    }

    private static @Nullable Expression kept(Expression argument) {
        if (!(argument instanceof J.Assignment assignment)) {
            return setting("name", argument.withPrefix(Space.EMPTY)).withPrefix(argument.getPrefix());
        }
        String attribute = assignment.getVariable().toString();
        if (!OF_THE_BEAN.contains(attribute)) {
            return null;
        }
        return attribute.equals("value")
                ? assignment.withVariable(
                        attribute("name").withPrefix(assignment.getVariable().getPrefix()))
                : assignment;
    }

    private static J.Assignment setting(String attribute, Expression value) {
        return NewTree.assignment(attribute(attribute), value, JavaType.Primitive.String);
    }

    private static J.Identifier attribute(String name) {
        return NewTree.identifier(name, JavaType.Primitive.String);
    }
}
