package io.github.mockfactory.driver.goal;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.history.Backfill;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.HistoryFolder;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.page.ReportPage;
import io.github.mockfactory.driver.plan.StepOrder;
import io.github.mockfactory.driver.report.ReportFiles;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.status.DashboardText;
import io.github.mockfactory.driver.status.Health;
import io.github.mockfactory.driver.status.HealthAims;
import io.github.mockfactory.driver.status.Week;
import io.github.mockfactory.driver.status.WeekText;
import io.github.mockfactory.driver.verify.Verification;
import io.github.mockfactory.driver.verify.VerifyOptions;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.recipe.Reasons;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how far the migration is, when it ends, what stays and why, and what happened. Changes no source. */
public final class ReportGoal {

    private static final String WEEKLY = "weekly";

    private final Build build;
    private final Console console;
    private final GoalContext context;
    private final Memory memory;
    private final Options options;

    /**
     * What can be asked of it. Null stands for what is not set.
     *
     * @param order           of the files of a phase: {@code riskiest} or {@code safest} first
     * @param backfill        {@code weekly} to read the past from git
     * @param week            what {@link Week#named} reads, to tell of a week in the place of the page
     * @param health          whether to tell how the migration keeps to its aims, in the place of the page
     * @param aims            that the health is judged by
     * @param acceptedReasons for the health: reasons for which a site may be left, as YAML
     */
    public record Options(
            String order,
            @Nullable String backfill,
            @Nullable String week,
            boolean health,
            HealthAims aims,
            @Nullable String acceptedReasons) {}

    /**
     * Takes what it works with.
     *
     * @param context of all goals
     * @param memory  of what was read of sources, and of their edits
     * @param options of this one
     */
    public ReportGoal(GoalContext context, Memory memory, Options options) {
        this.build = context.build();
        this.console = context.console();
        this.context = context;
        this.memory = memory;
        this.options = options;
    }

    /**
     * Does the work.
     *
     * @throws GoalFailure              if the migration misses an aim
     * @throws IOException              if a file cannot be read or written
     * @throws IllegalArgumentException if an option or the build is wrong; the message names it
     * @throws IllegalStateException    if the gate could not look at all sources, or the build has not done yet what is needed
     */
    public void run() throws IOException, GoalFailure {
        StepOrder order = StepOrder.named(options.order());
        String which = options.week();
        Week told = which == null ? null : Week.named(which, Instant.now());
        boolean past = isBackfill();
        History history = context.records().read();
        history.skipped().forEach(console::warn);
        if (told != null) {
            write(told, history);
        }
        if (options.health()) {
            tell(options.aims(), history);
        }
        if (told == null && !options.health()) {
            writePage(order, past ? firstCounted(history) : null);
        }
    }

    private void writePage(StepOrder order, @Nullable Instant pastBefore) throws IOException {
        WholePlan plan = WholePlan.of(context, memory, order);
        RunRecord now = plan.state();
        if (pastBefore != null) {
            fill(plan.code(), pastBefore);
        }
        ReportFiles files = new ReportFiles(build.output());
        Path page = files.put(ReportFiles.PAGE, ReportPage.of(plan.content("Mock migration report", false, now)));
        files.write();
        console.info("The report: " + page);
    }

    private void write(Week told, History history) throws IOException {
        ReportFiles files = new ReportFiles(build.output());
        Path text = files.put(ReportFiles.WEEK, new WeekText(history, told).write());
        Path dashboard = files.put(ReportFiles.DASHBOARD, new DashboardText(history).write());
        files.write();
        console.info("The week: " + text);
        console.info("The body of the dashboard: " + dashboard);
    }

    private void tell(HealthAims aims, History history) throws IOException, GoalFailure {
        Health found = Health.of(history, newMocks(), aims);
        List<Health.Line> missed = found.missed(aims.strict());
        found.lines().forEach(line -> console.info((missed.contains(line) ? "missed  " : "        ") + line));
        if (!missed.isEmpty()) {
            throw new GoalFailure("The migration misses " + Amount.of(missed.size(), "aim") + ": "
                    + missed.stream().map(Health.Line::name).collect(Collectors.joining(", ")));
        }
    }

    /** What the gate says; null if there is no baseline to compare with. */
    private @Nullable Integer newMocks() throws IOException {
        DiskFiles files = new DiskFiles(build.root());
        BaselineFolder folder = BaselineFolder.find(build.root(), build.top());
        if (folder.read().isMissing()) {
            return null;
        }
        VerifyOptions asked = new VerifyOptions(
                Scope.ALL,
                Reasons.named(YamlValues.listOrEmpty("acceptedReasons", options.acceptedReasons())),
                false,
                false,
                false,
                null);
        CodeBase code = memory.read(context, files);
        GateResult result = new Verification(folder, context.modules(), asked, build.caller())
                .run(code)
                .result();
        if (result.verdict() == GateResult.Verdict.UNCHECKED) {
            throw new IllegalStateException(new GateText(result, build.caller()).verdict() + ": "
                    + build.caller().goal("verify") + " names all of it");
        }
        return result.newSites().size();
    }

    private boolean isBackfill() {
        String value = options.backfill();
        if (value != null && !value.equals(WEEKLY)) {
            throw new IllegalArgumentException("The option backfill is '" + value + "', but must be: " + WEEKLY);
        }
        return value != null;
    }

    private void fill(CodeBase code, Instant before) throws IOException {
        HistoryFolder folder = context.records().folder();
        Path top = build.top();
        String place = top.startsWith(build.root())
                ? build.root().relativize(top).toString().replace('\\', '/')
                : "";
        List<RunRecord> records =
                new Backfill(build.root(), place, build.name(), CodeState.factories(code)).weekly(before);
        for (RunRecord each : records) {
            folder.put(each);
        }
        console.info("Read " + Amount.of(records.size(), "week") + " of the past, to be committed: " + folder.path());
    }

    private static Instant firstCounted(History history) {
        return history.states().stream()
                .filter(each -> each.sites() != null && each.sites().reader() == SiteCounts.Reader.SURVEY)
                .map(RunRecord::instant)
                .findFirst()
                .orElseGet(Instant::now);
    }
}
