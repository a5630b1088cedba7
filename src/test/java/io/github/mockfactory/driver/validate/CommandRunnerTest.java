package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(WINDOWS)
class CommandRunnerTest {

    @Test
    void runsInItsFolderAndReadsReportsBelowTheRoot(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("backend"));
        String report = "<testsuite><testcase classname=\"com.acme.{tests}\" name=\"works\"/></testsuite>";
        CommandRunner runner = new CommandRunner(
                root,
                folder,
                root.resolve("logs/build.log"),
                List.of("**/results/*.xml"),
                CommandRunner.shell("mkdir -p results && echo '" + report + "' > results/one.xml && pwd"));

        BuildRun run = runner.run(TestSelection.of(Set.of("ATest")));

        assertThat(run.exitCode()).isZero();
        assertThat(run.results().outcomes()).containsOnlyKeys("backend/results:com.acme.ATest#works");
        assertThat(Path.of(Files.readString(run.log()).strip()).toRealPath()).isEqualTo(folder.toRealPath());
    }

    @Test
    void namesTheTestsWithCommas() {
        assertThat(CommandRunner.shell("test.sh {tests}").apply(TestSelection.of(Set.of("a.B", "a.C"))))
                .containsExactly("sh", "-c", "test.sh a.B,a.C");
    }

    @Test
    void namesNoneWhereOneIsNoNameOfAClass() {
        assertThat(CommandRunner.shell("test.sh {tests}").apply(TestSelection.of(Set.of("a.B", "Login; rm -rf /"))))
                .endsWith("test.sh ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"printf %s {files}", "printf %s '{files}'", "printf %s \"{files}\"", "printf '%s' \"\"{files}''"
            })
    void namesFilesAsTheyAreCalledInAnyQuotes(String command, @TempDir Path root) throws IOException {
        List<String> names = List.of("a b.java", "it's.java", "$HOME.java", "\"`\\.java", "plain.java");
        new FormatCommand(root, root, root.resolve("logs/format.log"), command).format(names);

        assertThat(root.resolve("logs/format.log"))
                .hasContent(names.stream()
                        .map(name -> root.resolve(name).toString())
                        .collect(Collectors.joining(",")));
    }

    @Test
    void endsABuildThatHangs(@TempDir Path root) throws IOException {
        String report = "<testsuite><testcase classname='ATest' name='works'/></testsuite>";
        CommandRunner runner = new CommandRunner(
                root,
                root,
                root.resolve("logs/build.log"),
                List.of("*.xml"),
                CommandRunner.shell("echo \"" + report + "\" > a.xml; echo $$ > hanging; sleep 600; true"),
                Duration.ofSeconds(2));

        BuildRun run = runner.run(TestSelection.ALL);

        assertThat(run.exitCode()).isEqualTo(CommandRunner.ENDED);
        assertThat(run.results().classes()).containsExactly("ATest");
        assertThat(run.unreadable())
                .containsExactly("A build was ended after 2 s, for it seems to hang. "
                        + "To give it more time, set -Dmockfactory.buildTimeout, in minutes");
        assertThat(new LeftBuild(root.resolve("logs")).isThere()).isFalse();
        long hanging = Long.parseLong(Files.readString(root.resolve("hanging")).strip());
        assertThat(ProcessHandle.of(hanging).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void givesABuildThatHangsAgainNoMoreTime(@TempDir Path root) throws IOException {
        BuildLimits limits = new BuildLimits(Duration.ZERO, Duration.ofMillis(500));
        limits.note(TestSelection.ALL, Duration.ofMillis(1));
        CommandRunner runner = new CommandRunner(
                root, root, root.resolve("logs/build.log"), List.of(), CommandRunner.shell("sleep 600; true"), limits);

        assertThat(runner.run(TestSelection.ALL).wasEnded()).isTrue();

        assertThat(limits.now()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void takesABuildThatACommandHasEndedForNoMeasure(@TempDir Path root) throws IOException {
        BuildLimits limits = new BuildLimits(Duration.ZERO);
        CommandRunner runner = new CommandRunner(
                root, root, root.resolve("logs/build.log"), List.of(), CommandRunner.shell("exit 124"), limits);

        assertThat(runner.run(TestSelection.ALL).wasEnded()).isTrue();

        assertThat(limits.now()).isNull();
    }

    @Test
    void givesABuildTenTimesAsLongAsTheLongestBeforeAndAnHourAtLeast() {
        BuildLimits limits = new BuildLimits(Duration.ZERO);
        assertThat(limits.now()).isNull();
        limits.note(TestSelection.of(Set.of("ATest")), Duration.ofMinutes(1));
        assertThat(limits.now()).isNull();
        limits.note(TestSelection.ALL, Duration.ofMinutes(1));
        assertThat(limits.now()).isEqualTo(Duration.ofHours(1));
        limits.note(TestSelection.ALL, Duration.ofMinutes(30));
        limits.note(TestSelection.ALL, Duration.ofMinutes(20));
        assertThat(limits.now()).isEqualTo(Duration.ofHours(5));
    }

    @Test
    void tellsABuildNothingOfTheRunAroundIt() {
        Map<String, String> environment = new TreeMap<>(
                Map.of("GIT_DIR", "/a/.git", "GIT_WORK_TREE", "/a", "MAVEN_BASEDIR", "/a", "PATH", "/bin"));
        CommandRunner.forgetTheOuterRun(environment);

        assertThat(environment).containsOnlyKeys("PATH");
    }

    @Test
    void leavesNoRecordOfABuildThatCannotBeStarted(@TempDir Path root) {
        CommandRunner runner = new CommandRunner(
                root, root.resolve("none"), root.resolve("logs/build.log"), List.of(), CommandRunner.shell("true"));

        assertThatThrownBy(() -> runner.run(TestSelection.ALL))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot start sh -c true");
        assertThat(new LeftBuild(root.resolve("logs")).isThere()).isFalse();
    }

    @Test
    void namesNoneForAllOrTooMany() {
        Set<String> many =
                IntStream.range(0, 5000).mapToObj(i -> "com.acme.Test" + i).collect(Collectors.toSet());

        assertThat(CommandRunner.shell("test.sh {tests}").apply(TestSelection.ALL))
                .endsWith("test.sh ");
        assertThat(CommandRunner.shell("test.sh {tests}").apply(TestSelection.of(many)))
                .endsWith("test.sh ");
    }
}
