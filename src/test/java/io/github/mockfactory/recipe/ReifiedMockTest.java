package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.TypeValidation;

/** {@code mock()}: the type comes from the context. */
class ReifiedMockTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesCallWithoutArguments() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.List;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock();
                            List<String> names = mock();

                            Runnable task() {
                                return mock();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import java.util.List;

                        class RoomTest {
                            Runnable task = MockFactory.createMock();
                            List<String> names = MockFactory.createMock();

                            Runnable task() {
                                return MockFactory.createMock();
                            }
                        }
                        """));
    }

    @Test
    void replacesCallInArgument() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable cast = (Runnable) mock();

                            void runs(Runnable task, String name) {
                                runs(mock(), "room");
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable cast = (Runnable) MockFactory.createMock();

                            void runs(Runnable task, String name) {
                                runs(MockFactory.createMock(), "room");
                            }
                        }
                        """));
    }

    @Test
    void replacesCallWithNameAnswerOrSettings() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable named = mock("task");
                            Runnable deep = mock(RETURNS_DEEP_STUBS);
                            Runnable lenient = mock(withSettings().lenient());
                            Runnable typed = org.mockito.Mockito.<Runnable>mock();
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable named = MockFactory.createMock("task");
                            Runnable deep = MockFactory.createMock(RETURNS_DEEP_STUBS);
                            Runnable lenient = MockFactory.createMock(withSettings().lenient());
                            Runnable typed = MockFactory.<Runnable>createMock();
                        }
                        """));
    }

    @Test
    void replacesCallWithoutTypeByTheSameOfTheFactory() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            void run() {
                                var anything = mock();
                                anything.hashCode();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            void run() {
                                var anything = MockFactory.createMock();
                                anything.hashCode();
                            }
                        }
                        """));
    }

    @Test
    void replacesCallWithFactoryThatIsMade() {
        rewriteRun(
                generatedFactory(
                        "com/acme/chat/testing/MockFactory.java",
                        "@SafeVarargs",
                        "public static <T> T createMock(T... reified) {",
                        "return Mockito.mock(reified);"),
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock();
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.chat.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock();
                        }
                        """));
    }

    @Test
    void leavesOwnMethodWithoutArguments() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    Runnable task = mock();

                    Runnable mock() {
                        return org.mockito.Mockito.verify(null);
                    }
                }
                """));
    }

    @Test
    void leavesCallThatTheMockitoOfTheModuleDoesNotKnow() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion().dependsOn("""
                                    package org.mockito;
                                    public class Mockito {
                                        public static <T> T mock(Class<T> type) { return null; }
                                    }
                                    """));
                    // the call without a type is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock("task");
                        }
                        """));
    }

    @Test
    void leavesCallWhoseTargetIsMissing() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_TYPE").accept(spec);
                    // the missing type is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Generated task = mock();
                        }
                        """));
    }

    @Test
    void leavesArrayThatIsNotEmpty() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable[] none = {};
                            Runnable task = mock(none);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable[] none = {};
                            Runnable task = MockFactory.createMock(none);
                        }
                        """));
    }
}
