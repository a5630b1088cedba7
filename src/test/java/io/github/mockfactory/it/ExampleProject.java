package io.github.mockfactory.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A copy of one of our examples, outside of this build, on which Maven and the real plugin run. */
final class ExampleProject {

    private static final String RECIPES =
            "io.github.mockfactory:rewrite-mock-factory:" + System.getProperty("project.version");

    /** These builds are short: a second compiler and a parallel collector cost more than they bring. */
    private static final List<String> CI_VARIABLES = List.of(
            "CI",
            "GITHUB_ACTIONS",
            "GITHUB_STEP_SUMMARY",
            "GITLAB_CI",
            "JENKINS_URL",
            "TF_BUILD",
            "TEAMCITY_VERSION",
            "CODEBUILD_BUILD_ID",
            "HUDSON_URL",
            "bamboo_planKey",
            "GO_PIPELINE_NAME",
            "BUILDER_OUTPUT");

    private static final String MAVEN_OPTS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path root;
    private final Path javaHome;
    private final String engine;

    private ExampleProject(Path root, Path javaHome, String engine) {
        this.root = root;
        this.javaHome = javaHome;
        this.engine = engine;
    }

    static ExampleProject copy(String example, Path directory) {
        Path source = Path.of("examples", example).toAbsolutePath();
        Path root = directory.resolve(example);
        for (Path file : files(source)) {
            Path copy = root.resolve(source.relativize(file));
            try {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return inThisBuild(root);
    }

    private static ExampleProject inThisBuild(Path root) {
        return new ExampleProject(
                root, Path.of(System.getProperty("java.home")), System.getProperty("rewrite-maven-plugin.version"));
    }

    /** A project whose files are still to be written. */
    static ExampleProject empty(Path root) {
        return inThisBuild(root);
    }

    ExampleProject on(Path jdk) {
        return new ExampleProject(root, jdk, engine);
    }

    /** The same copy, on which another version of rewrite-maven-plugin runs, and with it another version of the engine. */
    ExampleProject withEngine(String version) {
        return new ExampleProject(root, javaHome, version);
    }

    Path root() {
        return root;
    }

    void write(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a goal of the plugin as people type it, with the recipe that the POM of the example names. */
    MavenRun rewrite(String goal) {
        return maven(List.of("rewrite:" + goal), engine());
    }

    /** Runs a goal of the plugin with recipes of ours, after the given arguments. */
    MavenRun rewrite(String goal, String recipes, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("rewrite:" + goal);
        Properties properties = engine();
        properties.setProperty("rewrite.activeRecipes", recipes);
        return maven(all, properties);
    }

    private Properties engine() {
        Properties properties = new Properties();
        properties.setProperty("rewrite-maven-plugin.version", engine);
        return properties;
    }

    /** Runs phases or goals that the POM of the example configures. */
    MavenRun build(String... goals) {
        return maven(List.of(goals), new Properties());
    }

    /** Runs Maven with just these arguments, as somebody does who reads them somewhere. */
    MavenRun shell(Map<String, String> environment, List<String> arguments) {
        return maven(arguments, new Properties(), environment);
    }

    /** Runs a goal of our own plugin, after the given arguments. */
    MavenRun driver(String goal, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(RECIPES + ":" + goal);
        return maven(all, new Properties());
    }

    private MavenRun maven(List<String> arguments, Properties properties) {
        return maven(arguments, properties, Map.of());
    }

    private MavenRun maven(List<String> arguments, Properties properties, Map<String, String> environment) {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        InvocationRequest request = new DefaultInvocationRequest()
                .setBaseDirectory(root.toFile())
                .setBatchMode(true)
                .setOffline("offline=true".equals(System.getProperty("maven.mode")))
                .setJavaHome(javaHome.toFile())
                .setLocalRepositoryDirectory(new File(System.getProperty("maven.repo.local")))
                .setMavenOpts(MAVEN_OPTS)
                .setInputStream(InputStream.nullInputStream())
                .addShellEnvironment("MAVEN_ARGS", "")
                .setOutputHandler(lines::add)
                .setErrorHandler(lines::add)
                .setProperties(properties)
                .addArgs(arguments);
        // the server that runs these tests is not the one that they are about
        CI_VARIABLES.stream()
                .filter(System.getenv()::containsKey)
                .forEach(name -> request.addShellEnvironment(name, ""));
        environment.forEach(request::addShellEnvironment);
        DefaultInvoker invoker = new DefaultInvoker();
        invoker.setMavenHome(new File(System.getProperty("maven.home")));
        try {
            int exitCode = invoker.execute(request).getExitCode();
            return new MavenRun(List.copyOf(arguments), exitCode, List.copyOf(lines));
        } catch (MavenInvocationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every file but what builds, and the records of runs, leave behind, one character for each byte. */
    SortedMap<String, String> sources() {
        SortedMap<String, String> sources = new TreeMap<>();
        for (Path file : files(root)) {
            sources.put(pathOf(file), read(file));
        }
        return sources;
    }

    String source(String path) {
        return read(root.resolve(path));
    }

    /** What the goal {@code verify} has written for programs. */
    JsonNode answer() {
        try {
            return new ObjectMapper()
                    .readTree(root.resolve("target/mock-factory/verify.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file in which a dry run leaves what it would change. */
    Path patch() {
        return root.resolve("target/rewrite/rewrite.patch");
    }

    /** Applies a patch as a person would. */
    void apply(Path patch) {
        apply(patch, root);
    }

    static void apply(Path patch, Path folder) {
        try {
            Process git = new ProcessBuilder("git", "apply", patch.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(git.getInputStream().readAllBytes(), ISO_8859_1);
            if (git.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The result of every test of the last run, by module, class and name. */
    SortedMap<String, String> testResults() {
        return SurefireReports.read(root);
    }

    /** The rows of a data table of the last run that exported it. */
    List<Map<String, String>> table(Class<?> table) {
        return DataTables.read(root.resolve("target/rewrite/datatables"), table.getName());
    }

    private String pathOf(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !directory
                            .relativize(file)
                            .toString()
                            .matches("(\\.git|(.*/)?target|(.*/)?\\.mock-factory/history)/.*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
