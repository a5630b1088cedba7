package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;

/** {@code mockStatic(..)}. */
class StaticMockTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesStaticMockInTry() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.mockito.MockedStatic;
                        import org.mockito.Mockito;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<Clock> clock = Mockito.mockStatic(Clock.class)) {
                                    clock.when(Clock::systemUTC).thenReturn(null);
                                }
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.time.Clock;
                        import org.mockito.MockedStatic;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<Clock> clock = MockFactory.createStaticMock(Clock.class)) {
                                    clock.when(Clock::systemUTC).thenReturn(null);
                                }
                            }
                        }
                        """));
    }

    @Test
    void replacesStaticMockInVariable() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.mockito.MockedStatic;

                        import static org.mockito.Mockito.mockStatic;

                        class RoomTest {
                            private MockedStatic<Clock> clock;

                            void setUp() {
                                clock = mockStatic(Clock.class);
                            }

                            void tearDown() {
                                clock.close();
                            }

                            void run() {
                                MockedStatic<Clock> local = mockStatic(Clock.class);
                                local.close();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.time.Clock;
                        import org.mockito.MockedStatic;

                        class RoomTest {
                            private MockedStatic<Clock> clock;

                            void setUp() {
                                clock = MockFactory.createStaticMock(Clock.class);
                            }

                            void tearDown() {
                                clock.close();
                            }

                            void run() {
                                MockedStatic<Clock> local = MockFactory.createStaticMock(Clock.class);
                                local.close();
                            }
                        }
                        """));
    }

    @Test
    void replacesStaticMockWithAnswerOrSettings() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.mockito.Answers;
                        import org.mockito.MockedStatic;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<Clock> one = mockStatic(Clock.class, Answers.CALLS_REAL_METHODS);
                                        var two = mockStatic(Clock.class, withSettings().lenient());
                                        var three = mockStatic(Clock.class, "clock")) {
                                    one.verifyNoInteractions();
                                    two.verifyNoInteractions();
                                    three.verifyNoInteractions();
                                }
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.time.Clock;
                        import org.mockito.Answers;
                        import org.mockito.MockedStatic;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<Clock> one = MockFactory.createStaticMock(Clock.class, Answers.CALLS_REAL_METHODS);
                                        var two = MockFactory.createStaticMock(Clock.class, withSettings().lenient());
                                        var three = MockFactory.createStaticMock(Clock.class, "clock")) {
                                    one.verifyNoInteractions();
                                    two.verifyNoInteractions();
                                    three.verifyNoInteractions();
                                }
                            }
                        }
                        """));
    }

    @Test
    void leavesStaticMockOfPowerMock() {
        rewriteRun(reporting("POWERMOCK"), java("""
                        package com.acme.chat;

                        import org.powermock.api.mockito.PowerMockito;

                        class RoomTest {
                            void run() {
                                PowerMockito.mockStatic(System.class);
                            }
                        }
                        """));
    }

    @Test
    void leavesAnnotatedStaticMock() {
        rewriteRun(reporting("STATIC_MOCK_SCOPE"), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.mockito.Mock;
                        import org.mockito.MockedStatic;

                        class RoomTest {
                            @Mock
                            MockedStatic<Clock> clock;
                        }
                        """));
    }

    @Test
    void leavesStaticMockOfTheFactory() {
        rewriteRun(reporting("FACTORY_IS_MOCKED"), factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.MockedStatic;
                        import org.mockito.Mockito;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<MockFactory> factory = Mockito.mockStatic(MockFactory.class)) {
                                    factory.verifyNoInteractions();
                                }
                            }
                        }
                        """));
    }
}
