package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.java.JavaParser;

/** {@code mock(Foo.class, ..)} with a name, an answer or settings: the argument is handed on. */
class MockOverloadsTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesCallWithName() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class, "task");
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class, "task");
                        }
                        """));
    }

    @Test
    void replacesCallWithAnswer() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Answers;

                        import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable deep = mock(Runnable.class, RETURNS_DEEP_STUBS);
                            Runnable real = mock(Runnable.class, Answers.CALLS_REAL_METHODS);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Answers;

                        import static org.mockito.Mockito.RETURNS_DEEP_STUBS;

                        class RoomTest {
                            Runnable deep = MockFactory.createMock(Runnable.class, RETURNS_DEEP_STUBS);
                            Runnable real = MockFactory.createMock(Runnable.class, Answers.CALLS_REAL_METHODS);
                        }
                        """));
    }

    @Test
    void replacesCallWithLambda() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Comparable<String> name = mock(Comparable.class, call -> {
                                // the answer stays as it is
                                return call.getArguments().length;
                            });
                            Object nested = mock(Object.class, call -> mock(Runnable.class));
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Comparable<String> name = MockFactory.createMock(Comparable.class, call -> {
                                // the answer stays as it is
                                return call.getArguments().length;
                            });
                            Object nested = MockFactory.createMock(Object.class, call -> MockFactory.createMock(Runnable.class));
                        }
                        """));
    }

    @Test
    void replacesCallWithSettings() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = mock(Runnable.class, withSettings().name("task").lenient());
                            Runnable other = mock(
                                    Runnable.class,
                                    withSettings()
                                            .stubOnly() // no verification
                                            .serializable());
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class, withSettings().name("task").lenient());
                            Runnable other = MockFactory.createMock(
                                    Runnable.class,
                                    withSettings()
                                            .stubOnly() // no verification
                                            .serializable());
                        }
                        """));
    }

    @Test
    void leavesOverloadThatIsGone() {
        rewriteRun(
                spec -> {
                    reporting("UNSUPPORTED_OVERLOAD").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion().dependsOn("""
                                    package org.mockito;
                                    public interface ReturnValues {}
                                    """, """
                                    package org.mockito;
                                    public class Mockito {
                                        public static <T> T mock(Class<T> type, ReturnValues values) { return null; }
                                    }
                                    """));
                },
                java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;
                        import org.mockito.ReturnValues;

                        class RoomTest {
                            Runnable task(ReturnValues values) {
                                return Mockito.mock(Runnable.class, values);
                            }
                        }
                        """));
    }

    @Test
    void leavesOverloadThatTheFactoryOnlyConfigures() {
        rewriteRun(reporting("", ""), java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            public static <T> T createNamedMock(Class<T> type, String name) {
                                return Mockito.mock(type, "acme-" + name);
                            }

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            public static <T> T createMock(Class<T> type, String name) {
                                return Mockito.mock(type, name);
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                            Runnable named = Mockito.mock(Runnable.class, "task");
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Runnable named = MockFactory.createMock(Runnable.class, "task");
                        }
                        """));
    }

    @Test
    void leavesArgumentsAsTheyAre() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            String name(String mock) {
                                return mock;
                            }

                            Runnable task = mock(/* type */ Runnable.class /* end */, name("mock"));
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            String name(String mock) {
                                return mock;
                            }

                            Runnable task = MockFactory.createMock(/* type */ Runnable.class /* end */, name("mock"));
                        }
                        """));
    }

    @Test
    void leavesOwnOverload() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    Runnable task = mock(Runnable.class, "task");

                    static <T> T mock(Class<T> type, String name) {
                        return org.mockito.Mockito.verify(null);
                    }
                }
                """));
    }
}
