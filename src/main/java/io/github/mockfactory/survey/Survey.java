package io.github.mockfactory.survey;

import io.github.mockfactory.factory.FactoryFinding;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.site.session.ClassFacts;
import io.github.mockfactory.site.session.Sessions;
import io.github.mockfactory.style.SourceStyle;
import io.github.mockfactory.survey.FactorySurvey.SourceFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;

/** Everything that a run has learnt so far. Filled by {@link SurveyVisitor}, then read by {@link MigrationPlan}. */
public final class Survey {

    private final SurveyOptions options;
    private final DeclaredTypes declaredTypes;
    private final Map<SourceSetKey, SourceSetSurvey> sourceSets;
    private final Map<String, SurveyedFile> files;
    private final FactorySurvey factories;
    private final ClassSurvey classes;
    private final BuildFolders folders;
    private final OverrideFacts overrides;
    private final EngineFacts engineFacts;
    private final RunFiles runFiles;
    private final BuildFacts build;
    private final ReflectiveUses reflectiveUses;
    private @Nullable AnnotatedModes annotatedModes;
    private @Nullable MigrationPlan plan;
    private final Map<Scope, Inventory> inventories = new HashMap<>();
    private final Map<Scope, Outcomes> outcomes = new HashMap<>();
    private final Map<Class<?>, Object> answers = new HashMap<>();

    /**
     * Starts empty.
     *
     * @param options what to look for
     */
    public Survey(SurveyOptions options) {
        this.options = options;
        this.declaredTypes = new DeclaredTypes();
        this.sourceSets = new LinkedHashMap<>();
        this.files = new TreeMap<>();
        this.factories = new FactorySurvey();
        this.classes = new ClassSurvey(this::sourceSet);
        this.folders = new BuildFolders();
        this.overrides = new OverrideFacts();
        this.engineFacts = new EngineFacts();
        this.runFiles = new RunFiles(new MockMentions(options));
        this.build = new BuildFacts();
        this.reflectiveUses = new ReflectiveUses();
    }

    private Survey(
            Survey read, SurveyOptions options, OverrideFacts overrides, @Nullable AnnotatedModes annotatedModes) {
        this.annotatedModes = annotatedModes;
        this.options = options;
        this.declaredTypes = read.declaredTypes;
        this.sourceSets = read.sourceSets;
        this.files = read.files;
        this.factories = read.factories;
        this.classes = read.classes;
        this.folders = read.folders;
        this.overrides = overrides;
        this.engineFacts = read.engineFacts;
        this.runFiles = read.runFiles;
        this.build = read.build;
        this.reflectiveUses = read.reflectiveUses;
    }

    /**
     * The same sources under another option: what would be decided. Nothing may be added to either of the two any more.
     *
     * @param mode what is done with annotated mocks
     * @return a survey that decides as one of a run with the option
     */
    public Survey under(AnnotatedMode mode) {
        return new Survey(this, options.with(mode), overrides, null);
    }

    Survey under(AnnotatedModes modes) {
        return new Survey(this, options, overrides, modes);
    }

    /**
     * The same sources under another option, as {@link #under(AnnotatedMode)}.
     *
     * @param factoryModule in which a missing factory is made
     * @return a survey that decides as one of a run with the option
     */
    public Survey under(String factoryModule) {
        return new Survey(this, options.with(factoryModule), overrides, null);
    }

    /**
     * The same sources after somebody has named the beans in annotations that leave their names open.
     *
     * @param scope in which beans are named
     * @return a survey that decides as one of a run on those sources
     */
    public Survey withBeansNamed(Scope scope) {
        return new Survey(this, options, overrides.named(sites(), scope::includes), null);
    }

    /**
     * The modules in which a factory for others can be made.
     *
     * @return names for the option {@code factoryModule}
     */
    public Set<String> factoryModules() {
        return new FactoryFinder(this).homes();
    }

    /** What was decided before holds no longer. */
    private void reset() {
        annotatedModes = null;
        plan = null;
        inventories.clear();
        outcomes.clear();
        answers.clear();
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
        if (plan == null && annotatedModes == null && options.annotatedMocks() == AnnotatedMode.AUTO) {
            ModeChooser.Chosen chosen = new ModeChooser(this).choose();
            annotatedModes = chosen.modes();
            plan = chosen.plan();
        } else if (plan == null) {
            plan = MigrationPlan.of(this);
        }
        return plan;
    }

    /**
     * What is done with annotated mocks in each source set; call it only after all sources were seen.
     *
     * @return what the option says, or what was chosen if that is left open
     */
    public AnnotatedModes annotatedModes() {
        if (annotatedModes == null && options.annotatedMocks() == AnnotatedMode.AUTO) {
            plan();
        } else if (annotatedModes == null) {
            annotatedModes = AnnotatedModes.all(options.annotatedMocks());
        }
        return Objects.requireNonNull(annotatedModes);
    }

