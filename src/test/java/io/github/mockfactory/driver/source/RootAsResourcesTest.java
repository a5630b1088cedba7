package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.recipe.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
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

    @Test
    void readsEveryModuleOfOtherBuildsAsItsOwn() throws IOException {
        write("src/test/spring/beans.xml", BEANS);
        write("app/src/test/spring/beans.xml", BEANS);
        write("app/src/main/webapp/WEB-INF/beans.xml", BEANS);
        write("app/build/resources/test/beans.xml", BEANS);
        write("app/out/test/beans.xml", BEANS);
        SourceModule top = module(
                "top", root.resolve("build.gradle"), List.of(tests(List.of(), root.resolve("build/test"))), List.of());
        SourceModule app = module(
                "app",
                root.resolve("app/build.gradle"),
                List.of(tests(List.of(), root.resolve("app/out/test"))),
                List.of(root.resolve("app/build")));

        assertThat(sites(top, app))
                .extracting(SurveyedSite::path, SurveyedSite::module)
                .containsExactlyInAnyOrder(
                        tuple("src/test/spring/beans.xml", "top"),
                        tuple("app/src/test/spring/beans.xml", "app"),
                        tuple("app/src/main/webapp/WEB-INF/beans.xml", "app"));
    }

    @Test
    void readsAllForAModuleThatDoesNotSayWhereItStands() throws IOException {
        write("app/src/test/spring/beans.xml", BEANS);
        write("other/src/test/spring/beans.xml", BEANS);
        SourceModule app = module("app", null, List.of(tests(List.of(), root.resolve("bin"))), List.of());
        SourceModule other = module(
                "other", root.resolve("other/build.gradle"), List.of(tests(List.of(), root.resolve("bin"))), List.of());

        assertThat(sites(app, other))
                .extracting(SurveyedSite::path, SurveyedSite::module)
                .containsExactlyInAnyOrder(
                        tuple("app/src/test/spring/beans.xml", "app"),
                        tuple("other/src/test/spring/beans.xml", "other"));
    }

    @Test
    void readsWhatStandsBesideAFolderOfClasses() throws IOException {
        write("app/src/test/spring/beans.xml", BEANS);
        write("app/bin/beans.xml", BEANS);
        SourceModule app =
                module("app", root.resolve("build.xml"), List.of(tests(List.of(), root.resolve("app/bin"))), List.of());

        assertThat(sites(app)).extracting(SurveyedSite::path).containsExactly("app/src/test/spring/beans.xml");
    }

    @Test
    void readsSourcesThatAreCompiledWhereTheyStand() throws IOException {
        write("app/spring/beans.xml", BEANS);
        SourceSet tests = new SourceSet(
                "test", List.of(root.resolve("app")), List.of(), List.of(), List.of(), List.of(root.resolve("app")));

        assertThat(sites(module("app", root.resolve("build.xml"), List.of(tests), List.of())))
                .extracting(SurveyedSite::path)
                .containsExactly("app/spring/beans.xml");
    }

    @Test
    @DisabledOnOs(WINDOWS)
    void passesOverAFolderThatNobodyMayEnter() throws IOException {
        write("src/test/spring/beans.xml", BEANS);
        Path closed = Files.createDirectories(root.resolve("data"));
        Files.setPosixFilePermissions(closed, Set.of());
        assumeFalse(Files.isReadable(closed), "root may enter any folder");
        try {
            assertThat(sites(List.of())).extracting(SurveyedSite::path).containsExactly("src/test/spring/beans.xml");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private List<SurveyedSite> sites(List<Path> resources) {
        return sites(module(
                "app",
                root.resolve("pom.xml"),
                List.of(tests(resources, root.resolve("target/test-classes"))),
                List.of(root.resolve("target"))));
    }

    private static SourceSet tests(List<Path> resources, Path classes) {
        return new SourceSet("test", List.of(), List.of(), resources, List.of(), List.of(classes));
    }

    private static SourceModule module(
            String name, @Nullable Path buildFile, List<SourceSet> sets, List<Path> generated) {
        return new SourceModule(
                "com.acme", name, "1", name, buildFile, "", StandardCharsets.UTF_8, sets, generated, "");
    }

    private List<SurveyedSite> sites(SourceModule... modules) {
        Settings settings = new Settings("com.acme.testing.Mocks", null, null, "safe", null, null, null, null);
        return CodeBase.read(
                        root,
                        new Asked(new DiskFiles(root), asked),
                        List.of(modules),
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
