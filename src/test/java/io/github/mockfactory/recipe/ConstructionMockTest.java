package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.test.TypeValidation;

/** {@code mockConstruction(..)} and {@code mockConstructionWithAnswer(..)}. */
class ConstructionMockTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesConstructionMock() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.MockedConstruction;
                        import org.mockito.Mockito;

                        class RoomTest {
                            void run() {
                                try (MockedConstruction<Thread> threads = Mockito.mockConstruction(Thread.class)) {
                                    threads.constructed().get(0).start();
                                }
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.MockedConstruction;

                        class RoomTest {
                            void run() {
                                try (MockedConstruction<Thread> threads = MockFactory.createConstructionMock(Thread.class)) {
                                    threads.constructed().get(0).start();
                                }
                            }
                        }
                        """));
    }

    @Test
    void replacesEveryOverload() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.MockedConstruction;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                MockedConstruction<Thread> one = mockConstruction(Thread.class, (mock, context) -> {
                                    when(mock.getName()).thenReturn("a" + context.getCount());
                                });
                                var two = mockConstruction(Thread.class, withSettings().lenient());
                                var three = mockConstruction(Thread.class, context -> withSettings());
                                var four = mockConstruction(Thread.class, withSettings(), (mock, context) -> {});
                                var five = mockConstruction(Thread.class, context -> withSettings(), (mock, context) -> {});
                                one.close();
                                two.close();
                                three.close();
                                four.close();
                                five.close();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.MockedConstruction;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                MockedConstruction<Thread> one = MockFactory.createConstructionMock(Thread.class, (mock, context) -> {
                                    when(mock.getName()).thenReturn("a" + context.getCount());
                                });
                                var two = MockFactory.createConstructionMock(Thread.class, withSettings().lenient());
                                var three = MockFactory.createConstructionMock(Thread.class, context -> withSettings());
                                var four = MockFactory.createConstructionMock(Thread.class, withSettings(), (mock, context) -> {});
                                var five = MockFactory.createConstructionMock(Thread.class, context -> withSettings(), (mock, context) -> {});
                                one.close();
                                two.close();
                                three.close();
                                four.close();
                                five.close();
                            }
                        }
                        """));
    }

    @Test
    void replacesConstructionMockWithAnswers() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                var one = mockConstructionWithAnswer(Thread.class, RETURNS_DEFAULTS);
                                var two = mockConstructionWithAnswer(Thread.class, call -> null, call -> null, RETURNS_SELF);
                                one.close();
                                two.close();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                var one = MockFactory.createConstructionMockWithAnswer(Thread.class, RETURNS_DEFAULTS);
                                var two = MockFactory.createConstructionMockWithAnswer(Thread.class, call -> null, call -> null, RETURNS_SELF);
                                one.close();
                                two.close();
                            }
                        }
                        """));
    }

    @Test
    void leavesAnnotatedConstructionMock() {
        rewriteRun(reporting("STATIC_MOCK_SCOPE"), java("""
                        package com.acme.chat;

                        import org.mockito.Mock;
                        import org.mockito.MockedConstruction;

                        class RoomTest {
                            @Mock
                            MockedConstruction<Thread> threads;
                        }
                        """));
    }

    @Test
    void leavesConstructionOfMissingType() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_TYPE").accept(spec);
                    // the missing type is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mockConstruction;

                        class RoomTest {
                            void run() {
                                mockConstruction(Generated.class).close();
                            }
                        }
                        """));
    }

    @Test
    void leavesOwnMethod() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    void run() {
                        mockConstruction(Thread.class);
                    }

                    void mockConstruction(Class<?> type) {}
                }
                """));
    }
}
