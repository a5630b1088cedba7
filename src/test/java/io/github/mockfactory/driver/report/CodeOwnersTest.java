package io.github.mockfactory.driver.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeOwnersTest {

    private static final CodeOwners OWNERS = CodeOwners.parse(
            "CODEOWNERS",
            List.of(
                    "# who owns what",
                    "*           @acme/everybody",
                    "*.kt        @acme/kotlin  # the language",
                    "/gateway/   @acme/gateway @acme/security",
                    "[Payments]",
                    "payment/    @acme/payment",
                    "/gateway/src/test/java/com/acme/Free.java"));

    @ParameterizedTest
    @CsvSource({
        "README.md, @acme/everybody",
        "app/src/test/kotlin/A.kt, @acme/kotlin",
        "gateway/src/test/java/com/acme/A.java, @acme/gateway @acme/security",
        "app/gateway/src/A.java, @acme/everybody",
        "app/src/test/java/com/acme/payment/A.java, @acme/payment",
        "gateway/payment/A.java, @acme/payment",
        "gateway/src/test/java/com/acme/Free.java, nobody"
    })
    void letsTheLastRuleWin(String path, String owners) {
        assertThat(OWNERS.ownersOf(path)).isEqualTo(owners);
    }

    @Test
    void knowsNobodyWithoutRules() {
        assertThat(CodeOwners.parse("CODEOWNERS", List.of()).ownersOf("a/B.java"))
                .isEqualTo(CodeOwners.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/[a", "[", "!src/a"})
    void namesALineThatIsNoPattern(String pattern) {
        CodeOwners owners = CodeOwners.parse("CODEOWNERS", List.of("* @acme/all", pattern + " @acme/odd"));

        assertThat(owners.ignored())
                .containsExactly("CODEOWNERS has in line 2 '" + pattern + "', which is no pattern and owns nothing");
        assertThat(owners.ownersOf("src/a")).isEqualTo("@acme/all");
    }

    @Test
    void takesABlankInAPath() {
        CodeOwners owners = CodeOwners.parse("CODEOWNERS", List.of("my\\ src/ @acme/mine"));

        assertThat(owners.ownersOf("my src/A.java")).isEqualTo("@acme/mine");
        assertThat(owners.ignored()).isEmpty();
    }
}
