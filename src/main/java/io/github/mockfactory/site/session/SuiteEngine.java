package io.github.mockfactory.site.session;

import io.github.mockfactory.site.Arquillian;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts.FieldFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which annotated mocks an annotation engine of the suite's own may create. Mockito calls it wherever it would call its
 * own, so neither the session, nor its strictness, nor the lifecycle matters; what matters is whether it is Mockito that fills
 * the field, whether the engine is loaded with the classes of the test, and whether anything can tell the order of creation.
 */
public final class SuiteEngine {

    private static final String SCOPED_MOCK = "org.mockito.ScopedMock";
    /** The annotations by which Mockito's engine fills a field; those of one field are a matter between them. */
    private static final Set<String> FILLING = Set.of("Mock", "Spy", "Captor", "InjectMocks");

    /** Those that Mockito's engine goes on reading. */
    private static final Set<String> KEPT = Set.of("Spy", "Captor", "InjectMocks");

    /** Runners that neither read {@code @Mock} by themselves nor load test classes by a class loader of their own. */
    private static final Set<String> PLAIN_RUNNERS = Set.of(
            "org.junit.experimental.categories.Categories",
            "org.junit.experimental.theories.Theories",
            "org.junit.platform.runner.JUnitPlatform",
            "org.junit.runners.Suite",
            "org.springframework.test.context.junit4.SpringJUnit4ClassRunner",
            "org.springframework.test.context.junit4.SpringRunner",
            "com.tngtech.java.junit.dataprovider.DataProviderRunner",
            "de.bechte.junit.runners.context.HierarchicalContextRunner",
            "junitparams.JUnitParamsRunner");

    /** Extensions that load test classes by a class loader of their own. */
    private static final List<String> LOADING =
            List.of("io.quarkus.", "org.robolectric.", "tech.apter.", Arquillian.PACKAGE);

    private final Sessions sessions;
    private final Predicate<String> springListener;

    /**
     * Takes what is known of the classes.
     *
     * @param sessions       tells what creates the mocks of a class
     * @param springListener tells by its name whether a class may meet a test listener of Spring that looks for annotations of
     *                       Mockito before it calls Mockito
     */
    public SuiteEngine(Sessions sessions, Predicate<String> springListener) {
        this.sessions = sessions;
        this.springListener = springListener;
    }

    /**
     * Decides on a field with a mock.
     *
     * @param className  the class that declares it, fully qualified
     * @param name       the name of the field
     * @param supertypes names of all supertypes of its type
     * @param own        what the suite's own engine can do
     * @return why Mockito's engine must go on creating the mock, whatever becomes of other fields; null if the suite's own may
     */
    public @Nullable Reason obstacle(String className, @Nullable String name, Set<String> supertypes, OwnEngine own) {
        ClassFacts owner = sessions.facts(className);
        FieldFacts field = owner == null || name == null ? null : owner.fields().get(name);
        if (owner == null || field == null) {
            return Reason.UNKNOWN_SESSION;
        }
        if (supertypes.contains(SCOPED_MOCK)) {
            return Reason.STATIC_MOCK_SCOPE;
        }
        Reason declared = ofDeclaration(field, "Mock", own.attributes());
        return declared == null ? obstacle(owner, own) : declared;
    }

    /**
     * Decides on a field with a mock of static methods or of constructions, which the engine opens and closes.
     *
     * @param className the class that declares it, fully qualified
     * @param name      the name of the field
     * @param own       what the suite's own engine can do
     * @return why Mockito's engine must go on opening it, whatever becomes of other fields; null if the suite's own may
     */
    public @Nullable Reason scopeObstacle(String className, @Nullable String name, OwnEngine own) {
        // what Mockito's injection knows as a mock by its annotation alone, in objects of subclasses too
        boolean injected = sessions.subclasses(className).stream()
                .flatMap(heir -> sessions.hierarchy(heir.name()).stream())
                .anyMatch(each -> each.setUp().injectsScopes());
        Reason unable = own.scopes() && !injected ? null : Reason.STATIC_MOCK_SCOPE;
        return ofOther(className, name, "Mock", unable, own.attributes(), own);
    }

