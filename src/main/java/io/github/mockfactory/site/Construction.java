package io.github.mockfactory.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What a call of Mockito constructs. Each constant is one static method name of {@code org.mockito.Mockito}, with all that is
 * to be known of it: a new one is a row here, its overloads in {@link MockitoStubs}, and a {@link Form} if none is there.
 */
@SuppressWarnings("ImmutableEnumChecker") // its rows hold copies that nobody can change
public enum Construction {
    /** {@code Mockito.mock(..)}. */
    MOCK(
            new Method("mock", "", null),
            Form.MOCK_CLASS,
            new Words(
                    "Mock",
                    "Creates %1$smock%2$s.",
                    " of the type that the context expects",
                    "the class to mock",
                    "",
                    "the mocked type",
                    "a new mock"),
            new Overloads(
                    Set.of(ParameterKind.TYPE, ParameterKind.REIFIED),
                    Set.of(ParameterKind.NAME, ParameterKind.ANSWER, ParameterKind.SETTINGS)),
            "mock"),
    /** {@code Mockito.spy(..)}. */
    SPY(
            new Method("spy", "spy", null),
            Form.SPY_CALL,
            new Words(
                    "Spy",
                    "Creates a spy of %3$s.",
                    "",
                    "the class to make and to spy on",
                    "the object to spy on",
                    "the type of the spy",
                    "a new spy"),
            new Overloads(Set.of(ParameterKind.TYPE, ParameterKind.INSTANCE, ParameterKind.REIFIED), Set.of()),
            "spy"),
    /** {@code Mockito.mockStatic(..)}. */
    STATIC_MOCK(
            new Method("mockStatic", "", "org.mockito.MockedStatic"),
            Form.STATIC_MOCK,
            new Words(
                    "StaticMock",
                    "Mocks the static methods of a class%2$s until the mock is closed.",
                    " that the context names",
                    "the class whose static methods are mocked",
                    "",
                    "the type whose static methods are mocked",
                    "the open mock of the static methods, to be closed by the caller"),
            new Overloads(
                    Set.of(ParameterKind.TYPE, ParameterKind.REIFIED),
                    Set.of(ParameterKind.NAME, ParameterKind.ANSWER, ParameterKind.SETTINGS)),
            "mockStatic",
            "mockExtensionFun"),
    /** {@code Mockito.spyStatic(..)}, from Mockito 5.24 on. */
    STATIC_SPY(
            new Method("spyStatic", "spy", "org.mockito.MockedStatic"),
            Form.STATIC_SPY,
            new Words(
                    "StaticSpy",
                    "Spies on the static methods of a class%2$s until the spy is closed.",
                    " that the context names",
                    "the class whose static methods are spied on",
                    "",
                    "the type whose static methods are spied on",
                    "the open spy of the static methods, to be closed by the caller"),
            new Overloads(
                    Set.of(ParameterKind.TYPE, ParameterKind.REIFIED),
                    Set.of(ParameterKind.NAME, ParameterKind.SETTINGS)),
            "spyStatic"),
    /** {@code Mockito.mockSingleton(..)}, from Mockito 5.24 on. */
    SINGLETON_MOCK(
            new Method("mockSingleton", "", "org.mockito.MockedSingleton"),
            Form.SINGLETON_MOCK,
            new Words(
                    "SingletonMock",
                    "Mocks an object that is there%2$s until the mock is closed.",
                    " that the context names",
                    "",
                    "the object to mock",
                    "the type of the object",
                    "the open mock of the object, to be closed by the caller"),
            new Overloads(Set.of(ParameterKind.INSTANCE), Set.of(ParameterKind.SETTINGS)),
            "mockSingleton",
            "mockObject"),
    /** {@code Mockito.mockConstruction(..)}. */
    CONSTRUCTION_MOCK(
            new Method("mockConstruction", "", "org.mockito.MockedConstruction"),
            Form.CONSTRUCTION_MOCK,
            new Words(
                    "ConstructionMock",
                    "Mocks every construction of a class%2$s until the mock is closed.",
                    " that the context names",
                    "the class whose constructions are mocked",
                    "",
                    "the type whose constructions are mocked",
                    "the open mock of the constructions, to be closed by the caller"),
            new Overloads(
                    Set.of(ParameterKind.TYPE, ParameterKind.REIFIED),
                    Set.of(ParameterKind.SETTINGS, ParameterKind.SETTINGS_FUNCTION, ParameterKind.INITIALIZER)),
            "mockConstruction"),
    /** {@code Mockito.mockConstructionWithAnswer(..)}. */
    ANSWERED_CONSTRUCTION_MOCK(
            new Method("mockConstructionWithAnswer", "answer", "org.mockito.MockedConstruction"),
            Form.CONSTRUCTION_MOCK,
            new Words(
                    "ConstructionMockWithAnswer",
                    "Mocks every construction of a class%2$s until the mock is closed.",
                    " that the context names",
                    "the class whose constructions are mocked",
                    "",
                    "the type whose constructions are mocked",
                    "the open mock of the constructions, to be closed by the caller"),
            new Overloads(Set.of(ParameterKind.TYPE), Set.of(ParameterKind.ANSWER, ParameterKind.FURTHER_ANSWERS)));

