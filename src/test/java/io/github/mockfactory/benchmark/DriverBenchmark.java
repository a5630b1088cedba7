package io.github.mockfactory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.benchmark.PlanOnce.Cost;
import io.github.mockfactory.category.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Measures the driver on a suite that it generates, and on a checkout. What the figures mean stands in
 * {@code docs/driver-benchmark.md}.
 *
 * <p>Properties: {@code benchmark.sites}, the size of the largest suite, 25000 by default; {@code benchmark.runs}, how often
 * each phase is planned and Maven runs each goal, 3 by default; {@code benchmark.heap}, the heap of the JVM that plans the suites,
 * 2g by default. Those of the checkout are described in {@link CheckoutRuns}.
 */
@Tag("benchmark")
@Execution(ExecutionMode.SAME_THREAD)
class DriverBenchmark {

    private static final int WARM_UP = 400;
    private static final int[] GROWTH = {1, 2, 4, 8};

    private final int sites = Integer.getInteger("benchmark.sites", 25_000);
    private final int runs = Integer.getInteger("benchmark.runs", 3);
    private final String heap = System.getProperty("benchmark.heap", "2g");

    @TempDir
    private Path folder;

    @Test
    void ratioOfAllPhasesToOne() throws IOException, InterruptedException {
        GeneratedSuite small = GeneratedSuite.write(folder.resolve("small"), WARM_UP);
        GeneratedSuite suite = GeneratedSuite.write(folder.resolve("suite"), sites / 8);
        List<Phase> phases = Arrays.stream(Phase.values())
                .filter(phase -> phase != Phase.FOUNDATION)
                .toList();
        List<Time> all = new ArrayList<>();
        List<Time> one = new ArrayList<>();
        int planned = 0;
        for (int run = 0; run < runs; run++) {
            for (Phase phase : phases) {
                one.add(planApart(small, suite, phase.name()).time());
                Cost cost = planApart(small, suite, null);
                all.add(cost.time());
                planned = cost.sites();
            }
        }
        print(
                "all phases / one phase: %s (%d sites, medians of %d plans each)",
                Time.median(all).over(Time.median(one)), planned, all.size());
        assertThat(planned).as("every site is planned").isEqualTo(sites / 8 / 4 * 4);
    }

    @Test
    void growth() throws IOException, InterruptedException {
        GeneratedSuite small = GeneratedSuite.write(folder.resolve("small"), WARM_UP);
        Time first = new Time(0, 0);
        for (int times : GROWTH) {
            int wanted = sites / 8 * times / GeneratedSuite.SITES_PER_FILE * GeneratedSuite.SITES_PER_FILE;
            GeneratedSuite suite = GeneratedSuite.write(folder.resolve("x" + times), wanted);
            Cost cost = planApart(small, suite, null);
            Time perSite = cost.time().per(cost.sites());
            first = times == 1 ? perSite : first;
            print(
                    "growth, time per site of %dx / 1x: %s (%d sites in %d commits; at most %d MiB of heap in use, of %s)",
                    times, perSite.over(first), cost.sites(), cost.steps(), cost.heap() >> 20, heap);
            suite.delete();
            assertThat(cost.sites()).as("every site is planned").isEqualTo(wanted);
        }
    }

    /** The first plan, the same once more, and once more after an edit of one file. */
    @Test
    void ratioOfPlanAgain() throws IOException, InterruptedException {
        GeneratedSuite suite = GeneratedSuite.write(folder.resolve("again"), sites);
        Cost first = planApart(suite, suite, PlanOnce.REMEMBERING);
        Cost second = planApart(suite, suite, PlanOnce.REMEMBERING);
        suite.edit();
        Cost changed = planApart(suite, suite, PlanOnce.REMEMBERING);

        print(
                "first plan: %.1f s by processor time, %.1f s by the clock (%d sites)",
                first.time().cpu(), first.time().wall(), first.sites());
        print("second plan / first: %s", second.time().over(first.time()));
        print("plan after an edit / first: %s", changed.time().over(first.time()));
        assertThat(List.of(second.sites(), changed.sites())).containsOnly(first.sites());
    }

    /**
     * In a JVM of its own: what one plan compiled must not make the next one faster, and a suite that does not fit into the heap
     * must not end the others.
     */
    private Cost planApart(GeneratedSuite small, GeneratedSuite suite, @Nullable String phase)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                System.getProperty("java.class.path"),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                PlanOnce.class.getName(),
                small.root().toString(),
                suite.root().toString()));
        if (phase != null) {
            command.add(phase);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exit = process.waitFor();
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(Cost::is)
                .map(Cost::parse)
                .findFirst()
                .orElseThrow(() -> new AssertionError("exit " + exit + "\n" + String.join("\n", lines)));
    }

    @Test
    void ratioOfPlanToDryRun() throws IOException, InterruptedException {
        String checkout = System.getProperty("benchmark.checkout", "");
        if (checkout.isBlank()) {
            print("plan / dryRun: not measured, for -Dbenchmark.checkout is not set");
            return;
        }
        CheckoutRuns maven = new CheckoutRuns(Path.of(checkout), folder);
        maven.phase();
        maven.dryRun();
        maven.plan();
        List<Time> phases = new ArrayList<>();
        List<Time> dryRuns = new ArrayList<>();
        List<Time> plans = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            phases.add(maven.phase());
            dryRuns.add(maven.dryRun());
            plans.add(maven.plan());
        }
        Time phase = Time.median(phases);
        Time dryRun = Time.median(dryRuns);
        Time plan = Time.median(plans);
        print("plan / dryRun, the whole command: %s (medians of %d runs each)", plan.over(dryRun), runs);
        print(
                "plan / dryRun, without the phase before both: %s",
                plan.minus(phase).over(dryRun.minus(phase)));
        assertThat(plans).allMatch(time -> time.wall() > 0);
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
