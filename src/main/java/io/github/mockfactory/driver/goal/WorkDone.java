package io.github.mockfactory.driver.goal;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.StepBack;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.migrate.MigrationReport;
import io.github.mockfactory.driver.migrate.RolledBack;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.validate.Measured;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a run has done to a branch, in the words of a record. */
final class WorkDone {

    /** More would make no small file, and the first ones tell what is wrong. */
    private static final int MOST = 200;

    private final PlannedMigration plan;
    private final Set<ChangeKey> made;

    /**
     * Takes what it is told from.
     *
     * @param made the changes on the branch after the run
     */
    WorkDone(PlannedMigration plan, Set<ChangeKey> made) {
        this.plan = plan;
        this.made = made;
    }

    RunRecord migrated(RunRecord record, MigrationReport report, History before) {
        Set<String> committed = Set.copyOf(report.committed());
        List<ChangeKey> changes = plan.steps().stream()
                .filter(step -> committed.contains(step.id()))
                .flatMap(step -> step.changes().stream())
                .map(change -> change.key())
                .toList();
        Set<String> recovered = new TreeSet<>(before.everRolledBack());
        recovered.retainAll(committed);
        Work work = work(report.branch(), committed.size(), changes, List.copyOf(recovered));
        return record.with(work, figures(report.tests(), report.flaky()), stepsBack(report.rolledBack()));
    }

    RunRecord takenBack(RunRecord record, String branch, Collection<ChangeKey> undone) {
        return record.with(work(branch, undone.size(), undone, List.of()), null, List.of());
    }

    private Work work(String branch, int steps, Collection<ChangeKey> changes, List<String> recovered) {
        TreeMap<String, Integer> byCategory = new TreeMap<>();
        TreeMap<String, Integer> byPhase = new TreeMap<>();
        TreeMap<String, Integer> byModule = new TreeMap<>();
        int sites = 0;
        double hours = 0;
        Inventory inventory = plan.inventory();
        for (ChangeKey change : changes) {
            int count = plan.sitesOf(change);
            if (change.phase().hasSites()) {
                byCategory.merge(change.category(), count, Integer::sum);
                byPhase.merge(change.phase().number(), count, Integer::sum);
                byModule.merge(plan.code().moduleOf(change.path()), count, Integer::sum);
            }
            sites += count;
            hours += CodeState.hoursOf(inventory, change.path(), count);
        }
        Set<String> planned = pathsOf(made);
        int files = planned.size();
        inventory.entries().stream()
                .filter(entry -> entry.decision().reason() == null)
                .forEach(entry -> planned.add(entry.site().path()));
        return new Work(
                branch,
                steps,
                sites,
                files,
                planned.size(),
                CodeState.rounded(hours),
                byCategory,
                byPhase,
                byModule,
                recovered);
    }

    private static Set<String> pathsOf(Collection<ChangeKey> changes) {
        return changes.stream()
                .filter(change -> change.phase().hasSites())
                .map(ChangeKey::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<StepBack> stepsBack(List<RolledBack> steps) {
        return steps.stream()
                .limit(MOST)
                .map(each -> new StepBack(each.step(), each.trigger().name(), each.test(), each.difference()))
                .toList();
    }

    static @Nullable TestFigures figures(Measured tests, List<String> flaky) {
        return tests.tests() == 0
                ? null
                : new TestFigures(
                        tests.all(),
                        tests.tests(),
                        tests.failed(),
                        CodeState.rounded(tests.secondsBefore()),
                        CodeState.rounded(tests.seconds()),
                        tests.memoryBefore(),
                        tests.memory(),
                        tests.golden(),
                        tests.goldenFailed(),
                        flaky.stream().limit(MOST).toList());
    }
}
