package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.SourceSpecs;

/** Annotated fields that must be created while a session runs: an assignment at the start of the only set-up method. */
class AnnotatedSetUpTest implements CompiledRewriteTest {

    private static final String STRICT = """
            package com.acme.chat;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            @ExtendWith(MockitoExtension.class)
            class RoomTest {
                %s
            }
            """;

    @Test
    void replacesStrictFieldBySetUp() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.BeforeEach;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;
                        import org.mockito.Mockito;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            // who is told
                            @Mock
                            private Runnable task;

                            private Thread thread;

                            @Mock(stubOnly = true)
                            private Runnable other;

                            @BeforeEach
                            void setUp() {
                                // the room has a thread
                                thread = new Thread(task);
                                Mockito.when(other.toString()).thenReturn("other");
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mockito;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            // who is told
                            private Runnable task;

                            private Thread thread;

                            private Runnable other;

                            @BeforeEach
                            void setUp() {
                                task = MockFactory.createMock(Runnable.class, "task");
                                other = MockFactory.createMock(Runnable.class, Mockito.withSettings().name("other").stubOnly());
                                // the room has a thread
                                thread = new Thread(task);
                                Mockito.when(other.toString()).thenReturn("other");
                            }
                        }
                        """));
    }

    @Test
    void replacesFieldOfASharedInstance() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.*;
                        import org.mockito.*;

                        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
                        class RoomTest {
                            @Mock Runnable task;

                            @BeforeEach
                            void open() { MockitoAnnotations.openMocks(this); }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.*;
                        import org.mockito.*;

                        @TestInstance(TestInstance.Lifecycle.PER_CLASS)
                        class RoomTest {
                            Runnable task;

                            @BeforeEach
                            void open() { MockitoAnnotations.openMocks(this); task = MockFactory.createMock(Runnable.class, "task"); }
                        }
                        """));
    }

    @Test
    void replacesFieldThatAnInitialiserReads() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.*;
                        import org.mockito.*;

                        class RoomTest {
                            @Mock Runnable task;
                            Object[] early = make();

                            private Object[] make() {
                                return new Object[] {task};
                            }

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.*;
                        import org.mockito.*;

                        class RoomTest {
                            Runnable task;
                            Object[] early = make();

                            private Object[] make() {
                                return new Object[] {task};
                            }

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                                task = MockFactory.createMock(Runnable.class, "task");
                            }
                        }
                        """));
    }

    @Test
    void replacesFieldsOfOuterAndNestedClasses() {
        rewriteRun(
                factory(),
                java(
                        STRICT.formatted("""
                        @Mock Runnable outer;

                            @BeforeEach
                            void setUp() {}

                            @Nested
                            class Inner {
                                @Mock Runnable inner;

                                @BeforeEach
                                void setUpInner() {
                                    inner.run();
                                }
                            }"""),
                        STRICT.replace("import org.junit.jupiter.api.*;", """
                            import com.acme.testing.MockFactory;
                            import org.junit.jupiter.api.*;""").formatted("""
                        Runnable outer;

                            @BeforeEach
                            void setUp() {
                                outer = MockFactory.createMock(Runnable.class, "outer");
                            }

                            @Nested
                            class Inner {
                                Runnable inner;

                                @BeforeEach
                                void setUpInner() {
                                    inner = MockFactory.createMock(Runnable.class, "inner");
                                    inner.run();
                                }
                            }""")));
    }

    /** What the annotation of a field keeps away, the compiler would say of the assignment. */
    @ParameterizedTest
    @ValueSource(strings = {"\"deprecation\"", "{\"unused\", \"removal\"}", "value = \"all\"", "Room.QUIET"})
    void leavesFieldThatWarnsNot(String quiet) {
        leaves(
                "OTHER_ANNOTATIONS",
                List.of(java("package com.acme.chat; interface Room { String QUIET = \"deprecation\"; }")),
                "@Mock @SuppressWarnings(" + quiet + ") private Runnable task; @BeforeEach void a() {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"unused\"", "{\"unused\"}", "value = \"unused\"", "{}"})
    void replacesFieldThatIsNotUsed(String quiet) {
        String text = STRICT.formatted(
                "%s@SuppressWarnings(" + quiet + ") private Runnable task;\n\n    @BeforeEach\n    void a() {%s}");
        rewriteRun(
                factory(),
                java(
                        text.formatted("@Mock ", ""),
                        text.replace(
                                        "import org.junit.jupiter.api.*;",
                                        "import com.acme.testing.MockFactory;\nimport org.junit.jupiter.api.*;")
                                .formatted(
                                        "",
                                        "\n        task = MockFactory.createMock(Runnable.class, \"task\");\n    ")));
    }

    @Test
    void leavesClassWithoutSetUp() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task;");
    }

    @Test
    void leavesClassWithTwoSetUps() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task; @BeforeEach void a() {} @BeforeEach void b() {}");
    }

    @Test
    void leavesClassThatInjects() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task; @InjectMocks Thread thread; @BeforeEach void a() {}");
    }

    @Test
    void leavesClassWhoseNestedClassInjects() {
        leaves("STRICT_STUBS_SESSION", """
                        @Mock Runnable task;
                        @BeforeEach void a() {}
                        @Nested class Inner { @InjectMocks Thread thread; }
                        """);
    }

    @Test
    void leavesSetUpThatATestCalls() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task; @BeforeEach void a() {} @Test void b() { a(); }");
    }

    @Test
    void leavesSetUpWithParameters() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task; @BeforeEach void a(TestInfo info) {}");
    }

    @Test
    void leavesSetUpThatRunsOnAnotherThread() {
        leaves("STRICT_STUBS_SESSION", "@Mock Runnable task; @BeforeEach @Timeout(1) void a() {}");
    }

    @Test
    void leavesClassWithAnotherExtension() {
        rewriteRun(
                CompiledRewriteTest.reporting("STRICT_STUBS_SESSION"),
                extension(),
                java(STRICT.replace(
                                "@ExtendWith(MockitoExtension.class)",
                                "@ExtendWith({MockitoExtension.class, Other.class})")
                        .formatted("@Mock Runnable task; @BeforeEach void a() {}")));
    }

    @Test
    void leavesClassWithAnotherExtensionOnATest() {
        leaves("STRICT_STUBS_SESSION", List.of(extension()), """
                        @Mock Runnable task;
                        @BeforeEach void a() {}
                        @Test @ExtendWith(Other.class) void b() {}
                        """);
    }

    @Test
    void leavesClassWithAStaticMock() {
        rewriteRun(
                CompiledRewriteTest.reporting("STRICT_STUBS_SESSION", "STATIC_MOCK_SCOPE"),
                java(STRICT.formatted(
                        "@Mock Runnable task; @Mock MockedStatic<Thread> threads; @BeforeEach void a() {}")));
    }

    @Test
    void leavesClassWithARegisteredExtension() {
        leaves("STRICT_STUBS_SESSION", List.of(extension()), """
                        @Mock Runnable task;
                        @BeforeEach void a() {}
                        @RegisterExtension Other other = new Other();
                        """);
    }

    @Test
    void leavesClassWhoseInterfaceSetsUp() {
        leaves(
                "STRICT_STUBS_SESSION",
                List.of(java("""
                        package com.acme.chat;

                        interface Prepared {
                            @org.junit.jupiter.api.BeforeEach
                            default void prepare() {}
                        }
                        """)),
                "@Mock Runnable task; @BeforeEach void a() {}",
                "class RoomTest implements Prepared {");
    }

    @Test
    void leavesClassThatIsExtended() {
        leaves("SUPERCLASS_HOOK", List.of(java("""
                        package com.acme.chat;

                        class LargeRoomTest extends RoomTest {}
                        """)), "@Mock Runnable task; @BeforeEach void a() {}");
    }

    @Test
    void leavesFieldThatIsReadBeforeItIsOpened() {
        rewriteRun(CompiledRewriteTest.reporting("INJECT_MOCKS_TIMING"), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.*;
                        import org.mockito.*;

                        class RoomTest {
                            @Mock Runnable task;
                            Thread thread;

                            @BeforeEach
                            void open() {
                                thread = new Thread(task);
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """));
    }

    private static SourceSpecs extension() {
        return java("""
                package com.acme.chat;

                class Other implements org.junit.jupiter.api.extension.Extension {}
                """);
    }

    private void leaves(String reason, String members) {
        leaves(reason, List.of(), members);
    }

    private void leaves(String reason, List<SourceSpecs> others, String members) {
        leaves(reason, others, members, "class RoomTest {");
    }

    private void leaves(String reason, List<SourceSpecs> others, String members, String header) {
        List<SourceSpecs> sources = new ArrayList<>(others);
        sources.add(java(STRICT.replace("class RoomTest {", header).formatted(members)));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                Stream.of(sources).flatMap(List::stream).toArray(SourceSpecs[]::new));
    }
}
