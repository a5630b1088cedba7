package io.github.mockfactory.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Locations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MockMentionsTest {

    private final MockMentions mentions = new MockMentions(new SurveyOptions(
            Categories.of(Map.of(), List.of()),
            new Locations(List.of(), List.of()),
            "com.acme.Doubles",
            null,
            null,
            AnnotatedMode.SAFE));

    @ParameterizedTest
    @ValueSource(
            strings = {"import org.mockito.*;", "spy(o)", "@Mock R r;", "Doubles.create(R.class)", "\\u006dock(R.class)"
            })
    void seesWhatMayBearOnMocks(String text) {
        assertThat(mentions.in("class A { } " + text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "class A { int spying, DoublesOf; }", "// C:\\temp\\x"})
    void passesOverWhatCanNameNone(String text) {
        assertThat(mentions.in(text)).isFalse();
    }
}
