package io.github.mockfactory.driver.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.Tree;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.java.JavaParser;
import org.openrewrite.kotlin.KotlinParser;

/** Tells this build of the tool, with its engine, the compilers in it and its JDK, from all others. */
public final class ToolStamp {

    /** Of other languages; they come with the parsers, and are there when these run. */
    private static final List<String> COMPILERS =
            List.of("org.jetbrains.kotlin.config.CompilerConfiguration", "groovy.lang.GroovyObject");

    private ToolStamp() {}

    /**
     * The stamp of what runs now.
     *
     * @return one line
     */
    public static String current() {
        ContentHash hash =
                new ContentHash().add(Runtime.version().toString()).add(System.getProperty("java.vendor", ""));
        for (Class<?> each : List.of(
                ToolStamp.class,
                Tree.class,
                JavaParser.class,
                JavaParser.fromJavaVersion().getClass(),
                KotlinParser.class,
                GroovyParser.class)) {
            add(each, hash);
        }
        COMPILERS.forEach(name -> add(compiler(name), hash));
        return "mock-factory facts " + hash.end();
    }

    private static Class<?> compiler(String name) {
        try {
            return Class.forName(name, false, ToolStamp.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("A parser is there without its compiler, which has " + name, e);
        }
    }

    private static void add(Class<?> type, ContentHash hash) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("It is not known where " + type + " comes from");
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (!Files.isDirectory(place)) {
                hash.add(JarContent.hashOf(place));
                return;
            }
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    hash.add(place.relativize(file).toString()).add(Files.readAllBytes(file));
                }
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No folder: " + source.getLocation(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read where " + type + " comes from: " + e.getMessage(), e);
        }
    }
}
