package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.GeneratedPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openrewrite.config.DataTableDescriptor;
import org.openrewrite.config.Environment;
import org.openrewrite.config.OptionDescriptor;
import org.openrewrite.config.RecipeDescriptor;
import org.openrewrite.config.YamlResourceLoader;

/** {@code docs/recipes.md} is the reference of the recipes, made from their descriptors. */
class RecipeReferenceTest {

    private static final String PACKAGE = "io.github.mockfactory.";
    private static final String LEAVES = PACKAGE + "recipe.";
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{mockfactory\\.(\\w+):}");

    /** The names that builds refer to, in the order in which they are of use. */
    private static final List<String> PUBLIC = List.of(
            "FindRawMocks",
            "Phase0Foundation",
            "Phase1Critical",
            "MigrateWebSocketMocks",
            "MigrateAgentMocks",
            "MigrateDatabaseMocks",
            "Phase2Fixtures",
            "Phase3LegacyHelpers",
            "Phase4Generic",
            "MigrateAllMocks",
            "RestoreAnnotatedMocks",
            "FindMockSetups",
            "ConsolidateMockSetups",
            "Phase5Setups",
            "ValidateMockFactory",
            "VerifyNoRawMocks",
            "VerifyNoMockClones",
            "CheckMocksAtRunTime");

    /** What each property means; those behind {@code settings} are the same in all recipes. */
    private static final Map<String, String> PROPERTIES = properties();

    private static final Map<String, RecipeDescriptor> RECIPES = recipes();

    @Test
    void describesEveryRecipe() {
        GeneratedPage.assertCurrent("recipes.md", page());
    }

    @Test
    void listsThePublicRecipes() {
        assertThat(RECIPES.keySet())
                .filteredOn(name -> !name.startsWith(LEAVES))
                .containsExactlyInAnyOrderElementsOf(
                        PUBLIC.stream().map(PACKAGE::concat).toList());
    }

    @Test
    void explainsEveryProperty() {
        assertThat(PROPERTIES.keySet())
                .isEqualTo(PUBLIC.stream()
                        .flatMap(name -> propertiesOf(name).stream())
                        .collect(Collectors.toSet()))
                .containsAll(settings());
    }

