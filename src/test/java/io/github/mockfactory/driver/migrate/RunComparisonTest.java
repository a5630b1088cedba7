package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunComparisonTest {

    private static final TestSelection ONE = TestSelection.of(Set.of("ATest"));
    private static final Map<String, String> PASSED = Map.of(":ATest#one", "passed", ":BTest#two", "passed");

    private static BuildRun run(int exitCode, Map<String, String> outcomes, Map<String, List<String>> errors) {
        return new BuildRun(
                exitCode,
                new TestResults(new TreeMap<>(outcomes), new TreeMap<>()),
                Path.of("build.log"),
                new TreeMap<>(errors),
                List.of(),
                1,
                0);
    }

    private static Baseline baseline(int exitCode, Map<String, List<String>> errors) {
        BuildRun run = run(exitCode, PASSED, errors);
        return Baseline.of("c0ffee", "mvn test", run, run.results(), Set.of());
    }

    private static RunComparison compare(Baseline before, BuildRun after, TestSelection tests) {
        return RunComparison.of(before, after, tests);
    }

    @Test
    void findsNothingWhereAllIsAsBefore() {
        RunComparison same = compare(baseline(0, Map.of()), run(0, PASSED, Map.of()), TestSelection.ALL);

        assertThat(same.isBroken()).isFalse();
        assertThat(same.failsForNoTest()).isFalse();
        assertThat(same.differences()).isEmpty();
    }

    @Test
    void countsOnlyErrorsThatAreNew() {
        Baseline before = baseline(1, Map.of("Old.java", List.of("cannot find symbol")));
        RunComparison same =
                compare(before, run(1, PASSED, Map.of("Old.java", List.of("cannot find symbol"))), TestSelection.ALL);
        RunComparison twice = compare(
                before,
                run(1, PASSED, Map.of("Old.java", List.of("cannot find symbol", "cannot find symbol"))),
                TestSelection.ALL);
        RunComparison other = compare(
                before,
                run(1, PASSED, Map.of("Old.java", List.of("cannot find symbol"), "New.java", List.of("missing"))),
                ONE);

        assertThat(same.isBroken()).isFalse();
        assertThat(twice.uncompilable()).containsExactly("Old.java");
        assertThat(twice.isBroken()).isTrue();
        assertThat(other.uncompilable()).containsExactly("New.java");
        assertThat(other.isBroken()).isTrue();
    }

    @Test
    void takesABuildThatEndsWellForWholeWhateverItsLogSays() {
        RunComparison comparison =
                compare(baseline(0, Map.of()), run(0, PASSED, Map.of("A.java", List.of("in a test's output"))), ONE);

        assertThat(comparison.isBroken()).isFalse();
    }

    @Test
    void isBrokenWithoutAnyResult() {
        assertThat(compare(baseline(0, Map.of()), run(1, Map.of(), Map.of()), ONE)
                        .isBroken())
                .isTrue();
    }

    /** A selection may leave out what a check of the build wants, such as a share of lines that tests must reach. */
    @Test
    void knowsACheckOfTheBuildByABuildOfEverything() {
        Baseline before = baseline(0, Map.of());
        RunComparison some = compare(before, run(1, Map.of(":ATest#one", "passed"), Map.of()), ONE);
        RunComparison all = compare(before, run(1, PASSED, Map.of()), TestSelection.ALL);

        assertThat(some.failsForNoTest()).isTrue();
        assertThat(some.isBroken()).isFalse();
        assertThat(all.isBroken()).isTrue();
        assertThat(compare(baseline(1, Map.of()), run(1, PASSED, Map.of()), TestSelection.ALL)
                        .isBroken())
                .isFalse();
    }
}
