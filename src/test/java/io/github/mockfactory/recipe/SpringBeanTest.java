package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.SourceSpecs;

/** Beans that Spring overrides with mocks: a factory method where the source names the bean, and all overrides go together. */
class SpringBeanTest implements CompiledRewriteTest {

    private static final String BEANS = "com/acme/testing/MockFactoryBeans.java";

    @Test
    void replacesOverrideOfANamedBean() {
        rewriteRun(reporting("", "", ""), factory(), generated("""
                        package com.acme.testing;

                        import java.time.Clock;
                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        /**
                         * The mocks that Spring puts in the place of beans, where a test asks for them by
                         * {@code @TestBean}.
                         *
                         * <p>There is one method for each bean, since a mock has the name of its bean. The settings say
                         * when Spring resets the mock; a stub that is made here would be gone by then.
                         */
                        public final class MockFactoryBeans {

                            private MockFactoryBeans() {}

                            /**
                             * Creates the mock that stands in for a bean of type {@link Clock}.
                             *
                             * @return a new mock
                             */
                            public static Clock clock() {
                                return MockFactory.createMock(Clock.class, MockReset.after().name("clock"));
                            }

                            /**
                             * Creates the mock that stands in for a bean of type {@link Runnable}.
                             *
                             * @return a new mock
                             */
                            public static Runnable theTask() {
                                return MockFactory.createMock(Runnable.class, MockReset.after().name("the task"));
                            }

                            /**
                             * Creates the mock that stands in for a bean of type {@link Runnable}.
                             *
                             * @return a new mock
                             */
                            public static Runnable work() {
                                return MockFactory.createMock(Runnable.class, MockReset.after().name("work"));
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            // what time it is
                            @MockitoBean("clock")
                            private Clock clock;

                            @MockitoBean(name = "the task") Runnable task;

                            private @MockitoBean(value = "work") Runnable work;
                        }
                        """, """
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.springframework.test.context.bean.override.convention.TestBean;

                        class RoomTest {
                            // what time it is
                            @TestBean(name = "clock", methodName = "com.acme.testing.MockFactoryBeans#clock")
                            private Clock clock;

                            @TestBean(name = "the task", methodName = "com.acme.testing.MockFactoryBeans#theTask") Runnable task;

                            private @TestBean(name = "work", methodName = "com.acme.testing.MockFactoryBeans#work") Runnable work;
                        }
                        """));
    }

    @Test
    void replacesOverrideWithSettings() {
        rewriteRun(
                reporting("", "", ""),
                factory(),
                generatedFactory(
                        BEANS,
                        "return MockFactory.createMock(Runnable.class, MockReset.before().name(\"one\"));",
                        "return MockFactory.createMock(",
                        "Runnable.class, MockReset.withSettings(MockReset.NONE).name(\"two\").serializable());",
                        "Runnable.class, MockReset.after().name(\"three\").defaultAnswer(Answers.RETURNS_DEEP_STUBS));"),
                java("""
                        package com.acme.chat;

                        import static org.springframework.test.context.bean.override.mockito.MockReset.NONE;

                        import org.mockito.Answers;
                        import org.springframework.test.context.bean.override.mockito.MockReset;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            @MockitoBean(reset = MockReset.BEFORE, name = "one", enforceOverride = true)
                            Runnable one;

                            @MockitoBean(name = "two", reset = NONE, serializable = true, contextName = "child")
                            Runnable two;

                            @MockitoBean(
                                    name = "three",
                                    answers = Answers.RETURNS_DEEP_STUBS
                            )
                            Runnable three;
                        }
                        """, """
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.convention.TestBean;

                        class RoomTest {
                            @TestBean(name = "one", enforceOverride = true, methodName = "com.acme.testing.MockFactoryBeans#one")
                            Runnable one;

                            @TestBean(name = "two", contextName = "child", methodName = "com.acme.testing.MockFactoryBeans#two")
                            Runnable two;

                            @TestBean(
                                    name = "three", methodName = "com.acme.testing.MockFactoryBeans#three"
                            )
                            Runnable three;
                        }
                        """));
    }

