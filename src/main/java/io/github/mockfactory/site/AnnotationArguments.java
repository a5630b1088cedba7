package io.github.mockfactory.site;

import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Reads the arguments of annotations. */
public final class AnnotationArguments {

    private AnnotationArguments() {}

    /**
     * The class literals in the unnamed, {@code value}, {@code types} or {@code classes} argument.
     *
     * @param annotation any annotation
     * @return in the order in which they are written
     */
    public static List<Expression> classLiterals(J.Annotation annotation) {
        List<Expression> arguments = annotation.getArguments();
        return arguments == null
                ? List.of()
                : arguments.stream().flatMap(AnnotationArguments::literalsIn).toList();
    }

    /** The annotations among the arguments, as those in a container are. */
    static List<J.Annotation> annotations(J.Annotation annotation) {
        List<Expression> arguments = annotation.getArguments();
        return arguments == null
                ? List.of()
                : arguments.stream().flatMap(AnnotationArguments::annotationsIn).toList();
    }

    /**
     * Whether there is an argument that is not a certain text.
     *
     * @param annotation any annotation
     * @param text       a literal
     * @return true for a constant too, whatever it stands for
     */
    public static boolean sayMoreThan(J.Annotation annotation, String text) {
        List<Expression> arguments = annotation.getArguments();
        return arguments != null && !arguments.stream().allMatch(argument -> isOnly(argument, text));
    }

    private static boolean isOnly(Expression argument, String text) {
        if (argument instanceof J.Assignment assignment) {
            return isOnly(assignment.getAssignment(), text);
        }
        if (argument instanceof J.NewArray array && array.getInitializer() != null) {
            return array.getInitializer().stream().allMatch(each -> isOnly(each, text));
        }
        return argument instanceof J.Empty
                || (argument instanceof J.Literal literal && text.equals(literal.getValue()));
    }

    private static Stream<J.Annotation> annotationsIn(Expression argument) {
        if (argument instanceof J.Assignment assignment) {
            return annotationsIn(assignment.getAssignment());
        }
        if (argument instanceof J.NewArray array && array.getInitializer() != null) {
            return array.getInitializer().stream().flatMap(AnnotationArguments::annotationsIn);
        }
        return argument instanceof J.Annotation inner ? Stream.of(inner) : Stream.empty();
    }

    private static Stream<Expression> literalsIn(Expression argument) {
        if (argument instanceof J.Assignment assignment) {
            return switch (assignment.getVariable().toString()) {
                case "value", "types", "classes" -> literalsIn(assignment.getAssignment());
                default -> Stream.empty();
            };
        }
        if (argument instanceof J.NewArray array && array.getInitializer() != null) {
            return array.getInitializer().stream().flatMap(AnnotationArguments::literalsIn);
        }
        return MockedTypes.isClass(argument) ? Stream.of(argument) : Stream.empty();
    }
}
