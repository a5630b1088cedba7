package io.github.mockfactory.driver.maven;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.history.Backfill;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.HistoryFolder;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.page.ReportPage;
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
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.recipe.Reasons;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code target/mock-factory/report.html}: how far the migration is, when it ends, what stays and why, and what happened, on
 * one page that needs no network. Changes nothing.
 */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_TEST_CLASSES)
public final class ReportMojo extends PlannedMojo {

    private static final String WEEKLY = "weekly";

    /** Reads the past from git: {@code weekly} writes a record for the last commit of each week before the first record. */
    @Parameter(property = "mockfactory.backfill")
    private @Nullable String backfill;

    /**
     * Writes {@code week.md} and {@code dashboard.md} from records alone, in the place of the page: of a week of ISO 8601 such as
     * {@code 2026-W47}; without a value of the last seven days.
     */
    @Parameter(property = "mockfactory.week")
    private @Nullable String week;

    /** Tells how the migration keeps to its aims, in the place of the page, and fails if it misses one. */
    @Parameter(property = "mockfactory.health", defaultValue = "false")
    private boolean health;

    /** How many of the last runs count for the golden path and for steps that were rolled back. */
    @Parameter(property = "mockfactory.healthRuns", defaultValue = "20")
    private int healthRuns;

    /** How many raw mocks may be there that the baseline does not have. */
    @Parameter(property = "mockfactory.healthNewMocks", defaultValue = "0")
    private int healthNewMocks;

    /** How many per cent of the tests of the golden path must pass. */
    @Parameter(property = "mockfactory.healthGolden", defaultValue = "99.9")
    private double healthGolden;

    /** Less than so many per cent of the steps may be rolled back. */
    @Parameter(property = "mockfactory.healthFailures", defaultValue = "2")
    private double healthFailures;

    /** By less than so many per cent may tests take longer than before the migration. */
    @Parameter(property = "mockfactory.healthSlower", defaultValue = "5")
    private double healthSlower;

    /** By less than so many per cent may tests take more memory than before the migration. */
    @Parameter(property = "mockfactory.healthMemory", defaultValue = "10")
    private double healthMemory;

    /** Whether an aim that was never measured is missed. */
    @Parameter(property = "mockfactory.healthStrict", defaultValue = "false")
    private boolean healthStrict;

    /** For the health: reasons for which a site may be left, as YAML: {@code [SPY_FIELD]}. */
    @Parameter(property = "mockfactory.acceptedReasons")
    private @Nullable String acceptedReasons;

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        String which = blankAsNull(week);
        Week told = which == null ? null : Week.named(which, Instant.now());
        HealthAims aims = new HealthAims(
                healthRuns, healthNewMocks, healthGolden, healthFailures, healthSlower, healthMemory, healthStrict);
        boolean past = isBackfill();
        historyFolder().read().skipped().forEach(getLog()::warn);
        if (told != null) {
            write(told);
        }
        if (health) {
            tell(aims);
        }
        if (told == null && !health) {
            writePage(past);
        }
    }

    private void writePage(boolean past) throws IOException, MojoExecutionException {
        Planned planned = plan();
        RunRecord now = state(planned);
        if (past) {
            fill(planned.code());
        }
        ReportFiles files = new ReportFiles(output());
        Path page = files.put(ReportFiles.PAGE, ReportPage.of(content("Mock migration report", false, planned, now)));
        files.write();
        getLog().info("The report: " + page);
    }

    private void write(Week told) throws IOException {
        History history = historyFolder().read();
        ReportFiles files = new ReportFiles(output());
        Path text = files.put(ReportFiles.WEEK, new WeekText(history, told).write());
        Path dashboard = files.put(ReportFiles.DASHBOARD, new DashboardText(history).write());
        files.write();
        getLog().info("The week: " + text);
        getLog().info("The body of the dashboard: " + dashboard);
    }

    private void tell(HealthAims aims) throws IOException, MojoExecutionException, MojoFailureException {
        Health found = Health.of(historyFolder().read(), newMocks(), aims);
        List<Health.Line> missed = found.missed(aims.strict());
        found.lines().forEach(line -> getLog().info((missed.contains(line) ? "missed  " : "        ") + line));
        if (!missed.isEmpty()) {
            throw new MojoFailureException(failure(Verdict.NEW_SITES) + "The migration misses "
                    + Amount.of(missed.size(), "aim") + ": "
                    + missed.stream().map(Health.Line::name).collect(Collectors.joining(", ")));
        }
    }

    /** What the gate says; null if there is no baseline to compare with. */
    private @Nullable Integer newMocks() throws IOException, MojoExecutionException {
        DiskFiles files = new DiskFiles(root());
        BaselineFolder folder = BaselineFolder.find(root(), topFolder());
        if (folder.read().isMissing()) {
            return null;
        }
        List<String> accepted = YamlValues.list("acceptedReasons", acceptedReasons);
        CodeBase code = read(files, options(), progress());
        VerifyOptions asked = new VerifyOptions(
                Scope.ALL, Reasons.named(accepted == null ? List.of() : accepted), false, false, false, null);
        GateResult result = new Verification(folder, modules(), asked)
                .run(code, files.left())
                .result();
        if (result.verdict() == Verdict.UNCHECKED) {
            throw new MojoExecutionException(failure(Verdict.UNCHECKED) + new GateText(result).verdict()
                    + ": mock-factory:verify names all of it");
        }
        return result.newSites().size();
    }

    private boolean isBackfill() {
        String value = blankAsNull(backfill);
        if (value != null && !value.equals(WEEKLY)) {
            throw new IllegalArgumentException("The option backfill is '" + value + "', but must be: " + WEEKLY);
        }
        return value != null;
    }

    private void fill(CodeBase code) throws IOException {
        HistoryFolder folder = historyFolder();
        Instant before = firstCounted(folder.read());
        String build = topFolder().startsWith(root())
                ? root().relativize(topFolder()).toString().replace('\\', '/')
                : "";
        List<RunRecord> records = new Backfill(root(), build, projectName(), CodeState.factories(code)).weekly(before);
        for (RunRecord each : records) {
            folder.put(each);
        }
        getLog().info("Read " + Amount.of(records.size(), "week") + " of the past, to be committed: " + folder.path());
    }

    private static Instant firstCounted(History history) {
        return history.states().stream()
                .filter(each -> each.sites() != null && each.sites().reader() == SiteCounts.Reader.SURVEY)
                .map(RunRecord::instant)
                .findFirst()
                .orElseGet(Instant::now);
    }
}
