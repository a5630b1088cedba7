package io.github.mockfactory.site.session;

/** What creates the annotated mocks of a class. */
public enum Engine {
    /** {@code MockitoExtension} of JUnit Jupiter. */
    EXTENSION,
    /** A runner of Mockito for JUnit 4. */
    RUNNER,
    /** A {@code MockitoRule}. */
    RULE,
    /** A call of {@code openMocks(this)} or {@code initMocks(this)} before each test. */
    OPEN_MOCKS,
    /** Something that is not understood: another runner, a call in another place, a superclass without source. */
    UNKNOWN,
    /** Nothing: annotated fields stay null. */
    NONE
}
