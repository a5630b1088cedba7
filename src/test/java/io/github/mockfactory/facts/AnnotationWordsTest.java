package io.github.mockfactory.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Dep Room r",
                "@ Dep Room r",
                "@com.acme . Dep Room r",
                "@com./* a */acme.// b\nDep Room r",
                "@/* a */ // b\n /* c\n * d */ Dep Room r",
                "@field:Dep val r",
                "@field: Dep val r",
                "@field /* a */ : Dep val r",
                "@field:[Other Dep] val r",
                "@get:com.acme.Dep val r",
                "import com.acme.Dep as D\n@D val r"
            })
    void findsTheNameOfEach(String text) {
        assertThat(AnnotationWords.in(text)).contains("Dep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dep r", "a.Dep r", "// Dep\n@Other r"})
    void passesOverWhatIsNoAnnotation(String text) {
        assertThat(AnnotationWords.in(text)).doesNotContain("Dep");
    }
}
