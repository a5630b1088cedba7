package io.github.mockfactory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.cli.JavacProject.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Phase 5 by the driver: homes of set-ups, and the files that move theirs there, each in a commit of its own. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupMigrationTest {

    private static final String DOOR = """
            package com.acme.chat;

            public interface Door {
                boolean isOpen();

                String name();
            }
            """;

    private static final String TESTS = "test/com/acme/chat/";
    private static final String FACTORY = TESTS.replace("chat/", "testing/") + "MockFactory.java";
    private static final String HALL = TESTS + "HallTest.java";
    private static final String LOBBY = TESTS + "LobbyTest.java";
    private static final String ALONE = TESTS + "AloneTest.java";
    private static final String HOME = "createOpenDoorMock";

    private final Map<String, String> atOnce = new TreeMap<>();
    private List<String> commitsAtOnce;
    private Run planAtOnce;
    private Run migrationAtOnce;
    private Run againAtOnce;

    @TempDir
    private Path root;

    @BeforeAll
    void migrateAtOnce(@TempDir Path folder) throws Exception {
        JavacProject project = project(folder, "false");
        planAtOnce = project.run(
                "plan", "-Dmockfactory.setups=create", "-Dmockfactory.factoryType=com.acme.testing.MockFactory");
        migrationAtOnce = run(project, "migrate", "-Dmockfactory.setups=create");
        atOnce.putAll(branch(folder));
        commitsAtOnce = commits(folder);
        againAtOnce = run(project, "migrate", "-Dmockfactory.setups=create");
    }

    private static String test(String name, String type, String... values) {
        StringBuilder methods = new StringBuilder();
        for (String value : values) {
            methods.append("""

                        @Test
                        void opens%1$s() {
                            %2$s mock = mock(%2$s.class);
                            when(mock.isOpen()).thenReturn(true);
                            when(mock.name()).thenReturn("%1$s");
                            mock.toString();
                        }
                    """.formatted(value, type));
        }
        return """
                package com.acme.chat;

                import static org.mockito.Mockito.mock;
                import static org.mockito.Mockito.when;

                import org.junit.jupiter.api.Test;

                class %s {
                %s}
                """.formatted(name, methods);
    }

    /** Two classes that share set-ups, and one with a shape of its own. What the tests do is not run: a script says how they end. */
    private static JavacProject project(Path folder, String fails) throws Exception {
        JavacProject project = JavacProject.in(folder);
        project.write("src/com/acme/chat/Door.java", DOOR);
        project.write("src/com/acme/chat/Gate.java", DOOR.replace("Door", "Gate"));
        project.write(HALL, test("HallTest", "Door", "a", "b", "c"));
        project.write(LOBBY, test("LobbyTest", "Door", "d", "e", "f"));
        project.write(ALONE, test("AloneTest", "Gate", "g", "h", "i", "j"));
        project.compile();
        project.write(".gitignore", "out\ntarget\nresults\n");
        project.write("check.sh", """
                mkdir -p results
                for test in Room Hall Lobby Alone; do
                    outcome=
                    if %s; then outcome='<failure/>'; fi
                    echo "<testsuite><testcase classname='com.acme.chat.${test}Test' name='opens'>$outcome</testcase></testsuite>" \\
                        > results/TEST-$test.xml
                done
                """.formatted(fails));
        project.commit();
        return project;
    }

    private JavacProject project() throws Exception {
        return project(root, "false");
    }

    private static Run run(JavacProject project, String goal, String... options) {
        List<String> all = new ArrayList<>(List.of(
                "-DtestCommand=sh check.sh",
                "-Dmockfactory.testReports=[results/*.xml]",
                "-Dmockfactory.reruns=0",
                "-Dmockfactory.factoryType=com.acme.testing.MockFactory"));
        all.addAll(List.of(options));
        Run run = project.run(goal, all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        return run;
    }

    private static SortedMap<String, String> branch(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Git git = Git.open(folder.toFile());
                RevWalk walk = new RevWalk(git.getRepository());
                TreeWalk tree = new TreeWalk(git.getRepository())) {
            tree.addTree(walk.parseCommit(tip(git)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(
                        tree.getPathString(),
                        new String(git.getRepository().open(tree.getObjectId(0)).getBytes()));
            }
        }
        return files;
    }

    private static ObjectId tip(Git git) throws IOException {
        return git.getRepository().resolve(Constants.R_HEADS + "mock-factory/migration");
    }

    /** The first lines of the commits, oldest first. */
    private static List<String> commits(Path folder) throws IOException {
        List<String> commits = new ArrayList<>();
        try (Git git = Git.open(folder.toFile());
                RevWalk walk = new RevWalk(git.getRepository())) {
            RevCommit commit = walk.parseCommit(tip(git));
            for (; commit.getParentCount() > 0; commit = walk.parseCommit(commit.getParent(0))) {
                commits.add(0, commit.getShortMessage());
            }
        }
        return commits;
    }

    @Test
    void commitsTheHomeAndThenFileByFile() {
        assertThat(planAtOnce.out()).contains("Phase 5 (setups): 4 commits, 10 set-ups, ", "/patches/phase-5.patch");
        assertThat(migrationAtOnce.out())
                .contains("9 commits with 11 migrated sites and 10 moved set-ups on the branch");
        assertThat(commitsAtOnce.subList(5, 9))
                .containsExactly(
                        "Move set-ups of mocks in AloneTest to their homes",
                        "Add homes of set-ups to MockFactory",
                        "Move set-ups of mocks in HallTest to their homes",
                        "Move set-ups of mocks in LobbyTest to their homes");
        assertThat(atOnce.get(FACTORY)).contains("public static Door " + HOME + "(String name) {");
        assertThat(atOnce.get(HALL)).contains("MockFactory." + HOME + "(\"a\")").doesNotContain("when(");
        assertThat(atOnce.get(LOBBY))
                .contains("MockFactory." + HOME + "(\"d\")")
                .doesNotContain("when(");
        assertThat(atOnce.get(ALONE)).contains("private static Gate createOpenGateMock(String name) {");
        assertThat(againAtOnce.out()).contains("There is nothing to do");
    }

    @Test
    void endsInTheSameSourcesWhenItIsAskedForLater() throws Exception {
        JavacProject project = project();

        Run migration = run(project, "migrate");
        SortedMap<String, String> constructed = branch(root);
        assertThat(migration.out()).contains("5 commits with 11 migrated sites on the branch");
        assertThat(constructed.get(HALL)).contains("when(");
        run(project, "migrate", "-Dphase=5", "-Dmockfactory.setups=create");
        assertThat(branch(root)).isEqualTo(atOnce).isNotEqualTo(constructed);

        Run rollback = run(project, "rollback", "-Dto=phase", "-Dphase=5", "-Dmockfactory.setups=create");
        assertThat(rollback.out()).contains("4 changes taken back");
        assertThat(branch(root)).isEqualTo(constructed);

        run(project, "migrate", "-Dphase=5", "-Dmockfactory.setups=create");
        assertThat(branch(root)).isEqualTo(atOnce);
    }

    /** Nothing of the module is left to construct: its factory is one that only set-ups ask for. */
    @Test
    void addsHomesToTheFactoryOfAMigrationThatWasMerged() throws Exception {
        JavacProject project = project();
        run(project, "migrate");
        try (Git git = Git.open(root.toFile())) {
            git.merge().include(tip(git)).call();
        }
        project.compile();

        run(project, "migrate", "-Dphase=5", "-Dmockfactory.setups=create");

        assertThat(branch(root)).isEqualTo(atOnce);
        assertThat(commits(root).subList(5, 9)).isEqualTo(commitsAtOnce.subList(5, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Dmockfactory.shard=1/2", "-Dmockfactory.facts=facts"})
    void refusesFactsThatSayNothingOfSetups(String option) throws Exception {
        JavacProject project = project();
        project.write("facts/chat-test.facts.gz", "");

        Run run = project.run("plan", option, "-Dmockfactory.setups=create");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(" and setups contradict each other");
    }

    @Test
    void endsInTheSameSourcesWhenItComesBeforeTheOthers() throws Exception {
        JavacProject project = project();

        run(project, "migrate", "-Dphase=5", "-Dmockfactory.setups=create", "-Dfile=" + LOBBY);
        assertThat(commits(root))
                .containsExactly(
                        "Prepare the mock factory",
                        "Add homes of set-ups to MockFactory",
                        "Move set-ups of mocks in LobbyTest to their homes");
        run(project, "migrate", "-Dphase=5", "-Dmockfactory.setups=create");
        run(project, "migrate", "-Dmockfactory.setups=create");
        assertThat(branch(root)).isEqualTo(atOnce);
    }

    @Test
    void rollsBackTheFileThatChangesAResultAlone() throws Exception {
        JavacProject project =
                project(root, "grep -q " + HOME + " test/com/acme/chat/${test}Test.java && [ $test = Lobby ]");

        Run migration = run(project, "migrate", "-Dmockfactory.setups=create");

        assertThat(migration.out() + migration.err()).contains("rolled back 5:" + LOBBY);
        SortedMap<String, String> files = branch(root);
        assertThat(files.get(LOBBY)).contains("MockFactory.createMock(Door.class)", "when(");
        assertThat(files.get(HALL)).contains(HOME);
        assertThat(run(project, "migrate", "-Dmockfactory.setups=create").out())
                .contains("There is nothing to do, 1 step that was rolled back before aside");
    }

    /** A home that nobody would call is none: its users wait for somebody to look at them. */
    @Test
    void addsNoHomeForFilesThatAreLeftAlone() throws Exception {
        JavacProject project = project();
        String steps = Stream.of(HALL, LOBBY, ALONE)
                .map(path ->
                        "{\"step\": \"5:" + path + "\", \"trigger\": \"FILE\", \"test\": \"\", \"difference\": \"\"}")
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        project.write(".mock-factory/rolled-back.json", "[" + steps + "]");
        project.commit();

        run(project, "migrate", "-Dmockfactory.setups=create");

        assertThat(branch(root).get(FACTORY)).doesNotContain(HOME);
    }

    @Test
    void takesAFileBackAndLeavesTheHomeToOthers() throws Exception {
        JavacProject project = project();
        run(project, "migrate", "-Dmockfactory.setups=create");
        String[] otherwise = {"-DtestCommand=sh check.sh", "-Dmockfactory.factoryType=com.acme.testing.MockFactory"};

        Run all = project.run("rollback", "-Dto=all", otherwise[0], otherwise[1]);
        Run phase = project.run("rollback", "-Dto=phase", "-Dphase=5", otherwise[0], otherwise[1]);
        assertThat(all.exitCode()).isEqualTo(2);
        assertThat(all.err()).contains("was made with other settings than these");
        assertThat(phase.exitCode()).isEqualTo(2);
        assertThat(phase.err()).contains("say which, -Dmockfactory.setups=create or all");

        run(project, "rollback", "-Dto=file", "-Dfile=" + LOBBY, "-Dmockfactory.setups=create");
        SortedMap<String, String> expected = new TreeMap<>(atOnce);
        expected.put(LOBBY, test("LobbyTest", "Door", "d", "e", "f"));
        assertThat(branch(root)).isEqualTo(expected);
    }
}
