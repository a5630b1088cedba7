package io.github.mockfactory.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The role of one parameter in an overload that constructs a mock. */
public enum ParameterKind {
    /** {@code Class<T>}: the mocked type. */
    TYPE,
    /** {@code T}: the instance to spy on. */
    INSTANCE,
    /** {@code T...}: empty, it only carries the inferred type. */
    REIFIED,
    /** {@code String}: the mock's name. */
    NAME,
    /** {@code Answer}: the default answer. */
    ANSWER,
    /** {@code Answer...}: the answers of later constructions. */
    FURTHER_ANSWERS,
    /** {@code MockSettings}. */
    SETTINGS,
    /** {@code Function<Context, MockSettings>}. */
    SETTINGS_FUNCTION,
    /** {@code MockedConstruction.MockInitializer<T>}. */
    INITIALIZER;

    private static final String ANSWER_TYPE = "org.mockito.stubbing.Answer";

    /**
     * Classifies a parameter by its type, resolved or declared: {@code Class<Foo>} and {@code Class<T>} are both {@link #TYPE}.
     *
     * @param type the type of a parameter of a Mockito method or of a factory method
     * @return its role, or empty if the type is unknown or has no role in constructing mocks
     */
    public static Optional<ParameterKind> of(@Nullable JavaType type) {
        if (type instanceof JavaType.Array array) {
            return Optional.of(ofElements(array.getElemType()));
        }
        if (type instanceof JavaType.Parameterized array && TypeUtils.isOfClassType(array, "kotlin.Array")) {
            return Optional.of(ofElements(array.getTypeParameters().get(0)));
        }
        if (type == null || type instanceof JavaType.Unknown || type instanceof JavaType.Primitive) {
            return type == JavaType.Primitive.String ? Optional.of(NAME) : Optional.empty();
        }
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        if (declared == null) {
            return Optional.of(INSTANCE);
        }
        return Optional.of(
                switch (declared.getFullyQualifiedName()) {
                    case "java.lang.Class" -> TYPE;
                    case "java.lang.String" -> NAME;
                    case ANSWER_TYPE -> ANSWER;
                    case "org.mockito.MockSettings" -> SETTINGS;
                    case "java.util.function.Function" -> SETTINGS_FUNCTION;
                    case "org.mockito.MockedConstruction$MockInitializer" -> INITIALIZER;
                    default -> INSTANCE;
                });
    }

    private static ParameterKind ofElements(JavaType type) {
        return TypeUtils.isOfClassType(type, ANSWER_TYPE) ? FURTHER_ANSWERS : REIFIED;
    }
}
