package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.java.JavaParser;

/** Defaults of JUnit Jupiter that a module has from elsewhere: its class path, and what its build inherits. */
class InheritedDefaultsTest {

    private static final String PER_CLASS = "junit.jupiter.testinstance.lifecycle.default = per_class\n";
    private static final String PER_METHOD = "junit.jupiter.testinstance.lifecycle.default = per_method\n";
    private static final String TEST = """
            package com.acme;

            import org.mockito.*;
            import org.mockito.junit.jupiter.MockitoSettings;
            import org.mockito.quality.Strictness;

            @MockitoSettings(strictness = Strictness.LENIENT)
            class RoomTest {
                @Mock Runnable task;
            }
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void writeTheModule() throws IOException {
        Files.writeString(root.resolve("pom.xml"), "<project/>\n");
        write("src/test/java/com/acme/RoomTest.java", TEST);
    }

    @Test
    void migratesWhereNothingIsSaid() throws IOException {
        assertThat(reason("", jar("lib.jar", "junit.jupiter.execution.parallel.enabled = true\n")))
                .isNull();
    }

    @Test
    void readsJarsOfTheClassPath() throws IOException {
        assertThat(reason("", jar("lib.jar", PER_CLASS))).isEqualTo(Reason.SHARED_INSTANCE);
    }

    @Test
    void readsFoldersOfTheClassPath() throws IOException {
        write("other/junit-platform.properties", PER_CLASS);
        assertThat(reason("", root.resolve("other"))).isEqualTo(Reason.SHARED_INSTANCE);
    }

    @Test
    void takesTheFirstFile() throws IOException {
        Path first = jar("first.jar", PER_METHOD);
        Path second = jar("second.jar", PER_CLASS);
        assertThat(reason("", first, second)).isNull();
        assertThat(reason("", second, first)).isEqualTo(Reason.SHARED_INSTANCE);
    }

    @Test
    void takesTheFileOfTheModuleFirst() throws IOException {
        write("src/test/resources/junit-platform.properties", PER_METHOD);
        assertThat(reason("", jar("lib.jar", PER_CLASS))).isNull();
    }

    @Test
    void readsWhatTheBuildInherits() throws IOException {
        assertThat(reason("<configurationParameters>" + PER_CLASS + "</configurationParameters>"))
                .isEqualTo(Reason.SHARED_INSTANCE);
        assertThat(reason("argLine = -Djunit.jupiter.testinstance.lifecycle.default=per_class"))
                .isEqualTo(Reason.SHARED_INSTANCE);
        assertThat(reason("argLine = -Djunit.jupiter.testinstance.lifecycle.default=per_method"))
                .isNull();
    }

    @Test
    void readsFilesAndCodeThatATestRunMayTakeParametersFrom() throws IOException {
        write("src/test/resources/suite/run.properties", PER_METHOD);
        assertThat(reason("")).isNull();
        write("src/test/resources/suite/run.properties", PER_CLASS);
        assertThat(reason("")).isEqualTo(Reason.SHARED_INSTANCE);
        Files.delete(root.resolve("src/test/resources/suite/run.properties"));
        write(
                "src/test/java/com/acme/Suite.java",
                "package com.acme; class Suite { String key = \"junit.jupiter.testinstance.lifecycle.default\"; }\n");
        assertThat(reason("")).isEqualTo(Reason.SHARED_INSTANCE);
    }

    private @Nullable Reason reason(String testParameters, Path... entries) {
        SourceSet tests = new SourceSet(
                "test",
                List.of(root.resolve("src/test/java")),
                List.of(),
                List.of(root.resolve("src/test/resources")),
                Stream.concat(
                                Stream.of(entries),
                                JavaParser.dependenciesFromClasspath(
                                        "mockito-core", "mockito-junit-jupiter", "junit-jupiter-api", "apiguardian-api")
                                        .stream())
                        .map(path -> new ClassPathEntry(path, ""))
                        .toList(),
                List.of(root.resolve("target/test-classes")));
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
                testParameters);
        Settings settings = new Settings("com.acme.testing.Mocks", null, null, "safe", null, null, null, null);
        MigrationPlan plan = CodeBase.read(
                        root,
                        new DiskFiles(root),
                        List.of(module),
                        settings.toSurveyOptions(),
                        List.of(),
                        Progress.NONE)
                .plan();
        assertThat(plan.suite().sites()).hasSize(1);
        return plan.decide(plan.suite().sites().get(0)).reason();
    }

    private Path jar(String name, String properties) throws IOException {
        Path jar = root.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("junit-platform.properties"));
            zip.write(properties.getBytes(StandardCharsets.ISO_8859_1));
        }
        return jar;
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
