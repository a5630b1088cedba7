package io.github.mockfactory.survey;

import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.factory.FactoryValidator;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.factory.SessionFeatures;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.site.session.SetUps;
import io.github.mockfactory.site.session.SuiteEngine;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;

/** Everything that a run has learnt so far. Filled by {@link SurveyVisitor}, then read by {@link MigrationPlan}. */
public final class Survey {

    static final String SPRING_LISTENER = "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener";

    private final SurveyOptions options;
    private final Map<SourceSetKey, SourceSetSurvey> sourceSets = new LinkedHashMap<>();
    private final Map<String, SurveyedFile> files = new TreeMap<>();
    private final Map<String, SourceFactory> factories = new TreeMap<>();
    private final Map<String, MockFactory> binaryFactories = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();
    private final Map<String, ClassFacts> classes = new HashMap<>();
    private final Map<String, ClassHome> homes = new HashMap<>();
    private final BuildFolders folders = new BuildFolders();
    private final Set<String> sharedInstances = new HashSet<>();
    private final OverrideFacts overrides = new OverrideFacts();
    private final EngineFacts engineFacts = new EngineFacts();
    private final Set<String> calledSetUps = new HashSet<>();
    private @Nullable MigrationPlan plan;
    private final Map<Scope, Inventory> inventories = new HashMap<>();

    /**
     * Starts empty.
     *
     * @param options what to look for
     */
    public Survey(SurveyOptions options) {
        this.options = options;
    }

    /** What was decided before holds no longer. */
    private void reset() {
        plan = null;
        inventories.clear();
    }

    /**
     * What the run was told.
     *
     * @return the options
     */
    public SurveyOptions options() {
        return options;
    }

    /**
     * The decisions, made when they are first asked for; call it only after all sources were seen.
     *
     * @return the plan
     */
    public MigrationPlan plan() {
        if (plan == null) {
            plan = MigrationPlan.of(this);
        }
        return plan;
    }

    /**
     * Every site of the run.
     *
     * @return ordered by path, then by place in the file
     */
    public List<SurveyedSite> sites() {
        return files.values().stream().flatMap(file -> file.sites().stream()).toList();
    }

    /**
     * The sites of a scope with their decisions. Answers are kept, for they are asked for file by file.
     *
     * @param scope the part of the code base that matters
     * @return the inventory
     */
    public Inventory inventory(Scope scope) {
        return inventories.computeIfAbsent(scope, each -> Inventory.of(sites(), each, plan()));
    }

    /**
     * Whether a file has mock sites.
     *
     * @param source a file of the run
     * @return false for a factory, whatever it constructs
     */
    public boolean hasSites(SourceFile source) {
        return files.containsKey(SourcePackages.pathOf(source));
    }

    /**
     * Validates the factories of a file.
     *
     * @param source a file of the run
     * @return what was found; empty if the file has no factory
     */
    public List<FactoryFinding> validate(J.CompilationUnit source) {
        SourceFactory factory = factories.get(SourcePackages.pathOf(source));
        if (factory == null) {
            return List.of();
        }
        String typeName = factory.factory().typeName();
        List<MissingMethod> missing = plan().factories().stream()
                .filter(planned -> source.getSourcePath().equals(planned.path()))
                .flatMap(planned -> planned.additions().stream())
                .toList();
        return source.getClasses().stream()
                .filter(declaration -> declaration.getType() != null
                        && declaration.getType().getFullyQualifiedName().equals(typeName))
                .flatMap(declaration ->
                        FactoryValidator.validate(declaration, missing, calls.getOrDefault(typeName, Set.of()))
                                .stream())
                .toList();
    }

    void add(ClassFacts facts, String file, SourceSetKey sourceSet) {
        reset();
        classes.put(facts.name(), facts);
        homes.put(facts.name(), new ClassHome(file, sourceSet));
    }

    void addPom(SourceFile pom) {
        reset();
        folders.add(pom);
    }

    BuildFolders folders() {
        return folders;
    }

    /** Reads what a file says about beans that Spring overrides. */
    void readOverrides(J.CompilationUnit source) {
        reset();
        overrides.read(source, options.factoryName());
    }

    SpringBeans springBeans() {
        return new SpringBeans(this, overrides);
    }

    /** Notes that test classes of a module are instantiated once for all their tests, unless they say otherwise. */
    void shareInstances(SourceSetKey module) {
        reset();
        sharedInstances.add(module.projectId());
    }

