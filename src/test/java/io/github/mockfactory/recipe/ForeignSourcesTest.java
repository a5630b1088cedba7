package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.groovy.Assertions.groovy;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.kotlin.Assertions.kotlin;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.kotlin.KotlinParser;
import org.openrewrite.marker.Generated;
import org.openrewrite.test.TypeValidation;

/** Sources that are found but not rewritten: generated ones, Kotlin, Groovy, and what does not parse. */
class ForeignSourcesTest implements CompiledRewriteTest {

    @Test
    void leavesGeneratedSource() {
        rewriteRun(
                reporting("GENERATED_SOURCE"),
                factory(),
                java("""
                        package com.acme.chat;

                        class RoomTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, spec -> spec.markers(new Generated(Tree.randomId()))));
    }

    @Test
    void leavesKotlin() {
        rewriteRun(
                spec -> {
                    reporting("KOTLIN_SOURCE").accept(spec);
                    spec.parser(KotlinParser.builder().classpath(JARS));
                },
                factory(),
                kotlin("""
                        package com.acme.chat

                        import org.mockito.Mockito

                        class RoomTest {
                            val task: Runnable = Mockito.mock(Runnable::class.java)
                        }
                        """));
    }

    @Test
    void leavesGroovy() {
        rewriteRun(
                spec -> {
                    reporting("GROOVY_SOURCE").accept(spec);
                    spec.parser(GroovyParser.builder().classpath(JARS));
                    // Groovy binds calls at run time
                    spec.typeValidationOptions(TypeValidation.none());
                },
                factory(),
                groovy("""
                        package com.acme.chat

                        import org.mockito.Mockito

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class)
                        }
                        """));
    }

    @Test
    void leavesMainSourcesWithoutFactory() {
        rewriteRun(
                reporting("FACTORY_NOT_VISIBLE"),
                java("""
                        package com.acme.chat;

                        class RoomSupport {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, spec -> spec.markers(JavaSourceSet.build("main", java.util.List.of()))));
    }

    @Test
    void replacesJavaBesideKotlin() {
        rewriteRun(
                spec -> {
                    reporting("", "KOTLIN_SOURCE").accept(spec);
                    spec.parser(KotlinParser.builder().classpath(JARS));
                },
                factory(),
                java("""
                        package com.acme.chat;

                        class DoorTest {
                            Runnable task = org.mockito.Mockito.mock(Runnable.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        class DoorTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """),
                kotlin("""
                        package com.acme.chat

                        import org.mockito.Mockito

                        class RoomTest {
                            val task: Runnable = Mockito.mock(Runnable::class.java)
                        }
                        """));
    }
}
