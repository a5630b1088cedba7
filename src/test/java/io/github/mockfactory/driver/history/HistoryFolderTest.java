package io.github.mockfactory.driver.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    private Path root;

    private HistoryFolder folder;

    @BeforeEach
    void findTheFolder() {
        folder = HistoryFolder.find(root, root);
    }

    static RunRecord state(Instant when, int sites, int movable) {
        TreeMap<String, SiteCounts.Part> parts = new TreeMap<>();
        parts.put("agent", new SiteCounts.Part(sites, movable));
        TreeMap<String, Integer> reasons = new TreeMap<>();
        reasons.put("SPY_FIELD", sites - movable);
        return RunRecord.of(Goal.PLAN, when, "app", "a1b2", false)
                .with(new SiteCounts(
                        SiteCounts.Reader.SURVEY,
                        sites,
                        movable,
                        0,
                        1,
                        sites,
                        1.5,
                        parts,
                        parts,
                        parts,
                        new TreeMap<>(),
                        reasons,
                        new TreeMap<>()));
    }

    @Test
    void readsWhatItHasWritten() throws IOException {
        RunRecord plan = state(NOON, 10, 8);
        RunRecord migration = RunRecord.of(Goal.MIGRATE, NOON.plusSeconds(60), "", "", true)
                .with(
                        new Work("b", 2, 5, 2, 3, 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of("1:A")),
                        new TestFigures(true, 9, 1, 2.5, 2.4, 100, 120, 3, 0, List.of("ATest#b: passed -> failed")),
                        List.of(new StepBack("1:B", "FILE", "BTest", "passed -> failed")));
        folder.append(plan);
        folder.append(migration);

        assertThat(folder.read()).isEqualTo(new History(List.of(plan, migration), List.of()));
    }

    @Test
    void doesNotRepeatItself() throws IOException {
        folder.append(state(NOON, 10, 8));

        assertThat(folder.append(state(NOON.plusSeconds(60), 10, 8))).isEmpty();
        assertThat(folder.append(state(NOON.plusSeconds(90), 10, 7))).isPresent();
        assertThat(folder.read().records()).hasSize(2);
    }

    /** What was migrated, taken back, migrated and taken back again was taken back twice. */
    @Test
    void keepsEachPieceOfWork() throws IOException {
        Work work = new Work("b", 2, 5, 2, 3, 1, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
        RunRecord back = RunRecord.of(Goal.ROLLBACK, NOON, "", "", false).with(work, null, List.of());
        RunRecord again =
                RunRecord.of(Goal.ROLLBACK, NOON.plusSeconds(60), "", "", false).with(work, null, List.of());
        folder.append(back);

        assertThat(folder.append(again)).isPresent();
        assertThat(folder.read().records()).containsExactly(back, again);
    }

    @Test
    void isFoundAboveTheBuild() throws IOException {
        Files.createDirectories(root.resolve(HistoryFolder.PATH));
        Path build = Files.createDirectories(root.resolve("backend/app"));

        assertThat(HistoryFolder.find(root, build).path()).isEqualTo(root.resolve(HistoryFolder.PATH));
        assertThat(HistoryFolder.find(build, build).path()).isEqualTo(build.resolve(HistoryFolder.PATH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "not json",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\"} and more",
                "{\"version\":2,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\"}",
                "{\"version\":1,\"goal\":\"dance\",\"date\":\"2026-11-02T12:00:00Z\"}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"yesterday\"}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\",\"commit\":\"<script>\"}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\",\"sites\":{\"reader\":\"SURVEY\",\"sites\":1,\"movable\":2}}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\",\"sites\":{\"hours\":1e999}}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\",\"rolledBack\":[null]}",
                "{\"version\":1,\"goal\":\"plan\",\"date\":\"2026-11-02T12:00:00Z\",\"rolledBack\":[{}]}",
                "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n",
            })
    void passesOverWhatIsNoRecord(String text) throws IOException {
        folder.append(state(NOON, 10, 8));
        Files.writeString(folder.path().resolve("foreign.json"), text);

        History history = folder.read();

        assertThat(history.records()).hasSize(1);
        assertThat(history.skipped())
                .singleElement()
                .asString()
                .startsWith("foreign.json in ")
                .doesNotContain("\n");
    }

    @Test
    void passesOverFoldersAndFilesOfOthers() throws IOException {
        Files.createDirectories(folder.path().resolve("folder.json"));
        Files.writeString(folder.path().resolve("README.md"), "# Read me\n");
        Files.createSymbolicLink(folder.path().resolve("link.json"), Path.of("folder.json"));

        assertThat(folder.read().skipped()).hasSize(3);
    }

    @Test
    void takesWhatANewerToolWritesMore() throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve("a.json"), """
                {"version": 1, "goal": "verify", "date": "2026-11-02T12:00:00Z", "weather": "fine",
                 "gate": {"verdict": "clean", "newSites": 0}}
                """);

        assertThat(folder.read().records())
                .singleElement()
                .extracting(RunRecord::gate)
                .isEqualTo(new GateFigures("clean", 0));
    }

    @Test
    void recordsOfTwoBranchesMerge() throws Exception {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            git.getRepository().getConfig().setBoolean("commit", null, "gpgSign", false);
            commit(git, state(NOON, 10, 8));
            git.checkout().setCreateBranch(true).setName("other").call();
            commit(git, state(NOON.plusSeconds(60), 9, 7));
            git.checkout().setName("main").call();
            // at the same second, saying the same
            commit(git, state(NOON.plusSeconds(60), 9, 7));
            MergeResult merged =
                    git.merge().include(git.getRepository().resolve("other")).call();

            assertThat(merged.getMergeStatus()).isEqualTo(MergeResult.MergeStatus.MERGED);
            assertThat(folder.read().records()).hasSize(3);
            assertThat(folder.read().skipped()).isEmpty();
        }
    }

    private void commit(Git git, RunRecord run) throws Exception {
        folder.append(run);
        git.add().addFilepattern(".").call();
        git.commit()
                .setMessage("Record")
                .setAuthor("A", "a@example.com")
                .setCommitter("A", "a@example.com")
                .call();
    }

    @Test
    void tellsThePaceAndItsEnd() {
        Instant later = NOON.plus(Duration.ofDays(14));
        History history = new History(List.of(state(NOON, 110, 100), state(later, 70, 60)), List.of());

        Pace pace = Pace.of(history);

        assertThat(pace.perWeek()).isEqualTo(20);
        assertThat(pace.end()).isEqualTo("2026-12-07");
    }

    @Test
    void tellsNoEndWhereSitesBecomeMore() {
        Instant later = NOON.plus(Duration.ofDays(14));

        assertThat(Pace.of(new History(List.of(state(NOON, 10, 10), state(later, 20, 20)), List.of())))
                .isEqualTo(new Pace(-5, null, true));
        assertThat(Pace.of(new History(List.of(state(NOON, 10, 10)), List.of())).known())
                .isFalse();
        assertThat(Pace.of(History.NONE).known()).isFalse();
    }

    @Test
    void comparesTheQuickReaderWithItselfOnly() {
        RunRecord past = RunRecord.of(Goal.BACKFILL, NOON.minus(Duration.ofDays(7)), "app", "a1", false)
                .with(SiteCounts.ofText(30, 0, 3));

        // 10 sites in the text too, 8 of which can be moved
        assertThat(Pace.of(new History(List.of(past, state(NOON, 10, 8)), List.of()))
                        .perWeek())
                .isEqualTo(20);
    }
}
