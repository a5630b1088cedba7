package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests run by a script of the team's, which takes class names and leaves its reports where no build tool does; and all of it
 * in a folder below the root of the repository.
 */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherBuildIT {

    private static final String EXAMPLE = "legacy-suite";
    private static final String WATCHED = "src/test/java/com/acme/legacy/order/WatchedTest.java";

    private SortedMap<String, String> before;
    private SortedMap<String, String> after;
    private SortedMap<String, String> patched;
    private SortedMap<String, String> patchedFromBelow;
    private MavenRun migration;
    private List<String> history;
    private SortedMap<String, String> branch;

    @BeforeAll
    void migrate(@TempDir Path directory) throws Exception {
        ExampleProject project = copy(directory.resolve("user"));
        try (Git git = DriverIT.commit(directory.resolve("user"))) {
            before = project.sources();
            project.driver("plan").succeeds();
            Path patches = project.root().resolve("target/mock-factory/patches");
            patched = patched(directory.resolve("by-patch"), patches, false);
            patchedFromBelow = patched(directory.resolve("by-patch-from-below"), patches, true);

            migration = project.driver(
                    "migrate",
                    "-Dphase=1",
                    "-Dmockfactory.reruns=0",
                    "-DtestCommand=sh ci/check.sh {tests}",
                    "-Dmockfactory.testReports=[\"**/results/*.xml\"]");
            after = project.sources();
            history = DriverIT.history(git);
            branch = DriverIT.files(git);
        }
    }

    /** With a test that reads its own source, so that a migration changes its result. */
    private static ExampleProject copy(Path repository) {
        ExampleProject project = ExampleProject.copy(EXAMPLE, repository);
        project.write(WATCHED, """
                package com.acme.legacy.order;

                import static org.junit.Assert.assertTrue;

                import java.nio.file.Files;
                import java.nio.file.Paths;
                import java.sql.Connection;
                import org.junit.Test;
                import org.mockito.Mockito;

                public class WatchedTest {
                  private final Connection connection = Mockito.mock(Connection.class);

                  @Test
                  public void isAsEver() throws Exception {
                    connection.close();
                    assertTrue(new String(Files.readAllBytes(Paths.get("%s")), "UTF-8").contains("Mockito" + ".mock("));
                  }
                }
                """.formatted(WATCHED));
        project.write("ci/check.sh", """
                rm -rf target/surefire-reports results
                %s/bin/mvn -q -B %s -Dmaven.repo.local=%s ${1:+-Dtest="$1"} test
                result=$?
                mkdir results && cp target/surefire-reports/*.xml results
                rm -rf target/surefire-reports
                exit $result
                """.formatted(
                        System.getProperty("maven.home"),
                        "offline=true".equals(System.getProperty("maven.mode")) ? "-o" : "",
                        System.getProperty("maven.repo.local")));
        return project;
    }

    private static SortedMap<String, String> patched(Path repository, Path patches, boolean fromBelow)
            throws Exception {
        ExampleProject copy = copy(repository);
        DriverIT.commit(repository).close();
        for (int phase = 0; phase <= 1; phase++) {
            Path patch = patches.resolve("phase-" + phase + ".patch");
            ExampleProject.apply(patch, fromBelow ? copy.root() : repository);
        }
        return copy.sources();
    }

    @Test
    void planAppliesFromTheRootOfTheRepositoryAndFromBelow() {
        assertThat(patched).isNotEqualTo(before).isEqualTo(patchedFromBelow);
        assertThat(patched.get(WATCHED)).contains("createDatabaseMock(");
    }

    @Test
    void touchesNothingOfTheUser() {
        assertThat(after).isEqualTo(before);
    }

    @Test
    void rollsBackTheFileThatChangesAResultAlone() {
        assertThat(migration.succeeds().log())
                .contains("rolled back 1:" + EXAMPLE + "/" + WATCHED)
                .contains(", 1 step rolled back, 4 builds");
        SortedMap<String, String> expected = new TreeMap<>();
        patched.forEach((path, text) -> expected.put(EXAMPLE + "/" + path, text));
        expected.put(EXAMPLE + "/" + WATCHED, before.get(WATCHED));
        expected.put(".gitignore", branch.get(".gitignore"));
        assertThat(branch).isEqualTo(expected);
    }

    @Test
    void validatesByTheReportsOfTheScript() {
        assertThat(history)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Migrate mocks of JdbcAuditLogTest\n")
                        .contains("File: " + EXAMPLE + "/src/test/java/com/acme/legacy/jdbc/JdbcAuditLogTest.java")
                        .containsPattern("Validation: file \\([1-9]\\d* tests as before\\), system \\(\\d+ tests as"));
    }
}
