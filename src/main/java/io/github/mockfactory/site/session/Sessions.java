package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides the {@link SessionMode} of a class from the facts of all classes. What is not understood counts as strict. */
public final class Sessions {

    static final Set<String> PLAIN_RUNNERS = Set.of(
            "org.junit.runners.JUnit4",
            "org.junit.runners.BlockJUnit4ClassRunner",
            "org.junit.runners.Parameterized",
            "org.junit.experimental.runners.Enclosed");
    private static final Set<String> LENIENT_RUNNERS = Set.of(
            "org.mockito.junit.MockitoJUnitRunner",
            "org.mockito.junit.MockitoJUnitRunner$Strict",
            "org.mockito.junit.MockitoJUnitRunner$Silent",
            "org.mockito.runners.MockitoJUnitRunner",
            "org.mockito.runners.MockitoJUnitRunner$Strict",
            "org.mockito.runners.MockitoJUnitRunner$Silent");

    private final Map<String, ClassFacts> classes;
    private final Predicate<String> sharedInstances;
    private final Predicate<String> detectedExtensions;
    private final Map<String, List<String>> subclasses = new HashMap<>();
    private final Map<String, List<ClassFacts>> enclosed = new HashMap<>();

    /**
     * Takes the facts of all classes of a run.
     *
     * @param classes            by fully qualified name
     * @param sharedInstances    tells by its name whether a class is instantiated once for all its tests by default
     * @param detectedExtensions tells by its name whether extensions may be in force that the class does not name
     */
    public Sessions(
            Map<String, ClassFacts> classes, Predicate<String> sharedInstances, Predicate<String> detectedExtensions) {
        this.classes = classes;
        this.sharedInstances = sharedInstances;
        this.detectedExtensions = detectedExtensions;
        classes.values().forEach(facts -> {
            if (facts.superclass() != null) {
                subclasses
                        .computeIfAbsent(facts.superclass(), name -> new ArrayList<>())
                        .add(facts.name());
            }
            if (facts.enclosing() != null) {
                enclosed.computeIfAbsent(facts.enclosing(), name -> new ArrayList<>())
                        .add(facts);
            }
        });
    }

    /**
     * The facts of a class.
     *
     * @param className fully qualified
     * @return null if its source is not part of the run
     */
    public @Nullable ClassFacts facts(String className) {
        return classes.get(className);
    }

    Collection<ClassFacts> all() {
        return classes.values();
    }

    /**
     * Whether another class of the run extends a class.
     *
     * @param className fully qualified
     * @return true if what the class does, subclasses inherit
     */
    public boolean isExtended(String className) {
        return subclasses.containsKey(className);
    }

