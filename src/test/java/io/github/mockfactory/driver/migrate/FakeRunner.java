package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Builds a {@link FakeProject} and runs its tests. A test passes unless it stands on a line that breaks it. As with real build
 * tools, classes are made anew, but what was copied once stays: a service file that names a class which is gone breaks all tests.
 */
final class FakeRunner implements TestRunner {

    private final FakeProject project;
    private final Path folder;
    private final Path log;
    private final Map<String, String> breaking = new HashMap<>();
    private final Map<String, String> uncompilable = new HashMap<>();
    private final Set<String> flaky = new HashSet<>();
    private final Set<String> messy = new HashSet<>();
    private final Set<String> snapshots = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Set<String> nameless = new HashSet<>();
    private final Set<String> lonely = new HashSet<>();
    private final Map<String, Supplier<String>> changing = new HashMap<>();
    private String formatted = "";
    private String distant = "";
    private final Map<String, Double> slow = new HashMap<>();
    private String fault = "";
    private long memory = 1000;
    private int lives;
    private String brokenModule = "";
    private String redPath = "none";
    private String redLine = "";
    private final Set<String> flakyBase = new HashSet<>();
    private boolean endsAsItsTests;
    private boolean callsTheFactory;

    FakeRunner(FakeProject project, Path folder, Path log) {
        this.project = project;
        this.folder = folder;
        this.log = log;
    }

    /** Tests that stand on the file fail once it holds the line. */
    FakeRunner breaksOn(String path, String line) {
        breaking.put(path, line);
        return this;
    }

    /** The build fails once the file holds the line; whether it names the file is another matter. */
    FakeRunner doesNotCompileWith(String path, String line, boolean named) {
        uncompilable.put(path, line);
        fault = named ? path : "";
        return this;
    }

    /** Fails the first time that it runs behind a change. */
    FakeRunner flaky(String test) {
        flaky.add(test);
        return this;
    }

    /** Fails where it has run before, unless what it left is cleared away. */
    FakeRunner stumblesOverWhatItLeaves(String test) {
        messy.add(test);
        return this;
    }

    /** Fails where its snapshot, which is committed, is not what its file leads to, and writes it anew. */
    FakeRunner writesSnapshots(String test) {
        snapshots.add(test);
        return this;
    }

    /** Formats the file once it is migrated, as a build may. */
    FakeRunner formats(String path) {
        formatted = path;
        return this;
    }

    /** Fails behind any change, though it stands on none. */
    FakeRunner failsBehindAnyChange(String test) {
        distant = test;
        return this;
    }

    /** Is not run. */
    FakeRunner skips(String test) {
        skipped.add(test);
        return this;
    }

    /** Is found under its name by nobody: it is run where all tests are. */
    FakeRunner hasNoName(String test) {
        nameless.add(test);
        return this;
    }

    /** Fails where not all tests are run, whatever it stands on. */
    FakeRunner failsAlone(String test) {
        lonely.add(test);
        return this;
    }

    /** Has a name that is another in each run. */
    FakeRunner changesItsName(String test, Supplier<String> parameter) {
        changing.put(test, parameter);
        return this;
    }

    /** Takes so many seconds once its file holds {@code factory}, and a tenth of that before. */
    FakeRunner slows(String test, double seconds) {
        slow.put(test, seconds);
        return this;
    }

    FakeRunner needs(long kibibytes) {
        memory = kibibytes;
        return this;
    }

    /** Another module does not compile, with or without any change. */
    FakeRunner moduleDoesNotCompile(String path) {
        brokenModule = path;
        return this;
    }

    private static SortedMap<String, List<String>> errors(String... paths) {
        SortedMap<String, List<String>> errors = new TreeMap<>();
        Stream.of(paths)
                .filter(path -> !path.isEmpty())
                .forEach(path -> errors.put(path, List.of("cannot find symbol")));
        return errors;
    }

    /** Some check of the build fails once the file holds the line, and every test passes. */
    FakeRunner failsTheBuildWith(String path, String line) {
        redPath = path;
        redLine = line;
        return this;
    }

    /** Fails the first time, before any change. */
    FakeRunner flakyBase(String test) {
        flakyBase.add(test);
        return this;
    }

    /** The build fails where a test does, as a command of the team may. */
    FakeRunner endsAsItsTests() {
        endsAsItsTests = true;
        return this;
    }