    private final Method method;
    private final Form form;
    private final Words words;
    private final Overloads overloads;

    private final List<String> kotlinNames;

    /**
     * The method of Mockito.
     *
     * @param name   its simple name
     * @param hint   a word by which the name of a factory method tells it from others with the same result; empty for none
     * @param result the class of what it returns; null for the mock itself
     */
    private record Method(
            String name, String hint, @Nullable String result) {}

    /**
     * How a generated method speaks of it.
     *
     * @param family   the end of its name
     * @param summary  its Javadoc, in which the places are those of an article with a category, of an addition, and of a subject
     * @param inferred the addition where the type is inferred
     * @param type     what is said of the parameter that takes a class; empty where none does
     * @param instance what is said of the parameter that takes an object; empty where none does
     * @param mocked   what is said of the type parameter
     * @param result   what is said of what it returns
     */
    private record Words(
            String family,
            String summary,
            String inferred,
            String type,
            String instance,
            String mocked,
            String result) {}

    /**
     * What its overloads take: one of the subjects, and further parameters.
     *
     * @param subjects what says which type is meant
     * @param options  what else there can be
     */
    private record Overloads(Set<ParameterKind> subjects, Set<ParameterKind> options) {}

    Construction(Method method, Form form, Words words, Overloads overloads, String... kotlinNames) {
        this.method = method;
        this.form = form;
        this.words = words;
        this.overloads = overloads;
        this.kotlinNames = List.of(kotlinNames);
    }

    /**
     * The simple name of the Mockito method.
     *
     * @return for example {@code mockStatic}
     */
    public String mockitoMethod() {
        return method.name;
    }

    /** How a call is written, where its overload does not say more. */
    Form form() {
        return form;
    }

    /**
     * The name of the method that a factory offers for it.
     *
     * @param categoryWord the word of a category; mocks have one method for each category, the others have one in all
     * @return for example {@code createStaticMock}
     */
    public String factoryMethod(String categoryWord) {
        return "create" + (this == MOCK ? categoryWord : "") + words.family;
    }

    /**
     * What the Javadoc of a generated method says first.
     *
     * @param mock       what a mock is called there: an article and a category, each with a space behind
     * @param parameters what the method takes
     * @return one sentence
     */
    public String summary(String mock, List<ParameterKind> parameters) {
        String addition = parameters.stream()
                .map(kind -> kind == ParameterKind.REIFIED ? words.inferred : kind.addition())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return words.summary.formatted(
                mock, addition, parameters.contains(ParameterKind.INSTANCE) ? "an object" : "a class");
    }

    /**
     * What the Javadoc of a generated method says of a parameter.
     *
     * @param kind one that an overload takes
     * @return a few words
     */
    public String meaning(ParameterKind kind) {
        return switch (kind) {
            case TYPE -> words.type;
            case INSTANCE -> words.instance;
            default -> kind.meaning();
        };
    }

