package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;

/** Mocks that neither a call of Mockito nor Spring makes are reported, and left. */
class ContainerMockTest implements CompiledRewriteTest {

    @Test
    void leavesMocksOfContainers() {
        rewriteRun(reporting("CONTAINER_MOCK", "CONTAINER_MOCK", "CONTAINER_MOCK"), java("""
                        package com.acme.chat;

                        import io.helidon.microprofile.testing.mocking.MockBean;
                        import io.quarkus.test.InjectMock;
                        import io.quarkus.test.junit.mockito.InjectSpy;

                        class DeskTest {
                            @InjectMock
                            Runnable mailer;

                            @InjectSpy(delegate = true)
                            Runnable printer;

                            @MockBean
                            private Runnable clock;
                        }
                        """));
    }

    /** Micronaut replaces a bean by what a method gives; how the method makes it is the team's own. */
    @Test
    void replacesCallsInMethodsThatMakeBeans() {
        rewriteRun(factory(), java("""
                        package com.acme.chat;

                        import io.micronaut.test.annotation.MockBean;
                        import org.mockito.Mockito;

                        class DeskTest {
                            Runnable mailer;

                            @MockBean(Runnable.class)
                            Runnable mailer() {
                                return Mockito.mock(Runnable.class);
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import io.micronaut.test.annotation.MockBean;

                        class DeskTest {
                            Runnable mailer;

                            @MockBean(Runnable.class)
                            Runnable mailer() {
                                return MockFactory.createMock(Runnable.class);
                            }
                        }
                        """));
    }

    /** A class in the place of a bean is no mock of Mockito's. */
    @Test
    void leavesClassesThatReplaceBeans() {
        rewriteRun(java("""
                        package com.acme.chat;

                        import io.micronaut.test.annotation.MockBean;

                        class DeskTest {
                            @MockBean(Runnable.class)
                            static class Mailer implements Runnable {
                                @Override
                                public void run() {}
                            }
                        }
                        """));
    }

    @Test
    void leavesOtherAnnotationsOfTheSameName() {
        rewriteRun(java("""
                        package com.acme.chat;

                        class DeskTest {
                            @InjectMock
                            Runnable mailer;

                            @interface InjectMock {}
                        }
                        """));
    }

    @Test
    void leavesConstructionsByInternals() {
        rewriteRun(
                reporting(
                        "MOCKITO_INTERNALS",
                        "MOCKITO_INTERNALS",
                        "MOCKITO_INTERNALS",
                        "MOCKITO_INTERNALS",
                        "MOCKITO_INTERNALS",
                        "MOCKITO_INTERNALS"),
                java("""
                        package com.acme.chat;

                        import java.util.function.Function;
                        import org.mockito.internal.MockitoCore;
                        import org.mockito.Mock;
                        import org.mockito.internal.configuration.MockAnnotationProcessor;
                        import org.mockito.internal.configuration.plugins.Plugins;
                        import org.mockito.internal.util.MockUtil;
                        import org.mockito.mock.MockCreationSettings;
                        import org.mockito.Mockito;

                        class DeskTest {
                            MockCreationSettings<Runnable> settings = Mockito.withSettings().build(Runnable.class);
                            Runnable core = new MockitoCore().mock(Runnable.class, Mockito.withSettings());
                            Runnable util = MockUtil.createMock(settings);
                            Runnable maker = Plugins.getMockMaker().createMock(settings, null);
                            Function<MockCreationSettings<Runnable>, Runnable> reference = MockUtil::createMock;
                            boolean none = MockUtil.isMock(core);

                            Object byField(Mock mock, java.lang.reflect.Field field) {
                                return new MockAnnotationProcessor().process(mock, field);
                            }

                            Object byType(Mock mock) {
                                return MockAnnotationProcessor.processAnnotationForMock(
                                        mock, Runnable.class, () -> Runnable.class, "task");
                            }
                        }
                        """));
    }
}
