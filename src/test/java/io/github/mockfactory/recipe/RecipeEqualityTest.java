package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeSerializer;

/**
 * Recipes are equal by their options. Were they equal by their names, the harness would not notice that an option is lost
 * when a recipe is sent to another machine.
 */
class RecipeEqualityTest {

    private static final Settings SETTINGS = settings("com.acme.testing.MockFactory");

    private static Settings settings(@Nullable String factoryType) {
        return new Settings(
                factoryType,
                "test-support",
                "20",
                "session",
                Map.of("payment", List.of("com.acme.payment..*")),
                List.of("agent"),
                List.of("*Setup"),
                List.of("*Doubles"));
    }

    private static Stream<Recipe> withEveryOption() {
        return Stream.of(
                new FindMockSites("websocket", "1", "gateway", "**/gateway/**", SETTINGS),
                new MigrateMockSites("websocket", "1", "gateway", "**/gateway/**", SETTINGS),
                new PrepareFactory(SETTINGS),
                new ValidateFactory(SETTINGS),
                new VerifyNoMockSites(
                        "websocket", "1", "gateway", "**/gateway/**", List.of("POWERMOCK"), "true", SETTINGS));
    }

    private static Stream<Recipe> withOneOptionLess() {
        return Stream.of(
                new FindMockSites("websocket", "1", "gateway", null, SETTINGS),
                new MigrateMockSites("websocket", "1", null, "**/gateway/**", SETTINGS),
                new PrepareFactory(settings(null)),
                new ValidateFactory(settings(null)),
                new VerifyNoMockSites(
                        "websocket", "1", "gateway", "**/gateway/**", List.of("POWERMOCK"), null, SETTINGS));
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

    @ParameterizedTest
    @MethodSource("withOneOptionLess")
    void differsByOption(Recipe recipe) {
        assertThat(withEveryOption()).doesNotContain(recipe);
    }
}
