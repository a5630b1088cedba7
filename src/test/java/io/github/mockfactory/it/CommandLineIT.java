package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.java.JavaParser;

/** The program in its one jar, for builds that are not Maven's. */
class CommandLineIT {

    private static final String CLASS_PATH = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:build-classpath";

    private static SortedMap<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            SortedMap<String, String> contents = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> contents.put(folder.relativize(file).toString(), read(file)));
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void plansWhatTheGoalOfMavenPlans(@TempDir Path directory) {
        ExampleProject project = ExampleProject.copy("chat-service", directory);
        project.driver("plan", CLASS_PATH, "-Dmdep.outputFile=target/class-path.txt")
                .succeeds();
        Path reports = project.root().resolve("target/mock-factory");
        SortedMap<String, String> byMaven = files(reports.resolve("patches"));
        String inventory = read(reports.resolve("inventory.csv"));
        project.write("target/build.json", description(read(project.root().resolve("target/class-path.txt"))));

        ProgramRun plan = ProgramRun.ours(project.root(), "plan", "-Dmockfactory.build=target/build.json");

        plan.endsWith(0);
        assertThat(byMaven).isNotEmpty();
        assertThat(files(reports.resolve("patches"))).isEqualTo(byMaven);
        assertThat(read(reports.resolve("inventory.csv"))).isEqualTo(inventory);
    }

    private static String description(String classPath) {
        String jars = Stream.of(classPath.trim().split(File.pathSeparator))
                .map(jar -> ", {\"path\": \"" + jar.replace("\\", "\\\\") + "\", \"coordinates\": \""
                        + coordinates(Path.of(jar)) + "\"}")
                .collect(Collectors.joining());
        return """
                {
                  "formatVersion": 1,
                  "root": "..",
                  "modules": [
                    {
                      "groupId": "com.acme",
                      "artifactId": "chat-service",
                      "buildFile": "pom.xml",
                      "generated": ["target"],
                      "sourceSets": [
                        {
                          "name": "main",
                          "roots": ["src/main/java"],
                          "resources": ["src/main/resources"],
                          "classPath": [{"path": "target/classes"}JARS],
                          "classes": ["target/classes"]
                        },
                        {
                          "name": "test",
                          "roots": ["src/test/java"],
                          "resources": ["src/test/resources"],
                          "classPath": [{"path": "target/test-classes"}, {"path": "target/classes"}JARS],
                          "classes": ["target/test-classes"]
                        }
                      ]
                    }
                  ]
                }
                """.replace("JARS", jars);
    }

    /** By the place of a jar in a repository of Maven. */
    private static String coordinates(Path jar) {
        Path version = jar.getParent();
        Path artifact = version.getParent();
        Path repository = Path.of(System.getProperty("maven.repo.local"));
        return repository.relativize(artifact.getParent()).toString().replace(File.separatorChar, '.') + ":"
                + artifact.getFileName() + ":" + version.getFileName();
    }

    /** As the page on other builds has it, for a project that calls nothing but javac. */
    @Test
    void worksOnAProjectWithoutABuildTool(@TempDir Path directory) throws IOException {
        Path root = ExampleProject.copy("javac-service", directory).root();
        Files.createDirectories(root.resolve("lib"));
        for (Path jar : JavaParser.dependenciesFromClasspath(
                "mockito-core", "junit-jupiter-api", "apiguardian-api", "opentest4j", "junit-platform-commons")) {
            Files.copy(jar, root.resolve("lib").resolve(jar.getFileName()));
        }
        run(root, "git", "init", "-q");
        run(root, "sh", "build.sh");

        ProgramRun before = ProgramRun.ours(root, "verify", "-Dmockfactory.build=build.json");
        ProgramRun plan = ProgramRun.ours(root, "plan", "-Dmockfactory.build=build.json");
        run(
                root,
                "git",
                "apply",
                "target/mock-factory/patches/phase-0.patch",
                "target/mock-factory/patches/phase-4.patch");
        run(root, "sh", "build.sh");
        ProgramRun after = ProgramRun.ours(root, "verify", "-Dmockfactory.build=build.json");

        assertThat(before.endsWith(2).output())
                .contains("test/com/acme/till/TillTest.java:13", "there is no baseline that lets them pass");
        assertThat(plan.endsWith(0).output()).contains("Phase 4", "target/mock-factory/plan.html");
        assertThat(root.resolve("test/com/acme/till/TillTest.java"))
                .content()
                .contains("Prices prices = MockFactory.createMock(Prices.class);");
        assertThat(after.endsWith(0).output()).contains("Parsed");
    }

    private static void run(Path folder, String... command) {
        ProgramRun.of(folder, Map.of(), List.of(command)).endsWith(0);
    }

    @Test
    void keepsTheLicencesOfItsLibraries() throws IOException {
        try (JarFile jar = new JarFile(ProgramRun.JAR.toFile())) {
            Set<String> names = jar.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));

            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.github.mockfactory.cli.Program");
            assertThat(names)
                    .contains("META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/NOTICE", "about.html")
                    .noneMatch(name -> name.endsWith(".SF") || name.endsWith("module-info.class"));
            assertThat(new String(
                            jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes(), "UTF-8"))
                    .contains("Apache License");
        }
    }
}
