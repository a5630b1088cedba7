package io.github.mockfactory.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said to free more sites is done, and the next run is counted. */
class NextStepTest {

    private static final String STRICT = """
            package com.acme.chat;

            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.Mock;
            import org.mockito.Mockito;
            import org.mockito.Spy;
            import org.mockito.junit.jupiter.MockitoExtension;

            @ExtendWith(MockitoExtension.class)
            class RoomTest {
                @Mock
                private Runnable task;

                @Mock
                private java.sql.Connection connection;

                @Spy
                private Object spied = new Object();

                @Test
                void runs(@Mock Runnable other) {
                    Mockito.mock(Runnable.class).run();
                }
            }
            """;
    private static final String BEANS = """
            package com.acme.chat;

            import java.sql.Connection;
            import java.time.Clock;
            import org.springframework.test.context.bean.override.mockito.MockitoBean;
            import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

            public class BeansTest {
                @MockitoBean
                private Clock clock;

                @MockitoBean
                private Connection connection;

                @MockitoBean("jobs")
                private Runnable runnable;

                @MockitoSpyBean
                private Thread thread;

                @MockitoBean
                private java.util.List<String> list;
            }
            """;
    private static final String OTHER_BEANS = """
            package com.acme.chat;

            import java.time.Clock;
            import org.mockito.Answers;
            import org.springframework.test.context.bean.override.mockito.MockitoBean;

            public class OtherBeansTest {
                @MockitoBean(answers = Answers.RETURNS_DEEP_STUBS)
                private Clock clock;

                @MockitoBean
                private Runnable jobs;
            }
            """;
    private static final String HELPER = """
            package com.acme.chat;

            public class ChatMocks {
                public static Runnable task() {
                    return org.mockito.Mockito.mock(Runnable.class);
                }
            }
            """;

    private static List<NextStep> steps(Suite suite, String annotatedMocks, Scope scope) {
        Settings settings = new Settings(null, null, null, annotatedMocks, null, null, null, null);
        return NextStep.of(suite.plan(settings.toSurveyOptions()), scope);
    }

    private static int migratable(Suite suite, Map<String, String> properties) {
        List<RawMocks.Row> rows = suite.run(
                        Suite.environment(properties).activateRecipes("io.github.mockfactory.FindRawMocks"))
                .rows();
        return (int) rows.stream().filter(row -> row.reason().isEmpty()).count();
    }

    @Test
    void countsWhatSessionsFree() {
        Suite suite = Suite.of(Module.tests("chat", STRICT)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));

        assertThat(steps(suite, "safe", Scope.ALL)).singleElement().hasToString("annotatedMocks=session frees 4");
        assertThat(migratable(suite, Map.of("mockfactory.annotatedMocks", "session")))
                .isEqualTo(4 + migratable(suite, Map.of("mockfactory.annotatedMocks", "safe")));
        assertThat(migratable(suite, Map.of()))
                .isEqualTo(migratable(suite, Map.of("mockfactory.annotatedMocks", "session")));
    }

    @Test
    void offersNothingThatIsSetAlready() {
        Suite suite = Suite.of(Module.tests("chat", STRICT)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));

        assertThat(steps(suite, "session", Scope.ALL)).isEmpty();
        assertThat(steps(suite, "auto", Scope.ALL)).isEmpty();
    }

    @Test
    void offersNothingThatFreesNothing() {
        Suite suite = Suite.of(Module.tests("chat", STRICT));

        assertThat(steps(suite, "safe", Scope.ALL)).isEmpty();
        assertThat(migratable(suite, Map.of("mockfactory.annotatedMocks", "session")))
                .isEqualTo(migratable(suite, Map.of()));
    }

    @Test
    void countsWithinTheScope() {
        Suite suite = Suite.of(Module.tests("chat", STRICT)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));

        assertThat(steps(suite, "keep", new Scope(null, Phase.CRITICAL, null, null)))
                .singleElement()
                .hasToString("annotatedMocks=session frees 1");
    }

    @Test
    void countsOverridesOfBeans() {
        Suite suite = Suite.of(Module.tests("chat", BEANS, OTHER_BEANS));

        assertThat(steps(suite, "keep", Scope.ALL))
                .extracting(NextStep::toString)
                .contains("annotatedMocks=safe frees 7");
        assertThat(steps(suite, "safe", Scope.ALL)).isEmpty();
        assertThat(migratable(suite, Map.of())).isEqualTo(7);
    }

    @Test
    void countsWhatAModuleForTheFactoryFrees() {
        Suite suite = Suite.of(
                new Module("chat", "main", List.of("org.mockito.Mockito", "com.acme.kit.Kit"), List.of(HELPER)),
                new Module(
                        "kit",
                        "main",
                        List.of("org.mockito.Mockito"),
                        List.of("package com.acme.kit;\n\npublic class Kit {}\n")));

        assertThat(steps(suite, "safe", Scope.ALL))
                .extracting(NextStep::toString)
                .contains("factoryModule=kit frees 1");
        assertThat(migratable(suite, Map.of())).isZero();
        assertThat(migratable(suite, Map.of("mockfactory.factoryModule", "kit")))
                .isEqualTo(1);
    }

    @Test
    void namesTheBestFirst() {
        Suite suite = Suite.of(Module.tests("chat", STRICT, BEANS, OTHER_BEANS)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));
        Settings settings = new Settings(null, null, null, "keep", null, null, null, null);
        RunSummary summary = new RunSummary(suite.plan(settings.toSurveyOptions()), Scope.ALL, Outcome.MIGRATABLE);

        assertThat(summary.nextSteps().get(0)).startsWith("next step: annotatedMocks=session frees 11 of the ");
        assertThat(summary.nextSteps().get(1)).startsWith("       or: annotatedMocks=safe frees 7");
    }

    @Test
    void showsEveryPhaseWithItsReasons() {
        Suite suite = Suite.of(Module.tests("chat", STRICT, HELPER)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));
        Settings settings = new Settings(null, null, null, "safe", null, null, null, null);

        assertThat(new RunSummary(suite.plan(settings.toSurveyOptions()), Scope.ALL, Outcome.MIGRATABLE).table())
                .containsExactly(
                        "phase                sites migratable    left",
                        "1 critical               1          0       1   1 STRICT_STUBS_SESSION",
                        "3 helpers                1          1       0",
                        "4 generic                4          1       3   1 ANNOTATED_PARAMETER, 1 STRICT_STUBS_SESSION, 1 SPY_FIELD",
                        "all                      6          2       4");
    }
}
