package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the steps out of a batch that made tests end otherwise. What {@link FailureAttribution} cannot tell, builds do. */
final class ResultCheck {

    private final Batch batch;
    private final Reruns reruns;
    private final Set<String> unstable = new TreeSet<>();

    ResultCheck(Batch batch, Outputs outputs) {
        this.batch = batch;
        this.reruns = new Reruns(batch::run, outputs, batch.checks().policy().reruns());
    }

    /** Rolls back what changed a result; returns the classes to run again. */
    Set<String> judge(RunComparison comparison) throws IOException {
        SortedMap<String, Set<String>> found = new TreeMap<>(comparison.differences());
        found.keySet().removeAll(unstable);
        SortedMap<String, Set<String>> problems = withoutFlaky(found);
        tolerate(problems);
        Set<Step> blamed = blamed(problems);
        Set<String> again = new TreeSet<>();
        if (!blamed.isEmpty()) {
            FailureAttribution.blames(blamed, problems, batch.affected())
                    .forEach(blame -> again.addAll(
                            batch.rollBack(List.of(blame.step()), blame.reason(), blame.test(), blame.difference())));
            again.addAll(problems.keySet());
        }
        return again;
    }

    /** A result that comes back when the same code is run again is nobody's fault. */
    private SortedMap<String, Set<String>> withoutFlaky(SortedMap<String, Set<String>> found) throws IOException {
        SortedMap<String, Set<String>> lasting = reruns.lasting(batch.baseline().results(), found);
        found.forEach((test, differences) -> {
            if (!lasting.containsKey(test)) {
                batch.addFlaky(differences);
            }
        });
        return lasting;
    }

    /** Takes out the few that the team lets pass where no step bears on them. */
    private void tolerate(SortedMap<String, Set<String>> problems) {
        SortedMap<String, Set<String>> elsewhere = new TreeMap<>(problems);
        elsewhere.keySet().removeIf(test -> batch.affected().reason(test, batch.active()) != RollbackReason.SYSTEM);
        int changed = elsewhere.values().stream().mapToInt(Set::size).sum();
        if (changed > 0 && changed <= batch.checks().policy().suiteFailures()) {
            elsewhere.values().forEach(differences -> batch.warn("Tolerated: " + differences));
            unstable.addAll(elsewhere.keySet());
            batch.leaveOut(elsewhere.keySet());
            problems.keySet().removeAll(elsewhere.keySet());
        }
    }

    private Set<Step> blamed(Map<String, Set<String>> problems) throws IOException {
        Set<String> proven = FailureAttribution.withOneSuspect(problems.keySet(), batch.active(), batch.affected());
        proven.removeAll(endOtherwiseWithout(proven));
        FailureAttribution attribution =
                FailureAttribution.of(problems.keySet(), proven, batch.active(), batch.affected());
        Set<Step> blamed = new LinkedHashSet<>(attribution.blamed());
        if (attribution.open().isEmpty()) {
            return blamed;
        }
        Set<String> alone = endOtherwiseWithout(attribution.open());
        Set<String> open = new TreeSet<>(attribution.open());
        open.removeAll(alone);
        if (!alone.isEmpty()) {
            blamed.addAll(blamedAmongAll(alone, problems));
        }
        if (!open.isEmpty()) {
            blamed.addAll(bisect(open, TestSelection.of(open)));
        }
        return blamed;
    }

    /** Which tests end otherwise without the steps that they stand on as well: do those have to do with it at all? */
    private Set<String> endOtherwiseWithout(Set<String> classes) throws IOException {
        if (classes.isEmpty()) {
            return Set.of();
        }
        showWithout(suspects(classes));
        TestSelection tests = TestSelection.of(classes);
        return different(batch.run(tests), tests);
    }

    /** Tests that end otherwise without the change when they are run alone: with all others, as in the base, they may not. */
    private List<Step> blamedAmongAll(Set<String> classes, Map<String, Set<String>> problems) throws IOException {
        showWithout(suspects(classes));
        Set<String> changing = different(batch.run(TestSelection.ALL), TestSelection.of(classes));
        if (!changing.isEmpty()) {
            unstable.addAll(changing);
            batch.leaveOut(changing);
            batch.warn("Not compared any more, for they end otherwise without the change as well: " + changing);
        }
        Set<String> steady = new TreeSet<>(classes);
        steady.removeAll(changing);
        if (steady.isEmpty()) {
            return List.of();
        }
        batch.show(batch.active());
        Set<String> changed = different(batch.run(TestSelection.ALL), TestSelection.of(steady));
        steady.removeAll(changed);
        steady.forEach(test -> batch.addFlaky(problems.getOrDefault(test, Set.of())));
        return changed.isEmpty() ? List.of() : bisect(changed, TestSelection.ALL);
    }

    private List<Step> bisect(Set<String> classes, TestSelection run) throws IOException {
        TestSelection tests = TestSelection.of(classes);
        return batch.bisect(
                List.copyOf(suspects(classes)), build -> different(build, tests).isEmpty(), run);
    }

    private void showWithout(Set<Step> suspects) throws IOException {
        batch.show(
                batch.active().stream().filter(step -> !suspects.contains(step)).toList());
    }

    /** Any step, where a test stands on none. */
    private Set<Step> suspects(Set<String> classes) {
        Set<Step> suspects = new LinkedHashSet<>();
        classes.forEach(test -> suspects.addAll(batch.suspects(test)));
        if (suspects.isEmpty()) {
            suspects.addAll(batch.active());
        }
        return suspects;
    }

    private Set<String> different(BuildRun run, TestSelection tests) {
        return batch.comparison(run, tests).differences().keySet();
    }
}