    private String page() {
        List<String> lines = new ArrayList<>();
        lines.add("""
                # Recipes

                This page is generated from the recipes: `./mvnw -B test -Dtest=RecipeReferenceTest -Ddocs.update=true`
                rewrites it.

                - [Recipes to run](#recipes-to-run): their names are the API, and stay.
                - [Properties](#properties): how these recipes are told what to do.
                - [Recipes to build on](#recipes-to-build-on): the same with options, for a `rewrite.yml` of your own.
                - [Data tables](#data-tables): the columns of what `-Drewrite.exportDatatables=true` writes as CSV.

                ## Recipes to run
                """);
        lines.add("| recipe | what it does |");
        lines.add("|---|---|");
        PUBLIC.forEach(name -> lines.add("| [`" + name + "`](#" + anchor(name) + ") | "
                + recipe(PACKAGE + name).getDescription().replace("\n", " ") + " |"));
        PUBLIC.forEach(name -> lines.addAll(publicRecipe(name)));
        lines.addAll(List.of("", "## Properties", ""));
        lines.add(
                "Written on the command line (`-Dmockfactory.path='**/gateway/**'`) or under `<properties>` of the root POM.");
        lines.add("A property that is not set, or is empty, restricts nothing.");
        lines.addAll(List.of("", "| property | type | meaning |", "|---|---|---|"));
        PROPERTIES.forEach((name, meaning) ->
                lines.add("| `mockfactory." + name + "` | " + typeOf(name) + " | " + meaning + " |"));
        lines.addAll(List.of("", "## Recipes to build on", ""));
        lines.add(
                "The options that are scalars can also be given as `-Drewrite.options=category=websocket,phase=1` when one of these is the");
        lines.add(
                "only active recipe. The option `settings` holds, under their names without `mockfactory.`, the properties "
                        + settings().stream().map(RecipeReferenceTest::code).collect(Collectors.joining(", ")) + ".");
        leaves().forEach(recipe -> lines.addAll(leaf(recipe)));
        lines.addAll(List.of("", "## Data tables"));
        tables().values().forEach(table -> lines.addAll(table(table)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> publicRecipe(String name) {
        RecipeDescriptor recipe = recipe(PACKAGE + name);
        List<String> lines = new ArrayList<>(List.of("", "### " + name, ""));
        lines.addAll(List.of(code(recipe.getName()) + ": " + recipe.getDisplayName() + ".", ""));
        lines.addAll(List.of(recipe.getDescription(), ""));
        for (RecipeDescriptor part : recipe.getRecipeList()) {
            lines.add("- Runs " + link(part.getName()) + fixed(part) + ".");
        }
        lines.add("- Reads the properties "
                + propertiesOf(name).stream().map(RecipeReferenceTest::code).collect(Collectors.joining(", ")) + ".");
        lines.add("- " + fills(recipe.getRecipeList().stream().flatMap(part -> tablesOf(part).stream())));
        return lines;
    }

    private List<String> leaf(RecipeDescriptor recipe) {
        List<String> lines = new ArrayList<>(List.of("", "### " + simpleName(recipe.getName()), ""));
        lines.addAll(List.of(code(recipe.getName()) + ": " + recipe.getDescription(), ""));
        lines.addAll(List.of("| option | type | required | meaning | example |", "|---|---|---|---|---|"));
        for (OptionDescriptor option : recipe.getOptions()) {
            lines.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            code(option.getName()),
                            option.getType(),
                            option.isRequired() ? "yes" : "no",
                            option.getDescription(),
                            option.getExample() == null ? "" : code(option.getExample())));
        }
        lines.addAll(List.of("", fills(tablesOf(recipe).stream())));
        return lines;
    }

    private static List<String> table(DataTableDescriptor table) {
        List<String> lines = new ArrayList<>(List.of("", "### " + simpleName(table.getName()), ""));
        lines.addAll(List.of(code(table.getName()) + ": " + table.getDescription(), ""));
        lines.addAll(List.of("| column | type | meaning |", "|---|---|---|"));
        table.getColumns()
                .forEach(column -> lines.add("| %s | %s | %s |"
                        .formatted(code(column.getName()), column.getType(), column.getDescription())));
        return lines;
    }

    private static String fills(Stream<DataTableDescriptor> tables) {
        List<String> links =
                tables.map(table -> link(table.getName())).distinct().toList();
        return links.isEmpty() ? "Fills no data table." : "Fills " + String.join(", ", links) + ".";
    }

    /** The options that a public recipe sets to something else than a property. */
    private static String fixed(RecipeDescriptor part) {
        String values = part.getOptions().stream()
                .filter(option -> option.getValue() instanceof String value && !value.isBlank())
                .map(option -> code(option.getName()) + " = " + option.getValue())
                .collect(Collectors.joining(", "));
        return values.isEmpty() ? "" : " with " + values;
    }

    private RecipeDescriptor recipe(String name) {
        assertThat(RECIPES).containsKey(name);
        return RECIPES.get(name);
    }

    private Collection<RecipeDescriptor> leaves() {
        return RECIPES.values().stream()
                .filter(recipe -> recipe.getName().startsWith(LEAVES))
                .toList();
    }

    private Map<String, DataTableDescriptor> tables() {
        Map<String, DataTableDescriptor> tables = new TreeMap<>();
        leaves().forEach(recipe -> tablesOf(recipe).forEach(table -> tables.put(table.getName(), table)));
        return tables;
    }

    /** Every recipe also fills tables of the engine. */
    private static List<DataTableDescriptor> tablesOf(RecipeDescriptor recipe) {
        return recipe.getDataTables().stream()
                .filter(table -> table.getName().startsWith(PACKAGE))
                .toList();
    }

    /** The public recipes and those that they are made of. Scanning the class path for them would take long. */
    private static Map<String, RecipeDescriptor> recipes() {
        Environment.Builder environment = Environment.builder();
        for (Path file : files()) {
            try (InputStream in = Files.newInputStream(file)) {
                environment.load(new YamlResourceLoader(in, file.toUri(), new Properties()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, RecipeDescriptor> recipes = new TreeMap<>();
        environment.build().listRecipeDescriptors().forEach(recipe -> {
            recipes.put(recipe.getName(), recipe);
            recipe.getRecipeList().forEach(part -> recipes.putIfAbsent(part.getName(), part));
        });
        return recipes;
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(Path.of("recipes"))) {
            return files.filter(file -> !file.endsWith("categories.yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The properties that stand in the declaration of a public recipe, in that order. */
    private static Set<String> propertiesOf(String name) {
        return files().stream()
                .flatMap(file -> Stream.of(read(file).split("(?m)^---$")))
                .filter(document -> document.contains("\nname: " + PACKAGE + name + "\n"))
                .flatMap(document -> PROPERTY.matcher(document).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> settings() {
        return Arrays.stream(Settings.class.getConstructors()[0].getParameters())
                .map(Parameter::getName)
                .toList();
    }

    private static String typeOf(String property) {
        if (property.equals("acceptedReasons") || property.equals("acceptedSetups")) {
            return "list";
        }
        if (property.equals("setupNames")) {
            return "map";
        }
        return Arrays.stream(Settings.class.getConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(property))
                .map(parameter -> parameter.getType() == Map.class
                        ? "map of lists"
                        : parameter.getType() == List.class ? "list" : "text")
                .findFirst()
                .orElse("text");
    }

    private static Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put(
                "category",
                "Only sites of this category: `websocket`, `agent`, `database`, `generic` or one of your own.");
        properties.put("phase", "Only sites of this phase, `1` to `4`.");
        properties.put("module", "Only sites of the module with this artifact id.");
        properties.put(
                "path",
                "Only sites in files whose path from the root of the build matches this glob, for example `**/gateway/**`.");
        properties.put(
                "acceptedReasons",
                "Sites left for one of these [reasons](reasons.md) are allowed, for example `[POWERMOCK, KOTLIN_SOURCE]`.");
        properties.put(
                "strictBaseline",
                "Whether lines of the [baseline](gate.md) for which there is no site any more are a failure too: `true` or `false`.");
        properties.put(
                "setups",
                "Which [set-ups of mocks](mock-setups.md) are looked at and moved: `create` those of mocks that are created where they are set up, `all` those of fields too; `report` (the default) moves none.");
        properties.put("setupMinimum", "The smallest group of set-ups that gets a home: 3 if nothing is said.");
        properties.put("setupParameters", "The most parameters of a home: 3 if nothing is said.");
        properties.put("setupHome", "Where homes are: `auto` (the default), `factory` or `class`.");
        properties.put("setupNames", "Names of homes by the id of their shape: `{3f2a9c1d: createOpenSession}`.");
        properties.put("acceptedSetups", "Ids of shapes that stay as they are: `[3f2a9c1d]`.");
        properties.put(
                "factoryType",
                "The fully qualified name of the factory. Without it, a class called `MockFactory` is looked for; see [The factory](factory.md).");
        properties.put(
                "factoryModule",
                "The artifact id of the module that gets the factory where none is visible. Without it, each module that needs one gets its own.");
        properties.put(
                "specialiseAt",
                "A type that is mocked this many times or more gets a factory method of its own. Without it, none does.");
        properties.put(
                "annotatedMocks",
                "What is done with `@Mock` fields and parameters: `auto` (the default), `keep`, `safe` or `session`; see [Annotated mocks](annotated-mocks.md).");
        properties.put(
                "categories",
                "Type patterns by category: `{payment: [\"com.acme.payment..*\"]}`; see [Categories](categories.md).");
        properties.put("replaceCategories", "Built-in categories whose built-in patterns are dropped: `[agent]`.");
        properties.put(
                "fixtures",
                "Globs of simple class names that are fixtures, whatever else speaks against it: `[\"*Setup\"]`.");
        properties.put("helpers", "Globs of simple class names that are helpers, likewise: `[\"*Doubles\"]`.");
        return properties;
    }

    private static String link(String name) {
        return "[" + code(simpleName(name)) + "](#" + anchor(simpleName(name)) + ")";
    }

    /** As GitHub and GitLab make it from a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT);
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }
}