    /**
     * Tells for which classes Mockito's extension of JUnit Jupiter resolves parameters; call it only after all sources were seen.
     *
     * @return takes fully qualified names; false if it is not registered, or the class is not part of the run
     */
    public Predicate<String> usersOfMockitoExtension() {
        Sessions sessions = classes.sessions();
        return className -> {
            ClassFacts facts = sessions.facts(className);
            return facts != null && facts.usesMockitoExtension();
        };
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
     * What becomes of the sites of a scope while trees are edited.
     *
     * @param scope the part of the code base that is edited
     * @return empty at first
     */
    public Outcomes outcomes(Scope scope) {
        return outcomes.computeIfAbsent(scope, each -> new Outcomes(inventory(each)));
    }

    /**
     * An answer that takes all that was learnt. It is kept, for recipes are asked file by file.
     *
     * @param kind   of the answer: there is one of each
     * @param answer works it out
     * @param <T>    that kind
     * @return the same as long as nothing is learnt
     */
    public <T> T once(Class<T> kind, Supplier<T> answer) {
        return kind.cast(answers.computeIfAbsent(kind, key -> answer.get()));
    }

    /**
     * Whether a file has constructions of mocks.
     *
     * @param source a file of the run
     * @return true for a factory too
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
        List<MissingMethod> missing = plan().factories().stream()
                .filter(planned -> source.getSourcePath().equals(planned.path()))
                .flatMap(planned -> planned.additions().stream())
                .toList();
        return factories.validate(source, missing);
    }

    /**
     * Takes what was read of a source file.
     *
     * @param facts of the file
     * @param text  the file itself
     */
    public void add(FileFacts facts, SourceText text) {
        reset();
        String path = SourcePackages.pathOf(text.path());
        SourceSetKey key = text.key();
        runFiles.addModuleOf(text.markers());
        addPath(text.path());
        sourceSet(key).add(facts, text);
        facts.factories()
                .forEach(each ->
                        factories.add(new SourceFactory(path, key, each.factory(), each.accepted(), each.kind())));
        factories.add(facts.calls());
        facts.reflectiveUses().forEach(use -> reflectiveUses.add(use, path, key));
        overrides.add(facts.beans(), path);
        facts.classes().forEach(each -> classes.add(each, path, key));
        facts.calls().setUps().forEach(classes::addSetUpCall);
        facts.engines().forEach(engine -> engineFacts.addEngine(engine, key));
        facts.engineUses().forEach(annotation -> engineFacts.addUser(key, annotation));
        if (!facts.sites().sites().isEmpty()) {
            add(new SurveyedFile(path, key, facts.sites()));
        }
    }

    /** The class that declares a site, by the name that the sessions know it by. */
    String classOf(SurveyedSite site) {
        SurveyedFile file = file(site.path());
        return file == null ? site.className() : classes.meant(site.className(), file.sourceSet());
    }

    /** What the run says of its files. */
    BuildFacts build() {
        return build;
    }

    /** Notes a file in which there may be sites. */
    void addPath(Path path) {
        build.paths().add(path);
    }

    /** What the file of a site rules out, whatever the site; null if nothing. */
    @Nullable
    Reason fileObstacle(SurveyedSite site) {
        return factories.obstacle(site.path(), site.className());
    }

    /**
     * Rejects what options name and this run does not have.
     *
     * @throws IllegalArgumentException with a message that names it
     */
    public void requireKnownNames() {
        for (SourceFactory each : factories.inSource()) {
            if (options.factoryType() != null && !each.isExtensible()) {
                throw new IllegalArgumentException("The setting factoryType names '" + options.factoryType()
                        + "', which " + each.path() + " does not declare as a class: name another");
            }
            boolean asked = !each.factory().methods().isEmpty();
            SourceSetSurvey home = sourceSet(each.sourceSet());
            if (!asked && home.key().isMain() && !home.hasOnClassPath(MockitoTypes.MOCKITO)) {
                throw new IllegalArgumentException(
                        "The setting factoryType names '" + options.factoryType() + "', which stands in " + each.path()
                                + " among main sources that do not see Mockito: name another");
            }
        }
        if (options.factoryModule() != null) {
            requireModule("factoryModule", options.factoryModule());
        }
    }

    /**
     * Rejects a {@code factoryType} that neither the sources of this run nor their class paths have.
     *
     * @throws IllegalArgumentException with a message that names it
     */
    public void requireFactory() {
        String type = options.factoryType();
        boolean known = type == null
                || factories.inSource().stream()
                        .anyMatch(each -> each.factory().typeName().equals(type))
                || sourceSets.values().stream().anyMatch(set -> set.declares(type) || set.hasOnClassPath(type));
        if (!known) {
            throw new IllegalArgumentException("The setting factoryType names '" + type
                    + "', but there is no such class in this run, so there is nothing to validate");
        }
    }

    void requireModule(String option, String name) {
        TreeSet<String> modules = sourceSets.keySet().stream()
                .map(SourceSetKey::module)
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!modules.contains(name)) {
            throw new IllegalArgumentException("The option " + option + " names '" + name
                    + "', but no module of this run is called so. Modules are: " + String.join(", ", modules));
        }
    }

