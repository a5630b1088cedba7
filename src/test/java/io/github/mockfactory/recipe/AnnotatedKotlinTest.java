package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.table.RawMocks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotated mocks in Kotlin, which stay, and what tests in Kotlin mean for those in Java. */
class AnnotatedKotlinTest {

    private static final String TEST = "src/test/java/com/acme/chat/RoomTest.kt";
    private static final String BASE = "src/test/java/com/acme/chat/AbstractRoomTest.java";
    private static final String KOTLIN = """
            package com.acme.chat

            import org.junit.jupiter.api.BeforeEach
            import org.junit.jupiter.api.Nested
            import org.junit.jupiter.api.Test
            import org.junit.jupiter.api.extension.ExtendWith
            import org.mockito.Answers
            import org.mockito.InjectMocks
            import org.mockito.Mock
            import org.mockito.MockitoAnnotations
            import org.mockito.junit.jupiter.MockitoExtension

            """;
    private static final String JAVA = """
            package com.acme.chat;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            """;

    /** Whatever registers its extension by an annotation that is there as a class file only. */
    private static final Map<String, String> LIBRARY = Map.of(
            "src/test/java/com/acme/lib/Isolated.java",
            "package com.acme.lib;\n\nimport java.lang.annotation.*;\nimport org.junit.jupiter.api.extension.*;\n\n"
                    + "@ExtendWith(Isolated.Loader.class)\n@Retention(RetentionPolicy.RUNTIME)\npublic @interface Isolated {\n"
                    + "    class Loader implements Extension {}\n}\n");

    @TempDir
    private Path directory;

    private KotlinMixedSuite suite(Map<String, String> texts) {
        Map<String, String> all = new TreeMap<>(texts);
        // a folder in which Kotlin uses a class of Java is read by its compiler
        all.putIfAbsent(
                "src/test/java/com/acme/chat/Door.java", "package com.acme.chat;\n\npublic interface Door {}\n");
        return KotlinMixedSuite.of(all, directory);
    }

    private KotlinMixedSuite kotlin(String... classes) {
        return suite(Map.of(TEST, KOTLIN + String.join("\n", classes)));
    }

    private static String strict(String... members) {
        return "@ExtendWith(MockitoExtension::class)\nclass RoomTest {\n    lateinit var door: Door\n    "
                + String.join("\n    ", members) + "\n}\n";
    }

    private static KotlinMixedSuite migrated(KotlinMixedSuite suite) {
        return suite.run(KotlinMixedSuite.recipe("MigrateAllMocks", "session"));
    }

    private static List<String> reasons(KotlinMixedSuite suite) {
        return suite.rows().stream().map(RawMocks.Row::reason).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Mock lateinit var task: Runnable",
                "@Mock\n    private var task: Runnable? = null",
                "@field:Mock private lateinit var task: Runnable",
                "@field:Mock(name = \"lobby\") lateinit var task: Runnable",
                "@field:[Mock] lateinit var task: Runnable",
                "@field:[Deprecated(\"\") Mock(name = \"lobby\")] lateinit var task: Runnable",
                "@Mock(answer = Answers.RETURNS_DEEP_STUBS, extraInterfaces = [java.io.Closeable::class]) lateinit var task: Runnable",
                "@Mock lateinit var tasks: List<Runnable>",
                "@Mock lateinit var task: (Int) -> Unit",
                "@org.mockito.Mock lateinit var task: Runnable",
                "@Mock var task: Runnable? = null\n        get() = field",
                "companion object { @Mock lateinit var task: Runnable }",
                "@Nested inner class Inside { @Mock lateinit var task: Runnable }",
                "@Test fun runs(@Mock task: Runnable) = task.run()"
            })
    void tellsOfEachAnnotation(String member) {
        for (String mode : List.of("auto", "session", "safe", "keep")) {
            KotlinMixedSuite before = kotlin(strict(member));

            KotlinMixedSuite after = before.run(KotlinMixedSuite.recipe("MigrateAllMocks", mode));

            assertThat(reasons(after)).as(mode).containsExactly("KOTLIN_SOURCE");
            assertThat(after.texts()).as(mode).isEqualTo(before.texts());
        }
    }

    @Test
    void tellsOfTheParameterOfAConstructor() {
        KotlinMixedSuite before =
                kotlin("class RoomTest(@Mock private val task: Runnable) { lateinit var door: Door }\n");

        assertThat(reasons(migrated(before))).containsExactly("KOTLIN_SOURCE");
    }

    /** A field of a class in Java is filled for its subclasses in Kotlin too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | @ExtendWith(MockitoExtension::class)
            ``              | @org.junit.jupiter.api.DisplayName("room")
            UNKNOWN_SESSION | @com.acme.lib.Isolated
            UNKNOWN_SESSION | @ExtendWith(MockitoExtension::class) @com.acme.lib.Isolated
            """)
    void knowsWhatSubclassesInKotlinRegister(String reason, String annotations) {
        Map<String, String> texts = new TreeMap<>(LIBRARY);
        texts.put(BASE, JAVA + "public abstract class AbstractRoomTest {\n    @Mock Runnable task;\n}\n");
        texts.put(
                BASE.replace("AbstractRoom", "Desk"),
                JAVA
                        + "@ExtendWith(MockitoExtension.class)\nclass DeskTest extends AbstractRoomTest {\n    @Test void runs() {}\n}\n");
        texts.put(TEST, KOTLIN + annotations + "\nclass RoomTest : AbstractRoomTest() { @Test fun runs() {} }\n");

        KotlinMixedSuite after = migrated(suite(texts));

        assertThat(reasons(after)).containsExactly(reason);
    }

    @Test
    void seesThatATestInKotlinAloneFillsAField() {
        KotlinMixedSuite after = migrated(
                suite(
                        Map.of(
                                BASE,
                                JAVA + "public abstract class AbstractRoomTest {\n    @Mock Runnable task;\n}\n",
                                TEST,
                                KOTLIN
                                        + "@ExtendWith(MockitoExtension::class)\nclass RoomTest : AbstractRoomTest() { @Test fun runs() {} }\n")));

        assertThat(reasons(after)).containsExactly("");
    }
}
