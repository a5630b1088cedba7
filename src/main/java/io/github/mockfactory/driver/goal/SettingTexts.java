package io.github.mockfactory.driver.goal;

import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings that decide what becomes of a site, as people write them; {@link Settings} says what each is for. Null stands for
 * one that is not set.
 *
 * @param factoryType       fully qualified name
 * @param factoryModule     an artifact id
 * @param specialiseAt      a number
 * @param annotatedMocks    a mode
 * @param categories        lists by category, as YAML
 * @param replaceCategories a list, as YAML
 * @param fixtures          a list of globs, as YAML
 * @param helpers           a list of globs, as YAML
 */
public record SettingTexts(
        @Nullable String factoryType,
        @Nullable String factoryModule,
        @Nullable String specialiseAt,
        @Nullable String annotatedMocks,
        @Nullable String categories,
        @Nullable String replaceCategories,
        @Nullable String fixtures,
        @Nullable String helpers) {

    /**
     * Reads them.
     *
     * @return the options of the survey
     * @throws IllegalArgumentException if one is wrong; the message names it
     */
    SurveyOptions toSurveyOptions() {
        return new Settings(
                        factoryType,
                        factoryModule,
                        specialiseAt,
                        annotatedMocks,
                        YamlValues.map("categories", categories),
                        YamlValues.list("replaceCategories", replaceCategories),
                        YamlValues.list("fixtures", fixtures),
                        YamlValues.list("helpers", helpers))
                .toSurveyOptions();
    }

    /** All of them by name: two runs with the same ones do the same. */
    Map<String, String> byName() {
        return Map.of(
                "factoryType", String.valueOf(factoryType),
                "factoryModule", String.valueOf(factoryModule),
                "specialiseAt", String.valueOf(specialiseAt),
                "annotatedMocks", String.valueOf(annotatedMocks),
                "categories", String.valueOf(categories),
                "replaceCategories", String.valueOf(replaceCategories),
                "fixtures", String.valueOf(fixtures),
                "helpers", String.valueOf(helpers));
    }
}
