package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.summary.Amount;
import io.github.mockfactory.table.FactoryFindings;
import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByFile;
import io.github.mockfactory.table.RawMocksByType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The way of a team through a migration: look, preview, migrate, check. One copy of the example is migrated at once,
 * another one phase by phase; the tests look at what came of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ExampleIT {

    static final String RECIPES = "io.github.mockfactory.";

    private static final String FAIL = "-DfailOnDryRunResults=true";
    private static final String EXPORT = "-Drewrite.exportDatatables=true";

    private final Example example;
    private final String engine;

    private SortedMap<String, String> before;
    private MavenRun inventoryRun;
    private List<Map<String, String>> inventory;
    private List<Map<String, String>> inventoryByFile;
    private List<Map<String, String>> inventoryByType;
    private SortedMap<String, String> resultsBefore;
    private MavenRun gateBefore;
    private MavenRun goalBefore;
    private JsonNode answerBefore;
    private MavenRun previewRun;
    private SortedMap<String, String> afterDryRuns;
    private SortedMap<String, String> patched;

    private MavenRun migration;
    private SortedMap<String, String> after;
    private MavenRun gateAfter;
    private List<Map<String, String>> findings;
    private SortedMap<String, String> resultsAfter;

    private final List<MavenRun> phases = new ArrayList<>();
    private SortedMap<String, String> afterFoundation;
    private SortedMap<String, String> afterPhases;
    private MavenRun secondRun;
    private SortedMap<String, String> afterSecondRun;
    private SortedMap<String, String> afterPlan;

    ExampleIT(Example example) {
        this(example, System.getProperty("rewrite-maven-plugin.version"));
    }

    /** Takes the version of rewrite-maven-plugin to run, too, which brings the engine of its time. */
    ExampleIT(Example example, String engine) {
        this.example = example;
        this.engine = engine;
    }

    private ExampleProject copy(Path directory) {
        return ExampleProject.copy(example.name(), directory).withEngine(engine);
    }

    @BeforeAll
    void migrate(@TempDir Path directory) {
        ExampleProject atOnce = copy(directory.resolve("at-once"));
        before = atOnce.sources();
        look(atOnce);
        ExampleProject byPatch = copy(directory.resolve("by-patch"));
        byPatch.apply(atOnce.patch());
        patched = byPatch.sources();
        migrateAtOnce(atOnce);
        migrateByPhase(copy(directory.resolve("by-phase")));
        migrateByPlan(copy(directory.resolve("by-plan")));
    }

    private void look(ExampleProject project) {
        inventoryRun = project.rewrite("dryRun", RECIPES + "FindRawMocks", "test", EXPORT)
                .succeeds();
        resultsBefore = project.testResults();
        inventory = project.table(RawMocks.class);
        inventoryByFile = project.table(RawMocksByFile.class);
        inventoryByType = project.table(RawMocksByType.class);
        gateBefore = project.rewrite("dryRun", RECIPES + "VerifyNoRawMocks", FAIL);
        goalBefore = project.driver("verify");
        answerBefore = project.answer();
        previewRun = project.rewrite("dryRun").succeeds();
        afterDryRuns = project.sources();
    }

    private void migrateAtOnce(ExampleProject project) {
        migration = project.rewrite("run", RECIPES + "MigrateAllMocks", EXPORT).succeeds();
        after = project.sources();
        gateAfter = project.rewrite(
                "dryRun",
                RECIPES + "VerifyNoRawMocks," + RECIPES + "ValidateMockFactory",
                "test",
                "-Dmaven.test.failure.ignore=true",
                FAIL,
                EXPORT,
                example.acceptedReasons());
        resultsAfter = project.testResults();
        findings = project.table(FactoryFindings.class);
    }

    private void migrateByPhase(ExampleProject project) {
        for (String phase : example.phases()) {
            phases.add(project.rewrite("run", RECIPES + phase));
            if (phase.equals("Phase0Foundation")) {
                afterFoundation = project.sources();
            }
        }
        afterPhases = project.sources();
        secondRun = project.rewrite("run", RECIPES + "MigrateAllMocks");
        afterSecondRun = project.sources();
    }

    /** A phase without edits has no patch. */
    private void migrateByPlan(ExampleProject project) {
        project.driver("plan").succeeds();
        for (int phase = 0; phase <= 4; phase++) {
            Path patch = project.root().resolve("target/mock-factory/patches/phase-" + phase + ".patch");
            if (Files.exists(patch)) {
                project.apply(patch);
            }
        }
        afterPlan = project.sources();
    }

    @Test
    void runsAllTestsOfTheExample() {
        assertThat(resultsBefore).hasSize(example.tests());
        assertThat(resultsBefore.values()).containsOnly("passed");
    }

    @Test
    void findsEverySite() {
        assertThat(inventory.stream().collect(Collectors.groupingBy(site -> site.get("form"), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(example.forms());
        assertThat(inventoryRun.log()).contains(example.sites() + " mock sites in ");
    }

    @Test
    void saysOfEverySiteWhatBecomesOfIt() {
        assertThat(inventory).allSatisfy(site -> {
            if (site.get("outcome").equals("left")) {
                assertThat(Reason.valueOf(site.get("reason"))).isNotNull();
            } else {
                assertThat(site).containsEntry("outcome", "migratable").containsEntry("reason", "");
            }
            assertThat(site.get("mockedType")).isNotIn("", "?");
            assertThat(site.get("line")).matches("[1-9]\\d*");
            assertThat(site.get("phase")).matches("[1-4]");
        });
        assertThat(inventory.stream()
                        .map(site -> site.get("reason"))
                        .filter(reason -> !reason.isEmpty())
                        .collect(Collectors.groupingBy(reason -> reason, Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(example.left());
    }

    @Test
    void pointsToTheLineOfEverySite() {
        assertThat(inventory).allSatisfy(site -> {
            String[] lines = before.get(site.get("path")).split("\n");
            assertThat(lines[Integer.parseInt(site.get("line")) - 1]).containsIgnoringCase(keyword(site.get("form")));
        });
    }

    private static String keyword(String form) {
        return switch (form) {
            case "spy_call", "spy_field" -> "spy";
            case "spring_override" -> "Mockito";
            default -> "mock";
        };
    }

    @Test
    void countsTheSameSitesByFileAndByType() {
        assertThat(inventoryByFile.stream()
                        .collect(Collectors.toMap(row -> row.get("path"), row -> Long.valueOf(row.get("count")))))
                .isEqualTo(inventory.stream()
                        .collect(Collectors.groupingBy(site -> site.get("path"), Collectors.counting())));
        assertThat(inventoryByType.stream()
                        .collect(Collectors.toMap(row -> row.get("mockedType"), row -> Long.valueOf(row.get("count")))))
                .isEqualTo(inventory.stream()
                        .collect(Collectors.groupingBy(site -> site.get("mockedType"), Collectors.counting())));
    }

    @Test
    void failsTheGateBeforeTheMigration() {
        assertThat(gateBefore.fails().log()).contains("BUILD FAILURE").contains(example.gate());
        // a log names the first hundred only; the tables have all
        assertThat(inventory.stream()
                        .filter(site -> gateBefore.lines().stream()
                                .anyMatch(line -> line.startsWith("[ERROR] " + site.get("path") + ":" + site.get("line")
                                        + ": raw mock of " + site.get("mockedType") + ": "))))
                .hasSizeGreaterThanOrEqualTo(Math.min(100, inventory.size()));
    }

    @Test
    void givesTheSameAnswerByTheGoal() {
        assertThat(goalBefore.fails().gate()).isEqualTo(gateBefore.gate()).isNotEmpty();
        assertThat(answerBefore.path("exitCode").asInt()).isEqualTo(2);
        List<String> told = new ArrayList<>();
        answerBefore
                .path("new")
                .forEach(site -> told.add(site.path("path").asText() + ":"
                        + site.path("line").asText() + " " + site.path("form").asText() + " "
                        + site.path("type").asText()));
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(inventory.stream()
                        .map(site -> site.get("path") + ":" + site.get("line") + " " + site.get("form") + " "
                                + site.get("mockedType"))
                        .toList());
    }

    @Test
    void changesNothingInDryRuns() {
        assertThat(inventoryRun.log()).contains("would make no changes");
        assertSameFiles(afterDryRuns, before);
    }

    @Test
    void previewsThePatchThatItApplies() {
        assertThat(previewRun.log())
                .contains(example.sites() + " mock sites in ")
                .contains("rewrite:" + engine + ":dryRun")
                .contains("rewrite.patch")
                .doesNotContain("category=");
        assertSameFiles(patched, after);
    }

    @Test
    void changesOnlyFilesWithSitesAndTheFactories() {
        Set<String> expected = inventory.stream()
                .filter(site -> site.get("outcome").equals("migratable"))
                .map(site -> site.get("path"))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(example.factories());
        assertThat(changed(before, after)).isEqualTo(expected);
        assertThat(migration.log())
                .contains(example.migratable() + " migrated, " + (example.sites() - example.migratable()) + " left");
    }

    @Test
    void makesOnlyTheFactoriesInTheFoundationPhase() {
        assumeTrue(example.phases().get(0).equals("Phase0Foundation"), "the foundation phase is not the first here");

        assertThat(changed(before, afterFoundation)).containsExactlyInAnyOrderElementsOf(example.factories());
    }

    @Test
    void compilesAfterEveryPhase() {
        // the build before a phase compiles what the phase before it has left
        phases.forEach(MavenRun::succeeds);
        secondRun.succeeds();
    }

    @Test
    void endsInTheSameSourcesPhaseByPhase() {
        assertSameFiles(afterPhases, after);
    }

    @Test
    void endsInTheSameSourcesByThePatchesOfAPlan() {
        assertSameFiles(afterPlan, after);
    }

    @Test
    void changesNothingInASecondRun() {
        assertThat(secondRun.succeeds().log()).contains(" 0 migrated, ");
        assertSameFiles(afterSecondRun, afterPhases);
    }

    @Test
    void keepsTheResultOfEveryTest() {
        assertThat(resultsAfter).as(gateAfter::toString).isEqualTo(resultsBefore);
    }

    @Test
    void keepsTheWarningsOfTheCompiler() {
        assertThat(gateAfter.compilerWarnings()).isEqualTo(inventoryRun.compilerWarnings());
    }

    @Test
    void passesTheGateAfterwards() {
        gateAfter.succeeds();
        int left = example.sites() - example.migratable();
        assertThat(gateAfter.log()).contains(Amount.are(left, "mock site") + " left, " + left + " of them allowed");
    }

    @Test
    void leavesValidFactories() {
        assertThat(findings).noneMatch(finding -> finding.get("severity").equals("error"));
    }

    private static void assertSameFiles(SortedMap<String, String> actual, SortedMap<String, String> expected) {
        assertThat(changed(expected, actual)).isEmpty();
        assertThat(actual).isEqualTo(expected);
    }

    private static Set<String> changed(SortedMap<String, String> one, SortedMap<String, String> other) {
        Set<String> changed = new TreeSet<>(one.keySet());
        changed.addAll(other.keySet());
        changed.removeIf(path -> one.containsKey(path) && one.get(path).equals(other.get(path)));
        return changed;
    }
}
