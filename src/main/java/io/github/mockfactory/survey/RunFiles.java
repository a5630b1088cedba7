package io.github.mockfactory.survey;

import io.github.mockfactory.facts.AnnotationWords;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.site.ScalaFile;
import io.github.mockfactory.site.XmlBeans;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.marker.Markers;
import org.openrewrite.quark.Quark;
import org.openrewrite.text.PlainText;
import org.openrewrite.tree.ParseError;

/** The modules that the files of a run belong to, and files that are of the tool itself. */
public final class RunFiles {

    private static final String OWN = ".mock-factory/";

    private static final Pattern SOURCE = Pattern.compile("\\.(java|kts?|groovy)$");

    private final MockMentions mentions;
    private final Supplier<Set<String>> carriers;
    private final Map<String, Annotated> annotated = new TreeMap<>();
    private final Map<Path, Unread> unread = new TreeMap<>();
    private final Map<String, String> unparsed = new TreeMap<>();
    private final Set<ModuleId> modules = new TreeSet<>();
    private final Map<String, String> own = new TreeMap<>();
    private final Map<Path, Markers> unshown = new TreeMap<>();
    private @Nullable Sample sample;

    /**
     * Some source of the run, by which a folder on the disk can be recognised.
     *
     * @param path    relative to the root
     * @param text    of the file
     * @param charset in which it is written
     */
    public record Sample(Path path, String text, Charset charset) {}

    /** A file that could not be parsed, whose annotations may say what its own text does not. */
    private record Annotated(String module, Set<String> annotations) {}

    /** A file that is left, whose annotations may say what its own text does not. */
    private record Unread(SourceSetKey key, Set<String> annotations) {}

    /**
     * Takes what tells whether a text may name a mock.
     *
     * @param carriers gives the simple names of annotations that carry others which make mocks, once all sources were seen
     */
    RunFiles(MockMentions mentions, Supplier<Set<String>> carriers) {
        this.mentions = mentions;
        this.carriers = carriers;
    }

    /**
     * Files in Scala whose text the run does not have.
     *
     * @return the markers of their modules and source sets, by path
     */
    public Map<Path, Markers> unshown() {
        return unshown;
    }

    void addModuleOf(Markers markers) {
        ModuleId.of(markers).ifPresent(modules::add);
    }

    void add(SourceFile file) {
        addModuleOf(file.getMarkers());
        String path = SourcePackages.pathOf(file);
        if (file instanceof Quark && ScalaFile.is(path)) {
            unshown.put(file.getSourcePath(), file.getMarkers());
        } else if (file instanceof PlainText text && (path.startsWith(OWN) || path.contains("/" + OWN))) {
            own.put(path, text.getText());
        } else if (file instanceof ParseError error && mayConstruct(path, error.getText())) {
            unparsed.put(path, SourceSetKey.of(file).module());
        } else if (file instanceof ParseError error && SOURCE.matcher(path).find()) {
            annotated.put(path, new Annotated(SourceSetKey.of(file).module(), AnnotationWords.in(error.getText())));
        } else if (sample == null && file instanceof JavaSourceFile) {
            Charset charset = file.getCharset();
            sample = new Sample(
                    file.getSourcePath(), file.printAll(), charset == null ? StandardCharsets.UTF_8 : charset);
        }
    }

    /** Notes a file that is left, and does not name a mock by itself. */
    void addUnread(Path path, SourceSetKey key, String text) {
        unread.put(path, new Unread(key, AnnotationWords.in(text)));
    }

    /** Those of the files that are left which have an annotation that makes mocks. */
    Map<Path, SourceSetKey> unread() {
        if (unread.isEmpty()) {
            return Map.of();
        }
        Set<String> names = carriers.get();
        Map<Path, SourceSetKey> found = new TreeMap<>();
        unread.forEach((path, file) -> {
            if (!Collections.disjoint(file.annotations(), names)) {
                found.put(path, file.key());
            }
        });
        return found;
    }

    /** Whether a mock may be made in a file of this kind; nothing is made in a template or a list of values. */
    private boolean mayConstruct(String path, String text) {
        return path.endsWith(".xml")
                ? XmlBeans.mayBeIn(text)
                : SOURCE.matcher(path).find() && mentions.in(text);
    }

    /** Notes a file in which there may be more than what could be read of it. */
    public void addUnparsed(SourceFile file) {
        unparsed.put(SourcePackages.pathOf(file), SourceSetKey.of(file).module());
    }

    /** Whether a file could not be parsed and names a mock by itself; that can be told while others are still to be seen. */
    boolean isUnparsed(String path) {
        return unparsed.containsKey(path);
    }

    /**
     * The modules of the run.
     *
     * @return those whose files the build tool has marked
     */
    public Set<ModuleId> modules() {
        return modules;
    }

    /**
     * Files that could not be parsed, and may name a mock: by themselves, or by an annotation of the run that does. Ask for them
     * only after all sources were seen.
     *
     * @return their modules by path
     */
    public Map<String, String> unparsed() {
        if (annotated.isEmpty()) {
            return unparsed;
        }
        Set<String> names = carriers.get();
        Map<String, String> all = new TreeMap<>(unparsed);
        annotated.forEach((path, file) -> {
            if (!Collections.disjoint(file.annotations(), names)) {
                all.put(path, file.module());
            }
        });
        return all;
    }

    /**
     * The text of the files below folders called {@code .mock-factory}.
     *
     * @return by path, relative to the root; those that are no part of the run are missing
     */
    public Map<String, String> own() {
        return own;
    }

    /**
     * Some source of the run.
     *
     * @return null if there is none
     */
    public @Nullable Sample sample() {
        return sample;
    }
}
