package io.github.mockfactory.site;

import java.util.regex.Pattern;

/** Files in Scala, which nothing parses: whether they make mocks is seen by what they import. */
public final class ScalaFile {

    /** How their names end. */
    public static final String EXTENSION = ".scala";

    private static final Pattern FRAMEWORK = Pattern.compile(
            "\\borg\\.(?:mockito|scalamock|specs2\\.mock|scalatest(?:plus)?\\.(?:mock|easymock|jmock)\\w*|easymock)\\b");

    private ScalaFile() {}

    /**
     * Whether a file is in Scala.
     *
     * @param path of the file
     */
    public static boolean is(String path) {
        return path.endsWith(EXTENSION);
    }

    /**
     * Whether a file may make a mock.
     *
     * @param text of the file
     * @return true if it names Mockito, another framework, or what makes mocks of one for tests in Scala
     */
    public static boolean mayMock(String text) {
        return FRAMEWORK.matcher(text).find();
    }
}