    /** Files that are migrated do not compile without the factory. */
    FakeRunner callsTheFactory() {
        callsTheFactory = true;
        return this;
    }

    /** Dies in a build, behind the compiler. */
    FakeRunner diesIn(int build) {
        lives = build;
        return this;
    }

    @Override
    public BuildRun run(TestSelection tests) throws IOException {
        Files.createDirectories(log.getParent());
        TestResults results = new TestResults(new TreeMap<>(), new TreeMap<>());
        boolean migrated = Files.exists(folder.resolve(FakeProject.FACTORY));
        for (Map.Entry<String, String> broken : uncompilable.entrySet()) {
            if (holds(broken.getKey(), broken.getValue())) {
                Files.writeString(log, "it does not compile");
                return new BuildRun(1, results, log, errors(brokenModule, fault), List.of(), 1, memory);
            }
        }
        if (callsTheFactory && !migrated && isAnyMigrated()) {
            Files.writeString(log, "there is no factory");
            return new BuildRun(1, results, log, errors(), List.of(), 1, memory);
        }
        try {
            Files.writeString(log, "fine");
        } catch (IOException e) {
            throw Failures.because("The build cannot write " + log, e);
        }
        if (holds(formatted, "factory") && !holds(formatted, "formatted")) {
            Files.writeString(folder.resolve(formatted), "formatted\n", StandardOpenOption.APPEND);
        }
        boolean broken = !compile();
        lives--;
        if (lives == 0) {
            throw new KillAt.Killed("in a build");
        }
        TreeMap<String, String> outcomes = new TreeMap<>();
        TreeMap<String, Double> seconds = new TreeMap<>();
        for (String test : project.tests()) {
            if (tests.isAll() || (tests.includes(test) && !nameless.contains(test))) {
                boolean fails = broken || (migrated ? flaky : flakyBase).remove(test);
                fails |= messy.contains(test)
                        && !folder.resolve("target/" + test).toFile().createNewFile();
                fails |= migrated && distant.equals(test);
                fails |= lonely.contains(test) && !tests.isAll();
                fails |= snapshots.contains(test) && !isAsInSnapshot(test);
                for (String path : project.under(test)) {
                    String line = breaking.get(path);
                    fails |= line != null && holds(path, line);
                }
                String parameter = changing.getOrDefault(test, () -> "").get();
                outcomes.put(":" + test + "#one" + parameter, skipped.contains(test) ? "skipped" : "passed");
                outcomes.put(
                        ":" + test + "#two" + parameter,
                        skipped.contains(test) ? "skipped" : fails ? "failed" : "passed");
                Double time = slow.get(test);
                boolean slowed = time != null && holds(project.pathOf(test), "factory");
                seconds.put(test, time == null ? 1 : slowed ? time : time / 10);
            }
        }
        boolean red = endsAsItsTests && outcomes.containsValue("failed");
        return new BuildRun(
                brokenModule.isEmpty() && !holds(redPath, redLine) && !red ? 0 : 1,
                new TestResults(outcomes, seconds),
                log,
                errors(brokenModule),
                List.of(),
                1,
                migrated ? memory : 1000);
    }

    private boolean isAnyMigrated() throws IOException {
        for (String path : project.sources().keySet()) {
            if (holds(path, " factory")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAsInSnapshot(String test) throws IOException {
        Path snapshot = folder.resolve("snapshots/" + test);
        String before = Files.readString(snapshot);
        String now = holds(project.pathOf(test), "factory") ? "factory" : "raw";
        Files.writeString(snapshot, now);
        return before.equals(now);
    }

    /** Whether every class is there that a service file names. */
    private boolean compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        Path services = Files.createDirectories(folder.resolve("target/services"));
        for (Path old : list(classes)) {
            Files.delete(old);
        }
        for (Path source : list(folder.resolve("src"))) {
            Path output = source.toString().endsWith(".service") ? services : classes;
            Files.copy(source, output.resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path service : list(services)) {
            String name = Files.readString(service).replace("src/", "");
            if (!Files.exists(classes.resolve(name))) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private boolean holds(String path, String line) throws IOException {
        Path file = folder.resolve(path);
        return Files.isRegularFile(file) && Files.readString(file).contains(line);
    }
}
