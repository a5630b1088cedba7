package io.github.mockfactory.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.ForkedJvm;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Shard;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.PlanFiles;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a suite are read by JVMs of their own; the plan that is made of their facts is the plan that one JVM makes. */
@Tag("slow")
class ShardedPlanTest {

    private static final int SITES = 160;
    private static final int PARTS = 2;

    @TempDir
    private Path folder;

    @Test
    void plansTheSameFromParts() throws IOException, InterruptedException {
        GeneratedSuite suite = GeneratedSuite.write(folder.resolve("suite"), SITES);
        int parsedAtOnce = run(suite, "plan", folder.resolve("at-once"));
        int parsedInParts = 0;
        for (int part = 1; part <= PARTS; part++) {
            int parsed = run(suite, part + "/" + PARTS, folder.resolve("facts-" + part));
            assertThat(parsed).isPositive();
            parsedInParts += parsed;
        }

        Path[] facts = {folder.resolve("facts-1"), folder.resolve("facts-2")};
        int parsedAgain = run(suite, "plan", folder.resolve("from-parts"), facts);

        assertThat(parsedInParts).isEqualTo(parsedAtOnce);
        assertThat(parsedAgain).isZero();
        assertThat(contents(folder.resolve("from-parts"))).isNotEmpty().isEqualTo(contents(folder.resolve("at-once")));
    }

    private int run(GeneratedSuite suite, String what, Path output, Path... facts)
            throws IOException, InterruptedException {
        String[] arguments = Stream.concat(Stream.of(suite.root(), Path.of(what), output), Arrays.stream(facts))
                .map(Path::toString)
                .toArray(String[]::new);
        List<String> lines = ForkedJvm.lines(ForkedJvm.command(Program.class, arguments), folder.resolve("log.txt"));
        return Integer.parseInt(lines.get(lines.size() - 1));
    }

    private static SortedMap<String, String> contents(Path root) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** Reads a part, or plans; prints how many files were parsed for their facts. */
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) throws IOException {
            GeneratedSuite suite = GeneratedSuite.in(Path.of(arguments[0]));
            Path output = Path.of(arguments[2]);
            System.out.println(
                    arguments[1].equals("plan")
                            ? plan(
                                    suite,
                                    output,
                                    Stream.of(arguments).skip(3).map(Path::of).toList())
                            : part(suite, output, Shard.named(arguments[1])));
        }

        private static int part(GeneratedSuite suite, Path output, Shard shard) {
            return CodeBase.readPart(
                            suite.root(),
                            new DiskFiles(suite.root()),
                            List.of(suite.module()),
                            options(),
                            Progress.NONE,
                            memory(output),
                            shard)
                    .size();
        }

        private static int plan(GeneratedSuite suite, Path output, List<Path> facts) throws IOException {
            CodeBase code = CodeBase.read(
                    suite.root(),
                    new DiskFiles(suite.root()),
                    List.of(suite.module()),
                    options(),
                    List.of(),
                    Progress.NONE,
                    memory(output.resolveSibling(output.getFileName() + "-facts"))
                            .with(facts));
            PlannedMigration plan = Planner.plan(
                    code, new Selection(null, null, null, null, Set.of()), Set.of(), StepOrder.RISKIEST, Progress.NONE);
            new PlanFiles(output)
                    .write(plan, PlanSummary.of("suite", plan, new ClassImpact(code), Set.of()), null, new byte[0]);
            return code.readAnew().size();
        }

        private static FactsFolder memory(Path folder) {
            return new FactsFolder(folder, false, ToolStamp.current(), System.out::println);
        }

        private static SurveyOptions options() {
            return new Settings(null, null, null, null, null, null, null, null).toSurveyOptions();
        }
    }
}
