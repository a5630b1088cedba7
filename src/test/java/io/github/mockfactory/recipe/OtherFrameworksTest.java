package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.table.RawMocks;
import org.junit.jupiter.api.Test;

/** EasyMock, PowerMock and JMockit: reported, never rewritten. */
class OtherFrameworksTest implements CompiledRewriteTest {

    @Test
    void leavesEasyMock() {
        rewriteRun(reporting("OTHER_FRAMEWORK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK"), java("""
                        package com.acme.chat;

                        import org.easymock.EasyMock;

                        import static org.easymock.EasyMock.createNiceMock;

                        class RoomTest {
                            Runnable task = EasyMock.createMock(Runnable.class);
                            Runnable nice = createNiceMock(Runnable.class);
                            Runnable plain = EasyMock.mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesEasyMockSupport() {
        rewriteRun(reporting("OTHER_FRAMEWORK", "OTHER_FRAMEWORK"), java("""
                        package com.acme.chat;

                        import org.easymock.EasyMockSupport;

                        class RoomTest extends EasyMockSupport {
                            Runnable task = createStrictMock(Runnable.class);

                            @org.easymock.Mock
                            Runnable annotated;
                        }
                        """));
    }

    @Test
    void leavesPowerMockito() {
        rewriteRun(reporting("POWERMOCK", "POWERMOCK"), java("""
                        package com.acme.chat;

                        import org.powermock.api.mockito.PowerMockito;

                        class RoomTest {
                            Runnable task = PowerMockito.mock(Runnable.class);

                            void run() {
                                PowerMockito.mockStatic(Thread.class);
                            }
                        }
                        """));
    }

    @Test
    void leavesLessUsualConstructions() {
        rewriteRun(reporting("POWERMOCK", "POWERMOCK", "POWERMOCK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK"), java("""
                        package com.acme.chat;

                        import org.easymock.EasyMock;
                        import org.jmock.Mockery;
                        import org.powermock.api.easymock.PowerMock;

                        class RoomTest {
                            Mockery mockery = new Mockery();
                            Thread partial = PowerMock.createPartialMockForAllMethodsExcept(Thread.class, "run");
                            Thread expected = PowerMock.createMockAndExpectNew(Thread.class);

                            void run() {
                                PowerMock.mockStaticNice(Thread.class);
                                EasyMock.createMockBuilder(Runnable.class);
                                mockery.mock(Runnable.class);
                                PowerMock.replayAll();
                                EasyMock.reset();
                                mockery.assertIsSatisfied();
                            }
                        }
                        """));
    }

    @Test
    void leavesOlderOnes() {
        rewriteRun(reporting("POWERMOCK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK"), java("""
                        package com.acme.chat;

                        import org.easymock.MockControl;
                        import org.jmock.MockObjectTestCase;

                        class RoomTest extends MockObjectTestCase {
                            @org.powermock.api.easymock.annotation.MockNice
                            Runnable nice;

                            @org.jmock.auto.Mock
                            Runnable automatic;

                            MockControl control = MockControl.createStrictControl(Runnable.class);
                            Object mocked = mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void leavesDexmaker() {
        rewriteRun(
                reporting("OTHER_FRAMEWORK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK")
                        .andThen(spec -> spec.dataTable(
                                RawMocks.Row.class,
                                rows -> assertThat(rows)
                                        .extracting(RawMocks.Row::mockedType)
                                        .containsExactly(
                                                "java.lang.Runnable", "java.lang.Thread", "java.lang.Runtime"))),
                java("""
                        package com.acme.chat;

                        import static com.android.dx.mockito.inline.extended.ExtendedMockito.*;

                        class RoomTest {
                            void run(Runnable task) {
                                spyOn(task);
                                mockitoSession().initMocks(this).mockStatic(Thread.class).spyStatic(Runtime.class).startMocking();
                            }
                        }
                        """));
    }

    @Test
    void leavesJMockit() {
        rewriteRun(reporting("OTHER_FRAMEWORK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK", "OTHER_FRAMEWORK"), java("""
                        package com.acme.chat;

                        import mockit.Injectable;
                        import mockit.MockUp;
                        import mockit.Mocked;

                        class RoomTest {
                            @Mocked
                            Runnable task;

                            @Injectable
                            Runnable injected;

                            void run(@Mocked Runnable parameter) {
                                new MockUp<Thread>() {};
                            }
                        }
                        """));
    }

    @Test
    void replacesMockitoBesideEasyMock() {
        rewriteRun(reporting("OTHER_FRAMEWORK", ""), factory(), java("""
                        package com.acme.chat;

                        import org.easymock.EasyMock;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable easy = EasyMock.mock(Runnable.class);
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.easymock.EasyMock;

                        class RoomTest {
                            Runnable easy = EasyMock.mock(Runnable.class);
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }
}
