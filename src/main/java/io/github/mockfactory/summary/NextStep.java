package io.github.mockfactory.summary;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.site.Form;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One thing that a person can do so that more sites are migrated: a setting. How many is no estimate: the run is decided once
 * more under it.
 *
 * @param action what to do, as in {@code annotatedMocks=session}
 * @param frees  how many more sites the next run migrates, or would migrate
 */
public record NextStep(String action, int frees) {

    private static final Set<Form> ANNOTATED =
            EnumSet.of(Form.MOCK_FIELD, Form.MOCK_PARAMETER, Form.SPY_FIELD, Form.SPRING_OVERRIDE);
    private static final Set<Reason> WITHOUT_FACTORY =
            EnumSet.of(Reason.FACTORY_NOT_VISIBLE, Reason.FACTORY_HIDDEN_FROM_USERS);
    /** Each is decided by itself, and a build may have hundreds. */
    private static final int MODULES = 10;

    /**
     * Tries what could be done about the sites that a run leaves.
     *
     * @param plan of the run
     * @param scope of the run
     * @return what frees any, best first
     */
    public static List<NextStep> of(MigrationPlan plan, Scope scope) {
        SuiteFacts suite = plan.suite();
        Inventory now = plan.inventory(scope);
        Trial trial = new Trial(scope, migratable(now), new ArrayList<>());
        AnnotatedMode mode = suite.options().annotatedMocks();
        if (now.entries().stream()
                .anyMatch(entry ->
                        isLeft(entry) && ANNOTATED.contains(entry.site().form()))) {
            if (mode == AnnotatedMode.KEEP) {
                trial.run("annotatedMocks=safe", suite.under(AnnotatedMode.SAFE));
            }
            if (mode == AnnotatedMode.KEEP || mode == AnnotatedMode.SAFE) {
                trial.run("annotatedMocks=session", suite.under(AnnotatedMode.SESSION));
            }
        }
        if (suite.options().factoryModule() == null && left(now, WITHOUT_FACTORY) > 0) {
            MigrationPlan.factoryModules(suite).stream()
                    .limit(MODULES)
                    .forEach(module -> trial.run("factoryModule=" + module, suite.under(module)));
        }
        trial.found.sort(Comparator.comparing(NextStep::frees).reversed());
        return List.copyOf(trial.found);
    }

    private record Trial(Scope scope, int before, List<NextStep> found) {
        void run(String action, SuiteFacts supposed) {
            int frees = migratable(MigrationPlan.of(supposed).inventory(scope)) - before;
            if (frees > 0) {
                found.add(new NextStep(action, frees));
            }
        }
    }

    private static boolean isLeft(Inventory.Entry entry) {
        return entry.decision().reason() != null;
    }

    private static int left(Inventory inventory, Set<Reason> reasons) {
        return (int) inventory.entries().stream()
                .filter(entry -> reasons.contains(entry.decision().reason()))
                .count();
    }

    private static int migratable(Inventory inventory) {
        return (int)
                inventory.entries().stream().filter(entry -> !isLeft(entry)).count();
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return action + " frees " + frees;
    }
}
