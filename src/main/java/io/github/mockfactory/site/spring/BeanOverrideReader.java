package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.AnnotationArguments;
import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.MockedTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads each {@link BeanOverride} of a class. */
public final class BeanOverrideReader {

    private final OverrideKind kind;
    private final Set<String> attributes = new HashSet<>();
    private @Nullable String beanName = "";

    private BeanOverrideReader(OverrideKind kind) {
        this.kind = kind;
    }

    /**
     * Reads a field.
     *
     * @param field of a class
     * @return empty if it overrides no bean, or does so by a composed annotation
     */
    public static Optional<BeanOverride> ofField(J.VariableDeclarations field) {
        List<J.Annotation> overrides = DeclarationAnnotations.of(field).stream()
                .filter(BeanOverrideReader::overrides)
                .toList();
        boolean alone = field.getVariables().size() == 1 && overrides.size() == 1;
        return overrides.stream()
                .flatMap(annotation -> read(annotation, alone, Set.of()).stream())
                .reduce((first, last) -> last);
    }

    /**
     * Reads the annotations of a class.
     *
     * @param declaration any class
     * @return overrides by the types of their beans; what stands in a container, or behind another annotation, is not among them
     */
    public static Map<String, BeanOverride> onClass(J.ClassDeclaration declaration) {
        Map<String, BeanOverride> overrides = new TreeMap<>();
        List<String> named = new ArrayList<>();
        List<J.Annotation> annotations = declaration.getLeadingAnnotations().stream()
                .filter(BeanOverrideReader::overrides)
                .toList();
        annotations.forEach(annotation -> named.addAll(typesIn(annotation)));
        boolean plain =
                annotations.stream().allMatch(annotation -> kindOf(annotation).isPresent())
                        && new HashSet<>(named).size() == named.size();
        for (J.Annotation annotation : annotations) {
            Set<String> types = new HashSet<>(typesIn(annotation));
            read(annotation, plain, types).ifPresent(override -> types.forEach(type -> overrides.put(type, override)));
        }
        return overrides;
    }

    private static List<String> typesIn(J.Annotation annotation) {
        return AnnotationArguments.classLiterals(annotation).stream()
                .map(literal -> MockedTypes.name(MockedTypes.literalType(literal)))
                .toList();
    }

    private static boolean overrides(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type != null && OverrideAnnotations.overrides(type);
    }

    private static Optional<OverrideKind> kindOf(J.Annotation annotation) {
        return Arrays.stream(OverrideKind.values())
                .filter(kind -> TypeUtils.isOfClassType(annotation.getType(), kind.annotation()))
                .findFirst();
    }

    private static Optional<BeanOverride> read(J.Annotation annotation, boolean alone, Set<String> types) {
        return kindOf(annotation).map(kind -> new BeanOverrideReader(kind).of(annotation, alone, types));
    }

    private BeanOverride of(J.Annotation annotation, boolean alone, Set<String> types) {
        List<Expression> arguments = annotation.getArguments();
        if (arguments != null) {
            arguments.forEach(this::readArgument);
        }
        return new BeanOverride(kind, beanName, attributes, offeredBy(annotation), alone, types);
    }

    private static Set<String> offeredBy(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        return type == null
                ? Set.of()
                : type.getMethods().stream().map(JavaType.Method::getName).collect(Collectors.toSet());
    }

    private void readArgument(Expression argument) {
        if (argument instanceof J.Assignment assignment) {
            String attribute = assignment.getVariable().toString();
            if (attribute.equals("name") || attribute.equals("value")) {
                readName(assignment.getAssignment());
            }
            attributes.add(attribute);
        } else if (!(argument instanceof J.Empty)) {
            readName(argument);
            attributes.add("value");
        }
    }

    private void readName(Expression value) {
        boolean first = attributes.stream().noneMatch(Set.of("name", "value")::contains);
        beanName = first && value instanceof J.Literal literal && literal.getValue() instanceof String text
                ? (text.isBlank() ? "" : text)
                : null;
    }
}
