package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.DriverHome;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class MigrationTest {

    private static final String A1 = "Migrate mocks of ATest";
    private static final List<String> EVERYTHING = List.of(
            "Prepare the mock factory",
            A1,
            "Migrate mocks of BTest",
            "Migrate mocks of CTest",
            "Migrate mocks of Fixture",
            A1,
            "Migrate mocks of DTest");

    private final FakeProject project = FakeProject.small();
    private ValidationPolicy policy = ValidationPolicy.DEFAULT;
    private MigrationOptions options = new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings");
    private Checkpoint checkpoint = Checkpoint.NONE;
    private TestRepository repository;

    @BeforeEach
    void createRepository(@TempDir Path folder) {
        repository = TestRepository.create(folder.resolve("user"), project.sources());
    }

    private MigrationReport migrate(UnaryOperator<FakeRunner> rules) throws IOException {
        String before = repository.untouched();
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Workspace workspace = run.workspace();
            user.requireClean(List.of());
            FakeRunner runner = rules.apply(
                    new FakeRunner(project, workspace.folder(), user.home().resolve("logs/build.log")));
            Checks checks = new Checks(runner, "fake", null, null, project, policy, Progress.NONE);
            Set<String> skipped = new RollbackFile(user.home().resolve("rolled-back.json")).ids();
            return new Migration(workspace, project, checks, options, user.home(), checkpoint)
                    .run(project.steps(workspace.made(), skipped));
        } finally {
            assertThat(repository.untouched()).isEqualTo(before);
        }
    }

    @Test
    void commitsEveryStepByItself() throws IOException {
        MigrationReport report = migrate(runner -> runner);

        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
        assertThat(report.committed()).hasSize(7);
        assertThat(report.rolledBack()).isEmpty();
        assertThat(repository.history(true).get(1)).contains("""
                File: src/ATest.txt
                Phase: 1 (critical)
                Category: generic (1)
                Sites: 1 migrated
                Risk: LOW
                Validation: file (2 tests as before), system (8 tests as before)

                Mock-Factory-Change: 1/generic/src/ATest.txt
                """);
    }

    @Test
    void takesOneBuildForEachPhaseAndOneForTheBase() throws IOException {
        assertThat(migrate(runner -> runner).builds()).isEqualTo(1 + 3);
    }

    @Test
    void rollsBackOneFileAlone() throws IOException {
        MigrationReport report = migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));

        assertThat(repository.history(false))
                .isEqualTo(EVERYTHING.stream()
                        .filter(each -> !each.contains("BTest"))
                        .toList());
        assertThat(report.rolledBack())
                .containsExactly(new RolledBack(
                        "1:src/BTest.txt", RollbackReason.FILE, "BTest", ":BTest#two: passed -> failed"));
    }

    @Test
    void rollsBackTheFixtureThatBreaksThreeTestClasses() throws IOException {
        MigrationReport report = migrate(runner -> runner.breaksOn("src/Fixture.txt", "2 factory"));

        assertThat(repository.history(false))
                .isEqualTo(EVERYTHING.stream()
                        .filter(each -> !each.contains("Fixture"))
                        .toList());
        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("2:src/Fixture.txt");
    }

    @Test
    void findsTheFixtureAmongChangedTestsOfOneBatch() throws IOException {
        FakeProject mixed = project.file("src/Fixture.txt", Set.of(Phase.CRITICAL));
        repository = TestRepository.create(repository.root().resolveSibling("mixed"), mixed.sources());
        MigrationReport report = migrate(runner -> runner.breaksOn("src/Fixture.txt", "1 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("1:src/Fixture.txt");
        assertThat(repository.history(false)).contains("Migrate mocks of BTest", "Migrate mocks of CTest");
    }

    @Test
    void rollsBackALaterPhaseOfAFileAndKeepsTheEarlierOne() throws IOException {
        migrate(runner -> runner.breaksOn("src/ATest.txt", "4 factory"));

        assertThat(repository.history(false).stream().filter(A1::equals)).hasSize(1);
    }

    @Test
    void rollsBackAnEarlierPhaseOfAFileAndMakesTheLaterOneWithoutIt() throws IOException {
        migrate(runner -> runner.breaksOn("src/ATest.txt", "1 factory"));

        assertThat(repository.history(false).stream().filter(A1::equals)).hasSize(1);
        assertThat(file("src/ATest.txt")).contains("1 raw").contains("4 factory");
    }

    @Test
    void rollsBackWhatNeedsWhatWasRolledBack() throws IOException {
        project.requires("4:src/DTest.txt", "1:src/BTest.txt");
        MigrationReport report = migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));

        assertThat(report.rolledBack())
                .extracting(RolledBack::step)
                .containsExactlyInAnyOrder("1:src/BTest.txt", "4:src/DTest.txt");
    }

    @Test
    void reportsAFlakyTestAndBlamesNobody() throws IOException {
        MigrationReport report = migrate(runner -> runner.flaky("CTest"));

        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
        assertThat(report.flaky()).containsExactly(":CTest#two: passed -> failed");
        assertThat(report.rolledBack()).isEmpty();
    }

    @Test
    void blamesNobodyForWhatAnEarlierBuildHasLeft() throws IOException {
        MigrationReport report = migrate(runner -> runner.stumblesOverWhatItLeaves("CTest"));

        assertThat(report.rolledBack()).isEmpty();
        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
        assertThat(report.flaky()).containsOnly(":CTest#two: passed -> failed");
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void rollsBackWhatDoesNotCompileThoughTheLogNamesNoFile() throws IOException {
        MigrationReport report = migrate(runner -> runner.doesNotCompileWith("src/CTest.txt", "1 factory", false));

        assertThat(report.rolledBack())
                .containsExactly(new RolledBack("1:src/CTest.txt", RollbackReason.COMPILE, "", "the build fails"));
        assertThat(repository.history(false)).hasSize(6);
    }

    /** What is tried without the factory breaks for that alone. */
    @Test
    void triesNoStepWithoutThoseThatItNeeds() throws IOException {
        MigrationReport report =
                migrate(runner -> runner.callsTheFactory().doesNotCompileWith("src/CTest.txt", "1 factory", false));

        assertThat(report.rolledBack())
                .containsExactly(new RolledBack("1:src/CTest.txt", RollbackReason.COMPILE, "", "the build fails"));
        assertThat(repository.history(false)).hasSize(6);
    }

    @Test
    void rollsBackAtOnceWhatBreaksTheGoldenPath() throws IOException {
        policy = with(Set.of("ATest"), 5);
        MigrationReport report = migrate(runner -> runner.breaksOn("src/ATest.txt", "1 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::trigger).containsExactly(RollbackReason.GOLDEN_PATH);
    }

    private static ValidationPolicy with(Set<String> golden, int suiteFailures) {
        return new ValidationPolicy(
                Map.of(), ValidationPolicy.SystemLevel.PHASE, golden, suiteFailures, 5, 10, 5, 25, 256, 2);
    }

    @Test
    void refusesToStartWithABrokenGoldenPath() {
        policy = with(Set.of("ATest"), 0);

        assertThatThrownBy(() -> migrate(runner -> runner.breaksOn("src/ATest.txt", "1 raw")))
                .hasMessage("The golden path fails before anything was changed: :ATest#two");
        assertThat(repository.history(false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ATest", "GoldenPathIT"})
    void refusesToStartWithAGoldenPathThatIsNotRun(String golden) {
        policy = with(Set.of(golden, "BTest"), 0);

        assertThatThrownBy(() -> migrate(runner -> runner.skips("ATest")))
                .hasMessageStartingWith("The golden path would prove nothing, for the build has run no test of "
                        + golden + " before anything was changed");
        assertThat(repository.history(false)).isEmpty();
        // a report that is found the next time counts then
        assertThat(repository.root().resolve(".git/mock-factory/baseline.json")).doesNotExist();
    }

    @Test
    void rollsBackWhatBreaksATestThatCannotBeRunByItsName() throws IOException {
        MigrationReport report = migrate(
                runner -> runner.hasNoName("BTest").hasNoName("CTest").breaksOn("src/Fixture.txt", "2 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("2:src/Fixture.txt");
    }

    @Test
    void rollsBackWhatBreaksATestThatPassesOnlyWithAllOthers() throws IOException {
        FakeProject mixed = project.file("src/Fixture.txt", Set.of(Phase.CRITICAL));
        repository = TestRepository.create(repository.root().resolveSibling("mixed"), mixed.sources());
        MigrationReport report = migrate(runner -> runner.failsAlone("BTest")
                .failsAlone("CTest")
                .failsAlone("DTest")
                .breaksOn("src/Fixture.txt", "1 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("1:src/Fixture.txt");
    }

    @Test
    void blamesNobodyForATestThatPassesOnlyWithAllOthers() throws IOException {
        policy = new ValidationPolicy(Map.of(), ValidationPolicy.SystemLevel.NEVER, Set.of(), 0, 5, 10, 5, 25, 256, 2);
        MigrationReport report = migrate(runner -> runner.failsAlone("ATest").failsAlone("CTest"));

        assertThat(report.rolledBack()).isEmpty();
        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
        assertThat(rollBack(key -> key.path().equals("src/CTest.txt"), runner -> runner.failsAlone("CTest"))
                        .differences())
                .isEmpty();
    }

    @Test
    void comparesTestsWhoseNamesChangeFromRunToRun() throws IOException {
        AtomicInteger runs = new AtomicInteger(0xbeef);
        Supplier<String> hash = () -> "[Room@" + Integer.toHexString(runs.incrementAndGet()) + "]";
        MigrationReport report = migrate(runner -> runner.changesItsName("ATest", hash)
                .changesItsName("BTest", hash)
                .breaksOn("src/BTest.txt", "1 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("1:src/BTest.txt");
        assertThat(report.flaky()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @Test
    void blamesNobodyForNamesThatAreOthersInEachRun() throws IOException {
        Iterator<String> words = Stream.iterate("a", each -> each + "a").iterator();
        MigrationReport report =
                migrate(runner -> runner.changesItsName("ATest", words::next).breaksOn("src/BTest.txt", "1 factory"));

        assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("1:src/BTest.txt");
        assertThat(report.warnings())
                .contains("Not compared any more, for they end otherwise without the change as well: [ATest]");
        assertThat(repository.history(true).get(1))
                .contains(
                        "Validation: file (0 tests as before, but not ATest), system (6 tests as before, but not ATest)");
    }

    @Test
    void namesInItsCommitsWhatWasTolerated() throws IOException {
        policy = with(Set.of(), 5);
        project.file("src/ETest.txt", Set.of());
        repository = TestRepository.create(repository.root().resolveSibling("distant"), project.sources());
        MigrationReport report = migrate(runner -> runner.failsBehindAnyChange("ETest"));

        assertThat(report.rolledBack()).isEmpty();
        assertThat(repository.history(true).get(1))
                .contains("Validation: file (2 tests as before), system (8 tests as before, but not ETest)");
    }

    /** As when the next run is one of a newer version, or asks for more tests. */
    @Test
    void commitsNothingThatAKilledRunHasValidatedOtherwise() throws IOException {
        for (boolean content : List.of(true, false)) {
            repository =
                    TestRepository.create(repository.root().resolveSibling("killed-" + content), project.sources());
            checkpoint = point -> {
                if (point.equals("before commit")) {
                    throw new KillAt.Killed(point);
                }
            };
            assertThatThrownBy(() -> migrate(runner -> runner)).isInstanceOf(KillAt.Killed.class);
            checkpoint = Checkpoint.NONE;
            if (content) {
                Path journal = repository.root().resolve(".git/mock-factory/journal.jsonl");
                Files.writeString(
                        journal, Files.readString(journal).replaceAll("\"content of 1:src/BTest.txt\":\"", "$0x"));
            } else {
                policy = with(Set.of("BTest"), 0);
            }

            MigrationReport report = migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));
            assertThat(report.rolledBack()).extracting(RolledBack::step).containsExactly("1:src/BTest.txt");
        }
    }

    @Test
    void keepsATestThatFailsBeforeAndAfter() throws IOException {
        migrate(runner -> runner.breaksOn("src/ATest.txt", "src/ATest.txt"));

        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
    }

    @Test
    void refusesABuildThatFailsFromTheStart() {
        assertThatThrownBy(() -> migrate(runner -> runner.doesNotCompileWith("src/ATest.txt", "raw", true)))
                .hasMessageContaining("The build fails before anything was changed (exit 1)")
                .hasMessageContaining("build.log");
        assertThat(repository.history(false)).isEmpty();
    }

    @Test
    void refusesABuildWithoutTests() {
        FakeProject empty = new FakeProject().file("src/Fixture.txt", Set.of(Phase.FIXTURES));
        assertThatThrownBy(() -> {
                    try (UserRepository user = UserRepository.open(repository.root());
                            DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
                        Workspace workspace = run.workspace();
                        FakeRunner runner = new FakeRunner(
                                empty, workspace.folder(), user.home().resolve("logs/build.log"));
                        Checks checks = new Checks(runner, "fake", null, null, empty, policy, Progress.NONE);
                        new Migration(workspace, empty, checks, options, user.home(), Checkpoint.NONE)
                                .run(empty.steps(Set.of(), Set.of()));
                    }
                })
                .hasMessageContaining("has run no test");
    }

    @Test
    void rollsBackWhatMakesTestsSlow() throws IOException {
        MigrationReport report = migrate(runner -> runner.slows("BTest", 60));

        assertThat(report.rolledBack())
                .containsExactly(
                        new RolledBack("1:src/BTest.txt", RollbackReason.SLOWER, "", "63.0 s instead of 9.0 s"));
        assertThat(repository.history(false)).hasSize(6);
    }

    @Test
    void rollsBackABatchThatNeedsMoreMemory() throws IOException {
        options = new MigrationOptions(0, 0, new RollbackLimit(100, 5), "settings");
        MigrationReport report = migrate(runner -> runner.needs(1_000_000));

        assertThat(report.rolledBack()).extracting(RolledBack::trigger).contains(RollbackReason.MEMORY);
        assertThat(report.isInVain()).isTrue();
        assertThat(repository.history(false)).isEmpty();
    }

    /** A build of a tenth of a second holds as much as the shell, or as its JVM, whenever one looks. */
    @Test
    void takesALittleMoreMemoryForNoise() throws IOException {
        MigrationReport report = migrate(runner -> runner.needs(250_000));

        assertThat(report.rolledBack()).isEmpty();
        assertThat(report.builds()).isEqualTo(1 + 3);
    }

    @Test
    void stopsBeforeItRollsBackMoreThanAThird() throws IOException {
        for (String name : List.of("ETest", "FTest", "GTest", "HTest", "ITest", "JTest")) {
            project.file("src/" + name + ".txt", Set.of(Phase.FIXTURES));
        }
        repository = TestRepository.create(repository.root().resolveSibling("bad"), project.sources());
        options = new MigrationOptions(1, 0, RollbackLimit.DEFAULT, "settings");
        assertThatThrownBy(() -> migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory")
                        .breaksOn("src/ETest.txt", "2 factory")
                        .breaksOn("src/FTest.txt", "2 factory")
                        .breaksOn("src/GTest.txt", "2 factory")
                        .breaksOn("src/HTest.txt", "2 factory")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "Stopped: 5 of 13 steps would be rolled back, which is more than 33.34 % of them. "
                                + "The first is 1:src/BTest.txt, because a test of the file ended otherwise")
                .hasMessageContaining("None of this is remembered; 4 steps were committed before");
        assertThat(rolledBack()).isEmpty();
        assertThat(repository.history(false))
                .containsExactlyElementsOf(EVERYTHING.stream()
                        .limit(5)
                        .filter(each -> !each.contains("BTest"))
                        .toList());

        migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));
        assertThat(rolledBack()).extracting(RolledBack::step).containsExactly("1:src/BTest.txt");
        assertThat(repository.history(false)).hasSize(12);
    }

    @Test
    void keepsWhatWasRememberedBeforeItStops() throws IOException {
        migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));
        List<RolledBack> before = rolledBack();
        rollBack(key -> true);
        options = new MigrationOptions(0, 0, new RollbackLimit(0, 1), "settings");

        assertThatThrownBy(() -> migrate(runner -> runner.breaksOn("src/ATest.txt", "1 factory")))
                .hasMessageStartingWith("Stopped: 1 of 6 steps");
        assertThat(rolledBack()).isEqualTo(before).hasSize(1);
    }

    private List<RolledBack> rolledBack() throws IOException {
        return new RollbackFile(repository.root().resolve(".git/mock-factory/rolled-back.json")).read();
    }

    @Test
    void comparesCompileErrorsWithThoseOfTheBase() throws IOException {
        project.file("other/Broken.txt", Set.of());
        repository = TestRepository.create(repository.root().resolveSibling("broken"), project.sources());
        MigrationReport report = migrate(runner ->
                runner.moduleDoesNotCompile("other/Broken.txt").doesNotCompileWith("src/CTest.txt", "1 factory", true));

        assertThat(report.rolledBack())
                .containsExactly(new RolledBack("1:src/CTest.txt", RollbackReason.COMPILE, "", "the build fails"));
        assertThat(report.warnings()).contains("Do not compile before anything is changed: other/Broken.txt");
        assertThat(repository.history(false)).hasSize(6);
    }

    @Test
    void rollsBackWhatFailsACheckOfTheBuildThoughEveryTestPasses() throws IOException {
        MigrationReport report = migrate(runner -> runner.failsTheBuildWith("src/CTest.txt", "1 factory"));

        assertThat(report.rolledBack())
                .containsExactly(new RolledBack("1:src/CTest.txt", RollbackReason.COMPILE, "", "the build fails"));
        assertThat(repository.history(false)).hasSize(6);
    }

    @Test
    void seesThatABuildFailsBehindATestThatDoes() throws IOException {
        MigrationReport report = migrate(runner ->
                runner.breaksOn("src/BTest.txt", "1 factory").failsTheBuildWith("src/CTest.txt", "1 factory"));

        assertThat(report.rolledBack())
                .extracting(RolledBack::step)
                .containsExactlyInAnyOrder("1:src/BTest.txt", "1:src/CTest.txt");
        assertThat(repository.history(false)).noneMatch(each -> each.contains("BTest"));
    }

    @Test
    void doesNotTakeABaseForBrokenThatFailsOnce() throws IOException {
        MigrationReport report = migrate(runner -> runner.flakyBase("CTest"));

        assertThat(report.rolledBack()).isEmpty();
        assertThat(report.warnings()).containsExactly("Failed before anything was changed, but not again: :CTest#two");
        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
    }

    @Test
    void keepsNoValueOfThePropertiesOfABuild() throws IOException {
        migrate(runner -> runner);

        assertThat(Files.readString(repository.root().resolve(".git/mock-factory/baseline.json")))
                .doesNotContain("fake")
                .containsPattern("\"build\" : \"[A-Za-z0-9_-]{43}\"");
    }

    @Test
    void leavesAloneWhatWasRolledBackBefore() throws IOException {
        migrate(runner -> runner.breaksOn("src/BTest.txt", "1 factory"));
        MigrationReport again = migrate(runner -> runner);

        assertThat(again.committed()).isEmpty();
        assertThat(again.builds()).isZero();
        assertThat(repository.history(false)).hasSize(6);
    }

    @Test
    void goesOnWhereALimitedRunEnded() throws IOException {
        options = new MigrationOptions(0, 3, RollbackLimit.DEFAULT, "settings");
        assertThat(migrate(runner -> runner).committed()).hasSize(3);
        options = new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings");
        assertThat(migrate(runner -> runner).committed()).hasSize(4);

        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
    }

    @Test
    void comesToTheSameCommitsInSmallBatches() throws IOException {
        migrate(runner -> runner);
        List<String> atOnce = repository.history(false);
        repository = TestRepository.create(repository.root().resolveSibling("batches"), project.sources());
        options = new MigrationOptions(1, 0, RollbackLimit.DEFAULT, "settings");
        migrate(runner -> runner);

        assertThat(repository.history(false)).isEqualTo(atOnce);
    }

    @Test
    void refusesADirtyWorkTree() throws IOException {
        Files.writeString(repository.root().resolve("src/ATest.txt"), "mine");

        assertThatThrownBy(() -> migrate(runner -> runner))
                .hasMessage(
                        "The work tree has changes that are not committed: src/ATest.txt. Commit or stash them, and try again");
        assertThat(Files.readString(repository.root().resolve("src/ATest.txt"))).isEqualTo("mine");
    }

    @Test
    void worksOnADetachedHead() throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setName(git.getRepository().resolve("HEAD").name()).call();
        }
        migrate(runner -> runner);

        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
    }

    @Test
    void refusesAFolderThatIsNoRepository(@TempDir Path folder) {
        assertThatThrownBy(() -> UserRepository.open(folder))
                .hasMessageContaining("There is no git repository in " + folder);
    }

    @Test
    void refusesABranchThatIsCheckedOut() throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setCreateBranch(true).setName(TestRepository.BRANCH).call();
        }

        assertThatThrownBy(() -> migrate(runner -> runner)).hasMessageContaining("is checked out");
    }

    @Test
    void refusesABranchThatIsSomebodyElses() throws Exception {
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setCreateBranch(true).setName(TestRepository.BRANCH).call();
            git.commit().setMessage("Mine").setAllowEmpty(true).setSign(false).call();
            git.checkout().setName("main").call();
        }

        assertThatThrownBy(() -> migrate(runner -> runner))
                .hasMessageContaining("is there already, and not from a migration");
        assertThat(repository.history(false)).containsExactly("Mine");
    }

    @Test
    void beginsAnewOnceTheBranchIsMerged() throws Exception {
        options = new MigrationOptions(0, 2, RollbackLimit.DEFAULT, "settings");
        migrate(runner -> runner);
        try (Git git = Git.open(repository.root().toFile())) {
            git.merge()
                    .include(git.getRepository().resolve(TestRepository.BRANCH))
                    .call();
            assertThat(git.status().call().isClean()).isTrue();
        }
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Workspace workspace = run.workspace();
            assertThat(workspace.made()).isEmpty();
            assertThat(workspace.base()).isEqualTo(workspace.tip());
        }
    }

    @Test
    void beginsAnewOnceTheBranchIsDeleted() throws Exception {
        migrate(runner -> runner);
        try (Git git = Git.open(repository.root().toFile())) {
            git.branchDelete()
                    .setBranchNames(TestRepository.BRANCH)
                    .setForce(true)
                    .call();
        }

        assertThat(migrate(runner -> runner).committed()).hasSize(7);
        assertThat(repository.history(false)).isEqualTo(EVERYTHING);
    }

    @Test
    void refusesOtherSettingsThanThoseOfTheBranch() throws IOException {
        migrate(runner -> runner);
        FakeProject other = FakeProject.small().file("src/ATest.txt", Set.of(Phase.CRITICAL));
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Workspace workspace = run.workspace();
            FakeRunner runner =
                    new FakeRunner(other, workspace.folder(), user.home().resolve("logs/build.log"));
            Checks checks = new Checks(runner, "fake", null, null, other, policy, Progress.NONE);
            Migration migration = new Migration(workspace, other, checks, options, user.home(), Checkpoint.NONE);

            assertThatThrownBy(() -> migration.run(List.of()))
                    .hasMessageContaining("was made with other settings than these")
                    .hasMessageContaining("src/ATest.txt would not be the same. Its last commit there: ")
                    .hasMessageContaining("\"Migrate mocks of ATest\" of A Developer");
        }
    }

    @Test
    void knowsAFileAgainThatGitWritesOtherwiseThanItIsCommitted() throws IOException {
        project.file("src/$Id$.txt", Set.of(Phase.CRITICAL));
        Map<String, String> sources = new TreeMap<>(project.sources());
        sources.put(".gitattributes", "*.txt ident\n");
        repository = TestRepository.create(repository.root().resolveSibling("ident"), sources);
        options = new MigrationOptions(0, 5, RollbackLimit.DEFAULT, "settings");
        migrate(runner -> runner);
        assertThat(repository.files().get("src/$Id$.txt")).contains("$Id$").contains("1 factory");
        try (UserRepository user = UserRepository.open(repository.root())) {
            DriverHome.remove(user);
        }
        options = new MigrationOptions(0, 0, RollbackLimit.DEFAULT, "settings");

        assertThat(migrate(runner -> runner).committed()).hasSize(3);
        assertThat(rollBack(key -> true).kept()).isEmpty();
        assertThat(repository.files()).containsAllEntriesOf(sources);
    }

    @Test
    void takesNothingBackWithOtherSettingsThanThoseOfTheBranch() throws IOException {
        migrate(runner -> runner);
        List<String> history = repository.history(false);
        FakeProject other = FakeProject.small().file("src/ATest.txt", Set.of(Phase.CRITICAL));

        assertThatThrownBy(() -> rollBack(other, key -> true, UnaryOperator.identity()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("src/ATest.txt would not be the same")
                .hasMessageContaining("Give rollback the settings and the version of the migration");
        assertThat(repository.history(false)).isEqualTo(history);
    }

    @Test
    void takesNothingBackFromAPartOfTheBuild() throws IOException {
        migrate(runner -> runner);
        List<String> history = repository.history(false);
        FakeProject part = new FakeProject().file("src/ATest.txt", Set.of(Phase.CRITICAL, Phase.GENERIC));

        assertThatThrownBy(() -> rollBack(part, key -> key.path().equals("src/ATest.txt"), UnaryOperator.identity()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changes 4 files that this run does not, such as src/BTest.txt: "
                        + "run it for the whole build, with the settings of the migration");
        assertThat(repository.history(false)).isEqualTo(history);
    }

    @Test
    void namesTheCommitThatSomebodyAmended() throws Exception {
        migrate(runner -> runner);
        try (Git git = Git.open(repository.root().toFile())) {
            git.checkout().setName(TestRepository.BRANCH).call();
            Files.writeString(repository.root().resolve("src/DTest.txt"), "mine");
            git.add().addFilepattern("src/DTest.txt").call();
            String message = repository.history(true).get(6);
            git.commit()
                    .setAmend(true)
                    .setMessage("Better\n\n" + message.substring(message.indexOf("Mock-Factory-Change")))
                    .setSign(false)
                    .call();
            git.checkout().setName("main").call();
        }

        assertThatThrownBy(() -> migrate(runner -> runner))
                .hasMessageContaining(
                        "or was changed by hand: src/DTest.txt would not be the same. Its last commit there: ")
                .hasMessageContaining("\"Better\" of A Developer");
    }

    @Test
    void bringsBackWhatBuildsChangeOfCommittedFiles() throws IOException {
        Map<String, String> sources = new TreeMap<>(project.sources());
        sources.put("snapshots/BTest", "raw");
        repository = TestRepository.create(repository.root().resolveSibling("snapshots"), sources);
        MigrationReport report = migrate(runner -> runner.writesSnapshots("BTest"));

        assertThat(report.rolledBack())
                .containsExactly(new RolledBack(
                        "1:src/BTest.txt", RollbackReason.FILE, "BTest", ":BTest#two: passed -> failed"));
        assertThat(report.warnings())
                .contains(
                        "Builds change files that are committed, which are brought back before the next one: snapshots/BTest");
        assertThat(repository.files()).containsEntry("snapshots/BTest", "raw");
    }

    @Test
    void refusesABuildThatChangesWhatItIsToTest() throws IOException {
        assertThatThrownBy(() -> migrate(runner -> runner.formats("src/BTest.txt")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A build has changed src/BTest.txt itself")
                .hasMessageContaining("-Dmockfactory.formatCommand");
        assertThat(repository.history(false)).isEmpty();
    }

    @Test
    void keepsASecondRunOut() throws IOException {
        try (UserRepository user = UserRepository.open(repository.root());
                Lock lock = Lock.take(user.home())) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> Lock.take(user.home()))
                    .hasMessageContaining("Another migration of this repository is running")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void namesWhatIsNotThereToTakeBack() throws IOException {
        migrate(runner -> runner);
        List<String> history = repository.history(false);

        assertThatThrownBy(() -> rollBack(key -> key.path().equals("src/AtTest.txt")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is nothing to take back: the branch " + TestRepository.BRANCH
                        + " has no change of what is asked for");
        assertThat(repository.history(false)).isEqualTo(history);
    }

    @Test
    void takesBackAFile() throws IOException {
        migrate(runner -> runner);
        Rollback.Outcome outcome = rollBack(key -> key.path().equals("src/ATest.txt"));

        assertThat(outcome.undone()).hasSize(2);
        assertThat(outcome.differences()).isEmpty();
        assertThat(file("src/ATest.txt")).doesNotContain("factory");
        assertThat(repository.history(false)).hasSize(8).last().isEqualTo("Take back the migration of ATest");
    }

    @Test
    void takesBackAPhaseAndKeepsTheOthersOfTheSameFile() throws IOException {
        migrate(runner -> runner);
        rollBack(key -> key.phase() == Phase.CRITICAL);

        assertThat(file("src/ATest.txt")).contains("1 raw").contains("4 factory");
    }

    @Test
    void takesBackEverything() throws IOException {
        migrate(runner -> runner);
        rollBack(key -> true);

        project.sources().forEach((path, text) -> assertThat(file(path)).isEqualTo(text));
        assertThat(file(FakeProject.FACTORY)).isEmpty();
        assertThat(migrate(runner -> runner).committed()).hasSize(7);
    }

    @Test
    void reportsNoTestThatStumblesOverWhatAnEarlierBuildHasLeftWhenItTakesBack() throws IOException {
        UnaryOperator<FakeRunner> messy = runner -> runner.stumblesOverWhatItLeaves("CTest");
        migrate(messy);
        Rollback.Outcome outcome = rollBack(key -> key.path().equals("src/CTest.txt"), messy);

        assertThat(outcome.undone()).isNotEmpty();
        assertThat(outcome.differences()).isEmpty();
    }

    /** A command that ends with an error when a test fails says nothing more once that test passes. */
    @Test
    void takesNoFlakyTestForABuildThatIsBroken() throws IOException {
        migrate(UnaryOperator.identity());

        Rollback.Outcome outcome = rollBack(
                key -> key.path().equals("src/CTest.txt"),
                runner -> runner.flaky("CTest").endsAsItsTests());

        assertThat(outcome.undone()).isNotEmpty();
        assertThat(outcome.differences()).isEmpty();
    }

    private Rollback.Outcome rollBack(Predicate<ChangeKey> which) throws IOException {
        return rollBack(which, UnaryOperator.identity());
    }

    private Rollback.Outcome rollBack(Predicate<ChangeKey> which, UnaryOperator<FakeRunner> faults) throws IOException {
        return rollBack(project, which, faults);
    }

    private Rollback.Outcome rollBack(FakeProject planned, Predicate<ChangeKey> which, UnaryOperator<FakeRunner> faults)
            throws IOException {
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            FakeRunner runner = faults.apply(new FakeRunner(
                    planned, run.workspace().folder(), user.home().resolve("logs/build.log")));
            Checks checks = new Checks(runner, "fake", null, null, planned, policy, Progress.NONE);
            return new Rollback(run, planned, checks, user.home(), Checkpoint.NONE)
                    .run(new Rollback.Asked("what is asked for", which), Map.of(), false);
        }
    }

    /** A file of the branch; empty if the branch has none. */
    private String file(String path) {
        try (UserRepository user = UserRepository.open(repository.root());
                DriverRun run = DriverRun.open(user, TestRepository.BRANCH, Progress.NONE)) {
            Workspace workspace = run.workspace();
            Path file = workspace.folder().resolve(path);
            return workspace.isCommitted(path) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
