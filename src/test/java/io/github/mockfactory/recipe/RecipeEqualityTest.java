package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeSerializer;

/**
 * Recipes are equal by their options. Were they equal by their names, the harness would not notice that an option is lost
 * when a recipe is sent to another machine.
 */
class RecipeEqualityTest {

    private static final Settings SETTINGS = new Settings(
            "com.acme.testing.MockFactory",
            "test-support",
            "20",
            "session",
            Map.of("payment", List.of("com.acme.payment..*")),
            List.of("agent"),
            List.of("*Setup"),
            List.of("*Doubles"));
    private static final ObjectMapper SERIALISED = new ObjectMapper(new SmileFactory());

    private static Stream<Recipe> withEveryOption() {
        return Stream.of(
                new FindMockSites("websocket", "1", "gateway", "**/gateway/**", SETTINGS),
                new ConsolidateSetups(
                        "create",
                        "4",
                        "2",
                        "class",
                        Map.of("3f2a9c1d", "createOpenSession"),
                        List.of("3f2a9c1e"),
                        "gateway",
                        "**/gateway/**",
                        SETTINGS),
                new FindSetups(
                        "all",
                        "4",
                        "2",
                        "class",
                        Map.of("3f2a9c1d", "createOpenSession"),
                        List.of("3f2a9c1e"),
                        "gateway",
                        "**/gateway/**",
                        SETTINGS),
                new VerifyNoClones(
                        "create",
                        "4",
                        "2",
                        "class",
                        Map.of("3f2a9c1d", "createOpenSession"),
                        List.of("3f2a9c1e"),
                        "gateway",
                        "**/gateway/**",
                        SETTINGS,
                        "true"),
                new MigrateMockSites("websocket", "1", "gateway", "**/gateway/**", SETTINGS),
                new PrepareFactory(SETTINGS),
                new PrepareRuntimeCheck(SETTINGS),
                new ValidateFactory(SETTINGS),
                new VerifyNoMockSites(
                        "websocket", "1", "gateway", "**/gateway/**", List.of("POWERMOCK"), "true", SETTINGS));
    }

    /** Every class that takes options: a new one has to stand here too. */
    @Test
    void everyRecipeIsHere() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.github.mockfactory.recipe")
                                .stream()
                                .filter(type -> type.isAssignableTo(Recipe.class)
                                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                                        && type.getConstructors().stream()
                                                .anyMatch(made -> !made.getRawParameterTypes()
                                                        .isEmpty())))
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrderElementsOf(withEveryOption()
                        .map(recipe -> recipe.getClass().getName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("withEveryOption")
    void survivesSerialisation(Recipe recipe) {
        RecipeSerializer serializer = new RecipeSerializer();
        assertThat(serializer.read(serializer.write(recipe))).isEqualTo(recipe).hasSameHashCodeAs(recipe);
        assertThat(recipe.getDescriptor().getOptions())
                .as("every option is set here")
                .allMatch(option -> option.getValue() != null);
    }

    /** Whatever is written of a recipe makes a difference. */
    @ParameterizedTest
    @MethodSource("withEveryOption")
    void differsByEachOption(Recipe recipe) throws IOException {
        RecipeSerializer serializer = new RecipeSerializer();
        byte[] written = serializer.write(recipe);
        List<String> options = new ArrayList<>();
        addOptions(SERIALISED.readTree(written), "", options);
        options.removeIf(option -> !isOfClass(option, recipe));
        assertThat(options).hasSizeGreaterThanOrEqualTo(9);
        for (String option : options) {
            JsonNode without = SERIALISED.readTree(written);
            int name = option.lastIndexOf('/');
            ((ObjectNode) without.at(option.substring(0, name))).remove(option.substring(name + 1));
            assertThat(serializer.read(SERIALISED.writeValueAsBytes(without)))
                    .as("without %s", option)
                    .isNotEqualTo(recipe);
        }
    }

    /** What the engine says of every recipe, such as its tags, is no option. */
    private static boolean isOfClass(String option, Recipe recipe) {
        String field = option.split("/")[1];
        return Arrays.stream(recipe.getClass().getDeclaredFields())
                .anyMatch(each -> each.getName().equals(field));
    }

    private static void addOptions(JsonNode node, String path, List<String> options) {
        node.properties().stream()
                .filter(each -> !each.getKey().startsWith("@"))
                .forEach(each -> {
                    options.add(path + "/" + each.getKey());
                    addOptions(each.getValue(), path + "/" + each.getKey(), options);
                });
    }
}
