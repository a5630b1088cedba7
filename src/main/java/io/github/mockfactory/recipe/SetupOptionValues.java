package io.github.mockfactory.recipe;

import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupOptions.Home;
import io.github.mockfactory.setup.SetupOptions.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * The options of recipes about set-ups, as written.
 *
 * @param setups          which set-ups are looked at
 * @param setupMinimum    the smallest group
 * @param setupParameters the most parameters of a home
 * @param setupHome       where homes are
 * @param setupNames      names of homes by id of a shape
 * @param acceptedSetups  ids of shapes that stay
 */
public record SetupOptionValues(
        @Nullable String setups,
        @Nullable String setupMinimum,
        @Nullable String setupParameters,
        @Nullable String setupHome,
        @Nullable Map<String, String> setupNames,
        @Nullable List<String> acceptedSetups) {

    static final String SETUPS =
            "Which set-ups are looked at: `create` those of mocks that are created where they are set up, `all` those of fields too, "
                    + "from two stubbings on; `report` (the default) is `create`, and moves none.";
    static final String MINIMUM = "The smallest group that gets a home; 3 if nothing is said.";
    static final String PARAMETERS = "The most parameters of a home; 3 if nothing is said.";
    static final String HOME =
            "Where homes are: `auto` (the default: of one class in the class, of several in the factory), "
                    + "`factory` or `class`.";
    static final String NAMES = "Names of homes by the id of their shape, before they are written.";
    static final String MODULE = "Only set-ups of the module with this artifact id.";
    static final String PATH = "Only set-ups in files whose path from the root of the build matches this glob.";
    static final String ACCEPTED = "Ids of shapes that stay as they are.";

    /**
     * Reads the values.
     *
     * @return the options
     * @throws IllegalArgumentException if a value makes no sense; the message names it
     */
    public SetupOptions read() {
        SetupOptions none = SetupOptions.DEFAULT;
        Map<String, String> names = setupNames == null ? Map.of() : setupNames;
        names.forEach((shape, name) -> {
            if (!SourceVersion.isName(name) || name.contains(".")) {
                throw new IllegalArgumentException("The option setupNames calls the home of " + shape + " '" + name
                        + "', which is no name of a method");
            }
        });
        return new SetupOptions(
                constant("setups", setups, Mode.class, none.mode()),
                Objects.requireNonNullElse(OptionValues.count("setupMinimum", setupMinimum), none.minimum()),
                parameters(none.parameters()),
                constant("setupHome", setupHome, Home.class, none.home()),
                names,
                Set.copyOf(OptionValues.list(acceptedSetups)));
    }

    private int parameters(int none) {
        return "0".equals(OptionValues.text(setupParameters))
                ? 0
                : Objects.requireNonNullElse(OptionValues.count("setupParameters", setupParameters), none);
    }

    private static <E extends Enum<E>> E constant(String option, @Nullable String value, Class<E> type, E none) {
        String text = OptionValues.text(value);
        if (text == null) {
            return none;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The option " + option + " is '" + text
                        + "', but must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
