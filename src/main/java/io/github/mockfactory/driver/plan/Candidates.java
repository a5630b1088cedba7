package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.recipe.PlannedEdits;
import io.github.mockfactory.recipe.PlannedSetups;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;

/** The changes that the survey of a code base allows for, before any file is edited. */
final class Candidates {

    private final Map<ChangeKey, Candidate> byKey = new LinkedHashMap<>();
    private final Map<String, List<Candidate>> byPath = new TreeMap<>();

    /** What a change does to a file, which changes before it may have edited. */
    @FunctionalInterface
    interface Edit {

        /** Gives the file after the change, and says how many sites were rewritten, or set-ups moved. */
        SourceFile of(SourceFile tree, IntConsumer count);
    }

    /** A change by name: what it does, to how many sites, and what must be there before. */
    record Candidate(ChangeKey key, Edit edit, String module, int sites, Set<ChangeKey> requires) {}

    private Candidates() {}

    static Candidates of(CodeBase code) {
        Candidates candidates = new Candidates();
        candidates.addSites(code);
        candidates.addSetups(code);
        return candidates;
    }

    private void addSites(CodeBase code) {
        PlannedEdits edits = code.edits();
        List<Category> categories =
                new ArrayList<>(code.suite().options().categories().claiming());
        categories.add(Category.GENERIC);
        for (Phase phase : Phase.values()) {
            if (phase.hasSites()) {
                for (Category category : categories) {
                    add(code, edits, new Scope(category, phase, null, null));
                }
            }
        }
    }

    private void add(CodeBase code, PlannedEdits edits, Scope scope) {
        Inventory inventory = code.plan().inventory(scope);
        Map<String, Integer> sites = new TreeMap<>();
        for (Inventory.Entry entry : inventory.entries()) {
            if (entry.decision().replacement() != null) {
                sites.merge(entry.site().path(), 1, Integer::sum);
            }
        }
        sites.forEach((path, count) ->
                add(code, keyOf(scope, path), (tree, done) -> edits.migrate(tree, scope, done), count));
        exchangedTogether(code.plan(), inventory).forEach(paths -> requireEachOther(scope, paths));
    }

    /** A home in a class is written with the set-ups that move there; one in a factory goes before all of them. */
    private void addSetups(CodeBase code) {
        PlannedSetups setups = code.setups();
        setups.factoriesByFile().forEach((path, factories) -> {
            ChangeKey user = new ChangeKey(Phase.SETUPS, ChangeKey.SETUPS, path);
            add(code, user, setups::move, 0);
            for (String factory : factories) {
                ChangeKey home = new ChangeKey(Phase.SETUPS, ChangeKey.FACTORY, code.pathOfFactory(factory));
                if (!byKey.containsKey(home)) {
                    add(code, home, setups::move, 0);
                }
                add(user, home);
            }
        });
    }

    private void add(CodeBase code, ChangeKey key, Edit edit, int sites) {
        Candidate candidate = new Candidate(key, edit, code.moduleOf(key.path()), sites, new HashSet<>());
        byKey.put(key, candidate);
        byPath.computeIfAbsent(key.path(), file -> new ArrayList<>()).add(candidate);
    }

    /** Overrides of beans that are equal are exchanged together: the classes that have them share a context. */
    private static Collection<Set<String>> exchangedTogether(MigrationPlan plan, Inventory inventory) {
        Map<Integer, Set<String>> pathsByGroup = new TreeMap<>();
        for (Inventory.Entry entry : inventory.entries()) {
            if (entry.decision().replacement() != null) {
                plan.groupOf(entry.site())
                        .ifPresent(group -> pathsByGroup
                                .computeIfAbsent(group, each -> new TreeSet<>())
                                .add(entry.site().path()));
            }
        }
        return pathsByGroup.values();
    }

    private void requireEachOther(Scope scope, Set<String> paths) {
        List<ChangeKey> keys = paths.stream().map(path -> keyOf(scope, path)).toList();
        for (ChangeKey key : keys) {
            keys.forEach(other -> add(key, other));
        }
    }

    private void add(ChangeKey user, ChangeKey required) {
        Candidate candidate = byKey.get(user);
        if (candidate != null && !user.equals(required)) {
            candidate.requires.add(required);
        }
    }

    private static ChangeKey keyOf(Scope scope, String path) {
        return new ChangeKey(
                Objects.requireNonNull(scope.phase()),
                Objects.requireNonNull(scope.category()).name(),
                path);
    }

    Set<String> paths() {
        return byPath.keySet();
    }

    /** In the order in which they are made. */
    List<Candidate> in(String path) {
        return byPath.getOrDefault(path, List.of());
    }

    Candidate get(ChangeKey key) {
        Candidate candidate = byKey.get(key);
        if (candidate == null) {
            throw new IllegalArgumentException("There is no change " + key);
        }
        return candidate;
    }

    /** What a selection includes, and all that it requires. A home that nobody would call is left out. */
    Set<ChangeKey> select(Selection selection) {
        Set<ChangeKey> selected = new LinkedHashSet<>();
        for (Candidate candidate : byKey.values()) {
            if (selection.includes(candidate.key, candidate.module)) {
                selected.add(candidate.key);
            }
        }
        Set<ChangeKey> closed = withRequired(selected);
        Set<ChangeKey> skipped = new HashSet<>();
        for (ChangeKey key : closed) {
            if (selection.skipped().contains(Step.idOf(key.phase(), key.path()))) {
                skipped.add(key);
            }
        }
        closed.removeAll(withUsers(skipped));
        Set<ChangeKey> used =
                closed.stream().flatMap(key -> get(key).requires.stream()).collect(Collectors.toSet());
        closed.removeIf(key -> key.isOfFactory() && !used.contains(key));
        return closed;
    }

    private Set<ChangeKey> withUsers(Set<ChangeKey> keys) {
        Set<ChangeKey> found = new HashSet<>(keys);
        if (keys.isEmpty()) {
            return found;
        }
        Map<ChangeKey, List<ChangeKey>> users = new HashMap<>();
        byKey.values()
                .forEach(candidate ->
                        candidate.requires.forEach(required -> users.computeIfAbsent(required, key -> new ArrayList<>())
                                .add(candidate.key)));
        Deque<ChangeKey> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            for (ChangeKey user : users.getOrDefault(open.pop(), List.of())) {
                if (found.add(user)) {
                    open.add(user);
                }
            }
        }
        return found;
    }

    private Set<ChangeKey> withRequired(Collection<ChangeKey> keys) {
        Set<ChangeKey> found = new LinkedHashSet<>(keys);
        Deque<ChangeKey> open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            Candidate candidate = byKey.get(open.pop());
            if (candidate != null) {
                for (ChangeKey required : candidate.requires) {
                    if (found.add(required)) {
                        open.add(required);
                    }
                }
            }
        }
        return found;
    }
}
