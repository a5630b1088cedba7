package io.github.mockfactory.recipe;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SurveyOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all recipes are told about a code base. They must be told the same, or they would disagree on what belongs to whom;
 * the shipped recipes therefore read these from properties, which a team sets once in its root POM.
 */
public final class Settings {

    /** What the option of each recipe says of them. */
    static final String DESCRIPTION =
            "What all recipes are told about the code base: `factoryType`, `factoryModule`, `specialiseAt`, "
                    + "`annotatedMocks`, `categories`, `replaceCategories`, `fixtures`, `helpers`.";

    /** Nothing said: everything by default. */
    static final Settings DEFAULT = new Settings(null, null, null, null, null, null, null, null);

    @JsonProperty
    private final @Nullable String factoryType;

    @JsonProperty
    private final @Nullable String factoryModule;

    @JsonProperty
    private final @Nullable String specialiseAt;

    @JsonProperty
    private final @Nullable String annotatedMocks;

    @JsonProperty
    private final @Nullable Map<String, List<String>> categories;

    @JsonProperty
    private final @Nullable List<String> replaceCategories;

    @JsonProperty
    private final @Nullable List<String> fixtures;

    @JsonProperty
    private final @Nullable List<String> helpers;

    @JsonIgnore
    private final Map<String, Object> misspelt = new TreeMap<>();

    /**
     * Takes the values as written.
     *
     * @param factoryType       fully qualified name of the factory
     * @param factoryModule     artifact id of the module in which a missing factory is generated
     * @param specialiseAt      a type that is mocked so many times gets a factory method of its own
     * @param annotatedMocks    what is done with annotated mocks: {@code auto}, {@code keep}, {@code safe} or {@code session}
     * @param categories        type patterns by category name
     * @param replaceCategories built-in categories whose built-in patterns are dropped
     * @param fixtures          globs of simple class names that are fixtures
     * @param helpers           globs of simple class names that are helpers
     */
    @JsonCreator
    public Settings(
            @JsonProperty("factoryType") @Nullable String factoryType,
            @JsonProperty("factoryModule") @Nullable String factoryModule,
            @JsonProperty("specialiseAt") @Nullable String specialiseAt,
            @JsonProperty("annotatedMocks") @Nullable String annotatedMocks,
            @JsonProperty("categories") @Nullable Map<String, List<String>> categories,
            @JsonProperty("replaceCategories") @Nullable List<String> replaceCategories,
            @JsonProperty("fixtures") @Nullable List<String> fixtures,
            @JsonProperty("helpers") @Nullable List<String> helpers) {
        this.factoryType = factoryType;
        this.factoryModule = factoryModule;
        this.specialiseAt = specialiseAt;
        this.annotatedMocks = annotatedMocks;
        this.categories = categories;
        this.replaceCategories = replaceCategories;
        this.fixtures = fixtures;
        this.helpers = helpers;
    }

    @JsonAnySetter
    void misspelt(String name, Object value) {
        misspelt.put(name, value);
    }

    /**
     * Reads the values.
     *
     * @return the options of a survey
     * @throws IllegalArgumentException if a value makes no sense; the message names it
     */
    public SurveyOptions toSurveyOptions() {
        if (!misspelt.isEmpty()) {
            throw new IllegalArgumentException("There is no setting '" + String.join("', '", misspelt.keySet())
                    + "'. Settings are: factoryType, factoryModule, specialiseAt, annotatedMocks, categories, replaceCategories, "
                    + "fixtures, helpers");
        }
        String type = OptionValues.text(factoryType);
        if (type != null && !type.matches("([\\p{L}_$][\\p{L}\\d_$]*\\.)+[\\p{L}_$][\\p{L}\\d_$]*")) {
            throw new IllegalArgumentException("The setting factoryType is '" + type
                    + "', but must be a fully qualified class name, for example com.acme.testing.MockFactory");
        }
        String annotated = OptionValues.text(annotatedMocks);
        return new SurveyOptions(
                Categories.of(OptionValues.map(categories), OptionValues.list(replaceCategories)),
                new Locations(OptionValues.list(fixtures), OptionValues.list(helpers)),
                type,
                OptionValues.text(factoryModule),
                OptionValues.count("specialiseAt", specialiseAt),
                annotated == null ? AnnotatedMode.AUTO : AnnotatedMode.named(annotated));
    }

    /** Null in the place of settings that say nothing: the engine shows those in its log, too, for every file. */
    static @Nullable Settings orNull(@Nullable Settings settings) {
        return settings == null
                        || (settings.misspelt.isEmpty() && settings.set().isEmpty())
                ? null
                : settings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && set().equals(settings.set());
    }

    @Override
    public int hashCode() {
        return set().hashCode();
    }

    /** Only what is set: the engine shows it in its log. */
    @Override
    public String toString() {
        return set().toString();
    }

    private Map<String, Object> set() {
        Map<String, Object> set = new TreeMap<>();
        put(set, "factoryType", OptionValues.text(factoryType));
        put(set, "factoryModule", OptionValues.text(factoryModule));
        put(set, "specialiseAt", OptionValues.text(specialiseAt));
        put(set, "annotatedMocks", OptionValues.text(annotatedMocks));
        put(set, "categories", categories);
        put(set, "replaceCategories", replaceCategories);
        put(set, "fixtures", fixtures);
        put(set, "helpers", helpers);
        return set;
    }

    private static void put(Map<String, Object> set, String name, @Nullable Object value) {
        if (value != null) {
            set.put(name, value);
        }
    }
}
