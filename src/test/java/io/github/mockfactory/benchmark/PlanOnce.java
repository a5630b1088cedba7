package io.github.mockfactory.benchmark;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.page.ReportContent;
import io.github.mockfactory.driver.page.ReportPage;
import io.github.mockfactory.driver.plan.ClassImpact;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.PlanFiles;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.recipe.InventoryRows;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.summary.NextStep;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Plans a generated suite in a JVM of its own, after a first plan of a small one, and prints what that took. */
final class PlanOnce {

    /**
     * What a plan took.
     *
     * @param sites   that the plan rewrites
     * @param steps   of the plan
     * @param time    from the first file read to the last one written
     * @param heap    bytes in use at most
     */
    record Cost(int sites, int steps, Time time, long heap) {

        static Cost parse(String line) {
            String[] words = line.split(" ");
            return new Cost(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    new Time(Double.parseDouble(words[3]), Double.parseDouble(words[4])),
                    Long.parseLong(words[5]));
        }

        static boolean is(String line) {
            return line.startsWith("cost ");
        }

        private String print() {
            return "cost " + sites + " " + steps + " " + time.wall() + " " + time.cpu() + " " + heap;
        }
    }

    private PlanOnce() {}

    /** In the place of a phase: all of them, by what an earlier plan has left, in a JVM that has planned nothing yet. */
    static final String REMEMBERING = "remembering";

    /**
     * Starts the program.
     *
     * @param arguments the folder of a small suite, that of the suite to measure, and the name of a phase; all phases without it
     */
    public static void main(String[] arguments) throws Exception {
        GeneratedSuite suite = GeneratedSuite.in(Path.of(arguments[1]));
        if (arguments.length > 2 && arguments[2].equals(REMEMBERING)) {
            Path facts = suite.root().resolve("target/mock-factory/facts");
            System.out.println(
                    plan(suite, null, new FactsFolder(facts, false, ToolStamp.current(), System.out::println))
                            .print());
            return;
        }
        plan(GeneratedSuite.in(Path.of(arguments[0])), null, null);
        System.gc();
        Phase phase = arguments.length > 2 ? Phase.valueOf(arguments[2]) : null;
        System.out.println(plan(suite, phase, null).print());
    }

    /** Reads and plans a suite and writes the plan down, as the goal does. */
    private static Cost plan(GeneratedSuite suite, @Nullable Phase phase, @Nullable FactsFolder memory)
            throws IOException {
        try (HeapWatch heap = new HeapWatch()) {
            Time start = Time.start();
            Selection selection = new Selection(phase, null, null, null, Set.of());
            CodeBase code = CodeBase.read(
                    suite.root(),
                    new DiskFiles(suite.root()),
                    List.of(suite.module()),
                    new Settings(null, null, null, null, null, null, null, null).toSurveyOptions(),
                    List.of(),
                    Progress.NONE,
                    memory);
            PlannedMigration plan = Planner.plan(code, selection, Set.of(), StepOrder.RISKIEST, Progress.NONE);
            PlanSummary summary = PlanSummary.of("bench", plan, new ClassImpact(code), Set.of());
            byte[] page = ReportPage.of(new ReportContent(
                    "Mock migration plan",
                    true,
                    summary,
                    new InventoryRows(plan.inventory(), Outcome.MIGRATABLE)
                            .sites()
                            .toList(),
                    code::moduleOf,
                    null,
                    NextStep.of(code.plan(), Scope.ALL),
                    History.NONE,
                    RunRecord.of(Goal.PLAN, Instant.now(), "bench", "", false)
                            .with(new CodeState(code, null).counts())));
            new PlanFiles(suite.root().resolve("target/mock-factory")).write(plan, summary, null, page);
            return new Cost(summary.planned(), plan.steps().size(), Time.since(start), heap.peak());
        }
    }

    /** Looks at the heap again and again. */
    private static final class HeapWatch implements AutoCloseable {

        private final AtomicLong peak = new AtomicLong();
        private final Thread thread = new Thread(this::look, "heap");

        HeapWatch() {
            thread.setDaemon(true);
            thread.start();
        }

        private void look() {
            try {
                while (true) {
                    Runtime runtime = Runtime.getRuntime();
                    peak.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        long peak() {
            return peak.get();
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
