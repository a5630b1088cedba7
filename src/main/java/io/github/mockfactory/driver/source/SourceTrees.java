package io.github.mockfactory.driver.source;

import static org.openrewrite.tree.ParsingExecutionContextView.view;

import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.SourceFile;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.internal.DefaultJavaTypeFactory;
import org.openrewrite.java.internal.JavaTypeCache;
import org.openrewrite.java.internal.JavaTypeFactory;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.marker.Marker;
import org.openrewrite.marker.Markers;

/**
 * The parsed files of a code base. They are kept as long as memory lasts, and parsed once more when it did not: a suite of any
 * size fits into any heap that holds one chunk of it.
 */
final class SourceTrees {

    /** The compiler works on one chunk at a time; each start of it costs about a second. */
    private static final int CHUNK = 300;

    private final Path root;
    private final SourceFiles files;
    private final List<ListedSet> sets;
    private final Map<String, SoftReference<SourceFile>> kept = new HashMap<>();

    SourceTrees(Path root, SourceFiles files, List<ListedSet> sets) {
        this.root = root;
        this.files = files;
        this.sets = List.copyOf(sets);
    }

    void forEach(Collection<String> paths, Consumer<SourceFile> action) {
        Set<String> wanted = new HashSet<>(paths);
        for (ListedSet set : sets) {
            List<String> inSet = set.paths().stream().filter(wanted::contains).toList();
            JavaTypeFactory types = new DefaultJavaTypeFactory(new JavaTypeCache());
            for (int start = 0; start < inSet.size(); start += CHUNK) {
                forEach(set, inSet.subList(start, Math.min(start + CHUNK, inSet.size())), types, action);
            }
        }
    }

    private void forEach(ListedSet set, List<String> chunk, JavaTypeFactory types, Consumer<SourceFile> action) {
        Map<String, SourceFile> trees = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String path : chunk) {
            SoftReference<SourceFile> reference = kept.get(path);
            SourceFile tree = reference == null ? null : reference.get();
            if (tree == null) {
                missing.add(path);
            } else {
                trees.put(path, tree);
            }
        }
        if (!missing.isEmpty()) {
            parse(set, missing, types, tree -> {
                String path = tree.getSourcePath().toString().replace(File.separatorChar, '/');
                kept.put(path, new SoftReference<>(tree));
                trees.put(path, tree);
            });
        }
        for (String path : chunk) {
            SourceFile tree = trees.remove(path);
            if (tree != null) {
                action.accept(tree);
            }
        }
    }

    private void parse(ListedSet set, List<String> paths, JavaTypeFactory types, Consumer<SourceFile> action) {
        // a file that does not parse becomes a ParseError, which the survey reports
        ExecutionContext context = view(new InMemoryExecutionContext(failure -> {}))
                .setCharset(set.module().charset());
        List<Path> classPath = set.set().classPath().stream()
                .map(SourceModule.ClassPathEntry::path)
                .toList();
        Map<Language, List<String>> byLanguage = paths.stream().collect(Collectors.groupingBy(Language::of));
        byLanguage.forEach((language, some) -> {
            Supplier<Parser.Builder> parser = () -> switch (language) {
                case JAVA -> java(classPath, types);
                case KOTLIN -> kotlin(classPath);
                case GROOVY -> groovy(classPath);
            };
            parse(parser, some, set, context, action);
        });
    }

    private void parse(
            Supplier<Parser.Builder> parser,
            List<String> paths,
            ListedSet set,
            ExecutionContext context,
            Consumer<SourceFile> action) {
        List<Parser.Input> inputs = paths.stream().map(this::input).toList();
        parser.get()
                .build()
                .parseInputs(inputs, root, context)
                .forEach(tree -> action.accept(marked(tree, set.markers())));
    }

    private Parser.Input input(String path) {
        return new Parser.Input(root.resolve(path), () -> {
            try {
                return new ByteArrayInputStream(files.read(path));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
            }
        });
    }

    private static Parser.Builder java(List<Path> classPath, JavaTypeFactory types) {
        return JavaParser.fromJavaVersion()
                .classpath(classPath)
                .typeFactory(types)
                .logCompilationWarningsAndErrors(false);
    }

    private static Parser.Builder kotlin(List<Path> classPath) {
        return KotlinParser.builder().classpath(classPath).logCompilationWarningsAndErrors(false);
    }

    private static Parser.Builder groovy(List<Path> classPath) {
        return GroovyParser.builder().classpath(classPath).logCompilationWarningsAndErrors(false);
    }

    private SourceFile marked(SourceFile tree, Markers of) {
        List<Marker> markers =
                new ArrayList<>(ListUtils.concatAll(tree.getMarkers().getMarkers(), of.getMarkers()));
        return tree.withMarkers(tree.getMarkers().withMarkers(markers));
    }
}
