package io.github.mockfactory;

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
import javax.tools.ToolProvider;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.openrewrite.java.JavaParser;

/** The compilers of Kotlin and Java, one after the other, as a mixed build has them. */
public final class Kotlinc {

    /** What Kotlin sources of the tests compile against. */
    public static final String[] JARS = {
        "mockito-core",
        "mockito-junit-jupiter",
        "mockito-kotlin",
        "kotlin-stdlib",
        "junit-jupiter-api",
        "apiguardian-api",
        "opentest4j",
        "jspecify"
    };

    private Kotlinc() {}

    /**
     * Compiles sources.
     *
     * @param sources texts by path
     * @param directory for sources and classes
     * @return the folder of the classes
     */
    public static Path compile(Map<String, String> sources, Path directory) {
        Path classes = directory.resolve("classes");
        List<String> kotlin = new ArrayList<>();
        List<String> java = new ArrayList<>();
        try {
            Files.createDirectories(classes);
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = directory.resolve(source.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
                if (source.getKey().endsWith(".kt")) {
                    kotlin.add(file.toString());
                } else if (source.getKey().endsWith(".java")) {
                    java.add(file.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String classPath = String.join(
                File.pathSeparator,
                JavaParser.dependenciesFromClasspath(JARS).stream()
                        .map(Path::toString)
                        .toList());
        List<String> all = new ArrayList<>(kotlin);
        all.addAll(java);
        if (!kotlin.isEmpty()) {
            compileKotlin(kotlin, java, classPath, classes);
        }
        if (!java.isEmpty()) {
            compileJava(java, classPath + File.pathSeparator + classes, classes);
        }
        return classes;
    }

    private static void compileKotlin(List<String> kotlin, List<String> java, String classPath, Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-no-stdlib", "-no-reflect", "-jvm-target", "17", "-Werror"));
        arguments.addAll(List.of("-classpath", classPath, "-d", classes.toString()));
        arguments.addAll(kotlin);
        arguments.addAll(java);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(new PrintStream(messages, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    }

    private static void compileJava(List<String> java, String classPath, Path classes) {
        List<String> arguments = new ArrayList<>(List.of("-cp", classPath, "-d", classes.toString(), "-proc:none"));
        arguments.addAll(java);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }
}
