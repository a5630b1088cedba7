package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.SurveyOptions;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaParser;

/** Two modules on the disk, the second of which sees the main and the test classes of the first, and jars. */
final class EditedTree {

    private static final List<Path> LIBRARIES =
            JavaParser.dependenciesFromClasspath("mockito-core", "junit-jupiter-api", "apiguardian-api");

    private final Path root;
    private final List<Path> jars = new ArrayList<>(LIBRARIES);
    private final Map<String, String> files = new TreeMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    EditedTree(Path root) {
        this.root = root;
    }

    Path root() {
        return root;
    }

    /** The texts of all sources, by path. */
    Map<String, String> files() {
        return files;
    }

    List<Path> jars() {
        return jars;
    }

    void useLombok() {
        JavaParser.dependenciesFromClasspath("lombok").stream()
                .filter(jar -> !jars.contains(jar))
                .forEach(jars::add);
    }

    void useCharset(Charset other) {
        charset = other;
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        if (path.contains("/java/")) {
            files.put(path, text);
        }
    }

    /** Takes the sources of a project for those of a module. */
    void copy(Path project, String module) throws IOException {
        List<Path> sources;
        try (Stream<Path> found = Files.walk(project.resolve("src"))) {
            sources = found.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : sources) {
            write(module + "/" + project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
    }

    void delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        files.remove(path);
    }

    /** As far as it compiles; what was compiled before stays, as in a build. */
    void compile() throws IOException {
        for (String set : List.of("core/main", "core/test", "app/main", "app/test")) {
            List<String> sources = files.keySet().stream()
                    .filter(path -> path.startsWith(set.replace("/", "/src/") + "/"))
                    .map(path -> root.resolve(path).toString())
                    .toList();
            Files.createDirectories(classes(set));
            if (sources.isEmpty()) {
                continue;
            }
            List<String> arguments = new ArrayList<>(List.of(
                    "-proc:none",
                    "-nowarn",
                    "-d",
                    classes(set).toString(),
                    "-cp",
                    classPath(set).map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
            arguments.addAll(sources);
            ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            new ByteArrayOutputStream(),
                            new ByteArrayOutputStream(),
                            arguments.toArray(String[]::new));
        }
    }

    private Path classes(String set) {
        String module = set.substring(0, set.indexOf('/'));
        return root.resolve(module).resolve(set.endsWith("main") ? "target/classes" : "target/test-classes");
    }

    private Stream<Path> classPath(String set) {
        List<String> folders = switch (set) {
            case "core/main" -> List.of(set);
            case "core/test" -> List.of(set, "core/main");
            case "app/main" -> List.of(set, "core/main");
            default -> List.of(set, "app/main", "core/main", "core/test");
        };
        return Stream.concat(folders.stream().map(this::classes), jars.stream());
    }

    private SourceModule module(String name) {
        return new SourceModule(
                "com.acme",
                name,
                "1",
                name,
                root.resolve(name).resolve("pom.xml"),
                "",
                charset,
                List.of(set(name, "main"), set(name, "test")),
                List.of(),
                "");
    }

    private SourceSet set(String module, String name) {
        Path sources = root.resolve(module).resolve("src").resolve(name);
        return new SourceSet(
                name,
                List.of(sources.resolve("java")),
                List.of(sources.resolve("kotlin")),
                List.of(sources.resolve("resources")),
                classPath(module + "/" + name)
                        .map(path -> new ClassPathEntry(path, ""))
                        .toList(),
                List.of(classes(module + "/" + name)));
    }

    CodeBase read(SurveyOptions options, @Nullable FactsFolder memory) {
        return CodeBase.read(
                root,
                new DiskFiles(root),
                List.of(module("core"), module("app")),
                options,
                List.of(),
                Progress.NONE,
                memory);
    }
}
