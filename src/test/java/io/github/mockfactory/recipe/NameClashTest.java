package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;

/** Names of a file that the call of the factory must not run into; every result is compiled. */
class NameClashTest implements CompiledRewriteTest {

    @Test
    void replacesBesideOwnMethodOfTheSameName() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);

                            static <T> T createMock(Class<T> type) {
                                throw new IllegalStateException();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);

                            static <T> T createMock(Class<T> type) {
                                throw new IllegalStateException();
                            }
                        }
                        """));
    }

    @Test
    void replacesBesideInheritedMethodOfTheSameName() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class Base {
                            Object createMock(int number) {
                                return number;
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest extends Base {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest extends Base {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideVariable() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            String MockFactory = "shadow";
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest {
                            String MockFactory = "shadow";
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideInheritedField() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class Base {
                            protected String MockFactory = "shadow";
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest extends Base {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest extends Base {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideInterfaceConstant() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        interface Constants {
                            String MockFactory = "shadow";
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest implements Constants {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest implements Constants {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideClassOfTheSamePackage() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class MockFactory {
                            void open() {}
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            MockFactory own = new MockFactory();
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest {
                            MockFactory own = new MockFactory();
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesBesideUnusedClassOfTheSamePackage() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class MockFactory {
                            void open() {}
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
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
    void replacesByQualifiedNameBesideNestedClass() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);

                            static class MockFactory {}
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);

                            static class MockFactory {}
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideInheritedNestedClass() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        class Base {
                            static class MockFactory {}
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest extends Base {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest extends Base {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideImportedClass() {
        rewriteRun(factory(), java("""
                        package com.acme.other;

                        public class MockFactory {
                            public void open() {}
                        }
                        """), java("""
                        package com.acme.chat;

                        import com.acme.other.*;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            MockFactory own = new MockFactory();
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.other.*;

                        class RoomTest {
                            MockFactory own = new MockFactory();
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """), java("""
                        package com.acme.chat;

                        import com.acme.other.MockFactory;

                        import static org.mockito.Mockito.mock;

                        class HallTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.other.MockFactory;

                        class HallTest {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByQualifiedNameBesideTypeParameter() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest<MockFactory> {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest<MockFactory> {
                            Runnable task = com.acme.testing.MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesFileWhereBothNamesAreTaken() {
        rewriteRun(reporting("NAME_CLASH"), factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            String com = "first segment";
                            Runnable task = mock(Runnable.class);

                            static class MockFactory {}
                        }
                        """));
    }

    @Test
    void replacesBesideVariableNamedLikeThePackage() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            String com = "first segment";
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            String com = "first segment";
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesFileWhereClassHidesThePackage() {
        rewriteRun(reporting("NAME_CLASH"), factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);

                            static class MockFactory {}

                            static class com {}
                        }
                        """));
    }
}
