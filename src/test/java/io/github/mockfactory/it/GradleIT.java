package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.gate.output.Schemas;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of Gradle from its description to the last rollback, with the Gradle that is installed; Debian's is 4.4. */
class GradleIT {

    private static final String SCRIPT = "src/main/resources/gradle/mock-factory.init.gradle";

    private static Optional<Path> gradle() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gradle"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void migratesABuildOfGradle(@TempDir Path directory) throws IOException {
        assumeThat(gradle())
                .as("there is no Gradle on the PATH: apt-get install gradle brings one")
                .isPresent();
        Path root = ExampleProject.copy("gradle-service", directory).root();
        // nothing is fetched: the jars are those that this build has
        Path offline = Files.writeString(directory.resolve("offline.gradle"), """
                allprojects {
                    repositories { maven { url '%s' } }
                }
                """.formatted(
                        Path.of(System.getProperty("maven.repo.local")).toUri()));
        String gradle = gradle().orElseThrow() + " --no-daemon --offline -q -I " + offline;
        Path script = Path.of(SCRIPT).toAbsolutePath();
        git(root, "init", "-q");
        git(root, "config", "user.name", "Ann");
        git(root, "config", "user.email", "ann@example.com");
        git(root, "add", ".");
        git(root, "commit", "-qm", "A service");
        String before = git(root, "rev-parse", "HEAD^{tree}").output();

        Map<String, String> home =
                Map.of("GRADLE_USER_HOME", directory.resolve("gradle").toString());
        ProgramRun.of(
                        root,
                        home,
                        List.of(
                                "sh",
                                "-c",
                                gradle + " -I " + script
                                        + " mockFactoryBuild -Dmockfactory.build=build/mock-factory.json"))
                .endsWith(0);
        ProgramRun plan = ours(root, home, "plan").endsWith(0);
        String tests = "-DtestCommand=" + gradle + " -I " + script + " check -Dmockfactory.tests={tests}";
        ProgramRun migration = ours(root, home, "migrate", tests).endsWith(0);
        String migrated = git(
                        root,
                        "show",
                        "mock-factory/migration:src/integrationTest/java/com/acme/ticket/TicketServiceIT.java")
                .output();
        ProgramRun rollback = ours(root, home, "rollback", "-Dto=all", tests).endsWith(0);

        assertThat(Schemas.ours("build-1.json", Files.readString(root.resolve("build/mock-factory.json"))))
                .isEmpty();
        assertThat(root.resolve("build/mock-factory/plan.html")).exists();
        assertThat(plan.output()).contains("4 sites");
        assertThat(migration.output())
                .contains("4 migrated sites on the branch mock-factory/migration, 0 steps rolled back");
        assertThat(migrated)
                .contains("MockFactory.createSpy(new ArrayList<>())", "MockFactory.createMock(Notifier.class)");
        assertThat(rollback.output()).contains("taken back on the branch mock-factory/migration");
        assertThat(git(root, "rev-parse", "mock-factory/migration^{tree}").output())
                .isEqualTo(before);
        // the records of these runs are to be committed; nothing else is left
        assertThat(git(root, "status", "--porcelain").output().trim()).isEqualTo("?? .mock-factory/");
        assertThat(root.resolve(".mock-factory")).isDirectoryContaining("glob:**/history");
    }

    @Test
    void describesAChildThatIsCalledAsItsRootIs(@TempDir Path directory) throws IOException {
        assumeThat(gradle())
                .as("there is no Gradle on the PATH: apt-get install gradle brings one")
                .isPresent();
        Files.writeString(directory.resolve("settings.gradle"), """
                rootProject.name = 'shop'
                include 'shop', 'tools:shop', 'till'
                """);
        Files.writeString(directory.resolve("build.gradle"), "allprojects { apply plugin: 'java' }\n");

        ProgramRun.of(
                        directory,
                        Map.of("GRADLE_USER_HOME", directory.resolve("gradle").toString()),
                        List.of(
                                gradle().orElseThrow().toString(),
                                "--no-daemon",
                                "--offline",
                                "-q",
                                "-I",
                                Path.of(SCRIPT).toAbsolutePath().toString(),
                                "mockFactoryBuild",
                                "-Dmockfactory.build=build/mock-factory.json"))
                .endsWith(0);

        assertThat(new ObjectMapper()
                        .readTree(directory.resolve("build/mock-factory.json").toFile())
                        .get("modules")
                        .findValuesAsText("artifactId"))
                .containsExactlyInAnyOrder("shop-root", "shop", "tools-shop", "tools", "till");
    }

    /** Nothing is compiled: where the sources stand is known before. */
    @Test
    void listsTheFoldersOfGroovyForTheirJava(@TempDir Path directory) throws IOException {
        assumeThat(gradle())
                .as("there is no Gradle on the PATH: apt-get install gradle brings one")
                .isPresent();
        Files.writeString(directory.resolve("settings.gradle"), "rootProject.name = 'rooms'\n");
        Files.writeString(
                directory.resolve("build.gradle"), "apply plugin: 'groovy'\ncompileTestGroovy.enabled = false\n");
        Path test =
                Files.createDirectories(directory.resolve("src/test/groovy")).resolve("RoomTest.java");
        Files.writeString(test, "class RoomTest {}\n");

        String description = ProgramRun.of(
                        directory,
                        Map.of("GRADLE_USER_HOME", directory.resolve("gradle").toString()),
                        List.of(
                                "sh",
                                "-c",
                                gradle().orElseThrow() + " --no-daemon --offline -q -I "
                                        + Path.of(SCRIPT).toAbsolutePath() + " mockFactoryBuild"))
                .endsWith(0)
                .output();

        assertThat(description).contains("/src/test/java\"", "/src/test/groovy\"");
    }

    private static ProgramRun ours(Path root, Map<String, String> environment, String goal, String... options) {
        List<String> arguments = Stream.concat(
                        Stream.of(goal, "-Dmockfactory.build=build/mock-factory.json"), Stream.of(options))
                .toList();
        return ProgramRun.ours(root, environment, arguments.toArray(String[]::new));
    }

    private static ProgramRun git(Path root, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        return ProgramRun.of(root, Map.of(), command).endsWith(0);
    }
}
