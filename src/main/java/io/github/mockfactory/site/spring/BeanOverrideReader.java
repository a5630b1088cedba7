package io.github.mockfactory.site.spring;

import io.github.mockfactory.site.DeclarationAnnotations;
import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.site.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Reads the {@link BeanOverride} of an annotated field. */
public final class BeanOverrideReader {

    private static final String ANNOTATION = OverrideAnnotations.MOCKITO_BEAN;
    private static final String RESET = "org.springframework.test.context.bean.override.mockito.MockReset";
    private static final String FACTORY_BEAN = "org.springframework.beans.factory.FactoryBean";
    private static final Set<String> RESETS = Set.of("AFTER", "BEFORE", "NONE");

    private @Nullable String beanName = "";
    private @Nullable String reset = "AFTER";
    private @Nullable String answers = BeanOverride.DEFAULT_ANSWERS;
    private @Nullable Boolean serializable = false;
    private boolean named;
    private boolean other;

    private BeanOverrideReader() {}

    /**
     * Reads a field.
     *
     * @param field of a class
     * @return empty if it overrides no bean, or does so by a composed annotation
     */
    public static Optional<BeanOverride> read(J.VariableDeclarations field) {
        return DeclarationAnnotations.of(field).stream()
                .filter(annotation -> TypeUtils.isOfClassType(annotation.getType(), ANNOTATION))
                .reduce((first, last) -> last)
                .map(annotation -> new BeanOverrideReader().read(annotation, field));
    }

    private BeanOverride read(J.Annotation annotation, J.VariableDeclarations field) {
        List<Expression> arguments = annotation.getArguments();
        if (arguments != null) {
            arguments.forEach(this::readArgument);
        }
        return new BeanOverride(
                beanName,
                String.valueOf(reset),
                String.valueOf(answers),
                Boolean.TRUE.equals(serializable),
                obstacle(field));
    }

    private void readArgument(Expression argument) {
        if (argument instanceof J.Assignment assignment) {
            Expression value = assignment.getAssignment();
            switch (assignment.getVariable().toString()) {
                case "name", "value" -> readName(value);
                case "reset" -> reset = constant(value, RESET);
                case "answers" -> answers = constant(value, MockitoStubs.ANSWERS);
                case "serializable" -> serializable = flag(value);
                case "contextName", "enforceOverride" -> {
                    // the annotation that takes its place has them too
                }
                default -> other = true;
            }
        } else if (!(argument instanceof J.Empty)) {
            readName(argument);
        }
    }

    private void readName(Expression value) {
        boolean text = value instanceof J.Literal literal && literal.getValue() instanceof String;
        beanName = text && !named ? String.valueOf(((J.Literal) value).getValue()) : null;
        if (beanName != null && beanName.isBlank()) {
            beanName = "";
        }
        named = true;
    }

    private static @Nullable Boolean flag(Expression value) {
        return (value instanceof J.Literal literal && literal.getValue() instanceof Boolean flag) ? flag : null;
    }

    private static @Nullable String constant(Expression value, String type) {
        if (!TypeUtils.isOfClassType(value.getType(), type)) {
            return null;
        }
        if (value instanceof J.FieldAccess access) {
            return access.getSimpleName();
        }
        return value instanceof J.Identifier identifier ? identifier.getSimpleName() : null;
    }

    private @Nullable Reason obstacle(J.VariableDeclarations field) {
        boolean plain = field.getVariables().size() == 1
                && DeclarationAnnotations.of(field).size() == 1
                && !field.hasModifier(J.Modifier.Type.Static)
                && isNameable(field.getVariables().get(0).getType());
        if (!plain || other || reset == null || !RESETS.contains(reset) || answers == null || serializable == null) {
            return Reason.SPRING_MOCKITO_BEAN;
        }
        if (beanName == null || beanName.isEmpty()) {
            return Reason.SPRING_BEAN_NAME;
        }
        return isWritable(beanName) ? null : Reason.SPRING_MOCKITO_BEAN;
    }

    /** Whether a method of another class can return the type, and no compiler warns of it. */
    private static boolean isNameable(@Nullable JavaType type) {
        if (!(type instanceof JavaType.Class)
                || TypeUtils.isObject(type)
                || TypeUtils.isAssignableTo(FACTORY_BEAN, type)) {
            return false;
        }
        boolean nameable = true;
        for (JavaType.FullyQualified t = TypeUtils.asFullyQualified(type); t != null; t = t.getOwningClass()) {
            nameable &= t.hasFlags(Flag.Public)
                    && t.getTypeParameters().isEmpty()
                    && t.getAnnotations().stream()
                            .noneMatch(each -> each.getFullyQualifiedName().equals("java.lang.Deprecated"));
        }
        return nameable;
    }

    private static boolean isWritable(String name) {
        return name.charAt(0) != '&' && name.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\');
    }
}
