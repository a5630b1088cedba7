package io.github.mockfactory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.ForkedJvm;
import io.github.mockfactory.benchmark.VerifyOnce.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures the gate on a suite that it generates, with nothing new in it, each run in a JVM of its own. What the figures mean stands
 * in {@code docs/driver-benchmark.md}.
 *
 * <p>Properties: {@code benchmark.files}, the number of Java files of the suite, 3000 by default.
 */
@Tag("benchmark")
class GateBenchmark {

    private final int files = Integer.getInteger("benchmark.files", 3_000);

    @TempDir
    private Path folder;

    @Test
    void gateOverDryRun() throws IOException, InterruptedException {
        GeneratedSuite suite = GeneratedSuite.write(folder.resolve("suite"), files / 2 * GeneratedSuite.SITES_PER_FILE);
        run(VerifyOnce.class, suite, "update");
        forget(suite);
        Cost dryRun = run(DryRunOnce.class, suite);
        Cost first = run(VerifyOnce.class, suite);
        Cost second = run(VerifyOnce.class, suite);
        suite.edit();
        Cost changed = run(VerifyOnce.class, suite);

        print("full dry run of VerifyNoRawMocks", dryRun, dryRun);
        print("verify, nothing remembered", first, dryRun);
        print("verify, nothing changed", second, dryRun);
        print("verify, one file changed", changed, dryRun);
        assertThat(List.of(dryRun.exitCode(), first.exitCode(), second.exitCode(), changed.exitCode()))
                .containsOnly(0);
        assertThat(second.known()).isEqualTo(first.known()).isEqualTo(files / 2 * GeneratedSuite.SITES_PER_FILE);
        assertThat(second.parsed()).isZero();
        assertThat(changed.parsed()).isEqualTo(1);
    }

    private static void print(String what, Cost cost, Cost dryRun) {
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s by processor time, %.1f s by the clock, %d files parsed; over the dry run %s%n",
                what,
                cost.time().cpu(),
                cost.time().wall(),
                cost.parsed(),
                cost.time().over(dryRun.time()));
    }

    private static void forget(GeneratedSuite suite) throws IOException {
        try (Stream<Path> remembered = Files.list(suite.root().resolve(VerifyOnce.FACTS))) {
            for (Path file : remembered.toList()) {
                Files.delete(file);
            }
        }
    }

    private Cost run(Class<?> program, GeneratedSuite suite, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(suite.root().toString()));
        arguments.addAll(List.of(more));
        List<String> command = ForkedJvm.command(program, arguments.toArray(String[]::new));
        // as Maven runs, with the compilers of the JVM that it has by default
        command.removeIf(argument -> argument.startsWith("-XX:"));
        return ForkedJvm.lines(command, folder.resolve(program.getSimpleName() + ".log")).stream()
                .filter(Cost::is)
                .map(Cost::parse)
                .findFirst()
                .orElseThrow();
    }
}
