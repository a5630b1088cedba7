package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;

/** Edited files keep their own style: imports, line ends, indentation, the length of lines. */
class SourceStyleTest implements CompiledRewriteTest {

    private static String windows(String text) {
        return text.replace("\n", "\r\n");
    }

    @Test
    void replacesAnnotationsInFilesOfWindows() {
        rewriteRun(factory(), java(windows("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            @Mock
                            private Runnable task;

                            @Mock
                            private java.util.concurrent.ScheduledExecutorService theExecutorOfTheRooms;

                            @BeforeEach
                            void setUp() {
                                MockitoAnnotations.openMocks(this);
                                task.run();
                            }
                        }
                        """), windows("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.MockitoAnnotations;

                        class RoomTest {
                            private Runnable task = MockFactory.createMock(Runnable.class, "task");

                            private java.util.concurrent.ScheduledExecutorService theExecutorOfTheRooms =
                                    MockFactory.createMock(java.util.concurrent.ScheduledExecutorService.class, "theExecutorOfTheRooms");

                            @BeforeEach
                            void setUp() {
                                MockitoAnnotations.openMocks(this);
                                task.run();
                            }
                        }
                        """)));
    }

    @Test
    void replacesSetUpInFilesOfWindows() {
        rewriteRun(factory(), java(windows("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.BeforeEach;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            // who is told
                            @Mock
                            private Runnable task;

                            @Mock(stubOnly = true)
                            private Runnable theRunnableThatIsToldOfEverythingThatHappens;

                            @BeforeEach
                            void setUp() {
                                task.run();
                            }
                        }
                        """), windows("""
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mockito;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class RoomTest {
                            // who is told
                            private Runnable task;

                            private Runnable theRunnableThatIsToldOfEverythingThatHappens;

                            @BeforeEach
                            void setUp() {
                                task = MockFactory.createMock(Runnable.class, "task");
                                theRunnableThatIsToldOfEverythingThatHappens = MockFactory.createMock(
                                        Runnable.class, Mockito.withSettings().name("theRunnableThatIsToldOfEverythingThatHappens").stubOnly());
                                task.run();
                            }
                        }
                        """)));
    }

    @Test
    void replacesCallsInNarrowLines() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                          interface ReservationConfirmationService {
                            String name();
                          }

                          ReservationConfirmationService[] both(ReservationConfirmationService one) {
                            return new ReservationConfirmationService[] {one};
                          }

                          void run() {
                            ReservationConfirmationService service = mock(ReservationConfirmationService.class);
                            both(mock(ReservationConfirmationService.class))[0].name().chars().sum(); // all of it
                            String wrapped = mock(ReservationConfirmationService.class)
                                .name();
                          }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                          interface ReservationConfirmationService {
                            String name();
                          }

                          ReservationConfirmationService[] both(ReservationConfirmationService one) {
                            return new ReservationConfirmationService[] {one};
                          }

                          void run() {
                            ReservationConfirmationService service =
                                MockFactory.createMock(ReservationConfirmationService.class);
                            both(MockFactory.createMock(ReservationConfirmationService.class))[0]
                                .name()
                                .chars()
                                .sum(); // all of it
                            String wrapped = MockFactory.createMock(ReservationConfirmationService.class)
                                .name();
                          }
                        }
                        """));
    }

    /** Checkstyle looks at the indentation of a block from where its head stands. */
    @Test
    void movesTheBlockOfALambdaWithItsHead() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mockConstruction;

                        import org.mockito.MockedConstruction;

                        class RoomTest {
                          void run() {
                            MockedConstruction<Thread> threads = mockConstruction(Thread.class, (made, context) -> {
                              if (context.getCount() > 1) {
                                // a second one

                                made.interrupt();
                              }
                              String text = \"""
                                  as it is
                                  \""";
                            });
                            threads.close();
                          }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.MockedConstruction;

                        class RoomTest {
                          void run() {
                            MockedConstruction<Thread> threads = MockFactory.createConstructionMock(
                                Thread.class, (made, context) -> {
                                  if (context.getCount() > 1) {
                                    // a second one

                                    made.interrupt();
                                  }
                                  String text = \"""
                                  as it is
                                  \""";
                                });
                            threads.close();
                          }
                        }
                        """));
    }

    @Test
    void leavesLinesThatWereTooLongBefore() {
        String line =
                "    void run() { Object a = %s(Runnable.class); System.out.println(\"" + "x".repeat(220) + "\"); }\n";
        String file = "package com.acme.chat;\n\n%s\n\nclass RoomTest {\n%s}\n";
        rewriteRun(
                factory(),
                java(
                        file.formatted("import static org.mockito.Mockito.mock;", line.formatted("mock")),
                        file.formatted(
                                "import com.acme.testing.MockFactory;", line.formatted("MockFactory.createMock"))));
    }

    @Test
    void replacesImportsWithinTheBlockOfTheProject() {
        rewriteRun(factory(), java("package com.acme.clock; public interface Ticker {}"), java("""
                        package com.acme.chat;

                        import java.util.List;

                        import org.junit.jupiter.api.Test;

                        import com.acme.clock.Ticker;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            List<Ticker> tickers = List.of(mock(Ticker.class));

                            @Test
                            void runs() {}
                        }
                        """, """
                        package com.acme.chat;

                        import java.util.List;

                        import org.junit.jupiter.api.Test;

                        import com.acme.clock.Ticker;
                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            List<Ticker> tickers = List.of(MockFactory.createMock(Ticker.class));

                            @Test
                            void runs() {}
                        }
                        """));
    }

    @Test
    void replacesImportsAsFilesOfTheSameLayoutHaveThem() {
        rewriteRun(factory(), java("package com.acme.clock; public interface Ticker {}"), java("""
                        package com.acme.chat;

                        import com.acme.clock.Ticker;
                        import org.junit.jupiter.api.Test;

                        import java.util.List;

                        import static org.junit.jupiter.api.Assertions.fail;

                        class LobbyTest {
                            List<Ticker> tickers = List.of();

                            @Test
                            void runs() {
                                fail();
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;

                        import java.util.List;

                        import static org.junit.jupiter.api.Assertions.fail;
                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            List<Runnable> tasks = List.of(mock(Runnable.class));

                            @Test
                            void runs() {
                                fail();
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.Test;

                        import java.util.List;

                        import static org.junit.jupiter.api.Assertions.fail;

                        class RoomTest {
                            List<Runnable> tasks = List.of(MockFactory.createMock(Runnable.class));

                            @Test
                            void runs() {
                                fail();
                            }
                        }
                        """));
    }

    @Test
    void leavesCommentsBesideImportsOnTheirLines() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import com.acme.chat.room.Floor; // NOSONAR
                        import org.mockito.Mock; // fields
                        import org.mockito.Mockito; // calls

                        class RoomTest {
                            Floor floor = Mockito.mock(Floor.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.chat.room.Floor; // NOSONAR
                        import com.acme.testing.MockFactory;
                        import org.mockito.Mock; // fields
                        // calls

                        class RoomTest {
                            Floor floor = MockFactory.createMock(Floor.class);
                        }
                        """), java("package com.acme.chat.room; public interface Floor {}"));
    }

    @Test
    void leavesImportsThatOnlyMarkdownCommentsName() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Answers;
                        import org.mockito.Mockito;

                        class RoomTest {
                            /// Made by [Mockito#mock(Class)], see [the answers][Answers].
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Answers;
                        import org.mockito.Mockito;

                        class RoomTest {
                            /// Made by [Mockito#mock(Class)], see [the answers][Answers].
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesCallsThatNoLongerNeedTheTypeAndItsImport() {
        rewriteRun(
                spec -> spec.recipe(new MigrateMockSites(
                        null, null, null, null, new Settings(null, null, "2", null, null, null, null, null))),
                generatedFactory("com/acme/testing/MockFactory.java", "public static Ticker createTickerMock() {"),
                java("package com.acme.clock; public interface Ticker {}"),
                java("""
                        package com.acme.chat;

                        import com.acme.clock.Ticker;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Object ticker = mock(Ticker.class);
                            Object other = mock(Ticker.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class RoomTest {
                            Object ticker = MockFactory.createTickerMock();
                            Object other = MockFactory.createTickerMock();
                        }
                        """));
    }
}
