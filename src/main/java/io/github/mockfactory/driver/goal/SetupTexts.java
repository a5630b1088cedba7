package io.github.mockfactory.driver.goal;

import io.github.mockfactory.recipe.SetupOptionValues;
import io.github.mockfactory.setup.SetupOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that decide what becomes of set-ups of mocks, as people write them; {@link SetupOptionValues} says what each is for.
 * Null stands for one that is not set.
 *
 * @param setups          {@code create} or {@code all}; phase 5 has nothing to do otherwise
 * @param setupMinimum    a number
 * @param setupParameters a number
 * @param setupHome       a mode
 * @param setupNames      names of methods by id of a shape, as YAML
 * @param acceptedSetups  a list of ids of shapes, as YAML
 */
public record SetupTexts(
        @Nullable String setups,
        @Nullable String setupMinimum,
        @Nullable String setupParameters,
        @Nullable String setupHome,
        @Nullable String setupNames,
        @Nullable String acceptedSetups) {

    /** For goals that have nothing to do with set-ups. */
    public static final SetupTexts NONE = new SetupTexts(null, null, null, null, null, null);

    /**
     * Reads them.
     *
     * @return the options of phase 5
     * @throws IllegalArgumentException if one is wrong; the message names it
     */
    SetupOptions toSetupOptions() {
        return new SetupOptionValues(
                        setups,
                        setupMinimum,
                        setupParameters,
                        setupHome,
                        YamlValues.names("setupNames", setupNames),
                        YamlValues.list("acceptedSetups", acceptedSetups))
                .read();
    }

    /** All of them by name: two runs with the same ones do the same. */
    Map<String, String> byName() {
        return Map.of(
                "setups", String.valueOf(setups),
                "setupMinimum", String.valueOf(setupMinimum),
                "setupParameters", String.valueOf(setupParameters),
                "setupHome", String.valueOf(setupHome),
                "setupNames", String.valueOf(setupNames),
                "acceptedSetups", String.valueOf(acceptedSetups));
    }
}
