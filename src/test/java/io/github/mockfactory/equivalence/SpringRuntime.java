package io.github.mockfactory.equivalence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which Spring runs a suite, with the Spring Boot that goes with it. */
enum SpringRuntime {
    /** The Spring of the build, with Spring Boot 3.5. */
    SPRING_6("spring-boot"),
    /** Spring 7 in its place, with the Spring Boot 4 and the JUnit 6 that it takes. */
    SPRING_7("spring-7", "spring-boot-4");

    private static final Pattern REPLACED = Pattern.compile(
            "spring-(aop|beans|context|core|expression|jcl|test)-.*|junit-(jupiter|platform|vintage)-.*");

    private final List<String> folders;

    SpringRuntime(String... folders) {
        this.folders = List.of(folders);
    }

    /** What comes with it, besides the class path of the build. */
    List<Path> jars() {
        return folders.stream().flatMap(SpringRuntime::jarsIn).toList();
    }

    private static Stream<Path> jarsIn(String folder) {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("build.folder", "target"), folder))) {
            return files.map(Path::toAbsolutePath).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that a suite is compiled and run with. */
    String classPath() {
        Stream<String> build =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
        return Stream.concat(
                        jars().stream().map(Path::toString),
                        build.filter(path -> this == SPRING_6
                                || !REPLACED.matcher(new File(path).getName()).matches()))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
