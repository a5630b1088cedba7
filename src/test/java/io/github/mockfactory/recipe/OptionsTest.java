package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;
import org.openrewrite.config.YamlResourceLoader;

/** A wrong option ends the run with one message that names it. */
class OptionsTest {

    private static final String SITE = """
            package com.acme.chat;

            class RoomTest {
                Runnable task = org.mockito.Mockito.mock(Runnable.class);
            }
            """;

    private static void validate(Recipe recipe) {
        recipe.validateAll(new InMemoryExecutionContext(), new ArrayList<>());
    }

    private static Recipe declared(String options) {
        String yaml = """
                type: specs.openrewrite.org/v1beta/recipe
                name: com.acme.Ours
                displayName: Ours
                description: Ours.
                recipeList:
                  - io.github.mockfactory.recipe.MigrateMockSites:
                """ + options.indent(6);
        return Environment.builder()
                .load(new YamlResourceLoader(
                        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)),
                        URI.create("rewrite.yml"),
                        new Properties()))
                .build()
                .activateRecipes("com.acme.Ours");
    }

    private static Recipe shipped(String name, String property, String value) {
        return Suite.environment(Map.of("mockfactory." + property, value))
                .activateRecipes("io.github.mockfactory." + name);
    }

    @Test
    void namesMisspeltOption() {
        assertThatThrownBy(() -> validate(declared("catgory: websocket")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("catgory")
                .hasMessageContaining("Options are: category");
    }

    @Test
    void namesMisspeltSetting() {
        assertThatThrownBy(() -> validate(declared("settings:\n  factoryClass: com.acme.Doubles")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("factoryClass")
                .hasMessageContaining("factoryType");
    }

    @Test
    void takesOptionsThatAreRight() {
        assertThatCode(() -> validate(declared("""
                        category: payment
                        phase: "1"
                        path: "**/gateway/**"
                        settings:
                          factoryType: com.acme.testing.Doubles
                          specialiseAt: "5"
                          categories:
                            payment: [com.acme.pay..*]
                        """))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MigrateAllMocks  | category          | websockets        | There is no category 'websockets'",
                "MigrateAllMocks  | phase             | 7                 | There is no phase '7'",
                "MigrateAllMocks  | path              | [                 | The option path is '['",
                "MigrateAllMocks  | factoryType       | MockFactory       | The setting factoryType is 'MockFactory'",
                "MigrateAllMocks  | factoryType       | com.acme.Mock-er  | The setting factoryType is 'com.acme.Mock-er'",
                "Phase0Foundation | specialiseAt      | many              | specialiseAt is 'many'",
                "Phase0Foundation | specialiseAt      | 0                 | specialiseAt is '0'",
                "FindRawMocks     | categories        | {pay: ['com.a-b']} | Category 'pay': 'com.a-b' is not a type pattern",
                "FindRawMocks     | categories        | {pay: ['com...x']} | Category 'pay': 'com...x' is not a type pattern",
                "Phase1Critical   | replaceCategories | [chat]            | There is no built-in category 'chat'",
                "VerifyNoRawMocks | acceptedReasons   | [LAZINESS]        | There is no reason 'LAZINESS'",
            })
    void namesWrongValue(String recipe, String property, String value, String message) {
        assertThatThrownBy(() -> validate(shipped(recipe, property, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> Suite.of(Module.tests("app", SITE)).run(shipped(recipe, property, value)))
                .hasStackTraceContaining(message);
    }

    @Test
    void namesUnknownFactoryModule() {
        Suite suite = Suite.of(Module.tests("app", SITE));

        assertThatThrownBy(() -> suite.run(shipped("MigrateAllMocks", "factoryModule", "testing-suport")))
                .hasStackTraceContaining("IllegalArgumentException")
                .hasStackTraceContaining("testing-suport")
                .hasStackTraceContaining("Modules are: app");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FindRawMocks",
                "MigrateWebSocketMocks",
                "MigrateAgentMocks",
                "MigrateDatabaseMocks",
                "Phase1Critical",
                "Phase2Fixtures",
                "Phase3LegacyHelpers",
                "Phase4Generic",
                "MigrateAllMocks",
                "VerifyNoRawMocks"
            })
    void namesWhatSelectsNothing(String recipe) {
        Suite suite = Suite.of(Module.tests("app", SITE));

        assertThatThrownBy(() -> suite.run(shipped(recipe, "module", "ap")))
                .hasStackTraceContaining("The option module names 'ap'")
                .hasStackTraceContaining("Modules are: app");
        assertThatThrownBy(() -> suite.run(shipped(recipe, "path", "src/test/**")))
                .hasStackTraceContaining("The option path is 'src/test/**', but matches no source of this run")
                .hasStackTraceContaining("app/src/test/java/com/acme/chat/RoomTest.java");
        assertThatCode(() -> suite.run(shipped(recipe, "path", "app/src/test/**")))
                .doesNotThrowAnyException();
        assertThatCode(() -> suite.run(shipped(recipe, "module", "app"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"FindRawMocks", "Phase0Foundation", "MigrateAllMocks", "ValidateMockFactory", "VerifyNoRawMocks"
            })
    void namesUnknownFactoryModuleBesideFactory(String recipe) {
        Suite suite = Suite.of(Module.tests("app", SITE, """
                package com.acme.testing;

                public class MockFactory {
                    public static <T> T createMock(Class<T> type) {
                        return org.mockito.Mockito.mock(type);
                    }
                }
                """));

        assertThatThrownBy(() -> suite.run(shipped(recipe, "factoryModule", "testing-suport")))
                .hasStackTraceContaining("The option factoryModule names 'testing-suport'");
    }

    @Test
    void namesFactoryThatIsNotThereToValidate() {
        Suite suite = Suite.of(Module.tests("app", SITE.replace("class RoomTest", "public class RoomTest")));

        assertThatThrownBy(
                        () -> suite.run(shipped("ValidateMockFactory", "factoryType", "com.acme.testing.MockFactry")))
                .hasStackTraceContaining("com.acme.testing.MockFactry")
                .hasStackTraceContaining("nothing to validate");
        assertThatCode(() -> suite.run(shipped("ValidateMockFactory", "factoryType", "com.acme.chat.RoomTest")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesCategoryThatIsNotInThePhase() {
        assertThatThrownBy(() -> new VerifyNoMockSites("generic", "1", null, null, null, null, null).validate())
                .hasMessageContaining("category 'generic'")
                .hasMessageContaining("phase 1");
        assertThatCode(() -> new VerifyNoMockSites("generic", "2", null, null, null, null, null).validate())
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheRecipe() {
        assertThatThrownBy(() -> new FindMockSites(null, "x", null, null, null).validate())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("io.github.mockfactory.recipe.FindMockSites: ");
    }

    @Test
    void takesPhaseWithBlanks() {
        assertThatCode(() -> new FindMockSites(" generic ", " 2 ", null, null, null).validate())
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        new VerifyNoMockSites(null, null, null, null, List.of("spy_field"), null, null).validate())
                .hasMessageContaining("spy_field");
    }
}
