package io.github.mockfactory.site.session;

/** A JUnit 4 rule, as far as its declaration shows what it does. */
public enum RuleKind {
    /** A {@code MockitoRule} that warns at most. */
    MOCKITO_LENIENT,
    /** A {@code MockitoRule} that is strict. */
    MOCKITO_STRICT,
    /** A rule of Mockito whose strictness is not written where it is declared. */
    MOCKITO_UNKNOWN,
    /** Any other rule. */
    OTHER
}
