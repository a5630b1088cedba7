package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.test.TypeValidation;

/** {@code spy(..)} of an instance, of a class, and without arguments. */
class SpyCallTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesSpyOfInstance() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.ArrayList;
                        import java.util.List;

                        import static org.mockito.Mockito.doReturn;
                        import static org.mockito.Mockito.spy;

                        class RoomTest {
                            List<String> names = spy(new ArrayList<>());
                            List<String> typed = spy(new ArrayList<String>());
                            String text = spy("text");

                            void run() {
                                doReturn(2).when(names).size();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import java.util.ArrayList;
                        import java.util.List;

                        import static org.mockito.Mockito.doReturn;

                        class RoomTest {
                            List<String> names = MockFactory.createSpy(new ArrayList<>());
                            List<String> typed = MockFactory.createSpy(new ArrayList<String>());
                            String text = MockFactory.createSpy("text");

                            void run() {
                                doReturn(2).when(names).size();
                            }
                        }
                        """));
    }

    @Test
    void replacesSpyOfClass() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.ArrayList;
                        import org.mockito.Mockito;

                        class RoomTest {
                            ArrayList<String> names = Mockito.spy(ArrayList.class);

                            <T> T any(Class<T> type) {
                                return Mockito.spy(type);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.ArrayList;

                        class RoomTest {
                            ArrayList<String> names = MockFactory.createSpy(ArrayList.class);

                            <T> T any(Class<T> type) {
                                return MockFactory.createSpy(type);
                            }
                        }
                        """));
    }

    @Test
    void replacesSpyWithoutArguments() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.spy;

                        class RoomTest {
                            RoomTest room = spy();
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            RoomTest room = MockFactory.createSpy();
                        }
                        """));
    }

    @Test
    void replacesSpyOfMock() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.spy;

                        class RoomTest {
                            Runnable task = spy(mock(Runnable.class));
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createSpy(MockFactory.createMock(Runnable.class));
                        }
                        """));
    }

    @Test
    void leavesOwnSpyMethod() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    Runnable task = spy(() -> {});

                    static Runnable spy(Runnable task) {
                        return task;
                    }
                }
                """));
    }

    @Test
    void leavesSpyOfUnknownObject() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    // the missing type is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.spy;

                        class RoomTest {
                            Object task = spy(new Generated());
                        }
                        """));
    }

    @Test
    void leavesSpyOfPowerMock() {
        rewriteRun(reporting("POWERMOCK"), java("""
                        package com.acme.chat;

                        import org.powermock.api.mockito.PowerMockito;

                        class RoomTest {
                            String text = PowerMockito.spy("text");
                        }
                        """));
    }

    @Test
    void replacesSpyInsideAnotherFactory() {
        rewriteRun(reporting(""), factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class SpyFactory {
                            static <T> T createSpy(T object) {
                                return Mockito.spy(object);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class SpyFactory {
                            static <T> T createSpy(T object) {
                                return MockFactory.createSpy(object);
                            }
                        }
                        """));
    }
}
