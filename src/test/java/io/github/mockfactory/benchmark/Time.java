package io.github.mockfactory.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/**
 * How long something took.
 *
 * @param wall seconds by the clock
 * @param cpu  seconds that processors worked for it, which other work on the machine changes little
 */
record Time(double wall, double cpu) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The time from which {@link #since} counts, for this process. */
    static Time start() {
        return new Time(System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
    }

    static Time since(Time start) {
        Time now = start();
        return new Time(now.wall - start.wall, now.cpu - start.cpu);
    }

    /** Waits for another process, whose own children do not count. */
    static Time of(Process process) throws InterruptedException {
        Time start = start();
        Duration cpu = Duration.ZERO;
        while (process.isAlive()) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            Thread.sleep(20);
        }
        return new Time(start().wall - start.wall, cpu.toMillis() / 1e3);
    }

    /** Each figure by itself. */
    static Time median(List<Time> times) {
        return new Time(
                median(times.stream().mapToDouble(Time::wall).sorted().toArray()),
                median(times.stream().mapToDouble(Time::cpu).sorted().toArray()));
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    Time minus(Time other) {
        return new Time(wall - other.wall, cpu - other.cpu);
    }

    Time per(int count) {
        return new Time(wall / count, cpu / count);
    }

    /** Both figures over those of another time. */
    String over(Time other) {
        return "%.3f by processor time, %.3f by the clock".formatted(cpu / other.cpu, wall / other.wall);
    }
}
