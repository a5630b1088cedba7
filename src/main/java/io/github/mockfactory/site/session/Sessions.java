package io.github.mockfactory.site.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the {@link SessionMode} of a class from the facts of all classes. What is not understood counts as strict. */
public final class Sessions {

    /** What {@code mockito-testng} had before 0.2, under both of its names. */
    private static final List<String> RESETTING = List.of(
            "org.mockito.testng.MockitoAfterTestNGMethod", "org.mockito.testng.internal.MockitoAfterTestNGMethod");

    private final Map<String, ClassFacts> classes;
    private final Participants participants;
    private final SessionModes modes;
    private final Mentions mentions;
    private @Nullable OpenedObjects openedObjects;
    private @Nullable Archives archives;
    private final Defaults defaults;
    private final Map<String, List<String>> subclasses = new HashMap<>();
    private final Map<String, List<ClassFacts>> enclosed = new HashMap<>();

    /** What builds and class paths say of test classes by their names, besides the classes themselves. */
    public interface Defaults {

        /** Whether a class is instantiated once for all its tests by default. */
        boolean sharesInstances(String className);

        /** Whether extensions may be in force that the class does not name. */
        boolean detectsExtensions(String className);

        /** The listeners that Spring's test context has for a class which does not name them, if it manages the class. */
        Set<String> springListeners(String className);

        /** Whether the class path of a class has a type, or is not known. */
        boolean maySee(String className, String type);
    }

    /**
     * Takes the facts of all classes of a run.
     *
     * @param classes  by fully qualified name
     * @param defaults what is said elsewhere
     */
    public Sessions(Map<String, ClassFacts> classes, Defaults defaults) {
        this.classes = classes;
        this.participants = new Participants(classes);
        this.modes = new SessionModes(this, participants, defaults);
        this.mentions = new Mentions(classes);
        this.defaults = defaults;
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

    /**
     * Whether Arquillian may take a class into a container because of another class.
     *
     * @param className fully qualified
     * @return true if classes that it does not use today may be missing where it runs
     */
    public boolean isArchived(String className) {
        if (archives == null) {
            archives = new Archives(this, classes.values());
        }
        ClassFacts facts = classes.get(className);
        return archives.contain(className)
                || (facts != null && facts.enclosing() != null && isArchived(facts.enclosing()));
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
    public Collection<ClassFacts> subclasses(String className) {
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
    public Collection<ClassFacts> hierarchy(String className) {
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
        return modes.of(className);
    }

    /**
     * Whether an object of a class may take part in the tests of another: what these name, or what that names in turn, names it.
     * An engine can also detect an extension that nobody names.
     *
     * @param className  the class whose objects have some fields, fully qualified
     * @param type       fully qualified
     * @param detectable whether Jupiter could detect it
     * @return false if nothing of the run brings them together
     */
    public boolean meets(String className, String type, boolean detectable) {
        Set<String> naming = mentions.of(type);
        return subclasses(className).stream()
                .anyMatch(heir -> (detectable && defaults.detectsExtensions(heir.name()))
                        || around(heir.name()).anyMatch(each -> naming.contains(each.name())));
    }

    private Stream<ClassFacts> around(String className) {
        return Stream.concat(
                hierarchy(className).stream(), inner(className).stream().flatMap(each -> around(each.name())));
    }

    /** Whether a listener for TestNG may reset what has an annotation of Mockito, and nothing else, after each test. */
    boolean mayResetAnnotated(String className) {
        return testEngines(className).contains(TestEngine.TESTNG)
                && RESETTING.stream().anyMatch(type -> defaults.maySee(className, type));
    }

    /** Those whose mocks are opened by others; read when all classes are known. */
    OpenedObjects openedObjects() {
        if (openedObjects == null) {
            openedObjects = new OpenedObjects(this, classes.values(), mentions);
        }
        return openedObjects;
    }

    /** What finds tests in a class, or in one that Jupiter runs inside it; none where its tests are not known. */
    Set<TestEngine> testEngines(String className) {
        Set<TestEngine> found = EnumSet.noneOf(TestEngine.class);
        ClassFacts facts = classes.get(className);
        if (facts != null) {
            found.addAll(facts.tests());
        }
        inner(className).forEach(each -> found.addAll(testEngines(each.name())));
        return found;
    }

    /** The test classes that Jupiter runs inside a class. */
    List<ClassFacts> inner(String className) {
        return enclosed.getOrDefault(className, List.of()).stream()
                .filter(each -> each.setUp().inner())
                .toList();
    }

    /**
     * A class and those of its superclasses whose source is part of the run.
     *
     * @param className fully qualified
     * @return nearest first
     */
    public List<ClassFacts> superclasses(String className) {
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
        return isSeenByMaking(className, field)
                || openings(className).areAfterReadOf(field)
                || participants.seeBefore(modeOf(className).engine(), scopes(className));
    }

    /**
     * Whether something runs between the creation of an object and that of its mocks which may prepare what the mocked type reads
     * when it is initialised.
     *
     * @param className fully qualified name of the class with the field
     * @param field     what is known of the field
     * @return true if the type must not be initialised earlier than it is, as far as code shows that is known
     */
    public boolean preparesBefore(String className, ClassFacts.FieldFacts field) {
        Engine engine = modeOf(className).engine();
        boolean initialises =
                field.startsWith().stream().map(classes::get).anyMatch(type -> type == null || type.initialises());
        return initialises
                && (field.actsBehind()
                        || participants.actBefore(engine, scopes(className))
                        || (engine == Engine.OPEN_MOCKS && openings(className).areAfterActs()));
    }

    private boolean isSeenByMaking(String className, String field) {
        return openings(className).isSeenByMaking(field)
                || inner(className).stream().anyMatch(each -> isSeenByMaking(each.name(), field));
    }

    OpenMocksCalls openings(String className) {
        return new OpenMocksCalls(superclasses(className), hierarchy(className));
    }

    /** A class and its superclasses, and the same of the classes around it that a nested test class has. */
    List<ClassFacts> scopes(String className) {
        List<ClassFacts> scopes = new ArrayList<>(superclasses(className));
        ClassFacts facts = classes.get(className);
        if (facts != null && facts.setUp().inner() && facts.enclosing() != null) {
            scopes.addAll(scopes(facts.enclosing()));
        }
        return scopes;
    }
}
