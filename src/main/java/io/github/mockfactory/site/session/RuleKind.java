package io.github.mockfactory.site.session;

/** A JUnit 4 rule, as far as its declaration shows what it does. */
public enum RuleKind {
    /** A {@code MockitoRule} that warns at most. */
    MOCKITO_LENIENT,
    /** A {@code MockitoRule} that is strict. */
    MOCKITO_STRICT,
    /** A rule of Mockito whose strictness is not written where it is declared. */
    MOCKITO_UNKNOWN,
    /** A rule of others that is given the object of the test. */
    SEEING,
    /** A rule of JUnit that runs nothing of others. */
    OF_JUNIT,
    /** Any other rule. */
    OTHER;

    boolean isMockito() {
        return this == MOCKITO_LENIENT || this == MOCKITO_STRICT || this == MOCKITO_UNKNOWN;
    }
}
