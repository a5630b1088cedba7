package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Markers;

/**
 * What the attributes of a {@code @Mock} annotation ask for, as the settings that Mockito's engine makes of them.
 *
 * @param name     the name that the annotation gives; null if it gives none
 * @param settings the other settings, in the order in which the engine applies them
 */
public record MockAttributes(@Nullable Expression name, List<Setting> settings) {

    private static final String MOCK = "org.mockito.Mock";
    private static final List<String> FLAGS = List.of("serializable", "stubOnly", "withoutAnnotations");
    /** The order of the engine: {@code strictness} overrides {@code lenient}. */
    private static final List<String> ORDER = List.of(
            "extraInterfaces",
            "serializable",
            "stubOnly",
            "lenient",
            "strictness",
            "mockMaker",
            "withoutAnnotations",
            "answer");

    /** Copies the settings. */
    public MockAttributes {
        settings = List.copyOf(settings);
    }

    /**
     * One setting.
     *
     * @param method    the method of {@code MockSettings}
     * @param arguments as they are written in the annotation; a strictness is one of the annotation's own
     */
    public record Setting(String method, List<Expression> arguments) {

        /** Copies the arguments. */
        public Setting {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Reads the annotation of a field.
     *
     * @param field a declaration
     * @return empty if it has no {@code @Mock}, or one with a value that is not known or could mean something else elsewhere
     */
    public static Optional<MockAttributes> of(J.VariableDeclarations field) {
        return DeclarationAnnotations.of(field).stream()
                .filter(annotation -> TypeUtils.isOfClassType(annotation.getType(), MOCK))
                .findFirst()
                .flatMap(MockAttributes::read);
    }

    private static Optional<MockAttributes> read(J.Annotation annotation) {
        Map<String, Expression> values = new TreeMap<>();
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        for (Expression argument : arguments) {
            if (argument instanceof J.Assignment assignment) {
                values.put(assignment.getVariable().toString(), assignment.getAssignment());
            } else if (!(argument instanceof J.Empty)) {
                return Optional.empty();
            }
        }
        Expression name = values.remove("name");
        if (!ORDER.containsAll(values.keySet()) || (name != null && !isKnownText(name)) || !isMovable(annotation)) {
            return Optional.empty();
        }
        List<Setting> settings = new ArrayList<>();
        for (String attribute : ORDER) {
            Expression value = values.get(attribute);
            if (value != null && !add(settings, annotation, attribute, value)) {
                return Optional.empty();
            }
        }
        return Optional.of(new MockAttributes(isEmpty(name) ? null : name, settings));
    }

    /** Adds the setting, if there is one to add; false if what the value says is not known. */
    private static boolean add(List<Setting> settings, J.Annotation annotation, String attribute, Expression value) {
        if (FLAGS.contains(attribute)) {
            boolean on = value instanceof J.Literal literal && Boolean.TRUE.equals(literal.getValue());
            if (on) {
                settings.add(new Setting(attribute, List.of()));
            }
            return value instanceof J.Literal;
        }
        switch (attribute) {
            case "lenient" -> {
                boolean on = value instanceof J.Literal literal && Boolean.TRUE.equals(literal.getValue());
                boolean modern = has(annotation, "mockMaker");
                if (on) {
                    settings.add(
                            modern
                                    ? new Setting("strictness", List.of(lenient(annotation)))
                                    : new Setting(attribute, List.of()));
                }
                return value instanceof J.Literal && (!on || modern || !has(annotation, "strictness"));
            }
            case "extraInterfaces" -> {
                List<Expression> types = elements(value);
                if (!types.isEmpty()) {
                    settings.add(new Setting(attribute, types));
                }
                return types.stream().allMatch(MockedTypes::isClassLiteral);
            }
            case "mockMaker" -> {
                if (!isEmpty(value)) {
                    settings.add(new Setting(attribute, List.of(value)));
                }
                return isKnownText(value) || isConstantOf(value, "org.mockito.MockMakers");
            }
            case "strictness" -> {
                settings.add(new Setting(attribute, List.of(value)));
                return !constant(value).equals("TEST_LEVEL_DEFAULT") && isConstantOf(value, MOCK + "$Strictness");
            }
            default -> {
                settings.add(new Setting("defaultAnswer", List.of(value)));
                return isConstantOf(value, "org.mockito.Answers");
            }
        }
    }

    /**
     * Where the annotation has this attribute, the setting {@code lenient()} is deprecated, and a new warning. The versions in
     * between cannot be told apart.
     */
    private static boolean has(J.Annotation annotation, String attribute) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null
                && type.getMethods().stream()
                        .anyMatch(method -> method.getName().equals(attribute));
    }

    private static Expression lenient(J.Annotation annotation) {
        return new J.Identifier(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), "LENIENT", annotation.getType(), null);
    }

    private static List<Expression> elements(Expression value) {
        if (!(value instanceof J.NewArray array)) {
            return List.of(value);
        }
        List<Expression> elements = array.getInitializer() == null ? List.of() : array.getInitializer();
        return elements.stream()
                .filter(element -> !(element instanceof J.Empty))
                .toList();
    }

    /** The engine takes an empty text for none, so a constant of another class will not do: it could be empty. */
    private static boolean isKnownText(Expression value) {
        return value instanceof J.Literal;
    }

    private static boolean isEmpty(@Nullable Expression value) {
        return value instanceof J.Literal literal && "".equals(literal.getValue());
    }

    private static boolean isConstantOf(Expression value, String type) {
        J.Identifier name = value instanceof J.FieldAccess access
                ? access.getName()
                : value instanceof J.Identifier identifier ? identifier : null;
        return name != null
                && name.getFieldType() != null
                && name.getFieldType().hasFlags(Flag.Static)
                && TypeUtils.isOfClassType(name.getFieldType().getOwner(), type);
    }

    /**
     * The name of a constant.
     *
     * @param value how it is written, qualified or not
     * @return its simple name
     */
    public static String constant(Expression value) {
        return value instanceof J.FieldAccess access ? access.getSimpleName() : value.toString();
    }

    /** Comments in between would be lost. */
    private static boolean isMovable(J.Annotation annotation) {
        boolean[] comments = new boolean[1];
        new JavaIsoVisitor<Integer>() {
            @Override
            public Space visitSpace(@Nullable Space space, Space.Location location, Integer p) {
                boolean before = location == Space.Location.ANNOTATION_PREFIX;
                comments[0] |= space != null && !before && !space.getComments().isEmpty();
                return space == null ? Space.EMPTY : space;
            }
        }.visit(annotation, 0);
        return !comments[0];
    }
}