    /** What the Javadoc of a generated method says of its type parameter. */
    public String mocked() {
        return words.mocked;
    }

    /** What the Javadoc of a generated method says of what it returns. */
    public String result() {
        return words.result;
    }

    /**
     * The class of what a call gives.
     *
     * @return fully qualified name; null if a call gives the mock itself
     */
    public @Nullable String resultType() {
        return method.result;
    }

    /** The type that is mocked, from what a call gives. */
    @Nullable
    JavaType mockedType(@Nullable JavaType result) {
        return method.result == null ? result : MockedTypes.typeArgument(result);
    }

    /** The role of a parameter that is the first, or is not. */
    ParameterKind role(ParameterKind kind, boolean first) {
        // spy(T) on a String, a Function or the like: the position says more than the type
        boolean instance =
                first && overloads.subjects.contains(ParameterKind.INSTANCE) && !overloads.subjects.contains(kind);
        return instance ? ParameterKind.INSTANCE : kind;
    }

    /** Whether there is such an overload, as far as the roles of its parameters say. */
    boolean takes(List<ParameterKind> parameters) {
        List<ParameterKind> subjects =
                parameters.stream().filter(overloads.subjects::contains).toList();
        return subjects.size() == 1
                && parameters.indexOf(subjects.get(0))
                        == (subjects.get(0) == ParameterKind.REIFIED ? parameters.size() - 1 : 0)
                && parameters.stream().allMatch(kind -> subjects.contains(kind) || overloads.options.contains(kind));
    }

    /**
     * Finds the construction that a Mockito method performs.
     *
     * @param mockitoMethod simple name of a method of {@code org.mockito.Mockito}
     * @return the construction, or empty if that method constructs nothing
     */
    public static Optional<Construction> ofMockitoMethod(String mockitoMethod) {
        return Arrays.stream(values())
                .filter(construction -> construction.method.name.equals(mockitoMethod))
                .findFirst();
    }

    /** The functions of mockito-kotlin that construct something. */
    static List<String> kotlinFunctions() {
        return Arrays.stream(values())
                .flatMap(construction -> construction.kotlinNames.stream())
                .toList();
    }

    /** Finds the construction that a function of mockito-kotlin performs. */
    static Optional<Construction> ofKotlinFunction(String name) {
        return Arrays.stream(values())
                .filter(construction -> construction.kotlinNames.contains(name))
                .findFirst();
    }

    /**
     * Guesses what a method of a factory constructs whose body is not known: by what it returns, and among constructions
     * that return the same by its name.
     *
     * @param name   of the method
     * @param result what it returns
     * @return the construction
     */
    public static Construction guess(String name, @Nullable JavaType result) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<Construction> same = Arrays.stream(values())
                .filter(construction -> construction.method.result == null
                        ? !isScoped(result)
                        : TypeUtils.isOfClassType(result, construction.method.result))
                .toList();
        return Stream.concat(
                        same.stream().filter(each -> !each.method.hint.isEmpty() && lower.contains(each.method.hint)),
                        same.stream())
                .findFirst()
                .orElse(MOCK);
    }

    /**
     * What Mockito's annotation engine opens for a field.
     *
     * @param type of the field
     * @return empty if it is filled with a mock of that type
     */
    public static Optional<Construction> ofScope(@Nullable JavaType type) {
        return Stream.of(STATIC_MOCK, CONSTRUCTION_MOCK)
                .filter(construction -> construction.opens(type))
                .findFirst();
    }

    /**
     * Whether a type is that of a mock which is in force until it is closed.
     *
     * @param type any type
     * @return true for {@code MockedStatic} and its like
     */
    public static boolean isScoped(@Nullable JavaType type) {
        return Arrays.stream(values()).anyMatch(construction -> construction.opens(type));
    }

    private boolean opens(@Nullable JavaType type) {
        return method.result != null && TypeUtils.isOfClassType(type, method.result);
    }
}
