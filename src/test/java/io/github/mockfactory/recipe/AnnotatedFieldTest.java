package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;

/** Annotated fields by default: an initialiser where no session can tell. */
class AnnotatedFieldTest implements CompiledRewriteTest {

    @Test
    void replacesFieldThatIsOpenedBeforeEachTest() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.function.Supplier;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            // who is told
                            @Mock
                            private Runnable task;

                            @Mock(name = "clock")
                            Runnable named;

                            @Mock Runnable theOneWithANameThatIsSoLongThatItsInitialiserDoesNotFitOnTheLineAnyMore;

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.function.Supplier;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            // who is told
                            private Runnable task = MockFactory.createMock(Runnable.class, "task");

                            Runnable named = MockFactory.createMock(Runnable.class, "clock");

                            Runnable theOneWithANameThatIsSoLongThatItsInitialiserDoesNotFitOnTheLineAnyMore = MockFactory.createMock(
                                    Runnable.class, "theOneWithANameThatIsSoLongThatItsInitialiserDoesNotFitOnTheLineAnyMore");

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """));
    }

    @Test
    void replacesFieldThatAlsoSpeaksToTheCompiler() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            @Mock
                            @SuppressWarnings("unused")
                            private Runnable one;

                            @SuppressWarnings("unused") @Mock Runnable two;

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            @SuppressWarnings("unused")
                            private Runnable one = MockFactory.createMock(Runnable.class, "one");

                            @SuppressWarnings("unused") Runnable two = MockFactory.createMock(Runnable.class, "two");

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """));
    }

    @Test
    void leavesFieldWithAnInitialiser() {
        leaves("INJECT_MOCKS_TIMING", "@Mock Runnable task = () -> {};");
    }

    @Test
    void leavesStaticField() {
        leaves("SHARED_INSTANCE", "@Mock static Runnable task;");
    }

    @Test
    void leavesFieldWithTypeArguments() {
        leaves("GENERIC_FIELD", "@Mock java.util.List<String> texts;");
    }

    @Test
    void leavesAnnotationBehindAModifier() {
        leaves("OTHER_ANNOTATIONS", "private @Mock Runnable task;");
    }

    @Test
    void leavesTwoFieldsOfOneDeclaration() {
        leaves(new String[] {"OTHER_ANNOTATIONS", "OTHER_ANNOTATIONS"}, "@Mock Runnable one, two;");
    }

    @Test
    void leavesFieldOfAClassThatNothingOpens() {
        rewriteRun(CompiledRewriteTest.reporting("NO_ENGINE"), java("""
                        package com.acme.chat;

                        import org.mockito.Mock;

                        class RoomTest {
                            @Mock Runnable task;
                        }
                        """));
    }

    @Test
    void leavesFieldOfANestedClassThatOnlyTheOuterOneOpens() {
        leaves("NO_ENGINE", "@org.junit.jupiter.api.Nested class Inner { @Mock Runnable task; }");
    }

    @Test
    void leavesFieldUnderStrictStubs() {
        rewriteRun(CompiledRewriteTest.reporting("STRICT_STUBS_SESSION"), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            @Mock Runnable task;
                        }
                        """));
    }

    @Test
    void leavesFieldOfAnAbstractClass() {
        rewriteRun(CompiledRewriteTest.reporting("SUPERCLASS_HOOK"), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;

                        abstract class RoomTest {
                            @Mock Runnable task;

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """));
    }

    private void leaves(String reason, String members) {
        leaves(new String[] {reason}, members);
    }

    private void leaves(String[] reasons, String members) {
        rewriteRun(CompiledRewriteTest.reporting(reasons), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            %s

                            @BeforeEach
                            void open() {
                                MockitoAnnotations.openMocks(this);
                            }
                        }
                        """.formatted(members)));
    }
}
