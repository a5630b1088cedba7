package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A build that a run has started and not seen the end of. Its results must not get among those of the next run. */
public final class LeftBuild {

    private static final int PATIENCE_SECONDS = 30;
    private static final int INTERVAL_MILLIS = 100;

    private final Path record;

    /**
     * Takes the place.
     *
     * @param logs the folder of the logs of builds
     */
    public LeftBuild(Path logs) {
        this.record = BuildProcess.recordIn(logs.toAbsolutePath());
    }

    /**
     * Whether there is such a build, running or not.
     *
     * @return false if the last build came to its end
     */
    public boolean isThere() {
        return Files.exists(record);
    }

    /**
     * Ends it, and waits until it is gone.
     *
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if what is written down about it cannot be read
     * @throws IllegalStateException    if it does not end; the message names its processes
     */
    public void end() throws IOException {
        Optional<BuildProcess.Written> written = BuildProcess.at(record).read();
        if (written.isEmpty()) {
            return;
        }
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Set<ProcessHandle> left = new LinkedHashSet<>(started(written.get()));
        left.removeIf(process -> !isRunning(process));
        while (!left.isEmpty()) {
            left.forEach(ProcessHandle::destroyForcibly);
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("A build of an interrupted run goes on, and does not end: process "
                        + left.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(", "))
                        + ". Stop it, and try again");
            }
            pause();
            left.addAll(started(written.get()));
            left.removeIf(process -> !isRunning(process));
        }
    }

    /** One that nobody has waited for is still listed when it has ended. */
    private static boolean isRunning(ProcessHandle process) {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return process.isAlive()
                    && !status.substring(status.lastIndexOf(')') + 1).startsWith(" Z");
        } catch (IOException e) {
            // gone, or no such system
            return process.isAlive();
        }
    }

    /** Its end needs no process any more, and nothing that it left is used. */
    public void forget() throws IOException {
        Files.deleteIfExists(record);
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a build ended", e);
        }
    }

    /** The process that is written down, all below it, and all that have its mark, which no new parent takes away. */
    private List<ProcessHandle> started(BuildProcess.Written written) {
        Set<Long> own = ancestors(ProcessHandle.current());
        Stream<ProcessHandle> named = ProcessHandle.of(written.pid())
                .filter(process -> BuildProcess.startOf(process) == written.started())
                .map(process -> Stream.concat(process.descendants(), Stream.of(process)))
                .orElseGet(Stream::empty);
        Stream<ProcessHandle> marked = ProcessHandle.allProcesses().filter(this::isMarked);
        return Stream.concat(named, marked)
                .filter(process -> !own.contains(process.pid()))
                .toList();
    }

    private static Set<Long> ancestors(ProcessHandle process) {
        return Stream.iterate(Optional.of(process), Optional::isPresent, each -> each.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            String environment = Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "environ"), StandardCharsets.ISO_8859_1);
            String mark = new String(
                    (BuildProcess.MARK + "=" + record).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return List.of(environment.split("\0", -1)).contains(mark);
        } catch (IOException | RuntimeException e) {
            // not ours, gone, or no such system
            return false;
        }
    }
}
