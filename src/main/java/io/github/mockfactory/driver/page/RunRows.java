package io.github.mockfactory.driver.page;

import io.github.mockfactory.driver.history.GateFigures;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.history.StepBack;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.migrate.RollbackReason;
import io.github.mockfactory.summary.Amount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runs of a history as rows, newest first. */
public final class RunRows {

    private static final int MOST = 100;
    private static final int SHORT = 10;
    private static final int KIBIBYTES = 1024;

    private final History history;

    /**
     * Takes the runs.
     *
     * @param history of all of them
     */
    public RunRows(History history) {
        this.history = history;
    }

    /**
     * A run.
     *
     * @param date    on which it ended, to the minute
     * @param goal    that ran
     * @param commit  that was checked out, shortened
     * @param state   the sites that it found, in words; empty if it did not look
     * @param outcome what came of it, in words
     */
    public record Run(String date, String goal, String commit, String state, String outcome) {}

    /**
     * A step that was rolled back.
     *
     * @param date       on which that happened
     * @param step       its id
     * @param trigger    why, in words
     * @param test       that showed it
     * @param difference what was different
     * @param since      what became of it
     */
    public record Back(String date, String step, String trigger, String test, String difference, String since) {}

    /**
     * How tests went in a run.
     *
     * @param date   on which it ended
     * @param goal   that ran
     * @param tests  how many, in words
     * @param failed how many failed
     * @param golden how many of the golden path passed, in words; empty where there is none
     * @param time   before and after, in words; empty where that is not known
     * @param memory the same
     * @param flaky  tests that ended otherwise once
     */
    public record Tests(
            String date,
            String goal,
            String tests,
            int failed,
            String golden,
            String time,
            String memory,
            List<String> flaky) {}

    private List<RunRecord> newestFirst() {
        List<RunRecord> records = new ArrayList<>(history.records());
        Collections.reverse(records);
        return records;
    }

    private static String day(RunRecord run) {
        return run.date().replace('T', ' ').replaceFirst(":\\d\\d(?:\\.\\d+)?Z$", "");
    }

    /**
     * The last runs, but for those of the past.
     *
     * @return newest first
     */
    public List<Run> runs() {
        return newestFirst().stream()
                .filter(run -> run.goal() != Goal.BACKFILL)
                .limit(MOST)
                .map(run -> new Run(
                        day(run),
                        run.goal().word(),
                        run.commit().substring(0, Math.min(SHORT, run.commit().length())),
                        state(run.sites()),
                        outcome(run)))
                .toList();
    }

    private static String state(@Nullable SiteCounts sites) {
        return sites == null
                ? ""
                : sites.sites() + " raw, " + sites.movable() + " of them movable, " + sites.moved() + " moved";
    }

    private static String outcome(RunRecord run) {
        List<String> parts = new ArrayList<>();
        Work work = run.work();
        if (work != null) {
            String done = run.goal() == Goal.ROLLBACK
                    ? Amount.of(work.steps(), "change") + " taken back"
                    : Amount.of(work.steps(), "step") + " committed";
            parts.add(done + " (" + Amount.of(work.sites(), "site") + ")");
        }
        if (!run.rolledBack().isEmpty()) {
            parts.add(run.rolledBack().size() + " rolled back");
        }
        String stopped = run.stopped();
        if (stopped != null) {
            parts.add("did not come to its end: " + stopped);
        }
        GateFigures gate = run.gate();
        if (gate != null) {
            parts.add("gate: " + gate.verdict().replace('_', ' ') + ", " + gate.newSites() + " new");
        }
        return String.join(", ", parts);
    }

    /**
     * The steps that were rolled back.
     *
     * @return newest first
     */
    public List<Back> rolledBack() {
        return rolledBack(history.recovered());
    }

    /**
     * The steps that were rolled back.
     *
     * @param recovered ids of those that were committed since
     * @return newest first
     */
    public List<Back> rolledBack(Set<String> recovered) {
        List<Back> rows = new ArrayList<>();
        for (RunRecord run : newestFirst()) {
            for (StepBack step : run.rolledBack()) {
                if (rows.size() < MOST) {
                    rows.add(new Back(
                            day(run),
                            step.step(),
                            words(step.trigger()),
                            step.test(),
                            step.difference(),
                            since(run, recovered.contains(step.step()))));
                }
            }
        }
        return rows;
    }

    /** A run that stops may remember none of the steps. */
    private static String since(RunRecord run, boolean recovered) {
        if (recovered) {
            return "committed since";
        }
        return run.stopped() == null ? "left alone" : "not committed since";
    }

    /** Another version may have triggers that this one does not know. */
    private static String words(String trigger) {
        return Arrays.stream(RollbackReason.values())
                .filter(each -> each.name().equals(trigger))
                .map(RollbackReason::words)
                .findFirst()
                .orElse(trigger);
    }

    /**
     * How tests went.
     *
     * @return newest first
     */
    public List<Tests> tests() {
        return newestFirst().stream()
                .filter(run -> run.tests() != null)
                .limit(MOST)
                .map(RunRows::tests)
                .collect(Collectors.toList());
    }

    private static String decimal(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }

    private static Tests tests(RunRecord run) {
        TestFigures tests = run.tests();
        if (tests == null) {
            throw new IllegalArgumentException("The run has no tests");
        }
        return new Tests(
                day(run),
                run.goal().word(),
                tests.tests() + (tests.all() ? "" : " of what the changes concern"),
                tests.failed(),
                tests.golden() == 0 ? "" : tests.golden() - tests.goldenFailed() + " of " + tests.golden() + " passed",
                tests.secondsBefore() == 0
                        ? (tests.seconds() == 0 ? "" : decimal("%.1f s", tests.seconds()))
                        : decimal(
                                "%.1f s, before %.1f s (%+.1f %%)",
                                tests.seconds(), tests.secondsBefore(), tests.slowerPercent()),
                tests.memoryBefore() == 0 || tests.memory() == 0
                        ? ""
                        : decimal(
                                "%d MiB, before %d MiB (%+.1f %%)",
                                tests.memory() / KIBIBYTES, tests.memoryBefore() / KIBIBYTES, tests.heavierPercent()),
                tests.flaky());
    }
}
