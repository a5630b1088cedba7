package io.github.mockfactory.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.recipe.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.style.TabsAndIndentsStyle;
import org.openrewrite.style.NamedStyles;

/** What a plan makes of a module on the disk. */
class PlannerTest {

    private static final String TEST = """
            package com.acme;

            import java.util.List;

            import org.mockito.Mockito;

            class CallTest {
              Runnable call = Mockito.mock(Runnable.class);
              List<String> calls = List.of(String.valueOf(call));
            }
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeTheModule() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>\n");
        Path file = root.resolve("src/test/java/com/acme/CallTest.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEST);
        Path classes = Files.createDirectories(root.resolve("target/test-classes"));
        String classPath = jars().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), "-cp", classPath, file.toString()))
                .isZero();
    }

    private static Stream<Path> jars() {
        return JavaParser.dependenciesFromClasspath("mockito-core").stream();
    }

    private Map<String, String> plan(NamedStyles... styles) {
        return planned(styles).steps().stream()
                .flatMap(step -> step.changes().stream())
                .collect(Collectors.toMap(
                        change -> Path.of(change.key().path()).getFileName().toString(),
                        change -> change.after().text()));
    }

    private PlannedMigration planned(NamedStyles... styles) {
        Path classes = root.resolve("target/test-classes");
        SourceSet tests = new SourceSet(
                "test",
                List.of(root.resolve("src/test/java")),
                List.of(),
                List.of(),
                Stream.concat(Stream.of(classes), jars())
                        .map(path -> new ClassPathEntry(path, ""))
                        .toList(),
                List.of(classes));
        SourceModule module = new SourceModule(
                "com.acme",
                "app",
                "1",
                "app",
                root.resolve("pom.xml"),
                "",
                StandardCharsets.UTF_8,
                List.of(tests),
                List.of(),
                "");
        Settings settings = new Settings("com.acme.testing.Mocks", null, null, null, null, null, null, null);
        CodeBase code = CodeBase.read(
                root, new DiskFiles(root), List.of(module), settings.toSurveyOptions(), List.of(styles), Progress.NONE);
        Selection all = new Selection(null, null, null, null, Set.of());
        return Planner.plan(code, all, Set.of(), StepOrder.RISKIEST, Progress.NONE);
    }

    private static NamedStyles javaFirst() {
        return new NamedStyles(
                UUID.randomUUID(),
                "com.acme.Style",
                "Style",
                "Imports of the JDK first, and tabs.",
                Set.of(),
                List.of(
                        ImportLayoutStyle.builder()
                                .importPackage("java.*")
                                .blankLine()
                                .importPackage("javax.*")
                                .blankLine()
                                .importAllOthers()
                                .blankLine()
                                .importStaticAllOthers()
                                .build(),
                        new TabsAndIndentsStyle(true, 4, 4, 8, false)));
    }

    @Test
    void followsTheStyleOfTheCode() {
        Map<String, String> files = plan();

        assertThat(files.get("CallTest.java")).isEqualTo("""
                package com.acme;

                import com.acme.testing.Mocks;
                import java.util.List;

                class CallTest {
                  Runnable call = Mocks.createMock(Runnable.class);
                  List<String> calls = List.of(String.valueOf(call));
                }
                """);
        assertThat(files.get("Mocks.java")).contains("\n  private Mocks() {\n");
    }

    @Test
    void followsAConfiguredStyleInstead() {
        Map<String, String> files = plan(javaFirst());

        assertThat(files.get("CallTest.java")).startsWith("""
                package com.acme;

                import java.util.List;

                import com.acme.testing.Mocks;

                class CallTest {
                """);
        assertThat(files.get("Mocks.java")).contains("\n\tprivate Mocks() {\n");
    }

    @Test
    void keepsBlocksOfImportsApartWhateverTheStyle() throws IOException {
        Files.writeString(root.resolve("src/test/java/com/acme/CallTest.java"), """
                package com.acme;

                import static java.util.Map.entry;

                import java.util.List;

                import javax.sql.DataSource;

                import org.mockito.MockSettings;
                import org.mockito.Mockito;

                import com.acme.api.Event;

