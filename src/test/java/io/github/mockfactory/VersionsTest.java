package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Versions that are written down in several places are the same everywhere. */
class VersionsTest {

    private static final String OURS = property("version");
    private static final String PLUGIN = property("rewrite-maven-plugin.version");

    private static String property(String tag) {
        return found("<" + tag + ">([^<]+)</" + tag + ">", Path.of("pom.xml"))
                .iterator()
                .next();
    }

    private static List<String> found(String pattern, Path file) {
        try {
            return Pattern.compile(pattern)
                    .matcher(Files.readString(file))
                    .results()
                    .map((MatchResult result) -> result.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void examplesUseThisBuildAndItsEngine() throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("examples"))) {
            List<Path> poms = examples.map(folder -> folder.resolve("pom.xml"))
                    .filter(Files::exists)
                    .toList();

            assertThat(poms).isNotEmpty().allSatisfy(pom -> {
                assertThat(found("<rewrite-mock-factory.version>([^<]+)<", pom)).containsExactly(OURS);
                assertThat(found("<rewrite-maven-plugin.version>([^<]+)<", pom)).containsExactly(PLUGIN);
                assertThat(found("<rewrite.activeRecipes>([^<]+)<", pom))
                        .containsExactly("io.github.mockfactory.MigrateAllMocks");
            });
        }
    }

    @Test
    void documentationNamesThisBuildAndItsEngine() {
        for (Path page : List.of(Path.of("README.md"), Path.of("docs/ci.md"), Path.of("docs/driver.md"))) {
            Set<String> ours =
                    new TreeSet<>(found("rewrite-mock-factory(?:</artifactId>\\s*<version>|:)([\\d.]+[\\w.-]*)", page));
            Set<String> plugins = found("rewrite-maven-plugin(?:</artifactId>\\s*<version>|:)([\\d.]+)", page).stream()
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(ours).as(page.toString()).isSubsetOf(Set.of(OURS));
            assertThat(plugins).as(page.toString()).isSubsetOf(Set.of(PLUGIN));
        }
        assertThat(found("\\| ([\\d.]+) \\| [\\d.]+ \\| Maven", Path.of("docs/supply.md")))
                .containsExactly(PLUGIN, property("rewrite-maven-plugin.newer.version"));
    }
}
