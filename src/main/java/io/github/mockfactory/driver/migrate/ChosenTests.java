package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs test classes by the names that reports give them. A build need not find them by these: a feature of Cucumber is reported
 * by its title, a class by its phrase where Surefire is told so. Those are run with all others, for that a class was not run says
 * nothing about a change.
 */
final class ChosenTests implements TestRunner {

    private final TestRunner runner;
    private final Progress progress;
    private final Set<String> nameless = new TreeSet<>();

    /**
     * Takes the build.
     *
     * @param runner   builds and tests
     * @param progress is told of classes that are not found
     */
    ChosenTests(TestRunner runner, Progress progress) {
        this.runner = runner;
        this.progress = progress;
    }

    @Override
    public BuildRun run(TestSelection tests) throws IOException {
        Set<String> classes = tests.orAll(Set.of());
        if (classes.stream().noneMatch(nameless::contains)) {
            BuildRun chosen = runner.run(tests);
            Set<String> missing = missing(classes, chosen);
            // what is missing in a build that was ended was not reached, and would not be among all tests either
            if (missing.isEmpty() || chosen.wasEnded()) {
                return chosen;
            }
            progress.say("The build has not run " + String.join(", ", missing) + ", so all tests are run");
            BuildRun all = runner.run(TestSelection.ALL);
            missing.removeAll(missing(missing, all));
            nameless.addAll(missing);
            return all.only(classes);
        }
        return runner.run(TestSelection.ALL).only(classes);
    }

    private static Set<String> missing(Set<String> testClasses, BuildRun run) {
        Set<String> missing = new TreeSet<>(testClasses);
        missing.removeAll(run.results().classes());
        return missing;
    }
}
