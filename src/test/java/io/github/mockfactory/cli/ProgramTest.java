package io.github.mockfactory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.cli.JavacProject.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project that nothing but javac builds, worked on from the command line. */
class ProgramTest {

    @TempDir
    private Path root;

    @Test
    void plansAndVerifiesWhatIsDescribedByHand() throws IOException {
        JavacProject project = JavacProject.in(root);
        project.write(".mock-factory/baseline/chat.txt", "# nothing is let pass\n");
        Map<String, String> before = project.files("test");

        Run gate = project.run("verify");
        Run plan = project.run("plan");

        assertThat(gate.exitCode()).as(gate.err()).isEqualTo(1);
        assertThat(gate.err())
                .contains(
                        "test/com/acme/chat/RoomTest.java:12",
                        "or run: java -jar mock-factory.jar migrate"
                                + " \"-Dmockfactory.build=build.json\" -Dphase=4 \"-Dfile=test/com/acme/chat/RoomTest.java\"")
                .doesNotContain("mvn");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("Phase 4", "The plan: " + root.resolve("target/mock-factory/plan.html"));
        assertThat(Files.readString(root.resolve("target/mock-factory/patches/phase-4.patch")))
                .contains(
                        "-        Room room = mock(Room.class);",
                        "+        Room room = MockFactory.createMock(Room.class);");
        assertThat(project.files("test")).isEqualTo(before);
    }

    @Test
    void findsNothingWhereAFactoryMakesTheMocks() throws IOException {
        JavacProject project = JavacProject.in(root);
        project.write("test/com/acme/chat/MockFactory.java", """
                package com.acme.chat;

                public final class MockFactory {
                    public static <T> T createMock(Class<T> type) {
                        return org.mockito.Mockito.mock(type);
                    }
                }
                """);
        project.write(
                "test/com/acme/chat/RoomTest.java",
                JavacProject.ROOM_TEST
                        .replace("import static org.mockito.Mockito.mock;\n", "")
                        .replace(" mock(Room", " MockFactory.createMock(Room"));
        project.compile();

        Run gate = project.run("verify", "-Dmockfactory.formats=[gitlab]");

        assertThat(gate.exitCode()).as(gate.out() + gate.err()).isZero();
        assertThat(root.resolve("target/mock-factory/gl-code-quality-report.json"))
                .exists();
    }

    @Test
    void tellsHowToMakeABaselineWithoutMaven() throws IOException {
        JavacProject project = JavacProject.in(root);

        Run gate = project.run("verify");

        assertThat(gate.exitCode()).isEqualTo(2);
        assertThat(gate.err())
                .contains("make one and commit it: java -jar mock-factory.jar verify \"-Dmockfactory.build=build.json\""
                        + " -Dmockfactory.update=true -Dmockfactory.allowGrowth=true")
                .doesNotContain("mvn");
        assertThat(JavacProject.read(root.resolve("target/mock-factory/verify.json")))
                .doesNotContain("mvn");
    }

    @Test
    void reportsOnAPageInWeeksAndByAims() throws IOException {
        JavacProject project = JavacProject.in(root);
        Path reports = root.resolve("target/mock-factory");

        Run plan = project.run("plan");
        Run page = project.run("report");
        Run week = project.run("report", "-Dmockfactory.week");
        Run health = project.run("report", "-Dmockfactory.health", "-Dmockfactory.healthStrict");

        assertThat(plan.out()).contains("The record of this run, to be committed: " + root.resolve(".mock-factory"));
        assertThat(page.exitCode()).as(page.err()).isZero();
        assertThat(page.out()).contains("The report: " + reports.resolve("report.html"));
        assertThat(JavacProject.read(reports.resolve("report.html"))).contains("1 raw mock site in 1 file");
        assertThat(week.exitCode()).as(week.err()).isZero();
        assertThat(reports).isDirectoryContaining("glob:**week.md").isDirectoryContaining("glob:**dashboard.md");
        assertThat(health.exitCode()).isEqualTo(1);
        assertThat(health.err()).startsWith("ERROR: The migration misses ");
    }

