package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Runs the tests of a {@link FakeProject}: a test passes unless it stands on a line that breaks it. */
final class FakeRunner implements TestRunner {

    private final FakeProject project;
    private final Path folder;
    private final Path log;
    private final Map<String, String> breaking = new HashMap<>();
    private final Map<String, String> uncompilable = new HashMap<>();
    private final Set<String> flaky = new HashSet<>();
    private final Map<String, Double> slow = new HashMap<>();
    private String fault = "";
    private long memory = 1000;

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
        fault = named
                ? "[ERROR] " + folder.resolve(path).toString().replace(".txt", ".java") + ":[1,1] cannot find symbol"
                : "";
        return this;
    }

    /** Fails the first time that it runs behind a change. */
    FakeRunner flaky(String test) {
        flaky.add(test);
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

    @Override
    public BuildRun run(Set<String> testClasses) throws IOException {
        Files.createDirectories(log.getParent());
        TestResults results = new TestResults(new TreeMap<>(), new TreeMap<>());
        boolean migrated = Files.exists(folder.resolve(FakeProject.FACTORY));
        for (Map.Entry<String, String> broken : uncompilable.entrySet()) {
            if (holds(broken.getKey(), broken.getValue())) {
                Files.writeString(log, fault);
                return new BuildRun(1, results, log, 1, memory);
            }
        }
        try {
            Files.writeString(log, "fine");
        } catch (IOException e) {
            throw Failures.because("The build cannot write " + log, e);
        }
        TreeMap<String, String> outcomes = new TreeMap<>();
        TreeMap<String, Double> seconds = new TreeMap<>();
        for (String test : project.tests()) {
            if (testClasses.isEmpty() || testClasses.contains(test)) {
                boolean fails = migrated && flaky.remove(test);
                for (String path : project.under(test)) {
                    String line = breaking.get(path);
                    fails |= line != null && holds(path, line);
                }
                outcomes.put(":" + test + "#one", "passed");
                outcomes.put(":" + test + "#two", fails ? "failed" : "passed");
                Double time = slow.get(test);
                boolean slowed = time != null && holds(project.pathOf(test), "factory");
                seconds.put(test, time == null ? 1 : slowed ? time : time / 10);
            }
        }
        return new BuildRun(0, new TestResults(outcomes, seconds), log, 1, migrated ? memory : 1000);
    }

    private boolean holds(String path, String line) throws IOException {
        Path file = folder.resolve(path);
        return Files.exists(file) && Files.readString(file).contains(line);
    }
}
