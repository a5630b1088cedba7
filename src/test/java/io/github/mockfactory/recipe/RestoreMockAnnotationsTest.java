package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.Recipe;

/** The way back from the session form. */
class RestoreMockAnnotationsTest {

    private static final Recipe SESSION = Suite.environment(Map.of("mockfactory.annotatedMocks", "session"))
            .activateRecipes("io.github.mockfactory.MigrateAllMocks");
    private static final Recipe RESTORE = Suite.recipe("RestoreAnnotatedMocks");
    private static final String HEADER = """
            package com.acme.chat;

            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.Answers;
            import org.mockito.Mock;
            import org.mockito.junit.jupiter.MockitoExtension;

            """;
    private static final String STRICT = HEADER + """
            @ExtendWith(MockitoExtension.class)
            class RoomTest {
                @Mock(answer = Answers.RETURNS_DEEP_STUBS) // how it answers
                private Runnable task;

                private @Mock Thread thread;

                @Test
                void runs(@Mock Runnable other) {}
            }
            """;
    private static final List<String> COMPANIONS = List.of(
            "chat/src/test/java/com/acme/chat/testing/FactoryMock.java",
            "chat/src/test/java/com/acme/chat/testing/MockFactoryEngine.java",
            "chat/src/test/java/com/acme/chat/testing/MockFactoryExtension.java",
            "chat/src/test/resources/mockito-extensions/org.mockito.plugins.AnnotationEngine");

