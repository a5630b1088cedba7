package io.github.mockfactory.facts;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells by the text of a file which annotations it can have, without knowing its language: too many rather than too few. */
public final class AnnotationWords {

    /** Of a type, in any alphabet. */
    public static final String NAME = "[\\p{L}\\p{N}_$]+";

    /** Compilers pass over comments wherever they pass over white space. */
    private static final String GAP = "(?:\\s++|/\\*(?s:.*?)\\*/|//.*)*+";

    /** Also a list of them, as Kotlin has it, and what is imported by another name. */
    private static final Pattern ANNOTATION = Pattern.compile("@" + GAP + "(?:\\w+" + GAP + ":" + GAP
            + ")?(?:\\[[^\\]]*]|" + NAME + "(?:" + GAP + "\\." + GAP + NAME + ")*)|\\." + NAME + "\\s+as\\s");

    private static final Pattern WORD = Pattern.compile(NAME);

    private AnnotationWords() {}

    /**
     * The words of annotations.
     *
     * @param text of a source
     * @return simple names of all annotations in it, parts of their qualified names, and some other words
     */
    public static Set<String> in(String text) {
        return ANNOTATION
                .matcher(text)
                .results()
                .flatMap(found -> WORD.matcher(found.group()).results())
                .map(word -> word.group().intern())
                .collect(Collectors.toUnmodifiableSet());
    }
}
