package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.SurveyOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignsTest {

    private static final MockMentions MENTIONS = new MockMentions(new SurveyOptions(
            Categories.of(Map.of(), List.of()),
            new Locations(List.of(), List.of()),
            null,
            null,
            null,
            AnnotatedMode.SAFE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@org.mockito.Mock @interface Fake {}",
                "@org.mockito.Mock annotation class Fake",
                "typealias Fake = org.mockito.Mock"
            })
    void knowsWhatAnAnnotationIsDeclaredAs(String text) {
        assertThat(TextSigns.in(text, MENTIONS).declared()).containsExactly("Fake");
    }
}