    /** Notes a call of a method that runs before each test anyway; the class is empty where it is not known. */
    void addSetUpCall(String className, String method) {
        calledSetUps.add(className + "#" + method);
    }

    private boolean sharesInstances(String className) {
        ClassHome home = homes.get(className);
        return home != null && sharedInstances.contains(home.sourceSet().projectId());
    }

    @Nullable
    ClassHome homeOf(String className) {
        return homes.get(className);
    }

    /**
     * Makes what decides on annotated mocks.
     *
     * @param features tells by the path of a file what stands beside its factory; null for nothing
     */
    AnnotatedMocks annotatedMocks(Function<String, @Nullable SessionFeatures> features) {
        Sessions sessions = new Sessions(classes, this::sharesInstances);
        SetUps setUps = new SetUps(
                sessions,
                (className, method) ->
                        calledSetUps.contains(className + "#" + method) || calledSetUps.contains("#" + method));
        SuiteEngine engine = new SuiteEngine(sessions, this::meetsSpringListener);
        return new AnnotatedMocks(
                options.annotatedMocks(), sessions, setUps, engine, features, site -> sourceSetOf(site.className()));
    }

    private @Nullable SourceSetSurvey sourceSetOf(String className) {
        ClassHome home = homes.get(className);
        return home == null ? null : sourceSet(home.sourceSet());
    }

    /** Spring Boot 2 and 3 have a listener that calls Mockito only where it finds annotations of Mockito. */
    private boolean meetsSpringListener(String className) {
        ClassHome home = homes.get(className);
        return home == null || sourceSet(home.sourceSet()).hasOnClassPath(SPRING_LISTENER);
    }

    @Nullable
    ClassFacts facts(String className) {
        return classes.get(className);
    }

    /** What bears on whether an annotation engine can stand beside a factory; whoever adds to it does so before the plan is made. */
    EngineFacts engineFacts() {
        return engineFacts;
    }

    /**
     * The factory that a file declares.
     *
     * @param source a file of the run
     * @return its fully qualified name; empty if the file has no factory
     */
    public String factoryName(SourceFile source) {
        SourceFactory factory = factories.get(SourcePackages.pathOf(source));
        return factory == null ? "" : factory.factory().typeName();
    }

    void addCall(String factoryType, String method) {
        calls.computeIfAbsent(factoryType, type -> new TreeSet<>()).add(method);
    }

    SourceSetSurvey sourceSet(SourceSetKey key) {
        return sourceSets.computeIfAbsent(key, SourceSetSurvey::new);
    }

    Collection<SourceSetSurvey> sourceSets() {
        return sourceSets.values();
    }

    Collection<SurveyedFile> files() {
        return files.values();
    }

    @Nullable
    SurveyedFile file(String path) {
        return files.get(path);
    }

    void add(SurveyedFile file) {
        reset();
        files.put(file.path(), file);
    }

    void add(SourceFactory factory) {
        reset();
        factories.put(factory.path(), factory);
    }

    Collection<SourceFactory> factories() {
        return factories.values();
    }

    void addBinary(MockFactory factory) {
        reset();
        binaryFactories.putIfAbsent(factory.typeName(), factory);
    }

    @Nullable
    MockFactory binaryFactory(String typeName) {
        return binaryFactories.get(typeName);
    }

    /**
     * Notes a file that nobody parses, because no site can be in it.
     *
     * @param path    relative to the root of the build
     * @param text    its content
     * @param markers of its module and source set
     */
    public void addUnparsed(Path path, String text, Markers markers) {
        reset();
        sourceSet(SourceSetKey.of(markers)).add(SourceOutline.ofText(path, text));
    }

    /**
     * Notes what the build says of a source set.
     *
     * @param markers of its module and source set
     */
    public void addSourceSet(Markers markers) {
        reset();
        sourceSet(SourceSetKey.of(markers)).describe(markers);
    }

    /**
     * Takes the style that generated code is to follow.
     *
     * @param style detected in the files of the run
     */
    public void useStyle(NamedStyles style) {
        reset();
        sourceSets.values().forEach(set -> set.useStyle(style));
    }

    /** Where a class stands. */
    record ClassHome(String path, SourceSetKey sourceSet) {}

    /**
     * A factory whose source is part of the run.
     *
     * @param path      of its file
     * @param sourceSet where it stands
     * @param factory   what it offers
     */
    record SourceFactory(String path, SourceSetKey sourceSet, MockFactory factory) {}
}
