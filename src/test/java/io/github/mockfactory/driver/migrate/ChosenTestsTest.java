package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestResults;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChosenTestsTest {

    private static final TestSelection CHOSEN = TestSelection.of(Set.of("ATest"));

    private final List<TestSelection> builds = new ArrayList<>();

    private BuildRun run(int exitCode, String... outcomesOfAll) throws IOException {
        return new ChosenTests(
                        tests -> {
                            builds.add(tests);
                            TreeMap<String, String> outcomes = new TreeMap<>();
                            if (tests.isAll()) {
                                List.of(outcomesOfAll).forEach(test -> outcomes.put(":" + test + "#one", "passed"));
                            }
                            return new BuildRun(
                                    exitCode,
                                    new TestResults(outcomes, new TreeMap<>()),
                                    Path.of("log"),
                                    new TreeMap<>(),
                                    List.of(),
                                    1,
                                    0);
                        },
                        Progress.NONE)
                .run(CHOSEN);
    }

    @Test
    void runsAllWhereAClassIsNotFoundByItsName() throws IOException {
        assertThat(run(0, "ATest", "BTest").results().classes()).containsExactly("ATest");
        assertThat(builds).containsExactly(CHOSEN, TestSelection.ALL);
    }

    @Test
    void doesNotRunAllWhereABuildHangs() throws IOException {
        assertThat(run(124).wasEnded()).isTrue();
        assertThat(builds).containsExactly(CHOSEN);
    }
}