    void addPom(SourceFile pom) {
        reset();
        folders.add(pom);
        build.testJars().add(pom);
    }

    /**
     * Notes which modules have a descriptor of a Java module beside their sources.
     *
     * @param base a folder that the paths of this run may be relative to
     */
    public void addDescriptorsBelow(Path base) {
        for (SourceSetSurvey set : sourceSets.values()) {
            boolean described = set.javaRoots().stream()
                    .anyMatch(folder -> Files.exists(base.resolve(folder).resolve(JavaModules.DESCRIPTOR)));
            if (described) {
                addDescriptor(set.key());
            }
        }
    }

    void addDescriptor(SourceSetKey sourceSet) {
        reset();
        build.modules().add(sourceSet);
    }

    /** Whether code of a source set can use a class of another, also when that is packaged. */
    boolean sees(SourceSetSurvey user, SourceSetSurvey other, String typeName) {
        return user.sees(other)
                && (user.key().sameModule(other.key()) || !build.testJars().leaveOut(other.key(), typeName));
    }

    BuildFolders folders() {
        return folders;
    }

    SpringBeans springBeans() {
        return new SpringBeans(this, overrides);
    }

    /** Notes what a file that is not source code tells JUnit Jupiter. */
    void addDefaults(SourceFile file) {
        if (!(file instanceof JavaSourceFile) && classes.addDefaults(file)) {
            reset();
        }
    }

    /**
     * Notes what the build tool itself says of the test runs of a module.
     *
     * @param markers    of the module and its source set
     * @param parameters any text with parameters of JUnit, after inheritance
     */
    public void addTestParameters(Markers markers, String parameters) {
        reset();
        classes.addDefaults(SourceSetKey.of(markers), parameters);
    }

    /** The classes of the run. */
    ClassSurvey classes() {
        return classes;
    }

    /**
     * What the files of the run are, besides what is in them.
     *
     * @return filled as the survey is
     */
    public RunFiles runFiles() {
        return runFiles;
    }

    /** The places that look for annotations by reflection. */
    ReflectiveUses reflectiveUses() {
        return reflectiveUses;
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
        return factories.nameIn(source);
    }

    SourceSetSurvey sourceSet(SourceSetKey key) {
        return sourceSets.computeIfAbsent(key, each -> new SourceSetSurvey(each, declaredTypes));
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

    FactorySurvey factories() {
        return factories;
    }

    /**
     * Notes a file that nobody parses, because no site can be in it.
     *
     * @param path    relative to the root of the build
     * @param text    its content, at least to the end of the line with its package
     * @param charset in which it is written
     * @param markers of its module and source set
     */
    public void addUnparsed(Path path, String text, Charset charset, Markers markers) {
        if (JavaModules.isDescriptor(path)) {
            addDescriptor(SourceSetKey.of(markers));
            return;
        }
        reset();
        addPath(path);
        sourceSet(SourceSetKey.of(markers)).add(path, text, charset);
    }

    /**
     * Notes a file that names a mock, and that nobody reads or writes.
     *
     * @param path    relative to the root of the build
     * @param markers of its module and source set
     */
    public void addUnread(Path path, Markers markers) {
        SourceSetKey key = SourceSetKey.of(markers);
        String name = SourcePackages.pathOf(path);
        add(new SurveyedFile(
                name, key, List.of(SurveyedSite.ofFile(key.module(), name, Reason.UNREAD_FILE)), false, NameUse.NONE));
    }

    /**
     * How a file looks.
     *
     * @param source a file of the run
     * @return its own style, and where it shows none that of the files around it
     */
    public SourceStyle styleOf(JavaSourceFile source) {
        return sourceSet(SourceSetKey.of(source)).styleOf(source);
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
     * Takes the styles that generated code is to follow, whatever the files show.
     *
     * @param styles of the code of the run; of two that differ the later one counts
     */
    public void useStyles(List<NamedStyles> styles) {
        reset();
        sourceSets.values().forEach(set -> set.useStyles(styles));
    }
}
