package io.github.mockfactory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.StoredConfig;
import org.openrewrite.java.JavaParser;

/** A project without any build tool, with a description written by hand, on which the program runs. */
final class JavacProject {

    static final String ROOM = """
            package com.acme.chat;

            public interface Room {
                void open(String name);
            }
            """;

    static final String ROOM_TEST = """
            package com.acme.chat;

            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.verify;

            import org.junit.jupiter.api.Test;

            class RoomTest {

                @Test
                void opens() {
                    Room room = mock(Room.class);
                    room.open("lobby");
                    verify(room).open("lobby");
                }
            }
            """;

    private final Path root;

    /** What a run of the program came to. */
    record Run(int exitCode, String out, String err) {}

    JavacProject(Path root) {
        this.root = root;
    }

    /** One module with a test, compiled and described. */
    static JavacProject in(Path root) throws IOException {
        JavacProject project = new JavacProject(root);
        project.write("src/com/acme/chat/Room.java", ROOM);
        project.write("test/com/acme/chat/RoomTest.java", ROOM_TEST);
        project.compile();
        project.write("build.json", description());
        return project;
    }

    static List<Path> jars() {
        return JavaParser.dependenciesFromClasspath("mockito-core", "junit-jupiter-api", "apiguardian-api");
    }

    /** As short as a description can be. */
    static String description() {
        return """
                {
                  "formatVersion": 1,
                  "modules": [
                    {
                      "artifactId": "chat",
                      "generated": ["out"],
                      "sourceSets": [
                        {
                          "name": "main",
                          "roots": ["src"],
                          "classPath": [{"path": "out/main"}],
                          "classes": ["out/main"]
                        },
                        {
                          "name": "test",
                          "roots": ["test"],
                          "classPath": [{"path": "out/main"}, {"path": "out/test"}, %s],
                          "classes": ["out/test"]
                        }
                      ]
                    }
                  ]
                }
                """.formatted(entries());
    }

    /** The jars as entries of a class path. */
    static String entries() {
        return jars().stream()
                .map(jar -> "{\"path\": \"" + jar.toString().replace("\\", "\\\\") + "\", \"coordinates\": \""
                        + coordinates(jar) + "\"}")
                .collect(Collectors.joining(", "));
    }

    /** As in a repository of Maven: group/artifact/version/file. */
    private static String coordinates(Path jar) {
        Path version = jar.getParent();
        Path artifact = version.getParent();
        return (artifact.getFileName().toString().equals("mockito-core") ? "org.mockito" : "some") + ":"
                + artifact.getFileName() + ":" + version.getFileName();
    }

    Path path(String name) {
        return root.resolve(name);
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(path(name).getParent());
        Files.writeString(path(name), text);
    }

    void compile() throws IOException {
        compile("src", "out/main", List.of());
        compile(
                "test",
                "out/test",
                Stream.concat(Stream.of(path("out/main")), jars().stream()).toList());
    }

    void compile(String sources, String classes, List<Path> classPath) throws IOException {
        Files.createDirectories(path(classes));
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                path(classes).toString(),
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        try (Stream<Path> files = Files.walk(path(sources))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    /** Commits all files, in a repository that is made where there is none. */
    void commit() throws GitAPIException {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setString("user", null, "name", "Ann");
            config.setString("user", null, "email", "ann@example.com");
            config.save();
            git.add().addFilepattern(".").call();
            git.commit().setMessage("A chat").setSign(false).call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a goal on the description. */
    Run run(String goal, String... options) {
        List<String> arguments = new ArrayList<>(List.of(goal, "-Dmockfactory.build=" + path("build.json")));
        arguments.addAll(List.of(options));
        return program(arguments.toArray(String[]::new));
    }

    static Run program(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = new Program(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The content of all files that the tests or the program wrote below a folder. */
    Map<String, String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> root.relativize(file).toString(), JavacProject::read));
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
