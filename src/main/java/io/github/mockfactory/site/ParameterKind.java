package io.github.mockfactory.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The role of one parameter in an overload that constructs a mock. */
public enum ParameterKind {
    /** {@code Class<T>}: the mocked type. */
    TYPE("Class<T>", "type", "the class to mock"),
    /** {@code T}: the instance to spy on. */
    INSTANCE("T", "object", "the object"),
    /** {@code T...}: empty, it only carries the inferred type. */
    REIFIED("T...", "reified", "nothing: pass no argument"),
    /** {@code String}: the mock's name. */
    NAME("String", "name", "the name that messages show"),
    /** {@code Answer}: the default answer. */
    ANSWER("Answer<?>", "defaultAnswer", "the answer to calls that are not stubbed", "org.mockito.stubbing.Answer"),
    /** {@code Answer...}: the answers of later constructions. */
    FURTHER_ANSWERS(
            "Answer<?>...",
            "furtherAnswers",
            "the answers of the second and later constructions",
            "org.mockito.stubbing.Answer"),
    /** {@code MockSettings}. */
    SETTINGS("MockSettings", "settings", "the settings of the mock", "org.mockito.MockSettings"),
    /** {@code Function<Context, MockSettings>}. */
    SETTINGS_FUNCTION(
            "Function<MockedConstruction.Context, MockSettings>",
            "settingsFactory",
            "gives the settings of each construction",
            "java.util.function.Function",
            "org.mockito.MockSettings"),
    /** {@code MockedConstruction.MockInitializer<T>}. */
    INITIALIZER("MockedConstruction.MockInitializer<T>", "initializer", "prepares each constructed mock");

    private final String javaType;
    private final String parameterName;
    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> imports;

    ParameterKind(String javaType, String parameterName, String meaning, String... imports) {
        this.javaType = javaType;
        this.parameterName = parameterName;
        this.meaning = meaning;
        this.imports = List.of(imports);
    }

    /**
     * The type that a generated method declares.
     *
     * @return as it is written in Java, {@code T} being the mocked type
     */
    public String javaType() {
        return javaType;
    }

    /**
     * The name that the parameter gets in a generated method.
     *
     * @return a name of Java
     */
    public String parameterName() {
        return parameterName;
    }

    /**
     * What the Javadoc of a generated method says of it.
     *
     * @return a few words
     */
    public String meaning() {
        return meaning;
    }

    /**
     * What a file imports that writes {@link #javaType}.
     *
     * @return fully qualified names
     */
    public List<String> imports() {
        return imports;
    }

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
