package io.github.mockfactory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.ForkedJvm;
import io.github.mockfactory.benchmark.SetupsOnce.Cost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what finding set-ups adds to a plan, on a suite that it generates and on one of an eighth of the size, each run in a JVM of
 * its own. What the figures mean stands in {@code docs/driver-benchmark.md}.
 *
 * <p>Properties: {@code benchmark.sites}, the size of the larger suite, 25000 by default; {@code benchmark.runs}, how often each is
 * read, 3 by default.
 */
@Tag("benchmark")
class SetupBenchmark {

    private static final int GROWTH = 8;

    private final int sites = Integer.getInteger("benchmark.sites", 25_000);
    private final int runs = Integer.getInteger("benchmark.runs", 3);

    @TempDir
    private Path folder;

    @Test
    void setupsOverPlan() throws IOException, InterruptedException {
        GeneratedSuite small = GeneratedSuite.writeWithSetups(folder.resolve("small"), sites / GROWTH);
        GeneratedSuite large = GeneratedSuite.writeWithSetups(folder.resolve("large"), sites);
        List<Cost> few = new ArrayList<>();
        List<Cost> many = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            few.add(run(small, small));
            many.add(run(small, large));
        }
        Cost one = median(few);
        Cost all = median(many);
        double growth = all.more() / one.more();

        double plan = plan(small, large).time().cpu();

        print(one);
        print(all);
        System.out.printf(
                Locale.ROOT, "%.3f of the whole plan, which takes %.1f s by processor time%n", all.more() / plan, plan);
        System.out.printf(
                Locale.ROOT, "%.2f times the sites, %.2f times as long%n", (double) all.sites() / one.sites(), growth);
        assertThat(all.moved()).isPositive();
        assertThat(all.more() / plan).as("set-ups over the plan").isLessThanOrEqualTo(0.1);
        assertThat(growth).as("times as long").isLessThanOrEqualTo((double) all.sites() / one.sites());
    }

    /** By what the set-ups add. */
    private static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::more))
                .toList()
                .get(costs.size() / 2);
    }

    private static void print(Cost cost) {
        System.out.printf(
                Locale.ROOT,
                "%d sites, %d set-ups, %d of them with a home: sites %.2f s, set-ups %.2f s more, %.3f of that%n",
                cost.sites(),
                cost.setups(),
                cost.moved(),
                cost.read(),
                cost.more(),
                cost.more() / cost.read());
    }

    private Cost run(GeneratedSuite warmUp, GeneratedSuite suite) throws IOException, InterruptedException {
        return output(SetupsOnce.class, warmUp, suite)
                .filter(Cost::is)
                .map(Cost::parse)
                .findFirst()
                .orElseThrow();
    }

    private PlanOnce.Cost plan(GeneratedSuite warmUp, GeneratedSuite suite) throws IOException, InterruptedException {
        return output(PlanOnce.class, warmUp, suite)
                .filter(PlanOnce.Cost::is)
                .map(PlanOnce.Cost::parse)
                .findFirst()
                .orElseThrow();
    }

    private Stream<String> output(Class<?> program, GeneratedSuite warmUp, GeneratedSuite suite)
            throws IOException, InterruptedException {
        List<String> command = ForkedJvm.command(
                program, warmUp.root().toString(), suite.root().toString());
        // as Maven runs, with the compilers of the JVM that it has by default
        command.removeIf(argument -> argument.startsWith("-XX:"));
        command.add(1, "-Xmx2g");
        return ForkedJvm.lines(command, folder.resolve("setups.log")).stream();
    }
}
