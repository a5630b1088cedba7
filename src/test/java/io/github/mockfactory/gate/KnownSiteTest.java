package io.github.mockfactory.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.site.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSiteTest {

    private static final String LINE =
            "src/test/java/com/acme/RoomTest.java com.acme.RoomTest#opens mock_class javax.sql.DataSource database";

    private static final KnownSite SITE = new KnownSite(
            "src/test/java/com/acme/RoomTest.java",
            "com.acme.RoomTest#opens",
            Form.MOCK_CLASS,
            "javax.sql.DataSource",
            "database");

    @Test
    void isOneReadableLine() {
        assertThat(SITE).hasToString(LINE);
        assertThat(KnownSite.parse(LINE)).isEqualTo(SITE);
    }

    @ParameterizedTest
    @EnumSource
    void keepsEveryForm(Form form) {
        KnownSite site = new KnownSite("A.java", "A#a", form, "B", "generic");

        assertThat(KnownSite.parse(site.toString())).isEqualTo(site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\tb",
                "a\nb",
                "a\r\nb",
                "\\",
                "\\s",
                "\\e",
                "\\u0041",
                "#",
                "<<<<<<< HEAD",
                "=======",
                ">>>>>>> branch",
                "||||||| base",
                "ä",
                "日本語",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00x",
                "\u00a0",
                "\u2028",
                "\u200b",
                "\uFEFFa",
                "\u0000",
                "\uFFFF",
                "-a",
                "\"a\"",
                "a#b#c"
            })
    void keepsOddCharacters(String odd) {
        KnownSite site = new KnownSite(odd, odd + "#" + odd, Form.SPY_CALL, odd, odd);
        String line = site.toString();

        assertThat(KnownSite.parse(line)).isEqualTo(site);
        assertThat(line.chars().filter(c -> c == ' ')).hasSize(4);
        assertThat(line.lines()).hasSize(1);
        assertThat(line)
                .doesNotStartWith("#")
                .doesNotStartWith("<")
                .doesNotStartWith("=")
                .doesNotStartWith(">");
        assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(line);
    }

    @Test
    void keepsAnyText() {
        Random random = new Random(12);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(6), 0, 0x10000).forEach(c -> text.append((char) c));
            assertThat(Words.unescape(Words.escape(text.toString()))).isEqualTo(text.toString());
        }
    }

    @Test
    void isOrderedByPathThenMemberThenFormThenType() {
        KnownSite path = SITE.movedTo("src/test/java/com/acme/ARoomTest.java", "z");
        KnownSite member = SITE.movedTo(SITE.path(), "com.acme.RoomTest#closes");
        KnownSite form = new KnownSite(SITE.path(), SITE.member(), Form.SPY_CALL, "a", "a");
        KnownSite type = new KnownSite(SITE.path(), SITE.member(), SITE.form(), "javax.sql.DataTarget", "a");

        assertThat(Stream.of(form, type, SITE, path, member).sorted())
                .isEqualTo(List.of(path, member, SITE, type, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b c",
                "a b mock_class d e f",
                "a  mock_class d e",
                "a b MOCK_CLASS d e",
                "a b no_form d e",
                "a\\ b mock_class d e",
                "a\\x b mock_class d e",
                "a\\u12 b mock_class d e",
                "a\\uD83 b mock_class d e"
            })
    void refusesOtherLines(String line) {
        assertThatThrownBy(() -> KnownSite.parse(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