                class CallTest {
                  Event event;
                  DataSource source = Mockito.mock(DataSource.class);
                  MockSettings settings;
                  List<Object> calls = List.of(entry("source", source));
                }
                """);

        assertThat(plan(javaFirst()).get("CallTest.java")).startsWith("""
                package com.acme;

                import static java.util.Map.entry;

                import java.util.List;

                import javax.sql.DataSource;

                import org.mockito.MockSettings;

                import com.acme.api.Event;
                import com.acme.testing.Mocks;

                class CallTest {
                """);
    }

    private List<String> migrated(PlannedMigration plan) {
        return plan.steps().stream()
                .filter(step -> step.phase() != Phase.FOUNDATION)
                .map(Step::path)
                .toList();
    }

    private void link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links of Unix")
    void migratesTheFileThatLinksLeadToOnce() throws IOException {
        link("src/test/java/com/acme/ATest.java", "CallTest.java");
        link("src/test/java/com/acme/again", "../acme");
        link("src/test/java/com/acme/loop", "../../../java");
        Files.createDirectories(root.resolve("shared"));
        Files.writeString(root.resolve("shared/SharedTest.java"), TEST.replace("CallTest", "SharedTest"));
        link("src/test/java/com/acme/shared", "../../../../../shared");

        assertThat(migrated(planned()))
                .containsExactlyInAnyOrder("src/test/java/com/acme/CallTest.java", "shared/SharedTest.java");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links of Unix")
    void leavesWhatLiesOutsideAndSaysSo(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("OneTest.java"), TEST.replace("CallTest", "OneTest"));
        Files.createDirectories(outside.resolve("more"));
        Files.writeString(outside.resolve("more/TwoTest.java"), TEST.replace("CallTest", "TwoTest"));
        link(
                "src/test/java/com/acme/OneTest.java",
                outside.resolve("OneTest.java").toString());
        link("src/test/java/com/acme/more", outside.resolve("more").toString());
        link("src/test/java/com/acme/GoneTest.java", "Gone.java");
        PlannedMigration plan = planned();

        assertThat(migrated(plan)).containsExactly("src/test/java/com/acme/CallTest.java");
        assertThat(plan.unwritable())
                .hasSize(3)
                .containsEntry(
                        "src/test/java/com/acme/OneTest.java", "lies outside " + root + ", behind a symbolic link")
                .containsEntry(
                        "src/test/java/com/acme/GoneTest.java", "is a symbolic link to a file that is not there");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links of Unix")
    void refusesToMakeTheFactoryOutside(@TempDir Path outside) throws IOException {
        link("src/test/java/com/acme/testing", outside.toString());

        assertThatThrownBy(this::planned)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("src/test/java/com/acme/testing/Mocks.java cannot be made, for ")
                .hasMessageContaining("leads out of " + root);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links of Unix")
    void makesTheFactoryWhereALinkLeads() throws IOException {
        Files.createDirectories(root.resolve("shared"));
        link("src/test/java/com/acme/testing", "../../../../../shared");

        assertThat(planned().steps(Phase.FOUNDATION))
                .singleElement()
                .satisfies(step -> assertThat(step.paths()).contains("shared/Mocks.java"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of Unix")
    void leavesNamesThatNobodyCouldRead() throws IOException {
        List<String> names = List.of("back\\slash", "line\nbreak", "tab\t", "bell\u0007");
        for (String name : names) {
            Files.writeString(
                    root.resolve("src/test/java/com/acme/" + name + ".java"),
                    TEST.replace("CallTest", "Odd" + names.indexOf(name)));
        }
        PlannedMigration plan = planned();

        assertThat(migrated(plan)).containsExactly("src/test/java/com/acme/CallTest.java");
        assertThat(plan.unwritable()).hasSize(names.size());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names of Unix")
    void migratesOtherOddNames() throws IOException {
        List<String> paths = Stream.of("with space", "Ünïcödé", "it's", "a\"quote", "$dollar", "#hash", "[1]", "100%")
                .map(name -> "src/test/java/com/acme/" + name + ".java")
                .toList();
        for (String path : paths) {
            Files.writeString(root.resolve(path), TEST.replace("CallTest", "Odd" + paths.indexOf(path)));
        }

        assertThat(migrated(planned())).containsAll(paths);
    }
}
