package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;

/** {@code Mockito::mock}. */
class MockReferenceTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesReference() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.List;
                        import java.util.function.Function;
                        import java.util.stream.Stream;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Function<Class<Runnable>, Runnable> mocks = Mockito::mock;

                            List<Runnable> tasks() {
                                return Stream.of(Runnable.class).map(Mockito::mock).toList();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.List;
                        import java.util.function.Function;
                        import java.util.stream.Stream;

                        class RoomTest {
                            Function<Class<Runnable>, Runnable> mocks = MockFactory::createMock;

                            List<Runnable> tasks() {
                                return Stream.of(Runnable.class).map(MockFactory::createMock).toList();
                            }
                        }
                        """));
    }

    @Test
    void replacesReferenceToOverload() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.function.BiFunction;
                        import java.util.function.Supplier;
                        import org.mockito.MockSettings;

                        class RoomTest {
                            BiFunction<Class<Runnable>, String, Runnable> named = org.mockito.Mockito::mock;
                            BiFunction<Class<Runnable>, MockSettings, Runnable> set = org.mockito.BDDMockito::mock;
                            Supplier<Runnable> reified = org.mockito.Mockito::mock;
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.function.BiFunction;
                        import java.util.function.Supplier;
                        import org.mockito.MockSettings;

                        class RoomTest {
                            BiFunction<Class<Runnable>, String, Runnable> named = MockFactory::createMock;
                            BiFunction<Class<Runnable>, MockSettings, Runnable> set = MockFactory::createMock;
                            Supplier<Runnable> reified = MockFactory::createMock;
                        }
                        """));
    }

    @Test
    void replacesReferenceToSpy() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.function.UnaryOperator;
                        import org.mockito.Mockito;

                        class RoomTest {
                            UnaryOperator<Runnable> spies = Mockito::spy;
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.function.UnaryOperator;

                        class RoomTest {
                            UnaryOperator<Runnable> spies = MockFactory::createSpy;
                        }
                        """));
    }

    @Test
    void leavesReferenceToOwnMethod() {
        rewriteRun(java("""
                package com.acme.chat;

                import java.util.function.Function;

                class RoomTest {
                    Function<Class<Runnable>, Runnable> mocks = RoomTest::mock;

                    static <T> T mock(Class<T> type) {
                        return null;
                    }
                }
                """));
    }

    @Test
    void leavesReferenceToAnotherMethodOfMockito() {
        rewriteRun(java("""
                package com.acme.chat;

                import java.util.function.UnaryOperator;
                import org.mockito.Mockito;

                class RoomTest {
                    UnaryOperator<Runnable> verified = Mockito::verify;
                }
                """));
    }

    @Test
    void leavesReferenceUnderPowerMock() {
        rewriteRun(reporting("POWERMOCK"), java("""
                        package com.acme.chat;

                        import java.util.function.Function;
                        import org.junit.runner.RunWith;
                        import org.mockito.Mockito;
                        import org.powermock.modules.junit4.PowerMockRunner;

                        @RunWith(PowerMockRunner.class)
                        class RoomTest {
                            Function<Class<Runnable>, Runnable> mocks = Mockito::mock;
                        }
                        """));
    }
}
