package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Watches how much memory a process and all that it starts hold, where the system shows it under {@code /proc}. */
final class MemoryWatch extends Thread {

    private static final int INTERVAL_MILLIS = 250;

    private final ProcessHandle process;
    private volatile long peak;

    MemoryWatch(ProcessHandle process) {
        super("memory watch");
        setDaemon(true);
        this.process = process;
    }

    /** Kibibytes; 0 where it is not known. */
    long peak() {
        return peak;
    }

    @Override
    public void run() {
        while (process.isAlive()) {
            long now = Stream.concat(Stream.of(process), process.descendants())
                    .mapToLong(MemoryWatch::resident)
                    .sum();
            peak = Math.max(peak, now);
            try {
                Thread.sleep(INTERVAL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long resident(ProcessHandle each) {
        Path status = Path.of("/proc", Long.toString(each.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
