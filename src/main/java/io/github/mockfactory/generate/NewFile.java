package io.github.mockfactory.generate;

import io.github.mockfactory.style.SourceStyle;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.marker.Markers;
import org.openrewrite.text.PlainText;

/** A file that is to be made. Its tree is made only when it is asked for: whoever writes files needs the text alone. */
public final class NewFile {

    private final Path path;
    private final GeneratedText content;
    private final Charset charset;
    private final Markers markers;

    private NewFile(Path path, GeneratedText content, Charset charset, Markers markers) {
        this.path = path;
        this.content = content;
        this.charset = charset;
        this.markers = markers;
    }

    /**
     * A class.
     *
     * @param path    where it is to stand, relative to the root of the build
     * @param content what it holds
     * @param charset how it is written
     * @param markers the markers of its module and source set
     * @return the new file
     */
    public static NewFile source(Path path, GeneratedText content, Charset charset, Markers markers) {
        return new NewFile(path, content, charset, markers);
    }

    /** A file with one line, in which a hash starts a comment. */
    static NewFile resource(Path path, String line, SourceStyle style, Markers markers) {
        String header = style.header().ofResource(String.valueOf(path.getFileName()));
        String text = (header + line + "\n").replace("\n", style.lines().lineBreak());
        return new NewFile(path, new GeneratedText(text, List.of()), style.charset(), markers);
    }

    /** Where it is to stand, relative to the root of the build. */
    public Path path() {
        return path;
    }

    /** What it holds. */
    public String text() {
        return content.text();
    }

    /** The charset of the files around it. */
    public Charset charset() {
        return charset;
    }

    /** The file for the engine, with the markers of its module and source set. */
    public SourceFile parse() {
        SourceFile tree = path.toString().endsWith(".java")
                ? content.parse()
                : PlainText.builder().sourcePath(path).text(text()).build();
        return tree.<SourceFile>withSourcePath(path)
                .<SourceFile>withCharset(charset)
                .withMarkers(markers);
    }
}
