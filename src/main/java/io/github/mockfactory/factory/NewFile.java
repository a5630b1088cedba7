package io.github.mockfactory.factory;

import java.nio.file.Path;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.marker.Markers;
import org.openrewrite.text.PlainText;

/** A file that is to be made. Its tree is made only when it is asked for: whoever writes files needs the text alone. */
public final class NewFile {

    private final Path path;
    private final GeneratedText content;
    private final Markers markers;

    private NewFile(Path path, GeneratedText content, Markers markers) {
        this.path = path;
        this.content = content;
        this.markers = markers;
    }

    /** A class. */
    static NewFile source(Path path, GeneratedText content, Markers markers) {
        return new NewFile(path, content, markers);
    }

    /** Any other file. */
    static NewFile resource(Path path, String text, Markers markers) {
        return new NewFile(path, new GeneratedText(text, List.of()), markers);
    }

    /**
     * Where it is to stand.
     *
     * @return relative to the root of the build
     */
    public Path path() {
        return path;
    }

    /**
     * What it holds.
     *
     * @return decoded; it is written in UTF-8
     */
    public String text() {
        return content.text();
    }

    /**
     * The file for the engine.
     *
     * @return with the markers of its module and source set
     */
    public SourceFile parse() {
        SourceFile tree = path.toString().endsWith(".java")
                ? content.parse()
                : PlainText.builder().sourcePath(path).text(text()).build();
        return tree.<SourceFile>withSourcePath(path).withMarkers(markers);
    }
}
