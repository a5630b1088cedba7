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
final class ResultBlame {

    private final Batch batch;
    private final Reruns reruns;
    private final Set<String> unstable = new TreeSet<>();

    ResultBlame(Batch batch, Outputs outputs) {
        this.batch = batch;
        this.reruns = new Reruns(batch::run, outputs, batch.checks().levels().reruns());
    }

    /** Rolls back what changed a result; returns the classes to run again. */
    Set<String> judge(BuildRun run, Set<String> tests) throws IOException {
        Map<String, Set<String>> found = batch.baseline().results().differences(run.results(), tests);
        found.keySet().removeAll(unstable);
        Map<String, Set<String>> problems = withoutFlaky(found);
        Set<String> elsewhere = new TreeSet<>();
        problems.keySet().forEach(test -> {
            if (batch.triggerOf(test) == Trigger.SYSTEM) {
                elsewhere.add(test);
            }
        });
        int changed = elsewhere.stream()
                .mapToInt(test -> problems.getOrDefault(test, Set.of()).size())
                .sum();
        if (changed > 0 && changed <= batch.checks().levels().suiteFailures()) {
            elsewhere.forEach(test -> batch.warn("Tolerated: " + problems.getOrDefault(test, Set.of())));
            unstable.addAll(elsewhere);
            problems.keySet().removeAll(elsewhere);
        }
        Set<String> again = new TreeSet<>();
        Set<Step> blamed = new LinkedHashSet<>();
        Set<String> open = new TreeSet<>();
        for (String test : problems.keySet()) {
            List<Step> suspects = batch.suspects(test);
            if (suspects.size() == 1 && !batch.baseline().isUnstable(test)) {
                blamed.addAll(suspects);
            } else {
                open.add(test);
            }
        }
        open.removeIf(test -> batch.suspects(test).stream().anyMatch(blamed::contains));
        if (!open.isEmpty()) {
            blamed.addAll(bisect(open));
        }
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
                        Trigger.SYSTEM,
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

    private List<Step> bisect(Set<String> tests) throws IOException {
        Set<Step> suspects = new LinkedHashSet<>();
        tests.forEach(test -> suspects.addAll(batch.suspects(test)));
        if (suspects.isEmpty()) {
            suspects.addAll(batch.active());
        }
        // does the change have to do with it at all?
        batch.show(
                batch.active().stream().filter(step -> !suspects.contains(step)).toList());
        if (!batch.baseline()
                .results()
                .differences(batch.run(tests).results(), tests)
                .isEmpty()) {
            unstable.addAll(tests);
            batch.warn("Not compared any more, for they end otherwise without the change as well: " + tests);
            return List.of();
        }
        return batch.bisect(
                List.copyOf(suspects),
                run -> batch.baseline()
                        .results()
                        .differences(run.results(), tests)
                        .isEmpty(),
                tests);
    }
}
