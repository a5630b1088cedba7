package io.github.mockfactory.recipe;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Modules of one build that do not know each other may have classes of the same name: each is judged by its own source. */
class TwinClassesTest {

    private static final String CALL = """
            package com.acme.room;

            import static org.mockito.Mockito.mock;

            class RoomTest {
                Runnable task = mock(Runnable.class);
            }
            """;

    private static final String HEAD = """
            package com.acme.room;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            """;

    private static final String STRICT = HEAD + """
            @ExtendWith(MockitoExtension.class)
            class RoomTest {
                @Mock Runnable task;
            }
            """;

    private static final String OPENED = HEAD + """
            class RoomTest {
                @Mock Runnable task;

                @BeforeEach
                void setUp() {
                    MockitoAnnotations.openMocks(this);
                }
            }
            """;

    private static final String PLAIN = HEAD + """
            class RoomTest {
                @Mock Runnable task;
            }
            """;

    private static final String HEIR = HEAD + """
            class RoomTest extends BaseTest {
                @Mock Runnable task;
            }
            """;

    private static final String STRICT_BASE = HEAD + """
            @ExtendWith(MockitoExtension.class)
            abstract class BaseTest {}
            """;

    private static final String OPENING_BASE = HEAD + """
            abstract class BaseTest {
                @BeforeEach
                void open() {
                    MockitoAnnotations.openMocks(this);
                }
            }
            """;

    private static final String NAMED_BEAN = """
            package com.acme.room;

            import org.springframework.test.context.bean.override.mockito.MockitoBean;

            class RoomTest {
                @MockitoBean(name = "task") Runnable task;
            }
            """;

    private static final String PATH = "/src/test/java/com/acme/room/RoomTest.java";

    private static Suite module(String name, String... texts) {
        return Suite.of(Module.tests(name, texts).seeing("com.acme.room.RoomTest", "com.acme.room.BaseTest"));
    }

    private static Map<String, String> migrated(Suite suite, String annotatedMocks) {
        return suite.run(Suite.environment(Map.of("mockfactory.annotatedMocks", annotatedMocks))
                        .activateRecipes("io.github.mockfactory.MigrateAllMocks"))
                .texts();
    }

    /** What becomes of a module does not depend on the module beside it, whichever comes first. */
    private static void assertApart(Suite one, Suite two, String annotatedMocks) {
        Map<String, String> expected = new TreeMap<>(migrated(one, annotatedMocks));
        expected.putAll(migrated(two, annotatedMocks));

        assertThat(migrated(one.and(two), annotatedMocks)).isEqualTo(expected);
        assertThat(migrated(two.and(one), annotatedMocks)).isEqualTo(expected);
    }

    @Test
    void eachModuleGetsAFactory() {
        assertThat(migrated(module("one", CALL).and(module("two", CALL)), "safe"))
                .containsKeys(
                        "one/src/test/java/com/acme/room/testing/MockFactory.java",
                        "two/src/test/java/com/acme/room/testing/MockFactory.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe", "session"})
    void aClassHasTheSessionOfItsOwnSource(String annotatedMocks) {
        assertApart(module("one", STRICT), module("two", OPENED), annotatedMocks);
        assertApart(module("one", PLAIN), module("two", OPENED), annotatedMocks);
        assertApart(module("one", PLAIN), module("two", STRICT), annotatedMocks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"safe", "session"})
    void aClassHasTheSessionOfItsOwnSuperclass(String annotatedMocks) {
        assertApart(module("one", STRICT_BASE, HEIR), module("two", OPENING_BASE, HEIR), annotatedMocks);
    }

    @Test
    void aClassHasTheBeansOfItsOwnSource() {
        String extra = NAMED_BEAN.replace("name =", "extraInterfaces = Comparable.class, name =");
        assertApart(module("one", NAMED_BEAN), module("two", extra), "safe");
        assertApart(module("one", NAMED_BEAN), module("two", NAMED_BEAN.replace("(name = \"task\")", "")), "safe");
    }

    @Test
    void aStrictClassStaysBesideOneThatIsOpened() {
        Map<String, String> texts = migrated(module("one", STRICT).and(module("two", OPENED)), "safe");

        assertThat(texts.get("one" + PATH)).isEqualTo(STRICT);
        assertThat(texts.get("two" + PATH))
                .contains("Runnable task = MockFactory.createMock(Runnable.class, \"task\")");
    }

    @Test
    void theSecondRunFindsWhatTheFirstHasMade() {
        Suite one = module("one", CALL, OPENED.replace("RoomTest", "HallTest"));
        Suite two = module("two", CALL, STRICT.replace("RoomTest", "HallTest"));
        Map<String, String> texts = migrated(one.and(two), "session");
        Suite once = again("one", texts).and(again("two", texts));

        assertThat(migrated(once, "session")).isEqualTo(once.texts());
    }

    private static Suite again(String name, Map<String, String> texts) {
        Map<Boolean, Map<String, String>> files = texts.entrySet().stream()
                .filter(each -> each.getKey().startsWith(name + "/"))
                .collect(partitioningBy(
                        each -> each.getKey().endsWith(".java"), toMap(Map.Entry::getKey, Map.Entry::getValue)));
        Suite again = Suite.of(Module.tests(name, files.get(true).values().toArray(String[]::new))
                .seeing(
                        "com.acme.room.RoomTest",
                        "com.acme.room.HallTest",
                        "com.acme.room.testing.MockFactory",
                        "com.acme.room.testing.FactoryMock",
                        "com.acme.room.testing.MockFactoryEngine"));
        for (Map.Entry<String, String> file : files.get(false).entrySet()) {
            again = again.with(name, file.getKey(), file.getValue());
        }
        return again;
    }
}
