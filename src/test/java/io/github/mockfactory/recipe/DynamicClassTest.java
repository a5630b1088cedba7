package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.test.TypeValidation;

/** {@code mock(type)}: the class is only known at run time. */
class DynamicClassTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesCallWithClassVariable() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            <T> T any(Class<T> type) {
                                return mock(type);
                            }

                            Object unknown(Class<?> type) {
                                return mock(type);
                            }

                            Runnable bounded(Class<? extends Runnable> type) {
                                return mock(type);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            <T> T any(Class<T> type) {
                                return MockFactory.createMock(type);
                            }

                            Object unknown(Class<?> type) {
                                return MockFactory.createMock(type);
                            }

                            Runnable bounded(Class<? extends Runnable> type) {
                                return MockFactory.createMock(type);
                            }
                        }
                        """));
    }

    @Test
    void replacesCallWithRawClass() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            @SuppressWarnings({"rawtypes", "unchecked"})
                            Object raw(Class type) {
                                return mock(type);
                            }

                            Object rawWithWarnings(Class type) {
                                return mock(type, "name");
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            @SuppressWarnings({"rawtypes", "unchecked"})
                            Object raw(Class type) {
                                return MockFactory.createMock(type);
                            }

                            Object rawWithWarnings(Class type) {
                                return MockFactory.createMock(type, "name");
                            }
                        }
                        """));
    }

    @Test
    void replacesCallWithComputedClass() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Object named(String name) throws ClassNotFoundException {
                                return mock(Class.forName(name));
                            }

                            Object same(Runnable task) {
                                return mock(task.getClass());
                            }

                            <T extends Comparable<T> & Runnable> T both(Class<T> type) {
                                return mock(type);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Object named(String name) throws ClassNotFoundException {
                                return MockFactory.createMock(Class.forName(name));
                            }

                            Object same(Runnable task) {
                                return MockFactory.createMock(task.getClass());
                            }

                            <T extends Comparable<T> & Runnable> T both(Class<T> type) {
                                return MockFactory.createMock(type);
                            }
                        }
                        """));
    }

    @Test
    void leavesMethodOfOneTypeToClassLiterals() {
        rewriteRun(java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            public static Runnable createRunnableMock() {
                                return Mockito.mock(Runnable.class);
                            }

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable literal = mock(Runnable.class);

                            Runnable dynamic(Class<Runnable> type) {
                                return mock(type);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable literal = MockFactory.createRunnableMock();

                            Runnable dynamic(Class<Runnable> type) {
                                return MockFactory.createMock(type);
                            }
                        }
                        """));
    }

    @Test
    void leavesOwnMethod() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    <T> T any(Class<T> type) {
                        return mock(type);
                    }

                    <T> T mock(Class<T> type) {
                        return null;
                    }
                }
                """));
    }

    @Test
    void leavesClassOfMissingType() {
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
                            Object any(Class<Generated> type) {
                                return mock(type);
                            }
                        }
                        """));
    }

    @Test
    void leavesVariableThatIsMissing() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    // the missing variable is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Object any() {
                                return mock(missing);
                            }
                        }
                        """));
    }
}