    private static Suite migrated(String... classes) {
        Suite migrated = Suite.of(Module.tests("chat", classes)
                        .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"))
                .run(SESSION)
                .reparsed();
        assertThat(migrated.texts()).containsKeys(COMPANIONS.toArray(String[]::new));
        return migrated;
    }

    private static SortedMap<String, String> withFactory(Suite migrated, Suite original) {
        SortedMap<String, String> texts = new TreeMap<>(original.texts());
        migrated.texts().forEach((path, text) -> {
            if (path.endsWith("MockFactory.java")) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    @Test
    void comesBackToTheAnnotationsOfSpring() {
        String test = """
                package com.acme.chat;

                import org.junit.jupiter.api.Test;
                import org.springframework.test.context.bean.override.mockito.MockitoBean;
                import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

                @MockitoBean(types = {Runnable.class, Thread.class})
                class RoomTest {
                    @MockitoBean("task") // by name
                    private Runnable task;

                    private @MockitoSpyBean(name = "thread") Thread thread;

                    @Test
                    void runs() {}
                }
                """;
        Suite original = Suite.of(Module.tests("chat", test));
        Suite migrated = original.run(SESSION).reparsed();
        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .doesNotContain("Mockito");

        Suite restored = migrated.run(RESTORE);

        assertThat(restored.texts()).isEqualTo(withFactory(migrated, original));
        assertThat(restored.reparsed().run(RESTORE).texts()).isEqualTo(restored.texts());
        Suite used = Suite.of(
                        Module.tests(
                                "chat",
                                test,
                                "package com.acme.chat;\n\nclass Other {\n    Class<?> c = com.acme.chat.testing.FactorySpyBean.class;\n}\n"))
                .run(SESSION)
                .reparsed();
        assertThat(used.run(RESTORE).texts().keySet())
                .anyMatch(path -> path.endsWith("/FactorySpyBean.java"))
                .noneMatch(path -> path.endsWith("/FactoryMockBean.java"));
    }

    @Test
    void comesBackToTheSourcesButForTheFactory() {
        Suite original = Suite.of(Module.tests("chat", STRICT));
        Suite migrated = migrated(STRICT);

        Suite restored = migrated.run(RESTORE);

        assertThat(restored.texts()).isEqualTo(withFactory(migrated, original));
        assertThat(restored.reparsed().run(RESTORE).texts()).isEqualTo(restored.texts());
        restored.warnings();
    }

    /** One run takes back whatever a suite has of them. */
    @Test
    void comesBackFromMocksSpiesAndBeansInOneRun() {
        Suite original = Suite.of(Module.tests(
                        "chat",
                        STRICT.replace("private @Mock Thread", "private @Spy Thread")
                                .replace(
                                        "import org.mockito.Mock;\n",
                                        "import org.mockito.Mock;\nimport org.mockito.Spy;\n"),
                        """
                package com.acme.chat;

                import org.junit.jupiter.api.Test;
                import org.mockito.Spy;
                import org.springframework.test.context.bean.override.mockito.*;

                class HallTest {
                    @MockitoBean
                    Runnable task;

                    @MockitoSpyBean("thread")
                    Thread thread;

                    @Spy
                    Object spied = new Object();

                    AutoCloseable mocks = org.mockito.MockitoAnnotations.openMocks(this);

                    @Test
                    void runs() {}
                }
                """)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));
        Suite migrated = original.run(SESSION).reparsed();
        assertThat(migrated.texts().keySet())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .contains("FactoryMock.java", "FactorySpy.java", "FactoryMockBean.java", "FactorySpyBean.java");

        assertThat(migrated.run(RESTORE).texts()).isEqualTo(withFactory(migrated, original));
    }

    @Test
    void writesTheQualifiedNameWhereAnotherTypeIsCalledMock() {
        String other = STRICT.replace("import org.mockito.Mock;\n", "")
                .replace("@Mock", "@org.mockito.Mock")
                .replace("class RoomTest {", "class RoomTest {\n    @interface Mock {}\n");
        Suite migrated = migrated(other);

        assertThat(migrated.run(RESTORE).texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("private @org.mockito.Mock Thread thread")
                .doesNotContain("import org.mockito.Mock;");
    }

    /** What was migrated, with another source beside it. */
    private static Suite with(Suite migrated, UnaryOperator<String> test, String... others) {
        SortedMap<String, String> texts = migrated.texts();
        List<String> sources = new ArrayList<>(List.of(others));
        texts.forEach((path, text) -> {
            if (path.endsWith(".java")) {
                sources.add(path.endsWith("RoomTest.java") ? test.apply(text) : text);
            }
        });
        return Suite.of(new Module("chat", "test", List.of("org.mockito.Mockito"), sources))
                .with("chat", COMPANIONS.get(3), texts.get(COMPANIONS.get(3)));
    }

    private static SortedMap<String, String> keepsTheEngine(Suite suite) {
        SortedMap<String, String> restored = suite.run(RESTORE).texts();
        assertThat(restored).containsKeys(COMPANIONS.toArray(String[]::new));
        return restored;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Finder {\n    Class<?> type = com.acme.chat.testing.FactoryMock.class;\n}\n",
                "class Finder {\n    Class<?> type = com.acme.chat.testing.MockFactoryEngine.class;\n}\n",
                "import com.acme.chat.testing.MockFactoryExtension;\n\nclass Finder {}\n"
            })
    void keepsTheEngineWhereASourceNamesIt(String source) {
        Suite used = with(migrated(STRICT), text -> text, "package com.acme.chat;\n\n" + source);

        assertThat(keepsTheEngine(used).get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@Mock(answer")
                .doesNotContain("FactoryMock");
    }

    @Test
    void dropsAnImportThatNothingUses() {
        Suite used = with(
                migrated(STRICT),
                text -> text,
                "package com.acme.chat;\n\nimport com.acme.chat.testing.FactoryMock;\n\nclass Finder {}\n");

        assertThat(used.run(RESTORE).texts())
                .containsEntry(
                        "chat/src/test/java/com/acme/chat/Finder.java", "package com.acme.chat;\n\nclass Finder {}\n")
                .doesNotContainKey(COMPANIONS.get(0));
    }

    /** The annotation registers an extension of its own, {@code @Mock} does not. */
    @Test
    void keepsParametersThatMockitoWouldNotResolve() {
        Suite used = with(migrated(STRICT), text -> text.replace("@ExtendWith(MockitoExtension.class)\n", ""));

        assertThat(keepsTheEngine(used).get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("void runs(@FactoryMock Runnable other)")
                .contains("private @Mock Thread thread");
    }

    @Test
    void keepsWhatTheTeamHasAdded() {
        Suite migrated = migrated(STRICT);
        SortedMap<String, String> texts = migrated.texts();
        List<String> sources = new ArrayList<>();
        texts.forEach((path, text) -> {
            if (path.endsWith(".java")) {
                sources.add(text.replace("@FactoryMock Thread", "@FactoryMock(shared = true) Thread")
                        .replace(
                                "public @interface FactoryMock {",
                                "public @interface FactoryMock {\n    boolean shared() default false;"));
            }
        });
        Suite used = Suite.of(new Module("chat", "test", List.of("org.mockito.Mockito"), sources))
                .with("chat", COMPANIONS.get(3), texts.get(COMPANIONS.get(3)));

        assertThat(keepsTheEngine(used).get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@FactoryMock(shared = true) Thread thread")
                .contains("@Mock(answer");
    }

    @Test
    void keepsAnEngineThatTheTeamHasChanged() {
        Suite migrated = migrated(STRICT);
        List<String> sources = new ArrayList<>();
        migrated.texts().forEach((path, text) -> {
            if (path.endsWith(".java")) {
                sources.add(
                        text.replace("field.setAccessible(true);", "field.setAccessible(true);\n            count++;")
                                .replace(
                                        "class MockFactoryEngine implements AnnotationEngine {",
                                        "class MockFactoryEngine implements AnnotationEngine {\n    static int count;\n"));
            }
        });
        Suite used = Suite.of(new Module("chat", "test", List.of("org.mockito.Mockito"), sources))
                .with("chat", COMPANIONS.get(3), migrated.texts().get(COMPANIONS.get(3)));

        assertThat(keepsTheEngine(used).get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("@Mock(answer")
                .doesNotContain("FactoryMock");
    }

    @Test
    void dropsAnEngineThatTheTeamHasFormattedAndCommented() {
        Suite migrated = migrated(STRICT);
        List<String> sources = new ArrayList<>();
        migrated.texts().forEach((path, text) -> {
            if (path.endsWith(".java")) {
                sources.add(
                        path.endsWith("MockFactoryEngine.java")
                                ? "// Copyright Acme\n"
                                        + text.replace("    ", "\t").replace("Field field", "final Field field")
                                : text);
            }
        });
        Suite used = Suite.of(new Module("chat", "test", List.of("org.mockito.Mockito"), sources))
                .with("chat", COMPANIONS.get(3), migrated.texts().get(COMPANIONS.get(3)));

        assertThat(used.run(RESTORE).texts()).doesNotContainKeys(COMPANIONS.toArray(String[]::new));
    }

    /** A wildcard is shadowed by the package, and meets other wildcards. */
    @Test
    void writesTheQualifiedNameWhereAWildcardMeansAnotherMock() {
        Suite migrated = migrated(STRICT);
        Suite used = with(
                migrated,
                text -> text.replaceFirst("import org.mockito.[A-Z]\\w+;", "import org.mockito.*;"),
                "package com.acme.chat;\n\n@interface Mock {}\n");

        assertThat(used.run(RESTORE).texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("private @org.mockito.Mock Thread thread");
    }

    /** The rest of the build is somewhere else. */
    @Test
    void leavesUsesOfAnEngineThatIsNotPartOfTheRun() {
        Suite migrated = migrated(STRICT);
        Suite alone = Suite.of(new Module(
                "chat",
                "test",
                List.of("org.mockito.Mockito"),
                List.of(
                        migrated.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"),
                        migrated.texts().get(COMPANIONS.get(0)),
                        migrated.texts()
                                .get(COMPANIONS.get(2))
                                .replace("MockFactoryEngine.settings", "java.util.Objects.requireNonNull"))));

        assertThat(alone.run(RESTORE).texts()).isEqualTo(alone.texts());
    }

    @Test
    void keepsTheEngineWhereATextNamesIt() {
        Suite migrated = migrated(STRICT);
        SortedMap<String, String> before = migrated.texts();
        Suite other = migrated.with("chat", "chat/README.md", "Write @FactoryMock instead of @Mock.\n");

        SortedMap<String, String> restored = other.run(RESTORE).texts();

        assertThat(restored).containsEntry(COMPANIONS.get(0), before.get(COMPANIONS.get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Mock Runnable task;", "Runnable task = org.mockito.Mockito.mock(Runnable.class);"})
    void changesNothingWithoutAnEngine(String field) {
        Suite suite = Suite.of(Module.tests("chat", HEADER + "class RoomTest {\n    " + field + "\n}\n"));

        assertThat(suite.run(RESTORE).texts()).isEqualTo(suite.texts());
    }

    /** An annotation that is only called so. */
    @Test
    void leavesAnAnnotationThatNoEngineReads() {
        Suite suite = Suite.of(Module.tests(
                "chat",
                "package com.acme.chat;\n\n@interface FactoryMock {}\n",
                "package com.acme.chat;\n\nclass RoomTest {\n    @FactoryMock Runnable task;\n}\n"));

        assertThat(suite.run(RESTORE).texts()).isEqualTo(suite.texts());
    }
}