    @Test
    void replacesOverridesOfASuperclassAndOfANestedClassTogether() {
        rewriteRun(
                reporting("", ""),
                factory(),
                generatedFactory(BEANS, "public static Runnable task() {"),
                java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        abstract class RoomTest {
                            @MockitoBean(name = "task") Runnable task;

                            @Test
                            void runs() {}
                        }
                        """, """
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;
                        import org.springframework.test.context.bean.override.convention.TestBean;

                        abstract class RoomTest {
                            @TestBean(name = "task", methodName = "com.acme.testing.MockFactoryBeans#task") Runnable task;

                            @Test
                            void runs() {}
                        }
                        """),
                java("""
                        package com.acme.chat;

                        import org.junit.jupiter.api.Nested;
                        import org.junit.jupiter.api.Test;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class HallTest {
                            @Nested
                            class Inner {
                                @MockitoBean(name = "task") Runnable other;

                                @Test
                                void runs() {}
                            }
                        }
                        """, """
                        package com.acme.chat;

                        import org.junit.jupiter.api.Nested;
                        import org.junit.jupiter.api.Test;
                        import org.springframework.test.context.bean.override.convention.TestBean;

                        class HallTest {
                            @Nested
                            class Inner {
                                @TestBean(name = "task", methodName = "com.acme.testing.MockFactoryBeans#task") Runnable other;

                                @Test
                                void runs() {}
                            }
                        }
                        """));
    }

    @Test
    void replacesWhereTheSimpleNameOfTheAnnotationIsTaken() {
        rewriteRun(factory(), generatedFactory(BEANS, "public static Runnable task() {"), java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            @interface TestBean {}

                            @MockitoBean(name = "task") Runnable task;
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest {
                            @interface TestBean {}

                            @org.springframework.test.context.bean.override.convention.TestBean(
                                    name = "task", methodName = "com.acme.testing.MockFactoryBeans#task") Runnable task;
                        }
                        """));
    }

    @Test
    void addsWhatTheClassOfTheTeamLacks() {
        rewriteRun(factory(), java("""
                        package com.acme.testing;

                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        public final class MockFactoryBeans {

                            public static Runnable task() {
                                return MockFactory.createMock(Runnable.class, MockReset.after().name("task"));
                            }
                        }
                        """, """
                        package com.acme.testing;

                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        import java.time.Clock;

                        public final class MockFactoryBeans {

                            public static Runnable task() {
                                return MockFactory.createMock(Runnable.class, MockReset.after().name("task"));
                            }

                            /**
                             * Creates the mock that stands in for a bean of type {@link Clock}.
                             *
                             * @return a new mock
                             */
                            public static Clock clock() {
                                return MockFactory.createMock(Clock.class, MockReset.after().name("clock"));
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            @MockitoBean(name = "clock") Clock clock;

                            @MockitoBean(name = "task") Runnable task;
                        }
                        """, """
                        package com.acme.chat;

                        import java.time.Clock;
                        import org.springframework.test.context.bean.override.convention.TestBean;

                        class RoomTest {
                            @TestBean(name = "clock", methodName = "com.acme.testing.MockFactoryBeans#clock") Clock clock;

                            @TestBean(name = "task", methodName = "com.acme.testing.MockFactoryBeans#task") Runnable task;
                        }
                        """));
    }

    @Test
    void leavesOverrideWhoseMethodDoesMore() {
        rewriteRun(
                reporting("SPRING_SHARED_BEAN"),
                factory(),
                java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;
                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        public final class MockFactoryBeans {

                            public static Runnable task() {
                                Runnable task = MockFactory.createMock(Runnable.class, MockReset.after().name("task"));
                                Mockito.doThrow(new IllegalStateException()).when(task).run();
                                return task;
                            }
                        }
                        """),
                test("@MockitoBean(name = \"task\") Runnable task;"));
    }

    @Test
    void leavesOverrideThatDoesNotNameItsBean() {
        leaves("SPRING_BEAN_NAME", "@MockitoBean Runnable task;");
        leaves("SPRING_BEAN_NAME", "@MockitoBean(name = \" \") Runnable task;");
        leaves("SPRING_BEAN_NAME", "static final String NAME = \"task\"; @MockitoBean(name = NAME) Runnable task;");
        leaves("SPRING_BEAN_NAME", "@MockitoBean(enforceOverride = true) Runnable task;");
    }

    @Test
    void leavesWhatNoMethodCanReturn() {
        leaves("SPRING_MOCKITO_BEAN", "@MockitoBean(name = \"a\") java.util.List<String> texts;");
        leaves("SPRING_MOCKITO_BEAN", "interface Own {} @MockitoBean(name = \"a\") Own own;");
        leaves("SPRING_MOCKITO_BEAN", "@MockitoBean(name = \"a\") Object any;");
        leaves("SPRING_MOCKITO_BEAN", "static class Base<T> { @MockitoBean(name = \"a\") T any; }");
        leaves(
                "SPRING_MOCKITO_BEAN",
                "@MockitoBean(name = \"a\") org.springframework.beans.factory.config.MethodInvokingFactoryBean a;");
        leaves("SPRING_MOCKITO_BEAN", "@SuppressWarnings(\"deprecation\") @MockitoBean(name = \"a\") Runnable task;");
    }

    @Test
    void leavesWhatNoMethodCanTakeOver() {
        leaves("SPRING_MOCKITO_BEAN", "@MockitoBean(name = \"a\", extraInterfaces = Runnable.class) Thread thread;");
        leaves("SPRING_MOCKITO_BEAN", "@MockitoBean(name = \"&a\") Runnable task;");
        leaves("SPRING_MOCKITO_BEAN", "@MockitoBean(name = \"a\") static Runnable task;");
        leaves(
                "SPRING_MOCKITO_BEAN",
                "@MockitoBean(name = \"a\") @org.springframework.beans.factory.annotation.Qualifier(\"b\") Runnable task;");
        rewriteRun(
                reporting("SPRING_MOCKITO_BEAN", "SPRING_MOCKITO_BEAN"),
                test("@MockitoBean(name = \"a\") Runnable one, two;"));
    }

    @Test
    void leavesOverridesOfOneBeanWithOtherSettings() {
        rewriteRun(reporting("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN"), factory(), test("""
                        @MockitoBean(name = "task") Runnable task;
                        static class Other {
                            @MockitoBean(name = "task", reset = MockReset.NONE) Runnable task;
                        }
                        """));
    }

    @Test
    void leavesOverrideOfABeanThatAnotherOverrideMustKeep() {
        for (String other : new String[] {
            "static class Other { @MockitoBean(name = \"task\") @Deprecated Runnable task; }",
            "static class Other { @MockitoSpyBean Runnable task; }",
            "@MockitoBean(types = Runnable.class, name = \"task\") static class Other {}",
            "static final String NAME = \"task\"; static class Other { @MockitoBean(name = NAME) Runnable task; }",
            "@MockitoBean(name = \"task\") @interface Fake {} static class Other { @Fake Runnable task; }",
        }) {
            rewriteRun(
                    spec -> spec.dataTable(
                            io.github.mockfactory.table.RawMocks.Row.class,
                            rows -> assertThat(rows)
                                    .hasSize(2)
                                    .extracting(io.github.mockfactory.table.RawMocks.Row::reason)
                                    .doesNotContain("")
                                    .contains("SPRING_SHARED_BEAN")),
                    factory(),
                    test("@MockitoBean(name = \"task\") Runnable task; " + other));
        }
    }

    @Test
    void leavesOverrideOfABeanThatADeeplyComposedAnnotationOverrides() {
        rewriteRun(reporting("SPRING_MOCKITO_BEAN", "SPRING_SHARED_BEAN"), factory(), test("""
                        @Retention(RetentionPolicy.RUNTIME) @MockitoBean(name = "task") @interface Fake {}
                        @Retention(RetentionPolicy.RUNTIME) @Fake @interface Faker {}
                        static class Other { @Faker Runnable task; }
                        @MockitoBean(name = "task") Runnable task;
                        """));
    }

    @Test
    void leavesTwoBeansForWhichOneMethodWouldStand() {
        rewriteRun(reporting("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN"), factory(), test("""
                        @MockitoBean(name = "the-task") Runnable task;
                        @MockitoBean(name = "theTask") java.time.Clock clock;
                        """));
    }

    @Test
    void leavesTwoBeansWhoseTypesHaveOneSimpleName() {
        rewriteRun(reporting("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN"), factory(), test("""
                        @MockitoBean(name = "one") java.util.Date one;
                        @MockitoBean(name = "two") java.sql.Date two;
                        """));
    }

    @Test
    void leavesBeanOfATestAndAFixture() {
        rewriteRun(
                reporting("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN"),
                factory(),
                java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        abstract class RoomFixture {
                            @MockitoBean(name = "task") Runnable task;
                        }
                        """),
                test("@MockitoBean(name = \"task\") Runnable task; @org.junit.jupiter.api.Test void runs() {}"));
    }

    @Test
    void leavesBeanOfWhichTheScopeHasAPart() {
        rewriteRun(
                spec -> spec.recipe(new MigrateMockSites(null, null, null, "**/RoomTest.java", null)),
                factory(),
                java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class HallTest {
                            @MockitoBean(name = "task") Runnable task;
                        }
                        """),
                test("@MockitoBean(name = \"task\") Runnable task;"));
    }

    @Test
    void leavesOverrideWhenToldToKeepAnnotations() {
        rewriteRun(
                (RecipeSpec spec) -> {
                    reporting("ANNOTATED_MOCK", "SPRING_BEAN_NAME").accept(spec);
                    spec.recipe(Suite.environment(Map.of("mockfactory.annotatedMocks", "keep"))
                            .activateRecipes("io.github.mockfactory.MigrateAllMocks"));
                },
                factory(),
                test("@MockitoBean(name = \"task\") Runnable task; @MockitoBean Thread thread;"));
    }

    private void leaves(String reason, String members) {
        rewriteRun(reporting(reason), factory(), test(members));
    }

    private static SourceSpecs test(String members) {
        return java("""
                        package com.acme.chat;

                        import java.lang.annotation.*;
                        import org.springframework.test.context.bean.override.mockito.*;

                        class RoomTest {
                            %s
                        }
                        """.formatted(members));
    }

    private static SourceSpecs generated(String text) {
        return java(null, text, spec -> spec.path(BEANS));
    }
}
