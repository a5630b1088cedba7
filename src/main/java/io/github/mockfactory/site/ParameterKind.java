package io.github.mockfactory.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The role of one parameter in an overload that constructs a mock. */
@SuppressWarnings("ImmutableEnumChecker") // its rows hold copies that nobody can change
public enum ParameterKind {
    /** {@code Class<T>}: the mocked type. */
    TYPE("java.lang.Class", new Declaration("Class<T>"), "type", "the class to mock", ""),
    /** {@code T}: the instance to spy on. */
    INSTANCE("", new Declaration("T"), "object", "the object", ""),
    /** {@code T...}: empty, it only carries the inferred type. */
    REIFIED("", new Declaration("T..."), "reified", "nothing: pass no argument", ""),
    /** {@code String}: the mock's name. */
    NAME("java.lang.String", new Declaration("String"), "name", "the name that messages show", " with a name"),
    /** {@code Answer}: the default answer. */
    ANSWER(
            "org.mockito.stubbing.Answer",
            new Declaration("Answer<?>", "org.mockito.stubbing.Answer"),
            "defaultAnswer",
            "the answer to calls that are not stubbed",
            " with a default answer"),
    /** {@code Answer...}: the answers of later constructions. */
    FURTHER_ANSWERS(
            "",
            new Declaration("Answer<?>...", "org.mockito.stubbing.Answer"),
            "furtherAnswers",
            "the answers of the second and later constructions",
            ""),
    /** {@code MockSettings}. */
    SETTINGS(
            "org.mockito.MockSettings",
            new Declaration("MockSettings", "org.mockito.MockSettings"),
            "settings",
            "the settings of the mock",
            " with settings"),
    /** {@code Function<Context, MockSettings>}. */
    SETTINGS_FUNCTION(
            "java.util.function.Function",
            new Declaration(
                    "Function<MockedConstruction.Context, MockSettings>",
                    "java.util.function.Function",
                    "org.mockito.MockSettings"),
            "settingsFactory",
            "gives the settings of each construction",
            " with settings"),
    /** {@code MockedConstruction.MockInitializer<T>}. */
    INITIALIZER(
            "org.mockito.MockedConstruction$MockInitializer",
            new Declaration("MockedConstruction.MockInitializer<T>"),
            "initializer",
            "prepares each constructed mock",
            "");

    private final String className;
    private final Declaration declaration;
    private final String parameterName;
    private final String meaning;
    private final String addition;

    /** How a generated method declares it. */
    private record Declaration(String text, List<String> imports) {

        Declaration(String text, String... imports) {
            this(text, List.of(imports));
        }
    }

    /**
     * One row.
     *
     * @param className what a parameter of this role is by its type alone; empty where the type does not tell
     * @param addition  what it adds to the first sentence of a Javadoc; empty for nothing
     */
    ParameterKind(String className, Declaration declaration, String parameterName, String meaning, String addition) {
        this.className = className;
        this.declaration = declaration;
        this.parameterName = parameterName;
        this.meaning = meaning;
        this.addition = addition;
    }

    /** The type that a generated method declares, as it is written in Java, {@code T} being the mocked type. */
    public String javaType() {
        return declaration.text;
    }

    /** The name that the parameter gets in a generated method. */
    public String parameterName() {
        return parameterName;
    }

    /** What the Javadoc of a generated method says of it, where the construction has no words of its own. */
    String meaning() {
        return meaning;
    }

    /** What it adds to the first sentence of the Javadoc of a generated method; empty for nothing. */
    String addition() {
        return addition;
    }

    /**
     * What a file imports that writes {@link #javaType}.
     *
     * @return fully qualified names
     */
    public List<String> imports() {
        return declaration.imports;
    }

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
        return Arrays.stream(values())
                .filter(kind -> kind.className.equals(declared.getFullyQualifiedName()))
                .findFirst()
                .or(() -> Optional.of(INSTANCE));
    }

    private static ParameterKind ofElements(JavaType type) {
        return TypeUtils.isOfClassType(type, ANSWER.className) ? FURTHER_ANSWERS : REIFIED;
    }
}
