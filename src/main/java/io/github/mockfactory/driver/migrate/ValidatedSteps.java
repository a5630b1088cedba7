package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.Step;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The steps that a run has validated and is about to commit, as its journal has them. A run after one that was killed goes on
 * from there, if it would validate the same contents in the same way.
 */
final class ValidatedSteps {

    private static final String STARTED = "started";
    private static final String VALIDATED = "validated";
    private static final String CONTENT_OF = "content of ";

    private final Journal journal;
    private final WorkTree tree;
    private final Map<String, String> left;

    private ValidatedSteps(Journal journal, WorkTree tree, Map<String, String> left) {
        this.journal = journal;
        this.tree = tree;
        this.left = left;
    }

    /**
     * Begins a run.
     *
     * @param tree     knows what files hold
     * @param identity all that decides about a validation
     */
    static ValidatedSteps open(Journal journal, WorkTree tree, Map<String, String> identity) throws IOException {
        List<Journal.Entry> entries = journal.since(STARTED);
        if (!entries.isEmpty() && entries.get(0).data().equals(identity)) {
            Journal.Entry last = entries.get(entries.size() - 1);
            if (last.event().equals(VALIDATED)) {
                return new ValidatedSteps(journal, tree, last.data());
            }
        }
        journal.append(STARTED, identity);
        return new ValidatedSteps(journal, tree, Map.of());
    }

    /** Those of a plan that a killed run had validated, but not committed to the last; none if another content is planned now. */
    List<Step> left(List<Step> plan, Set<ChangeKey> made) {
        List<Step> steps =
                plan.stream().filter(step -> left.containsKey(step.id())).toList();
        Set<ChangeKey> after = WorkTree.with(made, steps);
        boolean same = steps.stream()
                .allMatch(step -> tree.hashOf(step.paths(), after).equals(left.get(CONTENT_OF + step.id())));
        return same ? steps : List.of();
    }

    /** How those were validated, in words by id. */
    Map<String, String> words() {
        return left;
    }

    /** Writes down what is committed next. */
    void write(BatchResult result, Set<ChangeKey> made) throws IOException {
        Map<String, String> validated = new TreeMap<>(result.validation());
        Set<ChangeKey> after = WorkTree.with(made, result.kept());
        result.kept().forEach(step -> validated.put(CONTENT_OF + step.id(), tree.hashOf(step.paths(), after)));
        journal.append(VALIDATED, validated);
    }
}
