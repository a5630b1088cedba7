package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;

/** Imports after a rewrite: one is added, and those that lost their last use go. */
class ImportsTest implements CompiledRewriteTest {

    @Test
    void leavesStarImports() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.*;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.*;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesImportThatIsStillCalled() {
        rewriteRun(reporting("", "AMBIGUOUS_FACTORY_METHOD"), java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            public static <T> T named(Class<T> type, String name) {
                                return Mockito.mock(type, name);
                            }

                            public static <T> T called(Class<T> type, String name) {
                                return Mockito.mock(type, name);
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Runnable named = mock(Runnable.class, "task");
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Runnable named = mock(Runnable.class, "task");
                        }
                        """));
    }

    @Test
    void leavesImportThatOnlyJavadocNames() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        /** Made with {@link Mockito}. */
                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        /** Made with {@link Mockito}. */
                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesImportThatOnlyJavadocOfAMethodNames() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            /**
                             * Runs.
                             *
                             * @see Mockito#mock(Class)
                             */
                            Runnable task() {
                                return Mockito.mock(Runnable.class);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        class RoomTest {
                            /**
                             * Runs.
                             *
                             * @see Mockito#mock(Class)
                             */
                            Runnable task() {
                                return MockFactory.createMock(Runnable.class);
                            }
                        }
                        """));
    }

    @Test
    void leavesImportsThatWereUnusedBefore() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.List;
                        import org.mockito.Answers;

                        import static org.mockito.Mockito.mock;
                        import static org.mockito.Mockito.never;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import java.util.List;
                        import org.mockito.Answers;

                        import static org.mockito.Mockito.never;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesFactoryImportThatIsThere() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.*;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable old = MockFactory.createMock(Runnable.class);
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.*;

                        class RoomTest {
                            Runnable old = MockFactory.createMock(Runnable.class);
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesImportsInThePackageOfTheFactory() {
        rewriteRun(factory(), java("""
                        package com.acme.testing;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                        }
                        """, """
                        package com.acme.testing;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesFirstImportAndKeepsTheComments() {
        rewriteRun(factory(), java("""
                        /*
                         * Acme.
                         */
                        package com.acme.chat;

                        // mocks
                        import static org.mockito.Mockito.mock; // the last one
                        // verification
                        import static org.mockito.Mockito.verify;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);

                            void run() {
                                verify(task).run();
                            }
                        }
                        """, """
                        /*
                         * Acme.
                         */
                        package com.acme.chat;

                        // mocks
                        import com.acme.testing.MockFactory;

                        // the last one
                        // verification
                        import static org.mockito.Mockito.verify;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);

                            void run() {
                                verify(task).run();
                            }
                        }
                        """));
    }

    @Test
    void leavesLineBreaksOfWindows() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);

                            @Test
                            void runs() {}
                        }
                        """.replace("\n", "\r\n"), """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.Test;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);

                            @Test
                            void runs() {}
                        }
                        """.replace("\n", "\r\n")));
    }

    @Test
    void startsAFileThatStartsWithItsClass() {
        rewriteRun(factory(), java("""
                        class RoomTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, """
                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """), java("""
                        /* Licence. */

                        /** A room. */
                        class ChatTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, """
                        /* Licence. */

                        import com.acme.testing.MockFactory;

                        /** A room. */
                        class ChatTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """), java("""
                        // Licence.
                        @Deprecated
                        class HallTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, """
                        // Licence.
                        import com.acme.testing.MockFactory;

                        @Deprecated
                        class HallTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesFileWithoutSites() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import java.util.Set;
                        import java.util.List;
                        import org.mockito.Mockito;
                        import static org.mockito.Mockito.mock;

                        class RoomTest {}
                        """));
    }

    @Test
    void leavesCommentsOfRemovedImports() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        // one
                        import static org.mockito.Mockito.mock;
                        /* two */ import static org.mockito.Mockito.spy;
                        // three
                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Object spied = spy(new Object());

                            void stub() {
                                when(spied.toString()).thenReturn("");
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        // one
                        /* two */
                        // three
                        import static org.mockito.Mockito.when;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Object spied = MockFactory.createSpy(new Object());

                            void stub() {
                                when(spied.toString()).thenReturn("");
                            }
                        }
                        """));
    }
}
