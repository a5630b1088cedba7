package io.github.mockfactory.survey;

import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SourceText;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.FactorySurvey.SourceFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;

/** Collects what the files of a run say, file by file. Filled by {@link SurveyVisitor}, then read as {@link SuiteFacts}. */
public final class Survey {

    private final SurveyOptions options;
    private final DeclaredTypes declaredTypes = new DeclaredTypes();
    private final Map<SourceSetKey, SourceSetSurvey> sourceSets = new LinkedHashMap<>();
    private final Map<String, SurveyedFile> files = new TreeMap<>();
    private final Map<String, SurveyedSetups> setups = new TreeMap<>();
    private final FactorySurvey factories = new FactorySurvey();
    private final ClassSurvey classes = new ClassSurvey(this::sourceSet);
    private final OverrideFacts overrides = new OverrideFacts();
    private final EngineFacts engineFacts = new EngineFacts();
    private final MockMentions mentions;
    private final RunFiles runFiles;
    private final BuildFacts build = new BuildFacts();
    private final ReflectiveUses reflectiveUses = new ReflectiveUses();

    /**
     * Starts empty.
     *
     * @param options what to look for
     */
    public Survey(SurveyOptions options) {
        this.options = options;
        this.mentions = new MockMentions(options);
        this.runFiles = new RunFiles(mentions, classes::namesOfCarriers);
    }

    /**
     * What was collected; call it only after all sources were seen.
     *
     * @return what is decided by
     */
    public SuiteFacts facts() {
        runFiles.unread().forEach(this::addUnread);
        files.values().forEach(file -> sourceSet(file.sourceSet()));
        return new SuiteFacts(
                options,
                new SuiteFiles(files, setups, sourceSets, runFiles, build),
                classes.classes(),
                factories,
                new AnnotationFacts(overrides, engineFacts, reflectiveUses));
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
     * Takes what was read of a source file.
     *
     * @param facts of the file
     * @param text  the file itself
     */
    public void add(FileFacts facts, SourceText text) {
        String path = SourcePackages.pathOf(text.path());
        SourceSetKey key = text.key();
        runFiles.addModuleOf(text.markers());
        addPath(text.path());
        sourceSet(key).add(facts, text);
        facts.factories()
                .forEach(each -> factories.add(
                        new SourceFactory(path, key, each.factory(), each.accepted(), each.kind(), each.reachable())));
        factories.add(facts.calls());
        facts.reflectiveUses().forEach(use -> reflectiveUses.add(use, path, key));
        overrides.add(facts.beans());
        facts.classes().forEach(each -> classes.add(each, path, key));
        facts.calls().setUps().forEach(classes::addSetUpCall);
        facts.engines().forEach(engine -> engineFacts.addEngine(engine, key));
        facts.engineUses().forEach(annotation -> engineFacts.addUser(key, annotation));
        if (!JupiterDefaults.isBuildFile(text.path())) {
            facts.parameters().forEach(parameter -> classes.addDefaults(key, parameter));
        }
        if (!facts.mockSetups().isEmpty()) {
            setups.put(
                    path,
                    new SurveyedSetups(key, facts.mockSetups(), facts.sites().nameUse()));
        }
        if (!facts.sites().sites().isEmpty()) {
            add(new SurveyedFile(path, key, facts.sites()));
        }
    }

    /** Notes a file in which there may be sites. */
    void addPath(Path path) {
        build.paths().add(path);
    }

    void addPom(SourceFile pom) {
        build.poms().add(pom);
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
        build.modules().add(sourceSet);
    }

    /** Notes what a file that is not source code of the suite tells JUnit Jupiter or Spring. */
    void addDefaults(SourceFile file) {
        if (!(file instanceof JavaSourceFile) || JupiterDefaults.isBuildFile(file.getSourcePath())) {
            classes.addDefaults(file);
        }
    }

    /**
     * Notes which folders the build tool itself names for a source set.
     *
     * @param markers of the module and its source set
     * @param folders that compilers read, after inheritance
     */
    public void addFolders(Markers markers, SourceFolders folders) {
        build.folders().add(SourceSetKey.of(markers), folders);
    }

    /**
     * Notes what the build tool itself says of the test runs of a module.
     *
     * @param markers    of the module and its source set
     * @param parameters any text with parameters of JUnit, after inheritance
     */
    public void addTestParameters(Markers markers, String parameters) {
        classes.addDefaults(SourceSetKey.of(markers), parameters);
    }

    /**
     * What the files of the run are, besides what is in them.
     *
     * @return filled as the survey is
     */
    public RunFiles runFiles() {
        return runFiles;
    }

    /** What bears on whether an annotation engine can stand beside a factory. */
    public EngineFacts engineFacts() {
        return engineFacts;
    }

    private SourceSetSurvey sourceSet(SourceSetKey key) {
        return sourceSets.computeIfAbsent(key, each -> new SourceSetSurvey(each, declaredTypes));
    }

    void add(SurveyedFile file) {
        // a file that several modules share is of the first, as it is for the goals
        files.merge(
                file.path(),
                file,
                (known, now) ->
                        known.sourceSet().projectId().equals(now.sourceSet().projectId()) ? now : known);
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
        addPath(path);
        sourceSet(SourceSetKey.of(markers)).add(path, text, charset);
    }

    /**
     * Notes a file that is left. It has a row if it names a mock, or an annotation of the run that makes some.
     *
     * @param path    relative to the root of the build
     * @param text    its content; null if it may name a mock whatever it is
     * @param markers of its module and source set
     */
    public void addUnread(Path path, @Nullable String text, Markers markers) {
        SourceSetKey key = SourceSetKey.of(markers);
        if (text == null || mentions.in(text)) {
            addUnread(path, key);
        } else {
            runFiles.addUnread(path, key, text);
        }
    }

    private void addUnread(Path path, SourceSetKey key) {
        addUnread(path, key, Reason.UNREAD_FILE);
    }

    /**
     * Notes a file that names a mock, and that nobody reads or writes.
     *
     * @param path    relative to the root of the build
     * @param markers of its module and source set
     * @param reason  why nobody does
     */
    public void addUnread(Path path, Markers markers, Reason reason) {
        addUnread(path, SourceSetKey.of(markers), reason);
    }

    private void addUnread(Path path, SourceSetKey key, Reason reason) {
        String name = SourcePackages.pathOf(path);
        add(new SurveyedFile(
                name, key, List.of(SurveyedSite.ofFile(key.module(), name, reason)), false, NameClashes.NONE));
    }

    /**
     * Notes what the build says of a source set.
     *
     * @param markers of its module and source set
     */
    public void addSourceSet(Markers markers) {
        sourceSet(SourceSetKey.of(markers)).describe(markers);
    }

    /**
     * Takes the styles that generated code is to follow, whatever the files show.
     *
     * @param styles of the code of the run; of two that differ the later one counts
     */
    public void useStyles(List<NamedStyles> styles) {
        sourceSets.values().forEach(set -> set.useStyles(styles));
    }
}
