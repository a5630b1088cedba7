package io.github.mockfactory.driver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.CodeBase;
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
        Path classes = root.resolve("target/test-classes");
        SourceSet tests = new SourceSet(
                "test",
                List.of(root.resolve("src/test/java")),
                List.of(),
                List.of(),
                Stream.concat(Stream.of(classes), jars())
                        .map(path -> new ClassPathEntry(path, ""))
                        .toList(),
                classes);
        SourceModule module = new SourceModule(
                "com.acme", "app", "1", "app", root.resolve("pom.xml"), StandardCharsets.UTF_8, List.of(tests));
        Settings settings = new Settings("com.acme.testing.Mocks", null, null, null, null, null, null, null);
        CodeBase code =
                CodeBase.read(root, List.of(module), settings.toSurveyOptions(), List.of(styles), Progress.NONE);
        Selection all = new Selection(null, null, null, null, Set.of());
        return Planner.plan(code, all, Set.of(), StepOrder.RISKIEST, Progress.NONE).steps().stream()
                .flatMap(step -> step.changes().stream())
                .collect(Collectors.toMap(
                        change -> Path.of(change.key().path()).getFileName().toString(),
                        change -> change.after().text()));
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

                import com.acme.testing.Mocks;
                import org.mockito.MockSettings;

                import com.acme.api.Event;

                class CallTest {
                """);
    }
}
