package io.github.mockfactory.edit;

import io.github.mockfactory.generate.Companion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;
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
    @SuppressWarnings("unchecked") // a declaration is replaced by a declaration
    public <T extends J> T replace(T tree) {
        if (!(tree instanceof J.VariableDeclarations declaration)) {
            return tree;
        }
        return (T)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        return TypeUtils.isOfClassType(annotation.getType(), REPLACED)
                                ? exchange(annotation)
                                : annotation;
                    }
                }.visitNonNull(declaration, 0);
    }

    @Override
    public Set<String> imports() {
        return qualified ? Set.of() : Set.of(TYPE);
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
        Expression method = assignment("methodName", text(Companion.BEANS.typeName(factoryType) + "#" + methodName));
        arguments.add(new JRightPadded<>(
                method.withPrefix(last.withComments(List.of())),
                present.get(present.size() - 1).getAfter(),
                Markers.EMPTY));
        return annotation
                .withAnnotationType(name(annotation.getAnnotationType()))
                .getPadding()
                .withArguments(container.getPadding().withElements(arguments));
    }

    private static @Nullable Expression kept(Expression argument) {
        if (!(argument instanceof J.Assignment assignment)) {
            return assignment("name", argument.withPrefix(Space.EMPTY)).withPrefix(argument.getPrefix());
        }
        String attribute = assignment.getVariable().toString();
        if (!OF_THE_BEAN.contains(attribute)) {
            return null;
        }
        return attribute.equals("value")
                ? assignment.withVariable(
                        identifier("name").withPrefix(assignment.getVariable().getPrefix()))
                : assignment;
    }

    private static J.Assignment assignment(String attribute, Expression value) {
        return new J.Assignment(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                identifier(attribute),
                new JLeftPadded<>(Space.SINGLE_SPACE, value.withPrefix(Space.SINGLE_SPACE), Markers.EMPTY),
                JavaType.Primitive.String);
    }

    private static J.Identifier identifier(String name) {
        return new J.Identifier(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, JavaType.Primitive.String, null);
    }

    private static J.Literal text(String value) {
        return new J.Literal(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, value, '"' + value + '"', null, JavaType.Primitive.String);
    }

    private NameTree name(NameTree replaced) {
        JavaType type = JavaType.ShallowClass.build(TYPE);
        if (qualified) {
            return ((NameTree) TypeTree.build(TYPE).withType(type)).withPrefix(replaced.getPrefix());
        }
        return new J.Identifier(
                Tree.randomId(), replaced.getPrefix(), Markers.EMPTY, List.of(), "TestBean", type, null);
    }
}
