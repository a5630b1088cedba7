package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.recipe.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module that takes its licence from the root of the repository has all that stands there among its resources. */
class RootAsResourcesTest {

    private static final String BEANS = """
            <beans>
              <bean class="org.mockito.Mockito" factory-method="mock">
                <constructor-arg value="java.lang.Runnable"/>
              </bean>
            </beans>
            """;

    @TempDir
    private Path root;

    private final List<String> asked = new ArrayList<>();

    /** The files on the disk, and which of them somebody wanted to know of. */
    private record Asked(DiskFiles disk, List<String> asked) implements SourceFiles {

        @Override
        public @Nullable String pathOf(Path file) {
            String path = disk.pathOf(file);
            asked.add(path);
            return path;
        }

        @Override
        public byte[] read(String path) throws IOException {
            return disk.read(path);
        }

        @Override
        public String pathOfNew(String path) {
            return disk.pathOfNew(path);
        }

        @Override
        public SortedMap<String, String> left() {
            return disk.left();
        }
    }

    @Test
    void readsNeitherTheRepositoryNorOtherModules() throws IOException {
        write("pom.xml", "<project/>");
        write("config/beans.xml", BEANS);
        write("config/plain.xml", "<beans/>");
        write(".git/own/config/beans.xml", BEANS);
        write("other/pom.xml", "<project/>");
        write("other/src/test/resources/beans.xml", BEANS);

        assertThat(sites(List.of(root))).extracting(SurveyedSite::path).containsExactly("config/beans.xml");
        assertThat(asked).contains("config/beans.xml").doesNotContain("config/plain.xml");
    }

    @Test
    void readsWhatTheModuleHasBesideItsResources() throws IOException {
        write("pom.xml", "<project><!-- mockito --></project>");
        write("src/test/spring/beans.xml", BEANS);
        write("src/test/resources/beans.xml", BEANS);
        write("src/main/webapp/WEB-INF/beans.xml", BEANS);
        write("target/reports/beans.xml", BEANS);
        write("other/pom.xml", "<project/>");
        write("other/src/test/spring/beans.xml", BEANS);

        assertThat(sites(List.of(root.resolve("src/test/resources"))))
                .extracting(SurveyedSite::path)
                .containsExactlyInAnyOrder(
                        "src/test/spring/beans.xml",
                        "src/test/resources/beans.xml",
                        "src/main/webapp/WEB-INF/beans.xml");
    }

    private List<SurveyedSite> sites(List<Path> resources) {
        SourceSet tests = new SourceSet(
                "test", List.of(), List.of(), resources, List.of(), List.of(root.resolve("target/test-classes")));
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
        Settings settings = new Settings("com.acme.testing.Mocks", null, null, "safe", null, null, null, null);
        return CodeBase.read(
                        root,
                        new Asked(new DiskFiles(root), asked),
                        List.of(module),
                        settings.toSurveyOptions(),
                        List.of(),
                        Progress.NONE)
                .suite()
                .sites();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
