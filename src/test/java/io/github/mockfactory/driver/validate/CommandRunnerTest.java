package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

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

        BuildRun run = runner.run(Set.of("ATest"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.results().outcomes()).containsOnlyKeys("backend/results:com.acme.ATest#works");
        assertThat(Path.of(Files.readString(run.log()).strip()).toRealPath()).isEqualTo(folder.toRealPath());
    }

    @Test
    void namesTheTestsWithCommas() {
        assertThat(CommandRunner.shell("test.sh {tests}").apply(new TreeSet<>(Set.of("a.B", "a.C"))))
                .containsExactly("sh", "-c", "test.sh a.B,a.C");
    }

    @Test
    void namesNoneForAllOrTooMany() {
        Set<String> many =
                IntStream.range(0, 5000).mapToObj(i -> "com.acme.Test" + i).collect(Collectors.toSet());

        assertThat(CommandRunner.shell("test.sh {tests}").apply(Set.of())).endsWith("test.sh ");
        assertThat(CommandRunner.shell("test.sh {tests}").apply(many)).endsWith("test.sh ");
    }
}