    /**
     * A class and all classes of the run that extend it, directly or not.
     *
     * @param className fully qualified
     * @return the classes whose objects have its fields
     */
    Collection<ClassFacts> heirs(String className) {
        Map<String, ClassFacts> found = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(className));
        while (!open.isEmpty()) {
            ClassFacts facts = classes.get(open.pop());
            if (facts != null && found.putIfAbsent(facts.name(), facts) == null) {
                open.addAll(subclasses.getOrDefault(facts.name(), List.of()));
            }
        }
        return found.values();
    }

    /**
     * A class and those of its superclasses and enclosing classes whose source is part of the run.
     *
     * @param className fully qualified
     * @return nearest first
     */
    public Collection<ClassFacts> lineage(String className) {
        Map<String, ClassFacts> found = new LinkedHashMap<>();
        collect(className, found);
        return found.values();
    }

    private void collect(@Nullable String className, Map<String, ClassFacts> found) {
        ClassFacts facts = className == null ? null : classes.get(className);
        if (facts != null && found.putIfAbsent(facts.name(), facts) == null) {
            collect(facts.superclass(), found);
            collect(facts.enclosing(), found);
        }
    }

    /**
     * Decides how a class gets its annotated mocks.
     *
     * @param className fully qualified
     * @return the mode; engine unknown and strict if the source of the class is not part of the run
     */
    public SessionMode modeOf(String className) {
        ClassFacts facts = classes.get(className);
        if (facts == null) {
            return new SessionMode(Engine.UNKNOWN, true, true);
        }
        Collection<ClassFacts> lineage = lineage(className);
        List<Engine> engines = new ArrayList<>();
        boolean strict = false;
        if (facts.extensions().contains(ClassFactsReader.EXTENSION)) {
            engines.add(Engine.EXTENSION);
            strict = !isLenient(facts.settings());
        }
        if (facts.runner() != null && !PLAIN_RUNNERS.contains(facts.runner())) {
            boolean mockito = facts.runner().startsWith("org.mockito.");
            engines.add(mockito ? Engine.RUNNER : Engine.UNKNOWN);
            strict |= !LENIENT_RUNNERS.contains(facts.runner());
        }
        for (ClassFacts each : superclasses(className)) {
            for (RuleKind rule : each.rules()) {
                if (rule != RuleKind.OTHER) {
                    engines.add(rule == RuleKind.MOCKITO_UNKNOWN ? Engine.UNKNOWN : Engine.RULE);
                    strict |= rule != RuleKind.MOCKITO_LENIENT;
                }
            }
            if (each.opensBeforeEach()) {
                engines.add(Engine.OPEN_MOCKS);
            }
        }
        for (ClassFacts each : lineage) {
            if (each.opensElsewhere() || each.ownSession()) {
                engines.add(Engine.UNKNOWN);
                strict = true;
            }
        }
        if (!openings(className).areUnderstood()) {
            engines.add(Engine.UNKNOWN);
            strict = true;
        }
        if (isJupiter(facts) && detectedExtensions.test(className)) {
            engines.add(Engine.UNKNOWN);
            strict = true;
        }
        boolean hiddenParent =
                lineage.stream().anyMatch(each -> each.superclass() != null && !classes.containsKey(each.superclass()));
        if (hiddenParent && engines.isEmpty()) {
            engines.add(Engine.UNKNOWN);
            strict = true;
        }
        Engine engine =
                engines.isEmpty() ? Engine.NONE : engines.contains(Engine.UNKNOWN) ? Engine.UNKNOWN : engines.get(0);
        return new SessionMode(
                engine,
                strict,
                facts.perClass() || facts.testNg() || (isJupiter(facts) && sharedInstances.test(className)));
    }

    /** JUnit 3 and 4 make an object for each test, whatever the default of Jupiter is. */
    private static boolean isJupiter(ClassFacts facts) {
        return facts.runner() == null && facts.rules().isEmpty();
    }

    List<ClassFacts> superclasses(String className) {
        List<ClassFacts> chain = new ArrayList<>();
        for (ClassFacts each = classes.get(className); each != null; ) {
            chain.add(each);
            each = each.superclass() == null ? null : classes.get(each.superclass());
        }
        return chain;
    }

    /**
     * Whether something looks at a field before its mock is there: what makes the object that holds it, or one of an inner test
     * class; and where mocks are opened before each test, whatever runs before that.
     *
     * @param className fully qualified name of the class with the field
     * @param field     the name of the field
     * @return true if a mock that is there from the start could be seen too early
     */
    public boolean readsEarly(String className, String field) {
        return isSeenByMaking(className, field) || openings(className).areAfterReadOf(field);
    }

    private boolean isSeenByMaking(String className, String field) {
        return openings(className).isSeenByMaking(field)
                || enclosed.getOrDefault(className, List.of()).stream()
                        .filter(each -> each.setUp().inner())
                        .anyMatch(each -> isSeenByMaking(each.name(), field));
    }

    Openings openings(String className) {
        return new Openings(superclasses(className), lineage(className));
    }

    private static boolean isLenient(@Nullable String strictness) {
        return "LENIENT".equals(strictness) || "WARN".equals(strictness);
    }
}
