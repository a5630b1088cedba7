package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.test.TypeValidation;

/** {@code mock(Foo.class)} in all its spellings. */
class MockClassTest implements CompiledRewriteTest {

    @DocumentExample
    @Test
    void replacesStaticallyImportedCall() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            @Test
                            void greets() {
                                Comparable<String> name = mock(Comparable.class);
                                when(name.compareTo("x")).thenReturn(1);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.Test;

                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            @Test
                            void greets() {
                                Comparable<String> name = MockFactory.createMock(Comparable.class);
                                when(name.compareTo("x")).thenReturn(1);
                            }
                        }
                        """));
    }

    @Test
    void leavesLongLineThatCannotBreak() {
        String line =
                "    void greets() { System.out.println(\"once\"); Runnable task = %s(Runnable.class); System.out.println(task); }";
        rewriteRun(
                factory(),
                java(
                        "package com.acme.chat;\n\nimport static org.mockito.Mockito.mock;\n\nclass RoomTest {\n"
                                + line.formatted("mock") + "\n}\n",
                        "package com.acme.chat;\n\nimport com.acme.testing.MockFactory;\n\nclass RoomTest {\n"
                                + line.formatted("MockFactory.createMock") + "\n}\n"));
    }

    @Test
    void replacesWildcardImportedCall() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesQualifiedCall() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                            Runnable other = Mockito /* here */ . mock( Runnable.class );

                            void run() {
                                Mockito.verify(task).run();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Runnable other = MockFactory /* here */ . createMock( Runnable.class );

                            void run() {
                                Mockito.verify(task).run();
                            }
                        }
                        """));
    }

    @Test
    void replacesFullyQualifiedCall() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class RoomTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesCallThroughBddMockito() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.BDDMockito;

                        class RoomTest {
                            Runnable task = BDDMockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.BDDMockito.mock;

                        class HallTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class HallTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.BDDMockito.*;

                        class DoorTest {
                            Comparable<String> name = mock(Comparable.class);

                            void greet() {
                                given(name.compareTo("x")).willReturn(1);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.BDDMockito.*;

                        class DoorTest {
                            Comparable<String> name = MockFactory.createMock(Comparable.class);

                            void greet() {
                                given(name.compareTo("x")).willReturn(1);
                            }
                        }
                        """));
    }

    @Test
    void replacesCallInClassThatExtendsMockito() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest extends Mockito {
                            Runnable task = mock(Runnable.class);

                            void run() {
                                verify(task).run();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        class RoomTest extends Mockito {
                            Runnable task = MockFactory.createMock(Runnable.class);

                            void run() {
                                verify(task).run();
                            }
                        }
                        """));
    }

    @Test
    void replacesCallInEveryPosition() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.List;
                        import java.util.Map;
                        import java.util.function.Supplier;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            private interface Seat {}

                            static final Runnable SHARED = mock(Runnable.class);
                            final Seat seat = mock(Seat.class);
                            Supplier<Runnable> supplier = () -> mock(Runnable.class);
                            Runnable[] tasks = {mock(Runnable.class), mock(Runnable.class)};
                            List<String> names = mock(List.class); // raw: one warning before and after

                            Map<String, Runnable> byName(boolean empty) {
                                var task = mock(Runnable.class);
                                Map<String, Runnable> map = mock(Map.class);
                                when(map.get("a")).thenReturn(mock(Runnable.class));
                                when(map.get("b")).thenReturn(empty ? mock(Runnable.class) : task);
                                mock(Runnable.class).run();
                                return (Map<String, Runnable>) mock(Map.class);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import java.util.List;
                        import java.util.Map;
                        import java.util.function.Supplier;

                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            private interface Seat {}

                            static final Runnable SHARED = MockFactory.createMock(Runnable.class);
                            final Seat seat = MockFactory.createMock(Seat.class);
                            Supplier<Runnable> supplier = () -> MockFactory.createMock(Runnable.class);
                            Runnable[] tasks = {MockFactory.createMock(Runnable.class), MockFactory.createMock(Runnable.class)};
                            List<String> names = MockFactory.createMock(List.class); // raw: one warning before and after

                            Map<String, Runnable> byName(boolean empty) {
                                var task = MockFactory.createMock(Runnable.class);
                                Map<String, Runnable> map = MockFactory.createMock(Map.class);
                                when(map.get("a")).thenReturn(MockFactory.createMock(Runnable.class));
                                when(map.get("b")).thenReturn(empty ? MockFactory.createMock(Runnable.class) : task);
                                MockFactory.createMock(Runnable.class).run();
                                return (Map<String, Runnable>) MockFactory.createMock(Map.class);
                            }
                        }
                        """));
    }

    @Test
    void replacesCallWithTypeArgument() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.<Runnable>mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.<Runnable>createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesOwnMockMethod() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {
                    Runnable task = mock(Runnable.class);

                    static <T> T mock(Class<T> type) {
                        return null;
                    }
                }
                """));
    }

    @Test
    void leavesMockMethodOfSubclassOfMockito() {
        rewriteRun(java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class Mocking extends Mockito {
                            public static <T> T mock(Class<T> type) {
                                return null;
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        class RoomTest extends Mocking {
                            Runnable task = mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesMethodOfAnotherClass() {
        rewriteRun(java("""
                        package com.acme.other;

                        public class Mockito {
                            public static <T> T mock(Class<T> type) {
                                return null;
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import com.acme.other.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesCallWhoseMethodIsMissing() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    // the call without a type is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class, 1, 2, 3);
                        }
                        """));
    }

    @Test
    void leavesMockOfMissingType() {
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
                            Object generated = mock(Generated.class);
                        }
                        """));
    }

    @Test
    void leavesOtherMethodsOfMockito() {
        rewriteRun(java("""
                package com.acme.chat;

                import org.mockito.Mockito;

                class RoomTest {
                    void run(Runnable task) {
                        Mockito.verify(task, Mockito.times(2)).run();
                        Mockito.reset(task);
                        Mockito.mockingDetails(task).isMock();
                    }
                }
                """));
    }

    @Test
    void leavesConstructionInsideTheFactory() {
        rewriteRun(factory());
    }

    @Test
    void leavesCallUnderPowerMock() {
        rewriteRun(reporting("POWERMOCK", "POWERMOCK"), factory(), java("""
                        package com.acme.chat;

                        import org.junit.runner.RunWith;
                        import org.powermock.modules.junit4.PowerMockRunner;

                        @RunWith(PowerMockRunner.class)
                        class RoomTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """), java("""
                        package com.acme.chat;

                        import org.powermock.core.classloader.annotations.PrepareForTest;

                        class HallTest {
                            @PrepareForTest(String.class)
                            static class Prepared {
                                Runnable task = org.mockito.Mockito.mock(Runnable.class);
                            }
                        }
                        """));
    }

    @Test
    void leavesFileThatStaticallyMocksTheFactory() {
        rewriteRun(reporting("FACTORY_IS_MOCKED", "FACTORY_IS_MOCKED"), factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.MockedStatic;
                        import org.mockito.Mockito;

                        class RoomTest {
                            void run() {
                                try (MockedStatic<MockFactory> factory = Mockito.mockStatic(MockFactory.class)) {
                                    Runnable task = Mockito.mock(Runnable.class);
                                    task.run();
                                }
                            }
                        }
                        """));
    }

    @Test
    void leavesCallsOfTheFactory() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }
}
