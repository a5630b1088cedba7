package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.facts.FactStore;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.facts.SourceText;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.tree.J;

/**
 * The order of imports that most of the code follows, as the engine detects it: it decides where the imports of a file do not. It is
 * asked of the heads of a sample, which is the same whatever a run parses.
 */
final class DetectedImports {

    private static final int SAMPLE = 500;

    /** Texts and comments may hold the words of an import, and braces. */
    private static final Pattern HEAD = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|(\\bimport\\s[^;{\"]*;)|(\\{)", Pattern.DOTALL);

    private final Collection<SourceText> sources;
    private final @Nullable FactStore<Layout> memory;
    private @Nullable Map<Path, String> heads;
    private @Nullable String layout;
    private @Nullable Autodetect style;

    /**
     * What is remembered.
     *
     * @param text that tells one layout from another
     */
    record Layout(String text) {}

    /**
     * Takes what there is to sample.
     *
     * @param sources that may matter, in any order
     * @param memory  where it is remembered; null to remember nothing
     */
    DetectedImports(Collection<SourceText> sources, @Nullable FactsFolder memory) {
        this.sources = List.copyOf(sources);
        this.memory = memory == null ? null : memory.open("imports", Layout.class);
    }

    /** What the engine would have detected. */
    Autodetect style() {
        if (style == null) {
            style = new Autodetect(Tree.randomId(), List.of(detect(heads())));
        }
        return style;
    }

    /** The same text as long as that says the same. */
    String layout() {
        if (layout == null) {
            if (memory == null) {
                layout = textOf(style());
            } else {
                ContentHash key = new ContentHash();
                heads().values().forEach(key::add);
                layout = memory.getAll(Map.of("", key.end()), any -> new Layout(textOf(style())))
                        .values()
                        .iterator()
                        .next()
                        .text();
                memory.save();
            }
        }
        return layout;
    }

    private static String textOf(Autodetect style) {
        return style.getStyles().toString();
    }

    /** Taken by the hashes of their paths: a file that comes or goes changes one of the sample. */
    private Map<Path, String> heads() {
        if (heads == null) {
            heads = sampled();
        }
        return heads;
    }

    private Map<Path, String> sampled() {
        Map<String, SourceText> byHash = new TreeMap<>();
        sources.stream()
                .filter(SourceText::isJava)
                .forEach(source -> byHash.put(
                        new ContentHash().add(source.path().toString()).end(), source));
        Map<Path, String> found = new TreeMap<>();
        byHash.values().stream()
                .limit(SAMPLE)
                .forEach(source -> found.put(source.path(), headOf(source.text().get())));
        return found;
    }

    /** All that comes before the end of the last import. */
    static String headOf(String text) {
        Matcher parts = HEAD.matcher(text);
        int end = 0;
        while (parts.find() && parts.group(2) == null) {
            if (parts.group(1) != null) {
                end = parts.end();
            }
        }
        return text.substring(0, end);
    }

    private static ImportLayoutStyle detect(Map<Path, String> heads) {
        Autodetect.Detector detector = Autodetect.detector();
        List<Parser.Input> inputs = heads.entrySet().stream()
                .filter(head -> !head.getValue().isEmpty())
                .map(head -> Parser.Input.fromString(head.getKey(), head.getValue()))
                .toList();
        if (!inputs.isEmpty()) {
            JavaParser.fromJavaVersion()
                    .logCompilationWarningsAndErrors(false)
                    .build()
                    .parseInputs(inputs, null, new InMemoryExecutionContext(failure -> {}))
                    .filter(J.CompilationUnit.class::isInstance)
                    .forEach(detector::sample);
        }
        return detector.getImportLayoutStyle();
    }
}
