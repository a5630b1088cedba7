package io.github.mockfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that keeps a dashboard up to date, with tools of a few lines in the place of those of GitHub and GitLab. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script of Unix")
class DashboardScriptTest {

    private static final String GH = """
            #!/bin/sh
            printf '%s ' "$@" >> calls.txt; echo >> calls.txt
            case "$1 $2" in
              "issue list") cat issue 2>/dev/null || true ;;
              "issue create") echo 41 > issue; echo "https://github.com/acme/app/issues/41" ;;
            esac
            """;
    private static final String GLAB = """
            #!/bin/sh
            printf '%s ' "$@" | tr '\\n' ' ' >> calls.txt; echo >> calls.txt
            case "$1 $2" in
              "issue list") if [ -f issue ]; then echo '[{"id":900,"iid":41,"title":"x","labels":[]}]'; else echo '[]'; fi ;;
              "issue create") echo 41 > issue; echo "https://gitlab.com/acme/app/-/issues/41" ;;
            esac
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTexts() throws IOException {
        Files.writeString(folder.resolve("dashboard.md"), "# The state\n");
        Files.writeString(folder.resolve("week.md"), "# The week\n");
        tool("gh", GH);
        tool("glab", GLAB);
    }

    private void tool(String name, String script) throws IOException {
        Path file = Files.writeString(folder.resolve(name), script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("bash", Path.of("docs/ci/dashboard.sh").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve("log.txt").toFile());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        Process process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void keepsOneIssueOfGitHub() throws Exception {
        assertThat(run("gh", ".", "week")).isZero();
        assertThat(run("gh", ".")).isZero();

        assertThat(Files.readAllLines(folder.resolve("calls.txt")))
                .filteredOn(call -> !call.startsWith("label") && !call.startsWith("issue list"))
                .containsExactly(
                        "issue create --title Mock migration --label mock-factory-dashboard --body-file ./dashboard.md ",
                        "issue comment 41 --body-file ./week.md ",
                        "issue edit 41 --body-file ./dashboard.md ");
    }

    @Test
    void keepsOneIssueOfGitLab() throws Exception {
        assertThat(run("glab", ".")).isZero();
        assertThat(run("glab", ".", "week")).isZero();

        assertThat(Files.readAllLines(folder.resolve("calls.txt")))
                .filteredOn(call -> !call.startsWith("issue list"))
                .containsExactly(
                        "issue create --title Mock migration --label mock-factory-dashboard --description # The state --yes ",
                        "issue update 41 --description # The state ",
                        "issue note 41 --message # The week ");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(run("gh", "nowhere")).isEqualTo(1);
        assertThat(folder.resolve("log.txt")).content().contains("run mock-factory:report -Dmockfactory.week");
        assertThat(run("git", ".")).isEqualTo(1);
    }
}
