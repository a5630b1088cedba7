package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Steps that somebody took off the branch, by resetting, rebasing or reverting: they are not made again. */
final class TakenOff {

    private TakenOff() {}

    /** Writes those down that are not yet; returns their ids. */
    static Set<String> remember(Workspace workspace, RollbackFile file) throws IOException {
        Set<String> steps = new TreeSet<>();
        workspace.takenOff().forEach(key -> steps.add(Step.idOf(key.phase(), key.path())));
        steps.removeAll(file.ids());
        if (!steps.isEmpty()) {
            file.add(steps.stream()
                    .map(step -> new RolledBack(step, RollbackReason.REQUESTED, "", "taken off the branch"))
                    .toList());
        }
        return steps;
    }
}
