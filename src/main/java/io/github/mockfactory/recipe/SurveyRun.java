package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Outcomes;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.Survey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One run of a recipe: the survey, which is filled first, and then what follows from it, worked out once. The engine asks file by
 * file, and gives each cycle a run of its own.
 */
public final class SurveyRun {

    private final Survey survey;
    private final Map<Scope, Inventory> inventories = new HashMap<>();
    private final Map<Scope, Outcomes> outcomes = new HashMap<>();
    private final Map<Class<?>, Object> answers = new HashMap<>();
    private @Nullable SuiteFacts suite;
    private @Nullable MigrationPlan plan;

    SurveyRun(SurveyOptions options) {
        this.survey = new Survey(options);
    }

    SurveyOptions options() {
        return survey.options();
    }

    /** What the scan fills. */
    Survey survey() {
        return survey;
    }

    /** What was learnt; to be asked for only after all sources were scanned. */
    SuiteFacts suite() {
        if (suite == null) {
            suite = survey.facts();
        }
        return suite;
    }

    /** The decisions. */
    MigrationPlan plan() {
        if (plan == null) {
            plan = MigrationPlan.of(suite());
        }
        return plan;
    }

    /** The sites of a scope with their decisions. */
    Inventory inventory(Scope scope) {
        return inventories.computeIfAbsent(scope, plan()::inventory);
    }

    /** What becomes of the sites of a scope while trees are edited; empty at first. */
    Outcomes outcomes(Scope scope) {
        return outcomes.computeIfAbsent(scope, each -> new Outcomes(inventory(each)));
    }

    /** Any other answer, of which there is one of each kind. */
    <T> T once(Class<T> kind, Supplier<T> answer) {
        return kind.cast(answers.computeIfAbsent(kind, key -> answer.get()));
    }
}
