package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of several modules that is made of the facts of parts, each of which another run of Maven has read. */
class ShardIT {

    private static final String NO_RECORD = "-Dmockfactory.history=false";

    @Test
    void plansTheSameFromParts(@TempDir Path directory) throws IOException {
        ExampleProject project = ExampleProject.copy("multi-module", directory.resolve("user"));
        Path parts = directory.resolve("parts");
        project.driver("plan", NO_RECORD).succeeds();
        SortedMap<String, String> atOnce = planned(project);

        for (int part = 1; part <= 2; part++) {
            MavenRun read = project.driver(
                            "plan",
                            "-Dmockfactory.shard=" + part + "/2",
                            "-Dmockfactory.factsDirectory=" + parts.resolve("facts-" + part))
                    .succeeds();
            assertThat(read.log()).containsPattern("Parsed \\d+ files? for the part " + part + "/2");
        }
        MavenRun plan = project.driver(
                        "plan",
                        NO_RECORD,
                        "-Dmockfactory.facts=" + parts,
                        "-Dmockfactory.factsDirectory=" + directory.resolve("own"))
                .succeeds();

        assertThat(plan.log()).containsPattern("Parsed 0 files of [1-9]");
        assertThat(planned(project)).isNotEmpty().isEqualTo(atOnce);
        assertThat(project.driver("plan", "-Dmockfactory.facts=no-such-folder")
                        .fails()
                        .log())
                .contains("The option facts names 'no-such-folder', which is no folder");
    }

    /** All but the page, which tells when it was made. */
    private static SortedMap<String, String> planned(ExampleProject project) throws IOException {
        Path output = project.root().resolve("target/mock-factory");
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(output)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (!name.startsWith("facts") && !name.endsWith(".html")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
