package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out which steps of a batch made tests end otherwise. */
final class FailureAttribution {

    private final Batch batch;
    private final Reruns reruns;
    private final Set<String> unstable = new TreeSet<>();

    FailureAttribution(Batch batch, Outputs outputs) {
        this.batch = batch;
        this.reruns = new Reruns(batch::run, outputs, batch.checks().policy().reruns());
    }

    /** Rolls back what changed a result; returns the classes to run again. */
    Set<String> judge(BuildRun run, Set<String> tests) throws IOException {
        Map<String, Set<String>> found = batch.baseline().results().differences(run.results(), tests);
        found.keySet().removeAll(unstable);
        Map<String, Set<String>> problems = withoutFlaky(found);
        Set<String> elsewhere = new TreeSet<>();
        problems.keySet().forEach(test -> {
            if (batch.triggerOf(test) == RollbackReason.SYSTEM) {
                elsewhere.add(test);
            }
        });
        int changed = elsewhere.stream()
                .mapToInt(test -> problems.getOrDefault(test, Set.of()).size())
                .sum();
        if (changed > 0 && changed <= batch.checks().policy().suiteFailures()) {
            elsewhere.forEach(test -> batch.warn("Tolerated: " + problems.getOrDefault(test, Set.of())));
            unstable.addAll(elsewhere);
            batch.leaveOut(elsewhere);
            problems.keySet().removeAll(elsewhere);
        }
        Set<String> again = new TreeSet<>();
        Set<Step> blamed = blamed(problems);
        for (Step step : blamed) {
            for (Map.Entry<String, Set<String>> problem : problems.entrySet()) {
                if (batch.suspects(problem.getKey()).contains(step) || blamed.size() == 1) {
                    String difference = problem.getValue().iterator().next();
                    again.addAll(batch.rollBack(
                            List.of(step), batch.triggerOf(problem.getKey(), step), problem.getKey(), difference));
                    break;
                }
            }
            if (batch.active().contains(step)) {
                again.addAll(batch.rollBack(
                        List.of(step),
                        RollbackReason.SYSTEM,
                        problems.keySet().iterator().next(),
                        "with others"));
            }
        }
        if (!blamed.isEmpty()) {
            again.addAll(problems.keySet());
        }
        return again;
    }

    /** A result that comes back when the same code is run again is nobody's fault. */
    private Map<String, Set<String>> withoutFlaky(Map<String, Set<String>> found) throws IOException {
        Map<String, Set<String>> lasting = reruns.lasting(batch.baseline().results(), found);
        found.forEach((test, differences) -> {
            if (!lasting.containsKey(test)) {
                batch.addFlaky(differences);
            }
        });
        return lasting;
    }

    private Set<Step> blamed(Map<String, Set<String>> problems) throws IOException {
        Set<String> open = new TreeSet<>(problems.keySet());
        Set<String> single = new TreeSet<>(open);
        single.removeIf(test -> batch.suspects(test).size() != 1);
        single.removeAll(endOtherwiseWithout(single));
        Set<Step> blamed = new LinkedHashSet<>();
        single.forEach(test -> blamed.addAll(batch.suspects(test)));
        open.removeIf(test -> batch.suspects(test).stream().anyMatch(blamed::contains));
        if (open.isEmpty()) {
            return blamed;
        }
        Set<String> alone = endOtherwiseWithout(open);
        open.removeAll(alone);
        if (!alone.isEmpty()) {
            blamed.addAll(blamedAmongAll(alone, problems));
        }
        if (!open.isEmpty()) {
            blamed.addAll(bisect(open, open));
        }
        return blamed;
    }

    /** Which tests end otherwise without the steps that they stand on as well: do those have to do with it at all? */
    private Set<String> endOtherwiseWithout(Set<String> tests) throws IOException {
        if (tests.isEmpty()) {
            return Set.of();
        }
        showWithout(suspects(tests));
        return different(batch.run(tests), tests);
    }

    /** Tests that end otherwise without the change when they are run alone: with all others, as in the base, they may not. */
    private List<Step> blamedAmongAll(Set<String> tests, Map<String, Set<String>> problems) throws IOException {
        showWithout(suspects(tests));
        Set<String> changing = different(batch.run(Set.of()), tests);
        if (!changing.isEmpty()) {
            unstable.addAll(changing);
            batch.leaveOut(changing);
            batch.warn("Not compared any more, for they end otherwise without the change as well: " + changing);
        }
        Set<String> steady = new TreeSet<>(tests);
        steady.removeAll(changing);
        if (steady.isEmpty()) {
            return List.of();
        }
        batch.show(batch.active());
        Set<String> changed = different(batch.run(Set.of()), steady);
        steady.removeAll(changed);
        steady.forEach(test -> batch.addFlaky(problems.getOrDefault(test, Set.of())));
        return changed.isEmpty() ? List.of() : bisect(changed, Set.of());
    }

    private List<Step> bisect(Set<String> tests, Set<String> run) throws IOException {
        return batch.bisect(
                List.copyOf(suspects(tests)), build -> different(build, tests).isEmpty(), run);
    }

    private void showWithout(Set<Step> suspects) throws IOException {
        batch.show(
                batch.active().stream().filter(step -> !suspects.contains(step)).toList());
    }

    /** Any step, where a test stands on none. */
    private Set<Step> suspects(Set<String> tests) {
        Set<Step> suspects = new LinkedHashSet<>();
        tests.forEach(test -> suspects.addAll(batch.suspects(test)));
        if (suspects.isEmpty()) {
            suspects.addAll(batch.active());
        }
        return suspects;
    }

    private Set<String> different(BuildRun run, Set<String> tests) {
        return batch.baseline().results().differences(run.results(), tests).keySet();
    }
}
