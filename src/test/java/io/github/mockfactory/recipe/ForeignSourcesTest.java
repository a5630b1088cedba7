package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.groovy.Assertions.groovy;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.marker.Generated;
import org.openrewrite.test.TypeValidation;

/** Sources that are found but not rewritten: generated ones, Groovy, and what does not parse. */
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
}
