package io.github.mockfactory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplacedTest {

    private static Replaced with(String after) {
        return new Replaced("mock(Room.class)", after, List.of());
    }

    @Test
    void joinsLinesThatMayBeJoined() {
        assertThat(with("createMock(\r\n        Room.class,\n        /* b */ \"a\")")
                        .inOneLine())
                .contains("createMock( Room.class, /* b */ \"a\")");
        assertThat(with("createMock(Room.class, i -> { return \"http://a\"; })").lines())
                .containsExactly("createMock(Room.class, i -> { return \"http://a\"; })");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createMock(Room.class, // closed\n        null)",
                "createMock(Room.class, \"\"\"\n        a\n        \"\"\")",
                "createMock(Room::class.java, {\n        a()\n        b() })"
            })
    void keepsLinesThatAreBoundToTheirEnds(String after) {
        assertThat(with(after).inOneLine()).isEmpty();
        assertThat(String.join("\n", with(after).lines())).isEqualTo(after);
    }
}