    /** {@code java -Dmockfactory.week -jar mock-factory.jar report}. */
    @Test
    void takesABarePropertyOfTheJvmAsOneOfItsOwn() throws IOException {
        JavacProject project = JavacProject.in(root);
        project.run("plan");
        System.setProperty("mockfactory.week", "");
        try {
            Run week = project.run("report");

            assertThat(week.exitCode()).as(week.err()).isZero();
            assertThat(week.out()).contains("The week: ");
        } finally {
            System.clearProperty("mockfactory.week");
        }
    }

    @Test
    void leavesARecordOfTheGateOnRequest() throws IOException {
        JavacProject project = JavacProject.in(root);
        project.write(".mock-factory/baseline/chat.txt", "# nothing is let pass\n");

        project.run("verify");
        assertThat(root.resolve(".mock-factory/history")).doesNotExist();
        project.run("verify", "-Dmockfactory.history=true");

        assertThat(project.files(".mock-factory/history").values())
                .singleElement()
                .asString()
                .contains("\"verify\"", "\"new_sites\"");
    }

    /** Tests that a script says how they end, in a repository. */
    private JavacProject committed(String script) throws Exception {
        JavacProject project = JavacProject.in(root);
        project.write(".gitignore", "out\ntarget\nresults\n");
        project.write("check.sh", """
                mkdir -p results
                %s
                echo "<testsuite><testcase classname='com.acme.chat.RoomTest' name='opens'>$outcome</testcase></testsuite>" \\
                    > results/TEST-chat.xml
                """.formatted(script));
        project.commit();
        return project;
    }

