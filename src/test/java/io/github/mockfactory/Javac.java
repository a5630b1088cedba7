package io.github.mockfactory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openrewrite.java.JavaParser;

/** Compiles sources in memory with every lint check on. */
public final class Javac {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private final StandardJavaFileManager files;
    private final List<String> options;

    private Javac(List<Path> classPath, List<String> options) {
        this.files = COMPILER.getStandardFileManager(null, Locale.ROOT, null);
        this.options = Stream.concat(
                        // a stub of a library has no annotations, the jars of JUnit and Mockito name some that are
                        // absent
                        Stream.of("-Xlint:all,-classfile,-processing,-options", "-proc:none", "-implicit:none"),
                        options.stream())
                .toList();
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A compiler that sees some of the jars that the tests themselves run with.
     *
     * @param jars names of jars, without version
     * @return the compiler
     */
    public static Javac withJars(String... jars) {
        return new Javac(JavaParser.dependenciesFromClasspath(jars), List.of());
    }

    /**
     * A compiler that sees some jars.
     *
     * @param jars their files
     * @return the compiler
     */
    public static Javac withJars(List<Path> jars) {
        return new Javac(jars, List.of());
    }

    /**
     * The same class path with other options.
     *
     * @param options of javac
     * @return a new compiler
     */
    public Javac with(String... options) {
        List<Path> classPath = new ArrayList<>();
        files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(classPath::add);
        return new Javac(classPath, List.of(options));
    }

    /**
     * Compiles sources.
     *
     * @param sources texts by path
     * @return the codes of the warnings by path, sorted: their places and the names in them differ after a rewrite
     * @throws AssertionError if there is an error
     */
    public Map<String, List<String>> warnings(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<Source> units = sources.entrySet().stream()
                .map(entry -> new Source(entry.getKey(), entry.getValue()))
                .toList();
        try {
            ((JavacTask) COMPILER.getTask(null, files, diagnostics, options, null, units)).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(diagnostics.getDiagnostics())
                .as("errors of javac")
                .filteredOn(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .extracting(String::valueOf)
                .isEmpty();
        Map<String, List<String>> warnings = new TreeMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            String path = diagnostic.getSource() instanceof Source source ? source.path : "";
            warnings.computeIfAbsent(path, p -> new ArrayList<>()).add(diagnostic.getCode());
        }
        warnings.values().forEach(codes -> codes.sort(null));
        return warnings;
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
