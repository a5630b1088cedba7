package io.github.mockfactory.site.session;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A parameter of test runs by which JUnit Jupiter treats all test classes in another way than they say. */
public enum JupiterParameter {
    /** Whether a class is instantiated once for all its tests. */
    LIFECYCLE(
            "junit.jupiter.testinstance.lifecycle.default",
            "per_method",
            "DEFAULT_LIFECYCLE_PROPERTY_NAME",
            "DEFAULT_TEST_INSTANCE_LIFECYCLE_PROPERTY_NAME"),
    /** Whether extensions are in force that no class names. */
    DETECTION(
            "junit.jupiter.extensions.autodetection.enabled",
            "false",
            "EXTENSIONS_AUTODETECTION_ENABLED_PROPERTY_NAME");

    private static final Map<String, JupiterParameter> BY_CONSTANT = Arrays.stream(values())
            .flatMap(each -> each.constants.stream().map(constant -> Map.entry(constant, each)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String parameter;
    private final String usual;
    private final Pattern mention;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<String> constants;

    JupiterParameter(String parameter, String usual, String... constants) {
        this.parameter = parameter;
        this.usual = usual;
        this.mention = Pattern.compile(Pattern.quote(parameter) + "(?!\\W{0,20}" + Pattern.quote(usual) + ")");
        this.constants = Set.of(constants);
    }

    /** Its name. */
    public String parameter() {
        return parameter;
    }

    /** The value that it has where nobody sets it. */
    public String usual() {
        return usual;
    }

    /** Whether a text may set it to another value. */
    public boolean isMentioned(String text) {
        return text.contains(parameter) && mention.matcher(text).find();
    }

    /** The one that a constant of JUnit's holds the name of, by the name of that constant. */
    public static Optional<JupiterParameter> ofConstant(String name) {
        return Optional.ofNullable(BY_CONSTANT.get(name));
    }

    /** Whether code of this text may set one of them. */
    public static boolean mayBeSetIn(String text) {
        return Arrays.stream(values())
                .anyMatch(each ->
                        text.contains(each.parameter) || each.constants.stream().anyMatch(text::contains));
    }
}
