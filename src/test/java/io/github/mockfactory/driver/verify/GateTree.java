package io.github.mockfactory.driver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.Unchecked.Cause;
import io.github.mockfactory.recipe.VerifyNoMockSites;
import io.github.mockfactory.site.Reason;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.marker.SearchResult;

/** A module called {@code app} on the disk, looked at by the goal and by the recipe. */
final class GateTree {

    static final String MODULE = "app";
    static final String BASELINE = ".mock-factory/baseline/app.txt";

    private static final List<Path> JARS =
            JavaParser.dependenciesFromClasspath("mockito-core", "junit-jupiter-api", "apiguardian-api");

    private final Path root;
    private final List<Path> jars;
    private final String group;
    private final Path repository;

    private GateTree(Path root, List<Path> jars, String group, Path repository) {
        this.root = root;
        this.jars = jars;
        this.group = group;
        this.repository = repository;
    }

    /** With a baseline that allows nothing. */
    static GateTree in(Path root) throws IOException {
        return new GateTree(root, JARS, "com.acme", root)
                .write("pom.xml", "<project/>\n")
                .write(BASELINE, "");
    }

    /** One of several in a repository, without a baseline of its own. */
    static GateTree in(Path repository, String folder, String group) throws IOException {
        return new GateTree(repository.resolve(folder), JARS, group, repository).write("pom.xml", "<project/>\n");
    }

    GateTree withoutJars() {
        return new GateTree(root, List.of(), group, repository);
    }

    Path root() {
        return root;
    }

    GateTree write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    GateTree write(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return this;
    }

    GateTree delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    GateTree move(String from, String to) throws IOException {
        Path target = root.resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(root.resolve(from), target);
        return this;
    }

    /** As far as the sources compile; what was compiled before stays, as in a build. */
    GateTree compile() throws IOException {
        compile("main", List.of());
        compile("test", List.of(root.resolve("target/classes")));
        return this;
    }

    boolean compilesCleanly() throws IOException {
        compile("main", List.of());
        return compile("test", List.of(root.resolve("target/classes")));
    }

