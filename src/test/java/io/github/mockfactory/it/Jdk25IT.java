package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin parses with the compiler of the JDK that it runs on: the newest long-term release must do, too. */
class Jdk25IT {

    @Test
    void migratesOnJdk25(@TempDir Path directory) {
        Optional<Path> jdk = jdk25();
        assumeTrue(jdk.isPresent(), "no JDK 25 here; -Dit.jdk25.home names one");
        ExampleProject project = ExampleProject.copy("chat-service", directory).on(jdk.orElseThrow());

        project.rewrite("run", RECIPES + "MigrateAllMocks", "test").succeeds();
        Map<String, String> before = project.testResults();
        project.rewrite("dryRun", RECIPES + "MigrateAllMocks", "test").succeeds();

        assertThat(project.patch()).doesNotExist();
        assertThat(before).hasSize(163);
        assertThat(project.testResults()).isEqualTo(before);
    }

    private static Optional<Path> jdk25() {
        String named = System.getProperty("it.jdk25.home");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> Files.isExecutable(jdk.resolve("bin/javac")))
                    .filter(jdk -> release(jdk).contains("JAVA_VERSION=\"25"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String release(Path jdk) {
        Path release = jdk.resolve("release");
        try {
            return Files.exists(release) ? Files.readString(release) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
