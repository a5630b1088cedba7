package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.migrate.FailureAttribution.Blame;
import io.github.mockfactory.driver.plan.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FailureAttributionTest {

    private static final Set<String> TESTS = Set.of("ATest", "BTest", "CTest", "DTest");

    private final FakeProject project = FakeProject.small();
    private final List<Step> steps = project.steps(Set.of(), Set.of());
    private final AffectedTests tests = new AffectedTests(project, ValidationPolicy.DEFAULT, TESTS);

    private Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void suspectsTheOnlyStepThatATestStandsOn() {
        List<Step> own = List.of(step("1:src/BTest.txt"), step("1:src/CTest.txt"));
        List<Step> shared = List.of(step("1:src/BTest.txt"), step("2:src/Fixture.txt"));

        assertThat(FailureAttribution.withOneSuspect(List.of("ATest", "BTest"), own, tests))
                .containsExactly("BTest");
        assertThat(FailureAttribution.withOneSuspect(List.of("BTest", "DTest"), shared, tests))
                .containsExactly("DTest");
    }

    @Test
    void blamesWhatIsProven() {
        List<Step> among = List.of(step("1:src/BTest.txt"), step("1:src/CTest.txt"));
        FailureAttribution attribution =
                FailureAttribution.of(List.of("BTest", "CTest"), Set.of("BTest"), among, tests);

        assertThat(attribution.blamed()).containsExactly(step("1:src/BTest.txt"));
        assertThat(attribution.open()).containsExactly("CTest");
    }

    /** When the fixture goes for one test, the other is run again before anybody else is blamed. */
    @Test
    void opensNothingThatABlamedStepMayExplain() {
        List<Step> among = List.of(step("1:src/BTest.txt"), step("2:src/Fixture.txt"));
        FailureAttribution attribution =
                FailureAttribution.of(List.of("BTest", "DTest"), Set.of("DTest"), among, tests);

        assertThat(attribution.blamed()).containsExactly(step("2:src/Fixture.txt"));
        assertThat(attribution.open()).isEmpty();
    }

    @Test
    void leavesOpenWhatNothingIsProvenFor() {
        List<Step> among = List.of(step("1:src/BTest.txt"));

        assertThat(FailureAttribution.of(List.of("ATest", "BTest"), Set.of(), among, tests))
                .isEqualTo(new FailureAttribution(Set.of(), Set.of("ATest", "BTest")));
    }

    @Test
    void saysWhatEachStepIsToBlameFor() {
        Step own = step("1:src/BTest.txt");
        Step other = step("1:src/ATest.txt");
        Map<String, Set<String>> differences = Map.of("BTest", Set.of(":BTest#two: passed -> failed"));

        assertThat(FailureAttribution.blames(
                        new LinkedHashSet<>(List.of(own, other)), new TreeMap<>(differences), tests))
                .containsExactly(
                        new Blame(own, RollbackReason.FILE, "BTest", ":BTest#two: passed -> failed"),
                        new Blame(other, RollbackReason.SYSTEM, "BTest", "with others"));
        assertThat(FailureAttribution.blames(Set.of(other), new TreeMap<>(differences), tests))
                .containsExactly(new Blame(other, RollbackReason.SYSTEM, "BTest", ":BTest#two: passed -> failed"));
    }
}
