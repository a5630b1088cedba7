package io.github.mockfactory.site.stub;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a stubbing makes a method do, whichever of Mockito's words says so. */
@SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
public enum Answering {
    /** It returns a value. */
    RETURN("thenReturn", "willReturn", "doReturn"),
    /** It throws. */
    THROW("thenThrow", "willThrow", "doThrow"),
    /** Code decides. */
    ANSWER("thenAnswer", "then", "willAnswer", "will", "doAnswer"),
    /** It runs the code of the mocked class. */
    REAL("thenCallRealMethod", "willCallRealMethod", "doCallRealMethod"),
    /** It does nothing. */
    NOTHING("doNothing", "willDoNothing");

    private final Set<String> words;

    Answering(String... words) {
        this.words = Set.of(words);
    }

    static Optional<Answering> named(String word) {
        return Arrays.stream(values()).filter(each -> each.words.contains(word)).findFirst();
    }
}
