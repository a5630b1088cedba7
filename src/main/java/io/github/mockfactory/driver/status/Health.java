package io.github.mockfactory.driver.status;

import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a migration keeps to its aims, one line for each of them.
 *
 * @param lines in a fixed order
 */
public record Health(List<Line> lines) {

    private static final double PERCENT = 100;

    /** How an aim stands. */
    public enum State {
        /** It is kept. */
        KEPT,
        /** It is missed. */
        MISSED,
        /** Nothing tells. */
        NOT_MEASURED
    }

    /**
     * An aim.
     *
     * @param name  what is measured
     * @param value what it is; empty if nothing tells
     * @param aim   what it must be
     * @param state how it stands
     */
    public record Line(String name, String value, String aim, State state) {

        /** As a person reads it. */
        @Override
        public String toString() {
            return name + ": " + (value.isEmpty() ? "not measured" : value) + " (aim: " + aim + ")"
                    + (state == State.MISSED ? " MISSED" : "");
        }
    }

    /** Keeps a copy. */
    public Health {
        lines = List.copyOf(lines);
    }

    /**
     * Looks at all aims.
     *
     * @param history  of the runs
     * @param newMocks how many raw mocks the baseline does not have; null if there is no baseline
     * @param aims     to keep to
     * @return how they stand
     */
    public static Health of(History history, @Nullable Integer newMocks, HealthAims aims) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "new raw mocks",
                newMocks == null ? "" : newMocks.toString(),
                "at most " + aims.newMocks(),
                newMocks == null ? State.NOT_MEASURED : newMocks > aims.newMocks() ? State.MISSED : State.KEPT));
        lines.add(golden(history, aims));
        lines.add(failures(history, aims));
        lines.add(cost("test time", history, aims.slower(), true));
        lines.add(cost("memory of tests", history, aims.memory(), false));
        return new Health(lines);
    }

    /**
     * Whether an aim is missed.
     *
     * @param strict whether what was never measured counts as missed
     * @return the aims that are
     */
    public List<Line> missed(boolean strict) {
        return lines.stream()
                .filter(line -> line.state == State.MISSED || (strict && line.state == State.NOT_MEASURED))
                .toList();
    }

    private static List<RunRecord> last(History history, int runs, Predicate<RunRecord> which) {
        List<RunRecord> all = history.records().stream().filter(which).toList();
        return all.subList(Math.max(0, all.size() - runs), all.size());
    }

    private static Line golden(History history, HealthAims aims) {
        int tests = 0;
        int failed = 0;
        for (RunRecord run : last(history, aims.runs(), Health::hasGolden)) {
            TestFigures figures = run.tests();
            if (figures != null) {
                tests += figures.golden();
                failed += figures.goldenFailed();
            }
        }
        double rate = tests == 0 ? 0 : PERCENT * (tests - failed) / tests;
        return new Line(
                "golden path",
                tests == 0 ? "" : percent(rate) + " of " + tests + " tests passed",
                "at least " + percent(aims.golden()),
                tests == 0 ? State.NOT_MEASURED : rate < aims.golden() ? State.MISSED : State.KEPT);
    }

    private static boolean hasGolden(RunRecord run) {
        TestFigures tests = run.tests();
        return tests != null && tests.golden() > 0;
    }

    private static Line failures(History history, HealthAims aims) {
        int tried = 0;
        int failed = 0;
        for (RunRecord run : last(history, aims.runs(), each -> each.goal() == Goal.MIGRATE)) {
            Work work = run.work();
            tried += run.rolledBack().size() + (work == null ? 0 : work.steps());
            failed += run.rolledBack().size();
        }
        double rate = tried == 0 ? 0 : PERCENT * failed / tried;
        return new Line(
                "steps rolled back",
                tried == 0 ? "" : failed + " of " + tried + ", " + percent(rate),
                "less than " + percent(aims.failures()),
                tried == 0 ? State.NOT_MEASURED : failed > 0 && rate >= aims.failures() ? State.MISSED : State.KEPT);
    }

    private static Line cost(String name, History history, double most, boolean time) {
        List<RunRecord> runs = last(history, 1, run -> isMeasured(run, time));
        TestFigures tests = runs.isEmpty() ? null : runs.get(0).tests();
        double more = tests == null ? 0 : time ? tests.slowerPercent() : tests.heavierPercent();
        return new Line(
                name,
                tests == null ? "" : String.format(Locale.ROOT, "%+.1f %%", more),
                "less than +" + percent(most),
                tests == null ? State.NOT_MEASURED : more > 0 && more >= most ? State.MISSED : State.KEPT);
    }

    private static boolean isMeasured(RunRecord run, boolean time) {
        TestFigures tests = run.tests();
        return tests != null
                && (time
                        ? tests.secondsBefore() > 0 && tests.seconds() > 0
                        : tests.memoryBefore() > 0 && tests.memory() > 0);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "") + " %";
    }
}