    private boolean compile(String set, List<Path> more) throws IOException {
        Path classes =
                Files.createDirectories(root.resolve(set.equals("main") ? "target/classes" : "target/test-classes"));
        List<String> files = files(set, ".java").map(Path::toString).toList();
        if (files.isEmpty()) {
            return true;
        }
        String classPath = Stream.concat(more.stream(), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath));
        arguments.addAll(files);
        return ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                new ByteArrayOutputStream(),
                                new ByteArrayOutputStream(),
                                arguments.toArray(String[]::new))
                == 0;
    }

    private Stream<Path> files(String set, String extension) throws IOException {
        Path folder = root.resolve("src/" + set);
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(extension)).sorted().toList().stream();
        }
    }

    private List<Path> classPath(String set) {
        Path main = root.resolve("target/classes");
        Stream<Path> own = set.equals("main") ? Stream.of(main) : Stream.of(root.resolve("target/test-classes"), main);
        return Stream.concat(own, jars.stream()).toList();
    }

    private SourceSet set(String name) {
        return new SourceSet(
                name,
                List.of(root.resolve("src/" + name + "/java")),
                List.of(root.resolve("src/" + name + "/kotlin")),
                List.of(),
                classPath(name).stream()
                        .map(path -> new ClassPathEntry(path, ""))
                        .toList(),
                List.of(root.resolve(name.equals("main") ? "target/classes" : "target/test-classes")));
    }

    SourceModule module() {
        return new SourceModule(
                group,
                MODULE,
                "1",
                MODULE,
                root.resolve("pom.xml"),
                "",
                StandardCharsets.UTF_8,
                List.of(set("main"), set("test")),
                List.of(),
                "");
    }

    static SurveyOptions settings() {
        return new SurveyOptions(
                Categories.of(Map.of(), List.of()),
                new Locations(List.of(), List.of()),
                null,
                null,
                null,
                AnnotatedMode.SAFE);
    }

    CodeBase code() {
        return CodeBase.read(root, new DiskFiles(root), List.of(module()), settings(), List.of(), Progress.NONE);
    }

    Verification.Outcome verify(VerifyOptions options) throws IOException {
        return new Verification(
                        BaselineFolder.find(root, root),
                        BaselineModules.of(List.of(new ModuleId("com.acme", MODULE))),
                        options,
                        Caller.MAVEN)
                .run(code());
    }

    GateResult verify() throws IOException {
        return verify(options(false, false)).result();
    }

    Verification.Outcome update(boolean allowGrowth) throws IOException {
        return verify(options(true, allowGrowth));
    }

    static VerifyOptions options(boolean update, boolean allowGrowth, Reason... accepted) {
        return new VerifyOptions(Scope.ALL, Set.of(accepted), false, update, allowGrowth, null);
    }

    /** The answer of the goal, after the recipe was heard to say the same. */
    GateResult verifyTwice() throws IOException {
        GateResult result = verify();
        Map<String, Integer> expected = new TreeMap<>();
        result.newSites().forEach(site -> expected.merge(site.site().path(), 1, Integer::sum));
        result.unchecked().stream()
                .filter(each -> each.cause() == Cause.UNRESOLVED || each.cause() == Cause.UNPARSED)
                .forEach(each -> expected.merge(each.file(), 1, Integer::sum));
        Map<String, Integer> marks = marks();
        if (expected.isEmpty()) {
            assertThat(marks.isEmpty()).as("%s", marks).isEqualTo(result.exitCode() == 0);
        } else {
            assertThat(marks).isEqualTo(expected);
        }
        return result;
    }

    /** How many marks the recipe leaves in each file. */
    Map<String, Integer> marks() throws IOException {
        return marks(root, sources());
    }

    /** As a host gives them to recipes. */
    List<SourceFile> sources() throws IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (String set : List.of("main", "test")) {
            sources.addAll(
                    parse(JavaParser.fromJavaVersion().classpath(classPath(set)).build(), set, ".java"));
            sources.addAll(
                    parse(KotlinParser.builder().classpath(classPath(set)).build(), set, ".kt"));
            sources.addAll(
                    parse(GroovyParser.builder().classpath(classPath(set)).build(), set, ".groovy"));
        }
        return sources;
    }

    /** How many marks the recipe leaves in each file of a run. */
    static Map<String, Integer> marks(Path root, List<SourceFile> sources) {
        String property = "maven.multiModuleProjectDirectory";
        String before = System.getProperty(property);
        System.setProperty(property, root.toString());
        try {
            RecipeRun run = new VerifyNoMockSites(null, null, null, null, null, null, null)
                    .run(
                            new InMemoryLargeSourceSet(sources),
                            new InMemoryExecutionContext(e -> {
                                throw new AssertionError(e);
                            }),
                            1,
                            1);
            Map<String, Integer> marks = new TreeMap<>();
            for (Result result : run.getChangeset().getAllResults()) {
                SourceFile after = Objects.requireNonNull(result.getAfter());
                marks.put(after.getSourcePath().toString(), marksIn(after));
            }
            return marks;
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }

    private static int marksIn(SourceFile file) {
        List<Tree> found = new ArrayList<>();
        new TreeVisitor<Tree, List<Tree>>() {
            @Override
            public Tree preVisit(Tree tree, List<Tree> trees) {
                if (tree.getMarkers().findFirst(SearchResult.class).isPresent()) {
                    trees.add(tree);
                }
                return tree;
            }
        }.visit(file, found);
        return found.isEmpty() ? 1 : found.size();
    }

    private List<SourceFile> parse(Parser parser, String set, String extension) throws IOException {
        List<Path> files = files(set, extension).toList();
        if (files.isEmpty()) {
            return List.of();
        }
        JavaProject project = new JavaProject(
                UUID.nameUUIDFromBytes((group + MODULE).getBytes(StandardCharsets.UTF_8)),
                MODULE,
                new JavaProject.Publication(group, MODULE, "1"));
        JavaSourceSet sourceSet = JavaSourceSet.build(
                set, classPath(set).stream().filter(Files::exists).toList());
        return parser.parse(files, repository, new InMemoryExecutionContext(e -> {}))
                .map(source -> source.<SourceFile>withMarkers(
                        source.getMarkers().addIfAbsent(project).addIfAbsent(sourceSet)))
                .toList();
    }
}
