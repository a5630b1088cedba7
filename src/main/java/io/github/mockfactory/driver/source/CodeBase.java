package io.github.mockfactory.driver.source;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Shard;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SourceText;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.PlannedEdits;
import io.github.mockfactory.recipe.PlannedSetups;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;

/**
 * A code base, surveyed once. Only files that can matter are parsed: those that mention mocks, and those whose classes stand
 * above or below theirs. The rest is read as text.
 */
public final class CodeBase {

    private final SourceFiles files;
    private final SuiteFacts suite;
    private final SourceListing listing;
    private final SourceChoice choice;
    private final SourceFacts facts;
    private final Map<String, SourceSetKey> setsByPath;
    private final DetectedImports imports;
    private final @Nullable FactsFolder memory;
    private final List<SourceFile> buildFiles;
    private final List<NamedStyles> styles;
    private final SetupOptions setupOptions;
    private final Map<SourceSetKey, String> stylesBySet = new HashMap<>();
    private @Nullable Map<String, Set<String>> typesByPath;
    private @Nullable MigrationPlan plan;

    private CodeBase(
            SourceFiles files,
            SuiteFacts suite,
            SourceListing listing,
            SourceChoice choice,
            SourceFacts facts,
            Map<String, SourceSetKey> setsByPath,
            DetectedImports imports,
            @Nullable FactsFolder memory,
            List<SourceFile> buildFiles,
            List<NamedStyles> styles,
            SetupOptions setupOptions) {
        this.files = files;
        this.suite = suite;
        this.listing = listing;
        this.choice = choice;
        this.facts = facts;
        this.setsByPath = setsByPath;
        this.imports = imports;
        this.memory = memory;
        this.buildFiles = List.copyOf(buildFiles);
        this.styles = List.copyOf(styles);
        this.setupOptions = setupOptions;
    }

    /**
     * Reads a code base.
     *
     * @param root     absolute; paths are relative to it
     * @param files    in it
     * @param modules  whose sources are compiled
     * @param options  of the survey
     * @param styles   that override those that the code follows
     * @param progress is told of every step
     * @return what was read
     * @throws IllegalArgumentException if a module has sources but no classes; the message names it
     */
    public static CodeBase read(
            Path root,
            SourceFiles files,
            List<SourceModule> modules,
            SurveyOptions options,
            List<NamedStyles> styles,
            Progress progress) {
        return read(root, files, modules, options, SetupOptions.DEFAULT, styles, progress, null);
    }

    /**
     * Reads a code base with the set-ups of its mocks.
     *
     * @param root     absolute; paths are relative to it
     * @param files    in it
     * @param modules  whose sources are compiled
     * @param options  of the survey
     * @param setups   which of them are moved; none are looked for where a report is asked for
     * @param styles   that override those that the code follows
     * @param progress is told of every step
     * @return what was read
     * @throws IllegalArgumentException if a module has sources but no classes; the message names it
     */
    public static CodeBase read(
            Path root,
            SourceFiles files,
            List<SourceModule> modules,
            SurveyOptions options,
            SetupOptions setups,
            List<NamedStyles> styles,
            Progress progress) {
        return read(root, files, modules, options, setups, styles, progress, null);
    }

    /**
     * Reads a code base, and remembers what was read of it.
     *
     * @param root     absolute; paths are relative to it
     * @param source   of the files in it
     * @param modules  whose sources are compiled
     * @param options  of the survey
     * @param styles   that override those that the code follows
     * @param progress is told of every step
     * @param memory   where it is remembered; null to parse all files, and to remember nothing
     * @return what was read, the same as without a memory
     * @throws IllegalArgumentException if a module has sources but no classes; the message names it
     */
    public static CodeBase read(
            Path root,
            SourceFiles source,
            List<SourceModule> modules,
            SurveyOptions options,
            List<NamedStyles> styles,
            Progress progress,
            @Nullable FactsFolder memory) {
        return read(root, source, modules, options, SetupOptions.DEFAULT, styles, progress, memory);
    }

