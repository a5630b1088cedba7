package io.github.mockfactory.driver.validate;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.JsonFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The process of a build, and all that it starts. It ends with the driver, however that ends: where there is {@code setsid}, it
 * has a process group of its own, in which a guard waits for the end of a pipe that the driver holds. It is written down, so
 * that the next run can end what no guard ended.
 */
final class BuildProcess {

    /** In the environment of all processes of a build: the file in which it is written down. */
    static final String MARK = "MOCK_FACTORY_BUILD";

    private static final int PATIENCE_SECONDS = 5;

    /** Its input is the pipe. The guard is deaf to what asks the build to end, and goes when it has ended. */
    private static final String GUARDED = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            build=$!
            { trap '' TERM INT HUP; read -r end <&3; kill -KILL 0; } &
            guard=$!
            exec 3<&-
            wait $build
            code=$?
            kill -KILL $guard
            exit $code
            """;

    private final Process process;
    private final Path record;

    /**
     * What is written down.
     *
     * @param pid     of the first process; 0 before it is known
     * @param started when that started, in milliseconds since 1970; 0 if the system does not tell
     */
    record Written(long pid, long started) {}

    private BuildProcess(Process process, Path record) {
        this.process = process;
        this.record = record;
    }

    /** Where the build is written down whose log stands in a folder. */
    static Path recordIn(Path logs) {
        return logs.resolve("running.json");
    }

    static JsonFile<Written> at(Path record) {
        return new JsonFile<>(
                record,
                Written.class,
                "record of a build that runs",
                "See that no build of the driver runs, and delete it");
    }

    /**
     * Starts a build.
     *
     * @param builder has command, folder and environment
     * @param log     receives what it prints
     * @return the running build; it is written down before it starts
     */
    static BuildProcess start(ProcessBuilder builder, Path log) throws IOException {
        Path file = recordIn(log.toAbsolutePath().resolveSibling(""));
        JsonFile<Written> record = at(file);
        builder.environment().put(MARK, file.toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        List<String> command = List.copyOf(builder.command());
        Optional<Path> setsid = setsid();
        if (setsid.isPresent()) {
            List<String> guarded = new ArrayList<>(List.of(setsid.get().toString(), "sh", "-c", GUARDED, "build"));
            guarded.addAll(builder.command());
            builder.command(guarded);
        }
        record.write(new Written(0, 0));
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw Failures.because("Cannot start " + String.join(" ", command), e);
        }
        if (setsid.isEmpty()) {
            process.getOutputStream().close();
        }
        record.write(new Written(process.pid(), startOf(process.toHandle())));
        return new BuildProcess(process, file);
    }

    private static Optional<Path> setsid() {
        String path = System.getenv("PATH");
        return path == null || System.getProperty("os.name").startsWith("Windows")
                ? Optional.empty()
                : List.of(path.split(File.pathSeparator)).stream()
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, "setsid"))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits for its end.
     *
     * @param limit how long; null for as long as it takes
     * @return its exit code; empty if it has not ended, and goes on
     */
    OptionalInt waitFor(@Nullable Duration limit) throws InterruptedException {
        if (limit == null) {
            return OptionalInt.of(process.waitFor());
        }
        return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue())
                : OptionalInt.empty();
    }

    /** The build has ended as builds do, and what it left can be relied on. */
    void hasEnded() throws IOException {
        Files.deleteIfExists(record);
    }

    /** Asks all of it to end, and then makes it. */
    void stop() {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // the guard ends the group
            process.getOutputStream().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
