package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.SourceSpecs;
import org.openrewrite.test.TypeValidation;

/** Beans that Spring overrides with mocks: an annotation beside the factory, for all overrides that may be equal. */
class SpringBeanTest implements CompiledRewriteTest {

    private static final String ATTRIBUTES = """
            String value() default "";
            String name() default "";
            Class<?>[] types() default {};
            String contextName() default "";
            Class<?>[] extraInterfaces() default {};
            org.mockito.Answers answers() default org.mockito.Answers.RETURNS_DEFAULTS;
            boolean serializable() default false;
            MockReset reset() default MockReset.AFTER;
            boolean enforceOverride() default false;
            """;

    @Test
    void replacesOverridesOfFields() {
        rewriteRun(reporting("", "", "", "", "", ""), factory(), annotation(ATTRIBUTES), java("""
                        package com.acme.chat;

                        import java.time.Clock;
                        import java.util.List;
                        import org.springframework.beans.factory.annotation.Qualifier;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            // what time it is
                            @MockitoBean
                            private Clock clock;

                            @MockitoBean(name = "the task") Runnable task;

                            private @MockitoBean("work") Runnable work;

                            @Qualifier("late")
                            @MockitoBean
                            Runnable late;

                            @MockitoBean List<String> texts;

                            static class Base<T> { @MockitoBean T any; }
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.FactoryMockBean;
                        import java.time.Clock;
                        import java.util.List;
                        import org.springframework.beans.factory.annotation.Qualifier;

                        class RoomTest {
                            // what time it is
                            @FactoryMockBean
                            private Clock clock;

                            @FactoryMockBean(name = "the task") Runnable task;

                            private @FactoryMockBean("work") Runnable work;

                            @Qualifier("late")
                            @FactoryMockBean
                            Runnable late;

                            @FactoryMockBean List<String> texts;

                            static class Base<T> { @FactoryMockBean T any; }
                        }
                        """));
    }

    @Test
    void keepsAllAttributes() {
        rewriteRun(reporting("", "", ""), factory(), annotation(ATTRIBUTES), java("""
                        package com.acme.chat;

                        import static org.springframework.test.context.bean.override.mockito.MockReset.NONE;

                        import java.io.Closeable;
                        import org.mockito.Answers;
                        import org.springframework.test.context.bean.override.mockito.MockReset;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            static final String NAME = "one";

                            @MockitoBean(reset = MockReset.BEFORE, name = NAME, enforceOverride = true)
                            Runnable one;

                            @MockitoBean(name = "two", reset = NONE, serializable = true, contextName = "child")
                            Thread two;

                            @MockitoBean(
                                    // deep
                                    answers = Answers.RETURNS_DEEP_STUBS, extraInterfaces = {Closeable.class, Runnable.class}
                            )
                            Appendable three;
                        }
                        """, """
                        package com.acme.chat;

                        import static org.springframework.test.context.bean.override.mockito.MockReset.NONE;

                        import com.acme.testing.FactoryMockBean;
                        import java.io.Closeable;
                        import org.mockito.Answers;
                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        class RoomTest {
                            static final String NAME = "one";

                            @FactoryMockBean(reset = MockReset.BEFORE, name = NAME, enforceOverride = true)
                            Runnable one;

                            @FactoryMockBean(name = "two", reset = NONE, serializable = true, contextName = "child")
                            Thread two;

                            @FactoryMockBean(
                                    // deep
                                    answers = Answers.RETURNS_DEEP_STUBS, extraInterfaces = {Closeable.class, Runnable.class}
                            )
                            Appendable three;
                        }
                        """));
    }