    private static CodeBase read(
            Path root,
            SourceFiles source,
            List<SourceModule> modules,
            SurveyOptions options,
            SetupOptions setups,
            List<NamedStyles> styles,
            Progress progress,
            @Nullable FactsFolder memory) {
        Reading reading = Reading.of(root, source, modules, options, progress, memory);
        HeldFiles files = reading.files();
        SourceListing listing = reading.listing();
        SourceFacts facts = SourceFacts.read(reading, setups.mode() != SetupOptions.Mode.REPORT);
        Survey survey = new Survey(options);
        listing.describeTo(survey, reading.choice().parsed());
        SurveyVisitor visitor = new SurveyVisitor(survey);
        InMemoryExecutionContext context = new InMemoryExecutionContext(failure -> {
            throw new IllegalStateException(failure.getMessage(), failure);
        });
        Map<String, SourceText> texts = new LinkedHashMap<>();
        for (ListedSet listed : listing.sets()) {
            for (String path : listed.paths()) {
                FileFacts ofFile = facts.of(path);
                SourceFile broken = facts.brokenAt(path);
                if (ofFile != null) {
                    SourceText text = text(files, path, listed);
                    texts.put(path, text);
                    survey.add(ofFile, text);
                } else if (broken != null) {
                    visitor.visit(broken, context);
                }
            }
        }
        survey.useStyles(styles);
        BuildFiles buildFiles = new BuildFiles(root, files, listing.sets());
        List<SourceFile> poms = buildFiles.poms();
        poms.forEach(pom -> visitor.visit(pom, context));
        buildFiles.testConfigurations().forEach(file -> visitor.visit(file, context));
        buildFiles.unread().forEach((path, markers) -> survey.addUnread(path, null, markers));
        return new CodeBase(
                source,
                survey.facts(),
                listing,
                reading.choice(),
                facts,
                setsOf(texts),
                new DetectedImports(texts.values(), memory),
                memory,
                poms,
                styles,
                setups);
    }

    /**
     * Reads a part of a code base, for others to take: whoever has the facts of all parts parses nothing.
     *
     * @param root     absolute; paths are relative to it
     * @param source   of the files in it
     * @param modules  whose sources are compiled
     * @param options  of the survey
     * @param progress is told of every step
     * @param memory   where the facts are written
     * @param shard    which part
     * @return the files that matter and were parsed, relative to the root; of what was remembered already there are none
     * @throws IllegalArgumentException if a module has sources but no classes; the message names it
     */
    public static Set<String> readPart(
            Path root,
            SourceFiles source,
            List<SourceModule> modules,
            SurveyOptions options,
            Progress progress,
            FactsFolder memory,
            Shard shard) {
        return SourceFacts.readPart(Reading.of(root, source, modules, options, progress, memory), memory, shard)
                .read();
    }

    private static Map<String, SourceSetKey> setsOf(Map<String, SourceText> texts) {
        Map<String, SourceSetKey> sets = new HashMap<>();
        texts.forEach((path, text) -> sets.put(path, text.key()));
        return sets;
    }

    private static SourceText text(SourceFiles files, String path, ListedSet listed) {
        return SourceText.read(Path.of(path), listed.markers(), listed.module().charset(), () -> {
            try {
                return files.read(path);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
            }
        });
    }

    /**
     * The files that matter: those that are parsed if nothing is remembered.
     *
     * @return paths relative to the root
     */
    public Set<String> parsable() {
        return Collections.unmodifiableSet(choice.parsed());
    }

    /** What is known of each file that matters, by path; of a file that does not parse nothing is. */
    Map<String, FileFacts> facts() {
        return facts.all();
    }

    /**
     * The files whose facts were read from trees.
     *
     * @return paths relative to the root; all that matter, if nothing was remembered
     */
    public Set<String> readAnew() {
        return Collections.unmodifiableSet(facts.read());
    }

    /**
     * Where the files were read from.
     *
     * @return knows which of them were left
     */
    public SourceFiles files() {
        return files;
    }

    /**
     * What was learnt.
     *
     * @return all of it
     */
    public SuiteFacts suite() {
        return suite;
    }

    /**
     * The decisions on all that was learnt.
     *
     * @return always the same, made when it is first asked for
     */
    public MigrationPlan plan() {
        if (plan == null) {
            plan = MigrationPlan.of(suite);
        }
        return plan;
    }

    /**
     * The compiled classes.
     *
     * @return of the tests of all modules
     */
    public ClassIndex classes() {
        return choice.classes();
    }

