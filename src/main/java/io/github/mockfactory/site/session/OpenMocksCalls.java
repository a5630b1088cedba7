package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When the annotated mocks of a class are opened, and what can look at its fields before. Methods of superclasses run first,
 * those of one class in no order that can be relied on.
 */
final class OpenMocksCalls {

    private final List<ClassFacts> chain;
    private final List<ClassFacts> lineage;

    /**
     * Takes the classes that matter.
     *
     * @param chain   the class and its superclasses, nearest first
     * @param lineage the same, and the classes around them
     */
    OpenMocksCalls(List<ClassFacts> chain, Collection<ClassFacts> lineage) {
        this.chain = List.copyOf(chain);
        this.lineage = new ArrayList<>(chain);
        lineage.stream().filter(each -> !chain.contains(each)).forEach(this.lineage::add);
    }

    /** Whether no method that opens the mocks is overridden by one that might not. */
    boolean areUnderstood() {
        for (int i = 0; i < chain.size(); i++) {
            for (OpenMocksCall opening : chain.get(i).setUp().openings()) {
                boolean overridden = chain.subList(0, i).stream()
                        .anyMatch(each -> each.methods().contains(opening.method())
                                && openingOf(each, opening.method()).isEmpty());
                if (opening.own() && overridden) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether something may look at a field before the mocks are opened for the last time. */
    boolean areAfterReadOf(String field) {
        for (int i = 0; i < chain.size(); i++) {
            for (OpenMocksCall opening : chain.get(i).setUp().openings()) {
                if (isEffective(i, opening)
                        && (isHiddenSetUp()
                                || reaches(field, i, opening.beforehand())
                                || isReadFirst(field, i, opening))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether something runs before the mocks are opened for the last time that an initialiser of a class could see. A method of
     * a class around a nested test class runs before too.
     */
    boolean areAfterActs() {
        boolean acts = isHiddenSetUp();
        for (ClassFacts each : lineage) {
            Set<String> others = new HashSet<>(each.setUp().acting());
            each.setUp().openings().forEach(opening -> others.remove(opening.method()));
            acts |= !others.isEmpty() || each.setUp().openings().stream().anyMatch(OpenMocksCall::acts);
        }
        return acts;
    }

    private static Optional<OpenMocksCall> openingOf(ClassFacts facts, String method) {
        return facts.setUp().openings().stream()
                .filter(opening -> opening.method().equals(method))
                .findFirst();
    }

    private boolean isEffective(int index, OpenMocksCall opening) {
        for (int i = index; i < chain.size(); i++) {
            Optional<OpenMocksCall> each = openingOf(chain.get(i), opening.method());
            if (each.isPresent() && each.get().own()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a method runs before each test whose source is not known. */
    private boolean isHiddenSetUp() {
        return chain.get(0).setUp().settingUp().stream()
                .anyMatch(type -> chain.stream().noneMatch(each -> each.name().equals(type)));
    }

    private boolean isReadFirst(String field, int index, OpenMocksCall opening) {
        for (int i = index; i < chain.size(); i++) {
            ClassFacts facts = chain.get(i);
            for (String method : facts.beforeMethods()) {
                Reads reads = facts.setUp().methods().get(method);
                if (!method.equals(opening.method()) && reads != null && reaches(field, i, reads)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether something looks at a field while the object that holds it is made. */
    boolean isSeenByMaking(String field) {
        for (int i = 0; i < lineage.size(); i++) {
            ClassFacts facts = lineage.get(i);
            Set<String> calls = new HashSet<>(facts.callsBeforeTest());
            int from = i;
            calls.removeIf(call -> targets(call, from).isEmpty());
            if (reaches(field, i, new Reads(facts.readsBeforeTest(), calls))) {
                return true;
            }
        }
        return false;
    }

    /** Whether code of one of the classes sees a field, or calls what does. */
    private boolean reaches(String field, int index, Reads start) {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(index, start)));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            Step step = open.pop();
            Set<String> names = step.reads.names();
            if (names.contains(field) || names.contains("this")) {
                return true;
            }
            for (String call : step.reads.calls()) {
                List<Step> targets = targets(call, step.index);
                // what is inherited from elsewhere can call anything that is overridden here
                if (targets.isEmpty() && !call.startsWith("new ")) {
                    return true;
                }
                targets.stream().filter(each -> seen.add(each.index + call)).forEach(open::add);
            }
        }
        return false;
    }

    private List<Step> targets(String call, int from) {
        boolean inherited = call.startsWith("super.");
        String method = inherited ? call.substring("super.".length()) : call;
        List<Step> targets = new ArrayList<>();
        for (int i = inherited ? from + 1 : 0; i < lineage.size(); i++) {
            Reads reads = lineage.get(i).setUp().methods().get(method);
            if (reads != null) {
                targets.add(new Step(i, reads));
            }
        }
        return targets;
    }

    private record Step(int index, Reads reads) {}
}
