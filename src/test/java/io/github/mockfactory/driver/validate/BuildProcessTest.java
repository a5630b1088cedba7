package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mockfactory.ForkedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Kills drivers while they build. */
@DisabledOnOs(OS.WINDOWS)
class BuildProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A build that starts another process, and waits for it. */
    private static final String BUILD = "sleep 600 & echo $! > child; echo $$ > parent; wait";

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();

    /** Builds until it is killed. */
    static final class Driver {

        private Driver() {}

        public static void main(String[] arguments) throws IOException {
            runner(Path.of(arguments[0]), BUILD).run(TestSelection.ALL);
        }
    }

    private static CommandRunner runner(Path folder, String command) {
        return new CommandRunner(
                folder,
                folder,
                folder.resolve("logs/build.log"),
                CommandRunner.DEFAULT_REPORTS,
                CommandRunner.shell(command));
    }

    @AfterEach
    void endsAll() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        started.add(process);
        return process;
    }

    private ProcessHandle written(String name) throws Exception {
        Path file = folder.resolve(name);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            if (Files.exists(file) && Files.readString(file).endsWith("\n")) {
                return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                        .orElseThrow();
            }
        }
        throw new AssertionError(name + " is not there");
    }

    private static void assertGone(ProcessHandle process) throws Exception {
        process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(process.isAlive()).isFalse();
    }

    private LeftBuild left() {
        return new LeftBuild(folder.resolve("logs"));
    }

    @Test
    void endsWithADriverThatIsKilled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "needs setsid");
        Process driver = start(new ProcessBuilder(ForkedJvm.command(Driver.class, folder.toString())));
        ProcessHandle parent = written("parent");
        ProcessHandle child = written("child");
        assertThat(left().isThere()).isTrue();
        driver.destroyForcibly();

        assertGone(parent);
        assertGone(child);
        assertThat(left().isThere()).isTrue();
    }

    @Test
    void endsWithADriverThatIsAskedToEnd() throws Exception {
        Process driver = start(new ProcessBuilder(ForkedJvm.command(Driver.class, folder.toString())));
        ProcessHandle parent = written("parent");
        ProcessHandle child = written("child");
        driver.destroy();

        assertGone(parent);
        assertGone(child);
    }

    @Test
    void isEndedByTheNextRunWhereNothingElseEndedIt() throws Exception {
        Process build = start(new ProcessBuilder("sh", "-c", BUILD));
        ProcessHandle child = written("child");
        write(build.pid(), BuildProcess.startOf(build.toHandle()));
        left().end();

        assertGone(build.toHandle());
        assertGone(child);
    }

    @Test
    void isEndedThoughItsFirstProcessIsGone() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "needs /proc");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "sleep 600 & echo $! > child");
        builder.environment()
                .put(
                        BuildProcess.MARK,
                        BuildProcess.recordIn(folder.resolve("logs")).toString());
        assertThat(start(builder).waitFor()).isZero();
        ProcessHandle child = written("child");
        write(0, 0);
        left().end();

        assertGone(child);
    }

    @Test
    void isNotAnotherProcessThatHasGotItsNumber() throws Exception {
        Process other = start(new ProcessBuilder("sleep", "600"));
        write(other.pid(), BuildProcess.startOf(other.toHandle()) - 1000);
        left().end();

        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void isReadAsItIsWritten() throws Exception {
        write(4711, 1234567890123L);

        assertThat(BuildProcess.at(BuildProcess.recordIn(folder.resolve("logs")))
                        .read())
                .contains(new BuildProcess.Written(4711, 1234567890123L));
        Files.writeString(BuildProcess.recordIn(folder.resolve("logs")), "{}");
        assertThatThrownBy(() -> left().end()).hasMessageContaining("running.json is no record of a build that runs: ");
    }

    private void write(long pid, long started) throws IOException {
        BuildProcess.at(BuildProcess.recordIn(folder.resolve("logs"))).write(new BuildProcess.Written(pid, started));
    }

    @Test
    void leavesNothingToEndIfItCameToItsEnd() throws Exception {
        BuildRun run = runner(folder, "cat; echo out; exit 7").run(TestSelection.ALL);

        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(run.log()).hasContent("out");
        assertThat(left().isThere()).isFalse();
    }
}
