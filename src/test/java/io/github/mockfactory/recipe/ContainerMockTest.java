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
                reporting("MOCKITO_INTERNALS", "MOCKITO_INTERNALS", "MOCKITO_INTERNALS", "MOCKITO_INTERNALS"),
                java("""
                        package com.acme.chat;

                        import java.util.function.Function;
                        import org.mockito.internal.MockitoCore;
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
                        }
                        """));
    }
}
