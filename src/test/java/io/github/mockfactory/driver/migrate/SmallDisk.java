package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.ForkedJvm;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Migrates on a disk that a ballast fills up. It runs in a process of its own, which alone sees that disk: see {@link
 * FullDiskTest}.
 */
final class SmallDisk {

    /** What the system says, and what git says where a write takes nothing and the system gives no error. */
    private static final Pattern FULL = Pattern.compile("No space left on device|Out of diskspace");

    private final Path disk;
    private final Ballast ballast;
    private final Set<String> messages = new TreeSet<>();

    private SmallDisk(Path disk, Ballast ballast) {
        this.disk = disk;
        this.ballast = ballast;
    }

    public static void main(String[] arguments) throws Exception {
        Path disk = Path.of(arguments[0]);
        int step = Integer.parseInt(arguments[2]);
        Ballast pages = Ballast.ofPages(disk);
        SmallDisk small = new SmallDisk(disk, arguments[1].equals("files") ? Ballast.ofFiles(disk) : pages);
        int failed = switch (arguments[1]) {
            case "pages", "files" -> small.isFullOnce(step);
            case "again" -> small.isFullAgainAndAgain(step);
            default -> small.isFullDuringABuild();
        };
        System.out.println(failed + " starts failed, at " + small.messages.size() + " different places");
    }

    /** There is a little more room for each start, so that each gets a little further. */
    private int isFullAgainAndAgain(int step) throws Exception {
        List<String> expected = undisturbed();
        TestRepository repository = repository("often");
        String untouched = untouched(repository);
        int failed = 0;
        for (int free = 0; ; free += step) {
            ballast.leave(free);
            int exit = start(repository);
            assertThat(untouched(repository)).isEqualTo(untouched);
            if (exit == 0) {
                break;
            }
            failed++;
        }
        ballast.leave(Ballast.ROOM);
        assertSame(repository, expected);
        return failed;
    }

    /** The disk fills up at one point; all the room that is needed is there when it is started again. */
    private int isFullOnce(int step) throws Exception {
        List<String> expected = undisturbed();
        for (int failed = 0, free = 0; ; failed++, free += step) {
            TestRepository repository = repository("once");
            String untouched = untouched(repository);
            ballast.leave(free);
            boolean done = migrates(repository);
            assertThat(untouched(repository)).as(free + " free").isEqualTo(untouched);
            ballast.leave(Ballast.ROOM);
            if (!done) {
                migrate(repository);
            }
            assertSame(repository, expected);
            delete(repository.root());
            if (done) {
                return failed;
            }
        }
    }

    /** A build that runs out of room and then tidies up: its tests fail, and nothing that it leaves says why. */
    private int isFullDuringABuild() throws IOException {
        Path project = Files.createDirectories(disk.resolve("project/target/surefire-reports"));
        Path report = project.resolve("TEST-A.xml");
        CommandRunner runner = new CommandRunner(
                disk.resolve("project"),
                disk.resolve("project"),
                disk.resolve("build.log"),
                CommandRunner.DEFAULT_REPORTS,
                CommandRunner.shell("echo '<testsuite><testcase classname=\"A\" name=\"a\"/></testsuite>' > " + report
                        + "; test -z '{tests}' || { cat /dev/zero > big; sleep 1; rm big; exit 1; }"));
        ballast.leave(Ballast.ROOM);
        assertThat(runner.run(TestSelection.ALL).results().outcomes()).hasSize(1);
        assertThatThrownBy(() -> runner.run(TestSelection.of(Set.of("A"))))
                .isInstanceOf(IOException.class)
                .satisfies(thrown -> assertTells(Failures.messageOf(thrown)));
        return 1;
    }

    /** In a process of its own. */
    private int start(TestRepository repository) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ForkedJvm.command(Start.class, repository.root().toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        if (exit != 0) {
            assertThat(exit).as(output).isEqualTo(1);
            assertTells(output);
        }
        return exit;
    }

    /** A migration that says in one line why it fails. */
    static final class Start {

        private Start() {}

        public static void main(String[] arguments) {
            try {
                migrate(TestRepository.at(Path.of(arguments[0])));
            } catch (IOException | RuntimeException e) {
                System.err.println(Failures.messageOf(e));
                System.exit(1);
            }
        }
    }

    private boolean migrates(TestRepository repository) {
        try {
            migrate(repository);
            return true;
        } catch (IOException e) {
            assertTells(Failures.messageOf(e));
            return false;
        }
    }

    private static void migrate(TestRepository repository) throws IOException {
        KilledMigrationTest.Program.migrate(repository.root(), project(), Checkpoint.NONE);
    }

    /** Paths so long that the journal takes more than one page of the disk: a line of it can be cut in the middle. */
    private static FakeProject project() {
        String folder = "src/" + "long".repeat(60) + "/" + "name".repeat(60) + "/";
        FakeProject project = FakeProject.small();
        for (String name : List.of("ETest", "FTest", "GTest", "HTest")) {
            project.file(folder + name + ".txt", Set.of(Phase.CRITICAL));
        }
        return project;
    }

    private List<String> undisturbed() throws IOException {
        TestRepository repository = repository("whole");
        migrate(repository);
        List<String> history = repository.history(true);
        assertThat(history).hasSize(10);
        delete(repository.root());
        return history;
    }

    private TestRepository repository(String name) {
        return TestRepository.create(disk.resolve(name), project().sources());
    }

    private void assertTells(String message) {
        assertThat(message.strip())
                .containsPattern(FULL)
                .contains(disk.toString())
                .hasLineCount(1);
        messages.add(message.replaceAll("\\d+", ""));
    }

    private static void assertSame(TestRepository repository, List<String> expected) throws Exception {
        assertThat(repository.history(true)).isEqualTo(expected);
        assertThat(files(repository.root().resolve(".git")))
                .filteredOn(file -> file.toString().matches(".*(\\.lock|\\.new|\\.tmp|/incoming_[^/]*)"))
                .isEmpty();
        Process check = new ProcessBuilder("git", "fsck", "--full", "--strict")
                .directory(repository.root().toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(output).isZero();
    }

    /** What git says of the user's work tree, and every byte of it and of the index. */
    private static String untouched(TestRepository repository) throws IOException {
        StringBuilder state = new StringBuilder(repository.untouched());
        Path own = repository.root().resolve(".git");
        for (Path file : files(repository.root())) {
            if (!file.startsWith(own) || file.equals(own.resolve("index"))) {
                state.append(file).append(Arrays.toString(Files.readAllBytes(file)));
            }
        }
        return state.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