    /**
     * Decides on a field with a spy.
     *
     * @param className the class that declares it, fully qualified
     * @param name      the name of the field
     * @param type      fully qualified name of its type
     * @param own       what the suite's own engine can do
     * @return why Mockito's engine must go on creating the spy, whatever becomes of other fields; null if the suite's own may
     */
    public @Nullable Reason spyObstacle(String className, @Nullable String name, String type, OwnEngine own) {
        Reason unfit = ofOther(className, name, "Spy", own.spies() ? null : Reason.SPY_FIELD, Set.of(), own);
        ClassFacts owner = sessions.facts(className);
        FieldFacts field = owner == null || name == null ? null : owner.fields().get(name);
        return unfit == null
                        && owner != null
                        && field != null
                        && field.inner()
                        && new InnerSpies(sessions).mayLookAt(owner, type)
                ? Reason.INJECT_MOCKS_TIMING
                : unfit;
    }

    /** Decides on a field with something else than a mock. */
    private @Nullable Reason ofOther(
            String className,
            @Nullable String name,
            String annotation,
            @Nullable Reason unable,
            Set<String> attributes,
            OwnEngine own) {
        ClassFacts owner = sessions.facts(className);
        FieldFacts field = owner == null || name == null ? null : owner.fields().get(name);
        if (owner == null || field == null) {
            return Reason.UNKNOWN_SESSION;
        }
        if (!field.annotations().contains(annotation)) {
            return Reason.OTHER_ANNOTATIONS;
        }
        Reason unfit = ofDeclaration(field, annotation, attributes);
        if (unfit == null) {
            unfit = obstacle(owner, own);
        }
        if (unfit != null) {
            return unfit;
        }
        boolean listened = sessions.subclasses(className).stream()
                .anyMatch(heir -> heir.spring() && springListener.test(heir.name()));
        // Spring Boot's calls Mockito only where it finds an annotation like this one, and closes what is opened so
        return listened ? Reason.SPRING_TEST_LISTENER : unable;
    }

    private static @Nullable Reason ofDeclaration(FieldFacts field, String annotation, Set<String> attributes) {
        if (field.annotations().stream().anyMatch(each -> !each.equals(annotation) && FILLING.contains(each))) {
            return Reason.OTHER_ANNOTATIONS;
        }
        if (field.isStatic() && field.isFinal()) {
            return Reason.SHARED_INSTANCE;
        }
        return attributes.containsAll(field.attributes()) ? null : Reason.MOCK_ATTRIBUTES;
    }

    private @Nullable Reason obstacle(ClassFacts owner, OwnEngine own) {
        Collection<ClassFacts> subclasses = sessions.subclasses(owner.name());
        List<Reason> reasons = new ArrayList<>();
        boolean filled = false;
        for (ClassFacts heir : subclasses) {
            boolean overlooked = isOverlooked(heir);
            boolean listened =
                    overlooked ? own.listens() && !heir.ownListeners() : heir.spring() && keepsAnnotations(heir);
            filled |= listened || isFilled(heir);
            if (!isPlain(heir) || sessions.mayResetAnnotated(heir.name())) {
                reasons.add(Reason.UNKNOWN_SESSION);
            } else if (overlooked && !listened) {
                reasons.add(Reason.SPRING_TEST_LISTENER);
            }
        }
        if (reasons.isEmpty() && !filled) {
            boolean unseen = subclasses.stream()
                    .anyMatch(heir -> sessions.modeOf(heir.name()).engine() == Engine.UNSEEN);
            reasons.add(
                    owner.isAbstract() || subclasses.size() > 1
                            ? Reason.SUPERCLASS_HOOK
                            : unseen ? Reason.UNKNOWN_SESSION : Reason.NO_ENGINE);
        }
        return reasons.isEmpty() ? null : reasons.get(0);
    }

