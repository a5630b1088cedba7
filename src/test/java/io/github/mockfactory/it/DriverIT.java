package io.github.mockfactory.it;

import static io.github.mockfactory.it.ExampleIT.RECIPES;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The goals of the plugin on a repository. Some tests of it read sources, so that a migration changes their results: one its
 * own, three that of a fixture.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverIT {

    private static final String BRANCH = "mock-factory/migration";
    private static final String TESTS = "src/test/java/com/acme/legacy/";
    private static final String FIXTURE = TESTS + "notify/SessionFixture.java";
    private static final String WATCHED = TESTS + "order/WatchedTest.java";

    private SortedMap<String, String> before;
    private SortedMap<String, String> patched;
    private SortedMap<String, String> migrated;
    private SortedMap<String, String> afterDriver;
    private MavenRun plan;
    private MavenRun migration;
    private MavenRun again;
    private MavenRun rollback;
    private MavenRun refused;
    private MavenRun report;
    private MavenRun health;
    private Map<String, String> reports;
    private List<String> records;
    private String planJson;
    private String page;
    private String rolledBack;
    private List<String> history;
    private SortedMap<String, String> branch;
    private SortedMap<String, String> branchAfterRollback;

    @BeforeAll
    void migrate(@TempDir Path directory) throws Exception {
        ExampleProject project = ExampleProject.copy("legacy-suite", directory.resolve("user"));
        addTestsThatReadSources(project);
        try (Git git = commit(project.root())) {
            before = project.sources();
            plan = project.driver("plan", "-Dmockfactory.maxReviewLines=40").succeeds();
            Path output = project.root().resolve("target/mock-factory");
            planJson = Files.readString(output.resolve("plan.json"));
            page = Files.readString(output.resolve("plan.html"));
            patched = patched(directory.resolve("by-patch"), output.resolve("patches"));
            migrated = migrated(directory.resolve("at-once"));

            migration = project.driver("migrate", "-Dmockfactory.goldenTests=[\"*GoldenPathTest\"]");
            history = history(git);
            branch = files(git);
            Files.delete(output.resolve("rolled-back.json"));
            again = project.driver("migrate", "-Dmockfactory.goldenTests=[\"*GoldenPathTest\"]");
            rolledBack = Files.readString(output.resolve("rolled-back.json"));
            rollback = project.driver(
                    "rollback", "-f", "all/build.xml", "-pl", ":legacy-suite", "-Dto=phase", "-Dphase=1");
            branchAfterRollback = files(git);
            report = project.driver("report", "-Dmockfactory.backfill=weekly");
            // how long tests took says more of this machine than of the migration
            health = project.driver(
                    "report", "-Dmockfactory.week", "-Dmockfactory.health", "-Dmockfactory.healthSlower=10000");
            reports = texts(output, "report.html", "week.md", "dashboard.md", "inventory.csv");
            records = records(project.root().resolve(".mock-factory/history"));
            project.write(WATCHED, "// somebody is working here\n");
            refused = project.driver("migrate");
            git.checkout().addPath(WATCHED).call();
            afterDriver = project.sources();
        }
    }

    private static Map<String, String> texts(Path folder, String... names) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            texts.put(name, Files.readString(folder.resolve(name)));
        }
        return texts;
    }

    /** The goals that have left a record, oldest first. */
    private static List<String> records(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().split("-")[1])
                    .sorted()
                    .toList();
        }
    }

    private static void addTestsThatReadSources(ExampleProject project) {
        project.write(
                WATCHED, test("order", "WatchedTest", "src/test/java/com/acme/legacy/order/WatchedTest.java", ""));
        for (String name : List.of("OneFixtureTest", "TwoFixtureTest", "ThreeFixtureTest")) {
            project.write(
                    TESTS + "notify/" + name + ".java",
                    test(
                            "notify",
                            name,
                            FIXTURE,
                            "@org.junit.Rule public SessionFixture fixture = new SessionFixture(\"c\");"));
        }
        addAggregator(project);
    }

    /** A build around the module, in which Maven is started for the module alone. */
    private static void addAggregator(ExampleProject project) {
        project.write("all/build.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                    <module>..</module>
                  </modules>
                </project>
                """);
    }

    private static String test(String packageName, String name, String read, String member) {
        return """
                package com.acme.legacy.%s;

                import static org.junit.Assert.assertTrue;

                import java.nio.file.Files;
                import java.nio.file.Paths;
                import org.junit.Test;
                import org.mockito.Mockito;

                public class %s {
                  %s
                  private final Runnable task = Mockito.mock(Runnable.class);

                  @Test
                  public void isAsEver() throws Exception {
                    task.run();
                    String source = new String(Files.readAllBytes(Paths.get("%s")), "UTF-8");
                    assertTrue(source.contains(" = mock(Session" + ".class") || source.contains(" = Mockito" + ".mock("));
                  }
                }
                """.formatted(packageName, name, member, read);
    }

    static Git commit(Path root) throws Exception {
        Files.writeString(root.resolve(".gitignore"), "target/\n");
        Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call();
        StoredConfig config = git.getRepository().getConfig();
        config.setString("user", null, "name", "A Developer");
        config.setString("user", null, "email", "developer@example.com");
        config.save();
        git.add().addFilepattern(".").call();
        git.commit().setMessage("Begin").setSign(false).call();
        return git;
    }

    private static SortedMap<String, String> patched(Path directory, Path patches) throws IOException {
        ExampleProject copy = ExampleProject.copy("legacy-suite", directory);
        addTestsThatReadSources(copy);
        Files.writeString(copy.root().resolve(".gitignore"), "target/\n");
        for (int phase = 0; phase <= 4; phase++) {
            copy.apply(patches.resolve("phase-" + phase + ".patch"));
        }
        return copy.sources();
    }

    private static SortedMap<String, String> migrated(Path directory) throws IOException {
        ExampleProject copy = ExampleProject.copy("legacy-suite", directory);
        addTestsThatReadSources(copy);
        Files.writeString(copy.root().resolve(".gitignore"), "target/\n");
        copy.rewrite("run", RECIPES + "MigrateAllMocks").succeeds();
        return copy.sources();
    }

    static List<String> history(Git git) throws IOException {
        List<String> messages = new ArrayList<>();
        try (RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit commit = walk.parseCommit(git.getRepository().resolve(Constants.R_HEADS + BRANCH));
            for (; commit.getParentCount() > 0; commit = walk.parseCommit(commit.getParent(0))) {
                messages.add(0, commit.getFullMessage());
            }
        }
        return messages;
    }

    static SortedMap<String, String> files(Git git) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        ObjectId tip = git.getRepository().resolve(Constants.R_HEADS + BRANCH);
        try (RevWalk walk = new RevWalk(git.getRepository());
                TreeWalk tree = new TreeWalk(git.getRepository())) {
            tree.addTree(walk.parseCommit(tip).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                byte[] bytes = git.getRepository().open(tree.getObjectId(0)).getBytes();
                files.put(tree.getPathString(), new String(bytes, ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void plansWhatTheRecipesDo() {
        assertThat(plan.log()).contains("Phase 1 (critical): ").contains("target/mock-factory/patches/phase-4.patch");
        assertThat(patched).isEqualTo(migrated);
        assertThat(planJson).contains("\"phases\"").contains("1:" + TESTS + "order/OrderServiceTest.java");
        assertThat(page).contains("Files that need most care</h2>").contains("OTHER_FRAMEWORK");
    }

    @Test
    void touchesNothingOfTheUser() {
        assertThat(afterDriver).isEqualTo(before);
    }

    @Test
    void migratesAllButWhatChangesAResult() {
        assertThat(migration.succeeds().log())
                .contains("rolled back 4:" + WATCHED)
                .contains("rolled back 2:" + FIXTURE)
                .contains(", 2 steps rolled back, ");
        Set<String> different = new TreeSet<>(branch.keySet());
        different.addAll(migrated.keySet());
        different.removeIf(path -> branch.getOrDefault(path, "").equals(migrated.get(path)));
        assertThat(different).containsExactlyInAnyOrder(WATCHED, FIXTURE);
        assertThat(branch.get(WATCHED)).isEqualTo(before.get(WATCHED));
    }

    @Test
    void commitsEveryFileByItself() {
        assertThat(history.get(0)).startsWith("Prepare the mock factory\n");
        assertThat(history)
                .anySatisfy(message -> assertThat(message)
                        .startsWith("Migrate mocks of JdbcAuditLogTest\n")
                        .contains("File: " + TESTS + "jdbc/JdbcAuditLogTest.java")
                        .contains("Phase: 1 (critical)")
                        .contains("Category: database (")
                        .contains("golden path ("));
    }

    @Test
    void hasNothingLeftToDo() {
        assertThat(again.succeeds().log())
                .contains("There is nothing to do, 2 steps that were rolled back before aside");
        assertThat(rolledBack).contains("4:" + WATCHED, "2:" + FIXTURE);
    }

    @Test
    void takesAPhaseBackAndKeepsTheOthers() {
        assertThat(rollback.succeeds().log()).contains(" changes taken back on the branch " + BRANCH);
        String audit = TESTS + "jdbc/JdbcAuditLogTest.java";
        assertThat(branchAfterRollback.get(audit))
                .contains("MockFactory.createMock(")
                .doesNotContain("MockFactory.createDatabaseMock(");
    }

    @Test
    void eachRunLeavesARecord() {
        assertThat(records).containsExactly("backfill", "migrate", "plan", "rollback");
    }

    @Test
    void reportsWhatHappened() {
        assertThat(report.succeeds().log()).contains("The report: ").contains("Read 1 week of the past");
        long sites = reports.get("inventory.csv").lines().skip(1).count();
        assertThat(reports.get("report.html"))
                .contains(sites + " raw mock sites in ")
                .contains("a test of the file ended otherwise")
                .contains("changes taken back");
        assertThat(reports.get("week.md")).contains("## Rolled back").contains("Files moved of those planned: ");
        assertThat(reports.get("dashboard.md")).contains("- [ ] **Phase 1, critical**: ");
    }

    @Test
    void failsWhereAnAimIsMissed() {
        assertThat(health.fails().log())
                .contains("new raw mocks: not measured")
                .contains("golden path: 100 % of ")
                .contains("[mock-factory exit code 1] The migration misses 1 aim: steps rolled back");
    }

    @Test
    void refusesADirtyWorkTree() {
        assertThat(refused.fails().log())
                .contains("The work tree has changes that are not committed: " + WATCHED + ". Commit or stash them");
    }
}