    @Test
    void replacesWhereTheSimpleNameOfTheAnnotationIsTaken() {
        rewriteRun(factory(), annotation(ATTRIBUTES), java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            @interface FactoryMockBean {}

                            @MockitoBean Runnable task;
                        }
                        """, """
                        package com.acme.chat;

                        class RoomTest {
                            @interface FactoryMockBean {}

                            @com.acme.testing.FactoryMockBean Runnable task;
                        }
                        """));
    }

    @Test
    void replacesSpiesAndOverridesOfClasses() {
        rewriteRun(reporting("", "", "", "", ""), factory(), annotation(ATTRIBUTES), spyAnnotation(), java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockReset;
                        import org.springframework.test.context.bean.override.mockito.MockitoBean;
                        import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

                        // the first
                        @MockitoBean(types = {Runnable.class, Thread.class})
                        @MockitoSpyBean(types = Appendable.class, name = "log")
                        class RoomTest {
                            @MockitoSpyBean
                            Runnable task;

                            @MockitoSpyBean(name = "late", reset = MockReset.BEFORE) Runnable late;
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.FactoryMockBean;
                        import com.acme.testing.FactorySpyBean;
                        import org.springframework.test.context.bean.override.mockito.MockReset;

                        // the first
                        @FactoryMockBean(types = {Runnable.class, Thread.class})
                        @FactorySpyBean(types = Appendable.class, name = "log")
                        class RoomTest {
                            @FactorySpyBean
                            Runnable task;

                            @FactorySpyBean(name = "late", reset = MockReset.BEFORE) Runnable late;
                        }
                        """));
    }

    @Test
    void leavesTypesOfAClassTogether() {
        rewriteRun(
                reporting("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN", "SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL"),
                factory(),
                test("""
                        @MockitoBean(types = {Runnable.class, Thread.class})
                        static class Hall {}

                        @MockitoBeans({@MockitoBean(types = Thread.class), @MockitoBean(types = Appendable.class)})
                        static class Room {}
                        """));
        rewriteRun(reporting("SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL"), factory(), test("""
                        @MockitoBean(types = Thread.class, name = "one")
                        @MockitoBean(types = Thread.class, name = "two")
                        static class Hall {}
                        """));
    }

    @Test
    void makesTheAnnotation() {
        rewriteRun(
                spec -> {
                    reporting("", "").accept(spec);
                    // Spring is not on the class path of a recipe
                    spec.typeValidationOptions(TypeValidation.none());
                },
                factory(),
                generatedFactory(
                        "com/acme/testing/FactoryMockBean.java",
                        "@BeanOverride(FactoryMockBean.Processor.class)",
                        "public @interface FactoryMockBean {",
                        "Class<?>[] types() default {};",
                        "String contextName() default \"\";",
                        "return MockFactory.createMock(getBeanType().resolve(), created);"),
                generatedFactory(
                        "com/acme/testing/FactorySpyBean.java",
                        "@BeanOverride(FactorySpyBean.Processor.class)",
                        "return MockFactory.createMock(bean.getClass(), settings);"),
                java(
                        source("@MockitoBean Runnable task; @MockitoSpyBean Runnable spy;"),
                        spec -> spec.after(text -> {
                            assertThat(text)
                                    .contains("@FactoryMockBean Runnable task;", "@FactorySpyBean Runnable spy;");
                            return text;
                        })));
    }

    @Test
    void leavesOverrideWithAnAttributeThatTheAnnotationLacks() {
        rewriteRun(
                reporting("SPRING_MOCKITO_BEAN"),
                factory(),
                annotation("String name() default \"\"; MockReset reset() default MockReset.AFTER;"),
                test("@MockitoBean(serializable = true) Runnable task;"));
    }

    @Test
    void leavesOverrideWhereSomethingElseIsCalledLikeTheAnnotation() {
        rewriteRun(
                reporting("SPRING_MOCKITO_BEAN"),
                factory(),
                java("package com.acme.testing; public class FactoryMockBean {}"),
                test("@MockitoBean Runnable task;"));
    }

    @Test
    void leavesOverrideThatSharesItsFieldOrDeclaration() {
        rewriteRun(reporting("SPRING_MOCKITO_BEAN", "SPRING_MOCKITO_BEAN"), test("@MockitoBean Runnable one, two;"));
        rewriteRun(
                reporting("SPRING_MOCKITO_BEAN", "SPRING_SPY_BEAN"),
                test("@MockitoBean @MockitoSpyBean Runnable task;"));
        leaves(
                "SPRING_MOCKITO_BEAN",
                "@Retention(RetentionPolicy.RUNTIME) @MockitoBean @interface Fake {}" + " @Fake Runnable task;");
    }

    @Test
    void replacesOverridesThatCannotBeEqual() {
        for (String other : new String[] {
            "@Retention(RetentionPolicy.RUNTIME) @MockitoSpyBean @interface Spied {} static class Further { @Spied Runnable task; }",
            "@MockitoBean @MockitoSpyBean Runnable other;",
            "@MockitoBean(name = \"task\") Runnable one, two;",
            "@MockitoBean Thread task, other;",
            "@org.springframework.boot.test.mock.mockito.MockBean Runnable task;",
            "@Retention(RetentionPolicy.RUNTIME) @MockitoBean @interface Fake {} static class Further { @Fake Runnable other; }",
        }) {
            rewriteRun(
                    spec -> spec.dataTable(
                            RawMocks.Row.class,
                            rows -> assertThat(rows)
                                    .extracting(RawMocks.Row::reason)
                                    .contains("")),
                    factory(),
                    annotation(ATTRIBUTES),
                    java(
                            source("@MockitoBean Runnable task; static class Other { " + other + " }"),
                            spec -> spec.after(text -> {
                                assertThat(text).contains("@FactoryMockBean Runnable task;");
                                return text;
                            })));
        }
    }

    @Test
    void leavesOverrideOfABeanThatAnotherOverrideMustKeep() {
        for (String other : new String[] {
            "static class Other { @MockitoBean(name = \"task\") Runnable task, other; }",
            "@MockitoBeans(@MockitoBean(types = Runnable.class, name = \"task\")) static class Other {}",
            "static final String NAME = \"task\"; static class Other { @MockitoBean(name = NAME) Runnable task, other; }",
            "@MockitoBean(name = \"task\") @interface Fake {} static class Other { @Fake Runnable task; }",
        }) {
            rewriteRun(
                    spec -> spec.dataTable(
                            RawMocks.Row.class,
                            rows -> assertThat(rows)
                                    .hasSizeGreaterThan(1)
                                    .extracting(RawMocks.Row::reason)
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
                    reporting("ANNOTATED_MOCK", "ANNOTATED_MOCK").accept(spec);
                    spec.recipe(Suite.environment(Map.of("mockfactory.annotatedMocks", "keep"))
                            .activateRecipes("io.github.mockfactory.MigrateAllMocks"));
                },
                factory(),
                test("@MockitoBean(name = \"task\") Runnable task; @MockitoBean Thread thread;"));
    }

    @Test
    void leavesOverridesThatCodeLooksFor() {
        rewriteRun(
                reporting("READ_BY_REFLECTION"),
                factory(),
                java("package com.acme; class Looks { boolean at(Class<?> test) { return test.isAnnotationPresent("
                        + "org.springframework.test.context.bean.override.mockito.MockitoSpyBean.class); } }"),
                test("@MockitoSpyBean Runnable task;"));
    }

    private void leaves(String reason, String members) {
        rewriteRun(reporting(reason), factory(), test(members));
    }

    private static SourceSpecs test(String members) {
        return java(source(members));
    }

    private static SourceSpecs annotation(String attributes) {
        return java("""
                package com.acme.testing;

                import java.lang.annotation.*;
                import org.springframework.test.context.bean.override.mockito.MockReset;

                @Retention(RetentionPolicy.RUNTIME)
                @Target({ElementType.FIELD, ElementType.TYPE})
                public @interface FactoryMockBean {
                    %s
                }
                """.formatted(attributes));
    }

    private static SourceSpecs spyAnnotation() {
        return java("""
                package com.acme.testing;

                import java.lang.annotation.*;
                import org.springframework.test.context.bean.override.mockito.MockReset;

                @Retention(RetentionPolicy.RUNTIME)
                @Target({ElementType.FIELD, ElementType.TYPE})
                public @interface FactorySpyBean {
                    String name() default "";
                    Class<?>[] types() default {};
                    MockReset reset() default MockReset.AFTER;
                }
                """);
    }

    private static String source(String members) {
        return """
                package com.acme.chat;

                import java.lang.annotation.*;
                import org.springframework.test.context.bean.override.mockito.*;

                class RoomTest {
                    %s
                }
                """.formatted(members);
    }
}
