package io.github.mockfactory.driver.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from the text of a source which types it declares and which it can name. Comments and literals count like code. */
public final class SourceMentions {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u+(?<code>[0-9a-fA-F]{4})");
    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|interface|enum|record|object|typealias)(?:\\s++|/\\*(?s:.*?)\\*/|//.*)++`?"
                    + "(?<name>\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*+)");

    private SourceMentions() {}

    /**
     * Reads a source.
     *
     * @param path relative to the root of the build, with slashes
     * @param text of the file
     * @return by simple names
     */
    public static Mentions of(String path, String text) {
        // a compiler reads an escaped character like the character itself
        String code = text.contains("\\u") ? unescaped(text) : text;
        Set<String> declared = new HashSet<>();
        Matcher declaration = DECLARATION.matcher(code);
        while (declaration.find()) {
            declared.add(Identifiers.plain(declaration.group("name")));
        }
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        declared.add(fileName.substring(0, Math.max(fileName.indexOf('.'), 0)));
        return new Mentions("", new ContentHash().add(path).add(text).end(), declared, Identifiers.in(code));
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))));
    }
}