    /**
     * The edits that the survey leads to.
     *
     * @return for any file of the code base
     */
    public PlannedEdits edits() {
        return new PlannedEdits(plan());
    }

    /**
     * The moves of set-ups that the survey leads to.
     *
     * @return for any file of the code base; none if no set-ups were read
     */
    public PlannedSetups setups() {
        return new PlannedSetups(plan(), setupOptions);
    }

    /**
     * Where a factory is, or will be.
     *
     * @param path of a factory with a source, as it is planned
     * @return the path of what is written
     */
    public String pathOfFactory(String path) {
        return choice.parsed().contains(path) ? path : files.pathOfNew(path);
    }

    /**
     * Visits the trees of some files, those that were let go for lack of memory being parsed once more.
     *
     * @param paths  relative to the root
     * @param action is given each tree
     */
    public void forEach(Collection<String> paths, Consumer<SourceFile> action) {
        facts.forEach(paths, tree -> action.accept(styled(tree)));
    }

    /**
     * Gives a file the styles that the code base follows, as each visited one has them.
     *
     * @param tree of a file that may still have to be made
     * @return the same with markers
     */
    public SourceFile styled(SourceFile tree) {
        if (!(tree instanceof J.CompilationUnit)) {
            return tree;
        }
        // of several styles the last one counts
        Markers markers = tree.getMarkers().addIfAbsent(imports.style());
        for (NamedStyles style : styles) {
            markers = markers.addIfAbsent(style);
        }
        return tree.withMarkers(markers);
    }

    /**
     * The files other than Java sources that a migration may edit.
     *
     * @return build files
     */
    public List<SourceFile> buildFiles() {
        return buildFiles;
    }

    /**
     * The module of a file.
     *
     * @param path relative to the root; of a source or a file that is made beside sources
     * @return its artifact id; empty if no module has such a folder
     */
    public String moduleOf(String path) {
        return listing.moduleOf(path).map(SourceModule::artifactId).orElse("");
    }

    /**
     * The module of a file, by all that tells it from others.
     *
     * @param path relative to the root; of a source or a file that is made beside sources, which need not be there any more
     * @return empty if no module has such a folder
     */
    public Optional<ModuleId> moduleIdOf(String path) {
        return listing.moduleOf(path).map(SourceModule::id);
    }

    /**
     * The key of all that an edit of a file depends on, but for what is decided about it.
     *
     * @param path relative to the root
     * @return the same text as long as the file, what it sees and the style around it are the same; empty if nothing is remembered,
     *     or the file does not parse
     */
    public Optional<String> keyOf(String path) {
        return facts.keyOf(path)
                .map(key -> new ContentHash().add(key).add(styleAround(path)).end());
    }

    private String styleAround(String path) {
        return stylesBySet.computeIfAbsent(
                Objects.requireNonNull(setsByPath.get(path)),
                set -> suite.sourceSet(set).style()
                        + imports.layout()
                        + styles.stream()
                                .map(style -> style.getName() + style.getStyles())
                                .toList());
    }

    /**
     * Opens what is remembered beside the facts of files.
     *
     * @param name of the file, without its ending
     * @param type of what it holds, a record
     * @param <T>  that type
     * @return empty if nothing is remembered
     */
    public <T> Optional<FactStore<T>> remembered(String name, Class<T> type) {
        return Optional.ofNullable(memory).map(folder -> folder.open(name, type));
    }

    /**
     * The top-level types that a file declares.
     *
     * @param path relative to the root
     * @return fully qualified names
     */
    public Set<String> typesOf(String path) {
        Map<String, Set<String>> types = typesByPath;
        if (types == null) {
            types = new HashMap<>();
            for (Map.Entry<String, String> each : choice.pathsByType().entrySet()) {
                types.computeIfAbsent(each.getValue(), key -> new TreeSet<>()).add(each.getKey());
            }
            typesByPath = types;
        }
        return types.getOrDefault(path, Set.of());
    }

    /**
     * The file that declares a top-level type.
     *
     * @param type fully qualified name
     * @return its path; null if the type stands in no file of that name
     */
    public @Nullable String pathOf(String type) {
        return choice.pathsByType().get(type);
    }
}
