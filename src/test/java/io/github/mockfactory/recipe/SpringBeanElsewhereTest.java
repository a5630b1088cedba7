package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.kotlin.Assertions.kotlin;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Factories;
import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.test.SourceSpecs;

/** Beans of Spring that are also overridden, or whose factory stands, where a run does not edit. */
class SpringBeanElsewhereTest implements CompiledRewriteTest {

    private static final String TEST = """
            package com.acme.chat;

            import org.junit.jupiter.api.Test;
            import org.springframework.test.context.bean.override.mockito.MockitoBean;

            class RoomTest {
                @MockitoBean(name = "task")
                Runnable task;

                @Test
                void runs() {}
            }
            """;

    @Test
    void leavesBeanThatASuperclassWithoutSourceOverrides() {
        rewriteRun(
                spec -> {
                    reporting("SPRING_SHARED_BEAN").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion().classpath(JARS).dependsOn("""
                            package com.other;

                            import org.springframework.test.context.bean.override.mockito.MockitoBean;

                            public abstract class Base {
                                @MockitoBean(name = "task") protected Runnable task;
                            }
                            """));
                },
                factory(),
                java(TEST),
                inheriting());
    }

    @Test
    void leavesBeanIfASuperclassWithoutSourceOverridesWhatItDoesNotShow() {
        rewriteRun(
                spec -> {
                    reporting("SPRING_SHARED_BEAN").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion().classpath(JARS).dependsOn("""
                            package com.other;

                            import org.springframework.test.context.bean.override.mockito.MockitoBean;

                            @MockitoBean(types = Runnable.class)
                            public abstract class Base {}
                            """));
                },
                factory(),
                java(TEST),
                inheriting());
    }

    private static SourceSpecs inheriting() {
        return java("""
                package com.acme.chat;

                class HallTest extends com.other.Base {}
                """);
    }

    @Test
    void leavesBeanThatKotlinOverridesToo() {
        rewriteRun(
                spec -> spec.parser(KotlinParser.builder().classpath(JARS))
                        .dataTable(
                                RawMocks.Row.class,
                                rows -> assertThat(rows)
                                        .hasSize(2)
                                        .extracting(RawMocks.Row::reason)
                                        .contains("SPRING_SHARED_BEAN")
                                        .doesNotContain("")),
                factory(),
                java(TEST),
                kotlin("""
                        package com.acme.chat

                        import org.springframework.test.context.bean.override.mockito.MockitoBean

                        class HallTest {
                            @MockitoBean(name = "task")
                            lateinit var task: Runnable
                        }
                        """));
    }

    /** From Spring 7.1 on the annotation may stand on parameters of constructors; the other one stands on fields only. */
    @Test
    void leavesParameterOfAConstructor() {
        rewriteRun(reporting("SPRING_MOCKITO_BEAN"), factory(), java("""
                        package com.acme.chat;

                        import org.springframework.test.context.bean.override.mockito.MockitoBean;

                        class RoomTest {
                            RoomTest(@MockitoBean(name = "task") Runnable task) {}
                        }
                        """));
    }

    @Test
    void leavesBeanWhoseFactoryStandsInAnotherModule() {
        Module support = new Module("support", "main", List.of("org.mockito.Mockito"), List.of(Factories.COMPLETE));
        Suite suite = Suite.of(support, Module.tests("gateway", TEST).seeing("com.acme.testing.MockFactory"));

        assertThat(suite.run(Suite.recipe("MigrateAllMocks")).rows())
                .extracting(RawMocks.Row::reason)
                .containsExactly("SPRING_MOCKITO_BEAN");
    }
}
