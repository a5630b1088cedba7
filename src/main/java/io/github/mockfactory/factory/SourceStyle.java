package io.github.mockfactory.factory;

/**
 * How the code around a generated file looks.
 *
 * @param header     the comment that files start with, followed by its line breaks; empty if they have none in common
 * @param indent     one level of indentation
 * @param lineBreak  {@code \n} or {@code \r\n}
 */
public record SourceStyle(String header, String indent, String lineBreak) {

    /** No header, four spaces, Unix line breaks. */
    public static final SourceStyle DEFAULT = new SourceStyle("", "    ", "\n");
}
