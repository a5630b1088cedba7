package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.mockfactory.Suite;
import io.github.mockfactory.category.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.Validated;
import org.openrewrite.config.Environment;
import org.yaml.snakeyaml.Yaml;

/** The recipes that we ship, by name: the names are our API. */
class RecipeCatalogTest {

    private static final String PREFIX = "io.github.mockfactory.";
    private static final List<String> PUBLIC_NAMES = List.of(
            "CheckMocksAtRunTime",
            "ConsolidateMockSetups",
            "FindMockSetups",
            "FindRawMocks",
            "MigrateAgentMocks",
            "MigrateAllMocks",
            "MigrateDatabaseMocks",
            "MigrateWebSocketMocks",
            "Phase0Foundation",
            "Phase1Critical",
            "Phase2Fixtures",
            "Phase3LegacyHelpers",
            "Phase4Generic",
            "Phase5Setups",
            "RestoreAnnotatedMocks",
            "ValidateMockFactory",
            "VerifyNoMockClones",
            "VerifyNoRawMocks");
    /** What it takes back, it knows by what stands in the sources. */
    private static final String WITHOUT_SETTINGS = "RestoreAnnotatedMocks";

    private static final Environment SHIPPED = Suite.environment(Map.of());

    static List<String> publicNames() {
        return PUBLIC_NAMES;
    }

    private static List<Path> recipeFiles() {
        try (Stream<Path> files = Files.list(Path.of("recipes"))) {
            return files.filter(file -> file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, Object>> declaredRecipes() {
        List<Map<String, Object>> recipes = new ArrayList<>();
        for (Path file : recipeFiles()) {
            Iterable<Object> documents = new Yaml().loadAll(read(file));
            StreamSupport.stream(documents.spliterator(), false).forEach(document -> {
                @SuppressWarnings("unchecked") // every document of ours is a map
                Map<String, Object> map = (Map<String, Object>) document;
                if ("specs.openrewrite.org/v1beta/recipe".equals(map.get("type"))) {
                    recipes.add(map);
                }
            });
        }
        return recipes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shipsTheseNamesAndNoOthers() {
        assertThat(declaredRecipes())
                .extracting(recipe -> recipe.get("name"))
                .containsExactlyInAnyOrderElementsOf(PUBLIC_NAMES.stream()
                        .map(name -> (Object) (PREFIX + name))
                        .toList());
        assertThat(Stream.of(Phase.values()).map(Phase::recipe))
                .isSubsetOf(PUBLIC_NAMES.stream().map(PREFIX::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("publicNames")
    void everyRecipeLoadsAndIsValid(String name) {
        Recipe recipe = SHIPPED.activateRecipes(PREFIX + name);
        List<Validated<Object>> validations = new ArrayList<>();
        recipe.validateAll(new InMemoryExecutionContext(), validations);

        assertThat(validations).allMatch(Validated::isValid);
        assertThat(recipe.getRecipeList()).hasSize(1);
        assertThat(recipe.getDisplayName()).isNotBlank().doesNotEndWith(".");
        assertThat(recipe.getDescription()).isNotBlank().endsWith(".");
        assertThat(recipe.getTags()).contains("testing", "mockito");
    }

    @ParameterizedTest
    @MethodSource("publicNames")
    void everyRecipeRunsOnNothing(String name) {
        assertThat(Suite.of().run(SHIPPED.activateRecipes(PREFIX + name)).texts())
                .isEmpty();
    }

    @Test
    void everyRecipeHasTheSameSettings() {
        Set<Object> settings = new LinkedHashSet<>();
        for (Map<String, Object> recipe : declaredRecipes()) {
            if (!recipe.get("name").equals(PREFIX + WITHOUT_SETTINGS)) {
                settings.add(onlyStep(recipe).get("settings"));
            }
        }

        assertThat(settings).hasSize(1).doesNotContainNull();
    }

    @Test
    void everySettingComesFromThePropertyOfItsName() {
        Object settings = onlyStep(declaredRecipes().get(0)).get("settings");

        assertThat((Map<?, ?>) settings)
                .isNotEmpty()
                .allSatisfy((name, value) -> assertThat(String.valueOf(value)).contains("mockfactory." + name));
    }

    @SuppressWarnings("unchecked") // the shape of our own recipes
    private static Map<String, Object> onlyStep(Map<String, Object> recipe) {
        List<Map<String, Object>> steps = (List<Map<String, Object>>) recipe.get("recipeList");
        assertThat(steps).hasSize(1);
        assertThat(steps.get(0)).hasSize(1);
        return (Map<String, Object>) steps.get(0).values().iterator().next();
    }

    @Test
    void propertiesReachTheRecipes() {
        Environment environment = Suite.environment(Map.of(
                "mockfactory.factoryType", "com.acme.Doubles",
                "mockfactory.specialiseAt", "3",
                "mockfactory.categories", "{payment: [com.acme.pay..*]}",
                "mockfactory.replaceCategories", "[agent]",
                "mockfactory.fixtures", "['*World']",
                "mockfactory.helpers", "['*Kit']",
                "mockfactory.category", "payment"));
        SurveyRecipe recipe = (SurveyRecipe) environment
                .activateRecipes(PREFIX + "MigrateAllMocks")
                .getRecipeList()
                .get(0);

        assertThat(recipe.surveyOptions().factoryType()).isEqualTo("com.acme.Doubles");
        assertThat(recipe.surveyOptions().specialiseAt()).isEqualTo(3);
        assertThat(recipe.surveyOptions().categories().named("payment").methodWord())
                .isEqualTo("Payment");
    }

    @Test
    void propertiesThatNobodySetCountAsUnset() {
        SurveyRecipe recipe = (SurveyRecipe) SHIPPED.activateRecipes(PREFIX + "MigrateAllMocks")
                .getRecipeList()
                .get(0);

        assertThat(recipe.surveyOptions().factoryType()).isNull();
        assertThat(recipe.surveyOptions().factoryModule()).isNull();
        assertThat(recipe.surveyOptions().specialiseAt()).isNull();
    }

    @Test
    void placeholdersThatTheHostDoesNotReplaceCountAsUnset() {
        SurveyRecipe recipe = new MigrateMockSites(
                "${mockfactory.category:}",
                "${mockfactory.phase:}",
                "${mockfactory.module:}",
                "${mockfactory.path:}",
                null);

        assertThatCode(recipe::validate).doesNotThrowAnyException();
    }

    @Test
    void everyRecipeClassHasATest() {
        Set<String> recipes = new ClassFileImporter()
                .importPackagesOf(MigrateMockSites.class).stream()
                        .filter(type -> type.isAssignableTo(Recipe.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());

        assertThat(recipes)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(Path.of("src/test/java/io/github/mockfactory/recipe", name + "Test.java"))
                                .exists());
    }
}