    /**
     * Whether a class of the run that has the field needs a listener of the suite's own: Spring's would call Mockito for
     * {@code @Mock}, but not for another annotation.
     *
     * @param className the class that declares the field, fully qualified
     * @return true if such a listener is to be there
     */
    public boolean needsListener(String className) {
        return sessions.subclasses(className).stream().anyMatch(this::isOverlooked);
    }

    private boolean isOverlooked(ClassFacts facts) {
        return facts.spring() && !keepsAnnotations(facts) && springListener.test(facts.name());
    }

    /** Whether something fills the annotated fields of a class, known or not. */
    private boolean isFilled(ClassFacts facts) {
        Engine engine = sessions.modeOf(facts.name()).engine();
        if (engine != Engine.UNKNOWN || facts.runner() == null || !PLAIN_RUNNERS.contains(facts.runner())) {
            return (engine != Engine.NONE && engine != Engine.UNSEEN) || isExtended(facts);
        }
        return sessions.superclasses(facts.name()).stream()
                .anyMatch(each -> each.usesMockitoExtension()
                        || !each.engineCalls().methods().isEmpty()
                        || each.registered().rules().stream().anyMatch(RuleKind::isMockito)
                        || (each.superclass() != null && sessions.facts(each.superclass()) == null));
    }

    /** Types of Kotlin do not tell what is registered for a superclass; its own source does. */
    private boolean isExtended(ClassFacts facts) {
        return sessions.superclasses(facts.name()).stream().anyMatch(ClassFacts::usesMockitoExtension);
    }

    private static boolean isPlain(ClassFacts facts) {
        String runner = facts.runner();
        return !facts.registered().unread()
                && (runner == null
                        || runner.startsWith("org.mockito.")
                        || SessionModes.PLAIN_RUNNERS.contains(runner)
                        || PLAIN_RUNNERS.contains(runner))
                && facts.registered().extensions().stream().noneMatch(each -> loadsClasses(each.type()));
    }

    private static boolean loadsClasses(String extension) {
        return LOADING.stream().anyMatch(extension::startsWith);
    }

    /** Whether annotations of Mockito stay that a listener can find, whatever becomes of {@code @Mock}. */
    private boolean keepsAnnotations(ClassFacts facts) {
        return sessions.superclasses(facts.name()).stream()
                .flatMap(each -> each.fields().values().stream())
                .anyMatch(field -> field.annotations().stream().anyMatch(KEPT::contains));
    }

    /**
     * Whether Mockito's engine opens a scoped mock before it creates a mock, which the creation could notice. It works class by
     * class from the lowest one, and in the order of the fields.
     *
     * @param className the class that declares the field, fully qualified
     * @param name      the name of the field
     * @return true if the mock must not be created earlier than it is
     */
    public boolean comesLate(String className, @Nullable String name) {
        ClassFacts owner = sessions.facts(className);
        FieldFacts field = owner == null || name == null ? null : owner.fields().get(name);
        return field != null
                && sessions.subclasses(className).stream()
                        .anyMatch(heir -> heir.fields().values().stream()
                                .anyMatch(other -> other.scoped()
                                        && (!heir.name().equals(className) || other.order() < field.order())));
    }

    /**
     * Decides on a parameter.
     *
     * @param className  the class that declares its method or constructor, fully qualified
     * @param supertypes names of all supertypes of its type
     * @param attributes names of the attributes that the suite's own annotation has
     * @return whether something of the suite's own may resolve it in the place of Mockito's extension
     */
    public boolean resolves(String className, Set<String> supertypes, Set<String> attributes) {
        ClassFacts owner = sessions.facts(className);
        return owner != null
                && isExtended(owner)
                && attributes.containsAll(owner.parameterAttributes())
                && !supertypes.contains(SCOPED_MOCK)
                && isPlain(owner);
    }
}
