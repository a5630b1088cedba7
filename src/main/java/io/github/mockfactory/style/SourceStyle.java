package io.github.mockfactory.style;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the code around a generated or edited file looks.
 *
 * @param header  what files start with
 * @param lines   indentation, length and ends of lines
 * @param blocks  braces and what stands beside them
 * @param imports order and blocks of imports
 * @param charset in which files are written
 */
public record SourceStyle(Header header, Lines lines, Blocks blocks, ImportOrder imports, Charset charset) {

    /** Four spaces, Unix line breaks, no header. */
    public static final SourceStyle DEFAULT =
            new SourceStyle(Header.NONE, Lines.DEFAULT, Blocks.DEFAULT, ImportOrder.UNKNOWN, StandardCharsets.UTF_8);

    /**
     * The same style with other lines.
     *
     * @param other lines
     * @return a new style
     */
    public SourceStyle withLines(Lines other) {
        return new SourceStyle(header, other, blocks, imports, charset);
    }

    /**
     * Lines of code.
     *
     * @param indent       one level of indentation
     * @param continuation what the further lines of a statement are indented by
     * @param length       the number of columns that a line may have
     * @param lineBreak    {@code \n} or {@code \r\n}
     */
    public record Lines(String indent, String continuation, int length, String lineBreak) {

        /** What is right most often where nothing is known. */
        public static final Lines DEFAULT = new Lines("    ", "        ", 120, "\n");

        /** Columns that a tab takes. */
        private static final int TAB = 4;

        /**
         * Measures a line.
         *
         * @param line without its line break
         * @return columns
         */
        public static int width(String line) {
            int width = 0;
            for (int i = 0; i < line.length(); i++) {
                width += line.charAt(i) == '\t' ? TAB : 1;
            }
            return width;
        }

        /**
         * Whether a line may stand as it is.
         *
         * @param line without its line break
         * @return false if it is too long
         */
        public boolean fits(String line) {
            return width(line) <= length;
        }
    }

    /**
     * Blocks of code.
     *
     * @param opensOnOwnLine  whether an opening brace has a line to itself
     * @param closesAlone     whether {@code else}, {@code catch} and {@code finally} start a line
     * @param blankAtStart    whether a blank line follows the opening brace of a top-level class
     * @param blankAtEnd      whether a blank line precedes its closing brace
     * @param emptyOnOneLine  whether an empty body is written <code>{}</code>
     * @param finalParameters whether parameters of methods are final
     */
    public record Blocks(
            boolean opensOnOwnLine,
            boolean closesAlone,
            boolean blankAtStart,
            boolean blankAtEnd,
            boolean emptyOnOneLine,
            boolean finalParameters) {

        /** What fewest style checks object to. */
        public static final Blocks DEFAULT = new Blocks(false, false, true, false, false, false);
    }
}
