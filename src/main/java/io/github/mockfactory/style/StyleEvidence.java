package io.github.mockfactory.style;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What files show of how they are written. The more files, the more they show. */
public final class StyleEvidence {

    private final HeaderEvidence headers = new HeaderEvidence();
    private final LineEvidence lines = new LineEvidence();
    private final BlockEvidence blocks = new BlockEvidence();
    private final ImportEvidence imports = new ImportEvidence();
    private final Map<Charset, Long> charsets = new HashMap<>();

    /**
     * Takes a file.
     *
     * @param name    of the file, without its ending
     * @param source  its text
     * @param charset in which it is written
     */
    public void add(String name, String source, Charset charset) {
        addHead(name, source, charset);
        List<CodeLine> read = CodeLine.of(source);
        lines.add(read);
        blocks.add(read);
        imports.add(source);
    }

    /**
     * Takes a file of which only the start is there, or that is written in another language.
     *
     * @param name    of the file, without its ending
     * @param source  its text, at least to the package
     * @param charset in which it is written
     */
    public void addHead(String name, String source, Charset charset) {
        headers.add(name, source);
        lines.addBreaks(source);
        // text without special characters says little: it looks the same in nearly all charsets
        charsets.merge(charset, source.chars().allMatch(c -> c < 128) ? 1L : 1_000_000L, Long::sum);
    }

    /**
     * The style.
     *
     * @param fallback where the files show nothing
     * @return what most of the files show
     */
    public SourceStyle style(SourceStyle fallback) {
        return new SourceStyle(
                headers.header(),
                lines.lines(fallback.lines()),
                blocks.blocks(fallback.blocks()),
                imports.order(fallback.imports()),
                charsets.entrySet().stream()
                        .max(Map.Entry.<Charset, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(fallback.charset()));
    }
}
