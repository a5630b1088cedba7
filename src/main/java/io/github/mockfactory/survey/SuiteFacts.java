package io.github.mockfactory.survey;

import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.style.SourceStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.JavaSourceFile;

/** All that is known of a test suite before anything is decided. */
public final class SuiteFacts {

    private final SurveyOptions options;
    private final SuiteFiles files;
    private final SuiteClasses classes;
    private final FactorySurvey factories;
    private final AnnotationFacts annotations;

    SuiteFacts(
            SurveyOptions options,
            SuiteFiles files,
            SuiteClasses classes,
            FactorySurvey factories,
            AnnotationFacts annotations) {
        this.options = options;
        this.files = files;
        this.classes = classes;
        this.factories = factories;
        this.annotations = annotations;
    }

    private SuiteFacts with(SurveyOptions other) {
        return new SuiteFacts(other, files, classes, factories, annotations);
    }

    /** The same sources under another option. */
    public SuiteFacts under(AnnotatedMode mode) {
        return with(options.with(mode));
    }

    /** The same sources under another option: the module in which a missing factory is made. */
    public SuiteFacts under(String factoryModule) {
        return with(options.with(factoryModule));
    }

    /** What the run was told. */
    public SurveyOptions options() {
        return options;
    }

    /** Every site of the run, ordered by path, then by place in the file. */
    public List<SurveyedSite> sites() {
        return files.sites();
    }

    /** The files with sites, by path. */
    public Collection<SurveyedFile> files() {
        return files.all();
    }

    /** A file with sites; null if there are none in it. */
    public @Nullable SurveyedFile file(String path) {
        return files.of(path);
    }

    /** The files with set-ups of mocks, by path. */
    public Map<String, SurveyedSetups> setups() {
        return files.setups();
    }

    /** Whether a file has constructions of mocks: true for a factory too. */
    public boolean hasSites(SourceFile source) {
        return files.of(SourcePackages.pathOf(source)) != null;
    }

    /** The source sets of the run. */
    public Collection<SourceSetSurvey> sourceSets() {
        return files.sourceSets();
    }

    /** A source set of the run. */
    public SourceSetSurvey sourceSet(SourceSetKey key) {
        return Objects.requireNonNullElseGet(files.sourceSet(key), () -> new SourceSetSurvey(key, new DeclaredTypes()));
    }

    /** Whether code of a source set can use a class of another, also when that is packaged. */
    public boolean sees(SourceSetSurvey user, SourceSetSurvey other, String typeName) {
        return user.sees(other)
                && (user.key().sameModule(other.key()) || !build().testJars().leaveOut(other.key(), typeName));
    }

    /** What the files of the run are, besides what is in them. */
    public RunFiles runFiles() {
        return files.runFiles();
    }

    /** What the build says. */
    public BuildFacts build() {
        return files.build();
    }

    /** The classes of the run. */
    public SuiteClasses classes() {
        return classes;
    }

    /** The class that declares a site, by the name that the sessions know it by. */
    public String classOf(SurveyedSite site) {
        SurveyedFile file = file(site.path());
        return file == null ? site.className() : classes.meant(site.className(), file.sourceSet());
    }

    /** The factories that the run has met. */
    public FactorySurvey factories() {
        return factories;
    }

    /** Whether the simple name of a type means something else where these names are used. */
    public boolean isHidden(NameClashes names, SourceSetKey user, String typeName) {
        return names.hides(
                typeName, member -> classes.contains(member) || sourceSet(user).hasMemberType(member));
    }

    /** What the file of a site rules out, whatever the site; null if nothing. */
    public @Nullable Reason fileObstacle(SurveyedSite site) {
        Reason ofFactory = factories.obstacle(site.path(), site.className());
        return ofFactory == null && classes.sessions().isArchived(classOf(site)) ? Reason.ARQUILLIAN : ofFactory;
    }

    /** What is said of beans that Spring overrides. */
    public OverrideFacts overrides() {
        return annotations.overrides();
    }

    /** The places that look for annotations by reflection. */
    public ReflectiveUses reflectiveUses() {
        return annotations.reflectiveUses();
    }

    /** What bears on whether an annotation engine can stand beside a factory. */
    public EngineFacts engineFacts() {
        return annotations.engines();
    }

    /** Whether a class is there for a file: the run has it, or the class path of the file. */
    public boolean knows(JavaSourceFile source, String typeName) {
        return classes.contains(typeName) || sourceSet(SourceSetKey.of(source)).hasOnClassPath(typeName);
    }

    /** The style of a file, and where it shows none that of the files around it. */
    public SourceStyle styleOf(JavaSourceFile source) {
        return sourceSet(SourceSetKey.of(source)).styleOf(source);
    }
}
