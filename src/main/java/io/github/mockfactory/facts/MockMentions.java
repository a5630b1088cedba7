package io.github.mockfactory.facts;

import java.util.regex.Pattern;

/**
 * Tells by the text of a file that it can name no mock. Every use of a mock framework has its name in an import, or calls what a
 * superclass inherits from it, or has an annotation that carries one of it. Java reads a character that is written as an escape like the character itself.
 */
public final class MockMentions {

    private static final String ANY = "[mM]ock|Spy\\b|\\bspy(?:Static)?\\b|\\\\u";

    private final Pattern pattern;

    /**
     * Takes the name of the factory, which bears on mocks too.
     *
     * @param options of the survey
     */
    public MockMentions(SurveyOptions options) {
        pattern = Pattern.compile(ANY + "|\\b" + Pattern.quote(options.factoryName()) + "\\b");
    }

    /**
     * Whether a file has to be looked at.
     *
     * @param text of the file
     * @return false if it can name neither a mock nor the factory
     */
    public boolean in(String text) {
        return pattern.matcher(text).find();
    }
}
