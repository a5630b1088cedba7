package io.github.mockfactory.driver.status;

import io.github.mockfactory.category.Risk;
import io.github.mockfactory.driver.history.GateFigures;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.Pace;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.history.SiteCounts.Part;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.page.RunRows;
import io.github.mockfactory.driver.page.Template;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What happened in a week, as Markdown for mail, chat or an issue. It is told from records alone. */
public final class WeekText {

    private static final Part NONE = new Part(0, 0);
    private static final double SLOWER = 5;
    private static final String SIGNED = "%+d";

    private final History history;
    private final History before;
    private final History during;
    private final Week week;

    /**
     * Takes what to tell.
     *
     * @param history of all runs
     * @param week    to tell of
     */
    public WeekText(History history, Week week) {
        this.history = history.between(Instant.MIN, week.until());
        this.before = history.between(Instant.MIN, week.from());
        this.during = history.between(week.from(), week.until());
        this.week = week;
    }

    /**
     * A category in the week.
     *
     * @param name    of it
     * @param was     raw sites before
     * @param is      raw sites at the end
     * @param change  between them, with its sign
     * @param movable how many of them can be moved
     * @param moved   by migrations of the week, less what was taken back
     */
    public record Category(String name, String was, int is, String change, int movable, int moved) {}

    /**
     * Writes it.
     *
     * @return Markdown in GitHub's flavour
     * @throws IOException              if the template cannot be filled
     * @throws IllegalArgumentException if no record tells a state; the message says how to get one
     */
    public String write() throws IOException {
        List<RunRecord> states = history.states();
        if (states.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no record of a state up to " + week.name() + ": run mock-factory:plan, which leaves one");
        }
        RunRecord last = states.get(states.size() - 1);
        SiteCounts now = last.sites();
        SiteCounts then = before.states().isEmpty()
                ? null
                : before.states().get(before.states().size() - 1).sites();
        if (now == null) {
            throw new IllegalStateException("A state has sites");
        }
        Pace pace = Pace.of(history);
        LocalDate end = pace.end();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("project", last.project());
        model.put("week", week.name());
        model.put("stateOf", last.date().substring(0, 10));
        model.put("percent", (int) now.percentMoved());
        model.put("percentWas", then == null ? "" : Integer.toString((int) then.percentMoved()));
        model.put("movedNow", now.moved());
        model.put("movedChange", then == null ? "" : SIGNED.formatted(now.moved() - then.moved()));
        model.put("sites", now.sites());
        model.put("movable", now.movable());
        model.put("end", end == null ? "" : end.toString());
        model.put("paceKnown", pace.known());
        model.put("categories", categories(then, now));
        model.put("work", lastWork());
        model.put(
                "runs",
                during.records().stream()
                        .filter(run -> run.goal() != Goal.BACKFILL)
                        .count());
        RunRows rows = new RunRows(during);
        model.put("tests", rows.tests());
        model.put("rolledBack", rows.rolledBack(history.recovered()));
        model.put("risk", risk(now));
        model.put("attention", attention(then, now, pace));
        return Template.fill("week.ftl", model);
    }

    private List<Category> categories(@Nullable SiteCounts then, SiteCounts now) {
        Set<String> names = new TreeSet<>(now.byCategory().keySet());
        boolean known = then != null && then.reader() == SiteCounts.Reader.SURVEY;
        if (then != null) {
            names.addAll(then.byCategory().keySet());
        }
        Map<String, Integer> moved = moved();
        names.addAll(moved.keySet());
        List<Category> rows = new ArrayList<>();
        for (String name : names) {
            Part is = now.byCategory().getOrDefault(name, NONE);
            Part was = then == null ? NONE : then.byCategory().getOrDefault(name, NONE);
            rows.add(new Category(
                    name,
                    known ? Integer.toString(was.sites()) : "",
                    is.sites(),
                    known ? SIGNED.formatted(is.sites() - was.sites()) : "",
                    is.movable(),
                    moved.getOrDefault(name, 0)));
        }
        return rows;
    }

    private Map<String, Integer> moved() {
        Map<String, Integer> moved = new LinkedHashMap<>();
        for (RunRecord run : during.records()) {
            Work work = run.work();
            if (work != null) {
                int sign = run.goal() == Goal.ROLLBACK ? -1 : 1;
                work.byCategory().forEach((name, sites) -> moved.merge(name, sign * sites, Integer::sum));
            }
        }
        return moved;
    }

    private Map<String, Object> lastWork() {
        Map<String, Object> model = new LinkedHashMap<>();
        for (RunRecord run : history.records()) {
            Work work = run.work();
            if (work != null) {
                model.put("files", work.files());
                model.put("planned", work.planned());
                model.put("branch", work.branch());
            }
        }
        return model;
    }

    private static String risk(SiteCounts now) {
        for (Risk risk : Risk.values()) {
            Part part = now.byRisk().getOrDefault(risk.name(), NONE);
            if (part.movable() > 0) {
                return risk.name() + ": " + Amount.of(part.movable(), "site") + " to move in files of that risk";
            }
        }
        return now.byRisk().isEmpty() && now.movable() > 0
                ? "not known"
                : "none: nothing is left that the recipes can move";
    }

    private List<String> attention(@Nullable SiteCounts then, SiteCounts now, Pace pace) {
        List<String> lines = new ArrayList<>();
        if (during.states().isEmpty()) {
            lines.add("No run of the week has told the state: the numbers are older");
        }
        if (then != null && then.reader() == now.reader() && now.sites() > then.sites()) {
            lines.add(Amount.of(now.sites() - then.sites(), "raw site") + " more than a week before");
        }
        if (pace.known() && pace.end() == null && now.movable() > 0) {
            lines.add("At this pace it does not end");
        }
        GateFigures gate = history.last(Goal.VERIFY).map(RunRecord::gate).orElse(null);
        if (gate != null && gate.newSites() > 0) {
            lines.add("The gate found " + Amount.of(gate.newSites(), "new site"));
        }
        for (RunRecord run : during.records()) {
            TestFigures tests = run.tests();
            if (tests != null) {
                addTests(lines, run, tests);
            }
            String stopped = run.stopped();
            if (stopped != null) {
                lines.add("The run of " + run.goal().word() + " on " + dayOf(run) + " did not come to its end: "
                        + stopped);
            }
        }
        Set<String> open = during.everRolledBack();
        open.removeAll(history.recovered());
        if (!open.isEmpty()) {
            lines.add(Amount.are(open.size(), "step") + " rolled back and left alone until somebody looks");
        }
        return lines;
    }

    private static String dayOf(RunRecord run) {
        return run.date().substring(0, 10);
    }

    private static void addTests(List<String> lines, RunRecord run, TestFigures tests) {
        String which = " in the run of " + run.goal().word() + " on " + dayOf(run);
        if (tests.goldenFailed() > 0) {
            lines.add("The golden path failed" + which);
        }
        if (tests.slowerPercent() > SLOWER) {
            lines.add("Tests took " + Math.round(tests.slowerPercent()) + " % longer than before" + which);
        }
        if (!tests.flaky().isEmpty()) {
            lines.add("Flaky" + which + ": " + tests.flaky().size());
        }
    }
}
