package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.Recipe;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.TypeValidation;

/** Annotations that make mocks: told to keep them, a run leaves each with a reason. */
class AnnotatedMockTest implements CompiledRewriteTest {

    private static final Recipe KEEPING = Suite.environment(Map.of("mockfactory.annotatedMocks", "keep"))
            .activateRecipes("io.github.mockfactory.MigrateAllMocks");

    @Override
    public void defaults(RecipeSpec spec) {
        CompiledRewriteTest.super.defaults(spec);
        spec.recipe(KEEPING);
    }

    @Test
    void leavesMockField() {
        rewriteRun(reporting("ANNOTATED_MOCK", "ANNOTATED_MOCK", "ANNOTATED_MOCK"), java("""
                        package com.acme.chat;

                        import org.mockito.Mock;

                        class RoomTest {
                            @Mock
                            Runnable task;

                            @Mock(name = "a") Runnable one, two;
                        }
                        """));
    }

    @Test
    void leavesMockParameter() {
        rewriteRun(
                spec -> spec.dataTable(
                        RawMocks.Row.class,
                        rows -> assertThat(rows)
                                .extracting(RawMocks.Row::form, RawMocks.Row::reason)
                                .containsExactly(
                                        tuple("mock_parameter", "ANNOTATED_MOCK"),
                                        tuple("mock_parameter", "ANNOTATED_MOCK"))),
                java("""
                        package com.acme.chat;

                        import org.mockito.Mock;

                        class RoomTest {
                            RoomTest(@Mock Runnable task) {}

                            void run(@Mock Runnable task) {}
                        }
                        """));
    }

    @Test
    void leavesSpyField() {
        rewriteRun(reporting("SPY_FIELD"), java("""
                        package com.acme.chat;

                        import java.util.ArrayList;
                        import java.util.List;
                        import org.mockito.Spy;

                        class RoomTest {
                            @Spy
                            List<String> names = new ArrayList<>();
                        }
                        """));
    }

    @Test
    void leavesSpringOverrides() {
        rewriteRun(
                reporting(
                        "SPRING_MOCKITO_BEAN",
                        "SPRING_MOCKITO_BEAN",
                        "SPRING_SPY_BEAN",
                        "SPRING_SPY_BEAN",
                        "SPRING_BOOT_MOCKBEAN",
                        "SPRING_BOOT_MOCKBEAN"),
                java("""
                        package com.acme.chat;

                        import org.springframework.boot.test.mock.mockito.MockBean;
                        import org.springframework.boot.test.mock.mockito.SpyBean;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;
                        import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

                        class RoomTest {
                            @MockitoBean
                            Runnable task, other;

                            @MockitoSpyBean
                            Runnable spy, more;

                            @MockBean
                            Runnable bean;

                            @SpyBean
                            Runnable spyBean;
                        }
                        """));
    }

    @Test
    void leavesSpringOverridesOnTypes() {
        rewriteRun(reporting("SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL", "SPRING_BOOT_MOCKBEAN"), java("""
                        package com.acme.chat;

                        import org.springframework.boot.test.mock.mockito.MockBean;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;
                        import org.springframework.test.context.bean.override.mockito.MockitoBeans;

                        @MockitoBeans(@MockitoBean(types = {Runnable.class, Thread.class}))
                        class RoomTest {
                            @MockBean(Runnable.class)
                            static class Nested {}
                        }
                        """));
    }

    @Test
    void leavesComposedAnnotation() {
        rewriteRun(reporting("SPRING_MOCKITO_BEAN"), java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        @MockitoBean
                        @interface Fake {}
                        """, spec -> spec.path("src/fake/Fake.java")), java("""
                        package com.acme.chat;

                        class RoomTest {
                            @Fake
                            Runnable task;
                        }
                        """));
    }

    @Test
    void leavesAnnotationsOfOthers() {
        rewriteRun(java("""
                        package com.acme.chat;

                        @interface Mock {}
                        """), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            @Mock
                            Runnable task;

                            void run() {
                                Mockito.verify(task).run();
                            }
                        }
                        """));
    }

    @Test
    void leavesCaptorsAndInjectedFields() {
        rewriteRun(java("""
                package com.acme.chat;

                import org.mockito.ArgumentCaptor;
                import org.mockito.Captor;
                import org.mockito.InjectMocks;

                class RoomTest {
                    @Captor
                    ArgumentCaptor<String> name;

                    @InjectMocks
                    Thread thread;
                }
                """));
    }

    @Test
    void reportsAnnotationWithoutType() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL").accept(spec);
                    // the missing annotation is what the test is about
                    spec.typeValidationOptions(TypeValidation.none());
                },
                java("""
                        package com.acme.chat;

                        import org.mockito.gone.Mock;

                        class RoomTest {
                            @Mock
                            Runnable task;
                        }
                        """));
    }

    @Test
    void replacesCallBesideAnnotatedFields() {
        rewriteRun(reporting("ANNOTATED_MOCK", ""), factory(), java("""
                        package com.acme.chat;

                        import org.mockito.Mock;
                        import org.mockito.Mockito;

                        class RoomTest {
                            @Mock
                            Runnable task;

                            Runnable other = Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mock;

                        class RoomTest {
                            @Mock
                            Runnable task;

                            Runnable other = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }
}
