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
    /** Mockito's listener for TestNG. */
    LISTENER,
    /** Something that is not understood: another runner, a call in another place, a superclass without source. */
    UNKNOWN,
    /** Nothing that is seen, though code that is not known gets the object and could fill its fields. */
    UNSEEN,
    /** Nothing: annotated fields stay null. */
    NONE
}