    private static Run onBranch(JavacProject project, String goal, String option) {
        return project.run(
                goal,
                option,
                "-DtestCommand=sh check.sh",
                "-Dmockfactory.testReports=[results/*.xml]",
                "-Dmockfactory.reruns=0");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesARecordOfAMigrationThatStops() throws Exception {
        JavacProject project =
                committed("grep -q MockFactory test/com/acme/chat/RoomTest.java && outcome='<failure/>'");

        Run migration = onBranch(project, "migrate", "-Dmockfactory.rollbackFloor=1");

        assertThat(migration.exitCode()).as(migration.err()).isEqualTo(2);
        assertThat(migration.err()).contains("Stopped: 1 of 2 steps would be rolled back");
        assertThat(project.files(".mock-factory/history").values())
                .singleElement()
                .asString()
                .contains("\"migrate\"", "\"4:test/com/acme/chat/RoomTest.java\"")
                .contains(
                        "\"stopped\" : \"Stopped: 1 of 2 steps would be rolled back, which is more than 33.34 % of them\"")
                .doesNotContain(root.toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesARecordOfARollbackThatStops() throws Exception {
        JavacProject project = committed("test -e " + root.resolve("out/broken") + " && trap 'exit 1' EXIT");
        onBranch(project, "migrate", "-Dmockfactory.history=false");
        project.write("out/broken", "");

        Run rollback = onBranch(project, "rollback", "-Dto=all");

        assertThat(rollback.exitCode()).as(rollback.err()).isEqualTo(2);
        assertThat(rollback.err()).contains("what remains does not build. The log: ");
        assertThat(project.files(".mock-factory/history").values())
                .singleElement()
                .asString()
                .contains("\"rollback\"", "\"steps\" : 2")
                .contains("\"stopped\" : \"The changes are taken back, but what remains does not build\"");
    }

    /** The folder of the reports may have those of other tools in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verify.json           | verify",
                "checkstyle-result.xml | verify -Dmockfactory.formats=[checkstyle]",
                "TEST-mock-factory.xml | verify -Dmockfactory.formats=[junit,gitlab]",
                "explain.json          | explain -Dfile=test/com/acme/chat/RoomTest.java"
            })
    void leavesFilesOfOthersAsTheyAre(String file, String arguments) throws IOException {
        JavacProject project = JavacProject.in(root);
        project.write("reports/" + file, "of somebody else");
        List<String> options = new ArrayList<>(List.of(arguments.split(" ")));
        String goal = options.remove(0);
        options.add("-Dmockfactory.outputDirectory=" + root.resolve("reports"));

        Run run = project.run(goal, options.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("The file " + root.resolve("reports").resolve(file) + " is there already")
                .contains("mockfactory.outputDirectory");
        assertThat(project.files("reports")).containsExactly(Map.entry("reports/" + file, "of somebody else"));
    }

    @Test
    void tellsWhatCouldNotBeVerified() throws IOException {
        JavacProject project = JavacProject.in(root);
        project.write(
                "build.json",
                JavacProject.description().replace("\"test\"]", "\"tests\"]").replace("\"src\"", "\"sources\""));
        project.write("target/mock-factory/verify-files.txt", "verify.json\n");
        project.write("target/mock-factory/verify.json", "{\"verdict\": \"clean\"}");

        Run gate = project.run("verify");

        assertThat(gate.exitCode()).isEqualTo(2);
        assertThat(gate.err()).startsWith("ERROR: ").contains("build.json", "none of the folders of sources is there");
        assertThat(gate.err().lines()).hasSize(1);
        assertThat(JavacProject.read(root.resolve("target/mock-factory/verify.json")))
                .contains("none of the folders of sources is there")
                .doesNotContain("clean");
    }

    @Test
    void knowsEveryGoalOfThePlugin() throws IOException {
        JavacProject project = JavacProject.in(root);
        List<String> unknown = new ArrayList<>();
        for (GoalDescriptor goal : GoalDescriptor.all()) {
            Run run = project.run(goal.name());
            if (run.err().contains("There is no goal") || run.err().contains("There is no option")) {
                unknown.add(goal.name() + ": " + run.err());
            }
            assertThat(JavacProject.program(goal.name(), "--help").out())
                    .contains("-Dmockfactory.build", goal.description().substring(0, 20));
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void showsHowToUseIt() {
        Run help = JavacProject.program("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .contains("plan", "verify", "report", "migrate", "rollback", "Exit code: 0")
                .contains("-h, --help", "-V, --version")
                .doesNotContainPattern("(?m)^ +site\\b")
                .doesNotContain("${");
        assertThat(JavacProject.program("migrate", "--help").out())
                .contains("-DtestCommand, -Dmockfactory.testCommand")
                .doesNotContain("testGoals");
    }

    @Test
    void printsTheScriptForGradle() throws IOException {
        assertThat(JavacProject.program("gradle-script").out())
                .isEqualTo(Files.readString(Path.of("src/main/resources/gradle/mock-factory.init.gradle")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan                                                        | Say which build: -Dmockfactory.build=FILE",
                "plan -Dmockfactory.build=missing.json                       | missing.json is not there",
                "migrate -Dmockfactory.build=BUILD                           | Say how the build compiles and runs its tests",
                "plan -Dmockfactory.build=BUILD -Dmockfactory.ordre=safest   | -Dmockfactory.ordre",
                "plan -Dmockfactory.build=BUILD -Dmockfactory.order=first    | The option order is 'first'",
                "plan -Dmockfactory.build=BUILD -Dmockfactory.maxReviewLines=x | -Dmockfactory.maxReviewLines",
                "report -Dmockfactory.build=BUILD -Dmockfactory.week=last    | The option week is 'last'",
                "report -Dmockfactory.build=BUILD -Dmockfactory.healthRuns=0 | The option healthRuns is 0",
                "report -Dmockfactory.build=BUILD -Dmockfactory.backfill=all | The option backfill is 'all'",
                "plan -Dmockfactory.build=BUILD extra                        | extra",
                "plans                                                       | plans",
                "''                                                          | Say which goal to run",
                "explain -Dmockfactory.build=BUILD                           | Say which file to explain",
                "migrate -Dmockfactory.build=BUILD -DtestCommand=true -Dmockfactory.buildTimeout=-1 | The option buildTimeout is -1, but must be 0 or a positive number",
                "rollback -Dmockfactory.build=BUILD -DtestCommand=true       | Say what to take back",
            })
    void refusesWithOneMessage(String arguments, String message) throws IOException {
        JavacProject project = JavacProject.in(root);
        String[] words = arguments
                .replace("BUILD", project.path("build.json").toString())
                .strip()
                .split(" +");

        Run run = JavacProject.program(arguments.isBlank() ? new String[0] : words);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("ERROR: ").contains(message).doesNotContain("Exception", "\tat ");
        assertThat(run.err().lines().filter(line -> line.startsWith("ERROR"))).hasSize(1);
        assertThat(root.resolve("target")).doesNotExist();
    }
}
