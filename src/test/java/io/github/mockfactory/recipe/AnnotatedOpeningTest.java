package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.SourceSpecs;

/** Mocks that a method opens: the fields are null before, and whether something looks at them then decides. */
class AnnotatedOpeningTest implements CompiledRewriteTest {

    private static final String CLASS = """
            package com.acme.chat;

            import org.junit.jupiter.api.*;
            import org.mockito.*;

            class RoomTest %s {
                @Mock Runnable task;
                Runnable seen;

                %s
            }
            """;
    private static final String OPEN = "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }";

    @Test
    void assignsAFieldThatALocalVariableHides() {
        String source = """
                package com.acme.chat;

                import org.junit.jupiter.api.*;
                import org.mockito.*;

                @TestInstance(TestInstance.Lifecycle.PER_CLASS)
                class RoomTest {
                    @Mock
                    Runnable task;

                    @BeforeEach
                    void open() {
                        String task = "x";
                        MockitoAnnotations.openMocks(this);
                    }
                }
                """;
        rewriteRun(
                factory(),
                java(
                        source,
                        source.replace("    @Mock\n", "")
                                .replace(
                                        "openMocks(this);\n",
                                        "openMocks(this);\n        this.task = MockFactory.createMock(Runnable.class, \"task\");\n")
                                .replace(
                                        "import org.junit.jupiter.api.*;",
                                        "import com.acme.testing.MockFactory;\nimport org.junit.jupiter.api.*;")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OPEN,
                "AutoCloseable mocks; @BeforeEach void open() { mocks = MockitoAnnotations.openMocks(this); }",
                "AutoCloseable mocks; @BeforeEach void open() { this.mocks = MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { AutoCloseable mocks = MockitoAnnotations.openMocks(this); seen = task; }",
                "@BeforeEach void open() { System.gc(); MockitoAnnotations.openMocks(this); seen = task; }",
                "@BeforeEach void open() { prepare(); MockitoAnnotations.openMocks(this); } void prepare() { seen = null; }",
                OPEN + " @BeforeEach void other() { seen = null; getClass(); Assertions.assertNull(seen); }",
                OPEN + " @BeforeEach void other() { Runnable task = null; Thread thread = new Thread(task); }",
                OPEN + " @Nested class Inner { Runnable own = () -> {}; @Test void run() { task.run(); } }",
                OPEN + " static class Other { Runnable task; Other(Runnable task) { this.task = task; } }"
            })
    void replacesFieldThatNothingLooksAt(String members) {
        rewriteRun(
                factory(),
                java(
                        CLASS.formatted("", members),
                        CLASS.formatted("", members)
                                .replace(
                                        "@Mock Runnable task;",
                                        "Runnable task = MockFactory.createMock(Runnable.class, \"task\");")
                                .replace("import org.junit.jupiter.api.*;", """
                                        import com.acme.testing.MockFactory;
                                        import org.junit.jupiter.api.*;""")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BeforeEach void open() { seen = task; MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { seen = this.task; MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { look(); MockitoAnnotations.openMocks(this); } void look() { seen = task; }",
                "@BeforeEach void open() { Runnable r = this::look; r.run(); MockitoAnnotations.openMocks(this); }"
                        + " void look() { seen = task; }",
                "@BeforeEach void open() { Look.at(this); MockitoAnnotations.openMocks(this); }"
                        + " static class Look { static void at(RoomTest test) { test.seen = test.task; } }",
                "@BeforeEach void open() { new Look(); MockitoAnnotations.openMocks(this); }"
                        + " class Look { { seen = task; } }",
                OPEN + " @BeforeEach void other() { seen = task; }",
                OPEN + " @BeforeEach void other() { look(); } void look() { seen = task; }",
                OPEN + " @Nested class Inner { Runnable inner = task; @Test void run() {} }",
                OPEN
                        + " @Nested class Inner { Runnable inner = look(); @Test void run() {} } Runnable look() { return task; }",
                OPEN + " Look look = new Look(); class Look { Runnable at = task; }",
                OPEN
                        + " Look look = new Look(this); static class Look { Look(RoomTest test) { test.seen = test.task; } }"
            })
    void leavesFieldThatIsReadInSetUp(String members) {
        boolean sole = members.startsWith(OPEN) && !members.contains("other()");
        if (sole) {
            replacesInSetUp(members);
        } else {
            leaves("INJECT_MOCKS_TIMING", List.of(), "", members);
        }
    }

    /** The start of the only set-up method is late enough. */
    private void replacesInSetUp(String members) {
        rewriteRun(
                factory(),
                java(
                        CLASS.formatted("", members),
                        CLASS.formatted("", members)
                                .replace("@Mock Runnable task;", "Runnable task;")
                                .replace(
                                        "openMocks(this); }",
                                        "openMocks(this); task = MockFactory.createMock(Runnable.class, \"task\"); }")
                                .replace("import org.junit.jupiter.api.*;", """
                                        import com.acme.testing.MockFactory;
                                        import org.junit.jupiter.api.*;""")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BeforeEach void open() { if (seen == null) MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { if (seen == null) return; MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { Assumptions.assumeTrue(seen == null); MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { Runnable r = () -> MockitoAnnotations.openMocks(this); r.run(); }",
                "@BeforeEach void open() { try { MockitoAnnotations.openMocks(this); } finally { seen = null; } }",
                "@BeforeEach void open() throws Exception { try (var c = MockitoAnnotations.openMocks(this)) { seen = null; } }",
                "@BeforeEach void open() { really(); } void really() { MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { MockitoAnnotations.openMocks(this); MockitoAnnotations.openMocks(this); }",
                "@BeforeEach void open() { MockitoAnnotations.openMocks(seen); }",
                "@BeforeEach void open() { for (int i = 0; i < 2; i++) { MockitoAnnotations.openMocks(this); } }"
            })
    void leavesFieldThatIsNotSureToBeOpened(String members) {
        leaves("UNKNOWN_SESSION", List.of(), "", members);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BeforeEach void first() { look(); } void look() {}",
                "@BeforeEach void first() { relay(); } void relay() { look(); } void look() {}",
                "@BeforeEach void first() { Look.at(this); } void look() {} static class Look { static void at(Object o) {} }",
                "Base() { look(); } void look() {}",
                "Base() { relay(); } void relay() { look(); } void look() {}"
            })
    void leavesFieldThatASuperclassReaches(String members) {
        SourceSpecs base = java("""
                package com.acme.chat;

                import org.junit.jupiter.api.*;

                class Base { %s }
                """.formatted(members));
        String own = " void look() { seen = task; }";
        if (members.startsWith("Base")) {
            rewriteRun(Stream.of(
                            base,
                            factory(),
                            java(CLASS.formatted("extends Base", OPEN + own), late("extends Base", own)))
                    .toArray(SourceSpecs[]::new));
        } else {
            leaves("INJECT_MOCKS_TIMING", List.of(base), "extends Base", OPEN + own);
        }
    }

    private static String late(String header, String own) {
        return CLASS.formatted(header, OPEN + own)
                .replace("@Mock Runnable task;", "Runnable task;")
                .replace(
                        "openMocks(this); }",
                        "openMocks(this); task = MockFactory.createMock(Runnable.class, \"task\"); }")
                .replace("import org.junit.jupiter.api.*;", """
                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.*;""");
    }

    @Test
    void leavesFieldThatAnInterfaceMayReach() {
        SourceSpecs base = java("""
                package com.acme.chat;

                interface Prepared {
                    Runnable look();

                    @org.junit.jupiter.api.BeforeEach default void prepare() { look(); }
                }
                """);
        leaves(
                "INJECT_MOCKS_TIMING",
                List.of(base),
                "implements Prepared",
                OPEN + " public Runnable look() { seen = task; return task; }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BeforeEach void open() {}",
                "void open() {}",
                "@BeforeEach void open() { if (seen == null) { super.open(); } }"
            })
    void leavesFieldWhoseOpeningIsOverridden(String members) {
        leaves("UNKNOWN_SESSION", List.of(opening()), "extends Base", members);
    }

    @Test
    void leavesFieldThatIsReadBeforeTheOverriddenOpening() {
        leaves(
                "INJECT_MOCKS_TIMING",
                List.of(opening()),
                "extends Base",
                "@BeforeEach void open() { seen = task; super.open(); }");
    }

    @Test
    void leavesFieldThatIsReadBetweenTwoOpenings() {
        leaves(
                "INJECT_MOCKS_TIMING",
                List.of(opening()),
                "extends Base",
                "@BeforeEach void again() { seen = task; MockitoAnnotations.openMocks(this); }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@BeforeEach void open() { super.open(); seen = task; }",
                "@BeforeEach void other() { seen = task; }",
                "@BeforeEach void open() { super.open(); MockitoAnnotations.openMocks(this); }"
            })
    void replacesFieldThatASuperclassOpens(String members) {
        rewriteRun(
                opening(),
                factory(),
                java(
                        CLASS.formatted("extends Base", members),
                        CLASS.formatted("extends Base", members)
                                .replace(
                                        "@Mock Runnable task;",
                                        "Runnable task = MockFactory.createMock(Runnable.class, \"task\");")
                                .replace("import org.junit.jupiter.api.*;", """
                                        import com.acme.testing.MockFactory;
                                        import org.junit.jupiter.api.*;""")));
    }

    private static SourceSpecs opening() {
        return java("""
                package com.acme.chat;

                import org.junit.jupiter.api.*;
                import org.mockito.*;

                class Base {
                    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }
                }
                """);
    }

    private void leaves(String reason, List<SourceSpecs> others, String header, String members) {
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                Stream.concat(others.stream(), Stream.of(java(CLASS.formatted(header, members))))
                        .toArray(SourceSpecs[]::new));
    }
}
