package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.groovy.Assertions.groovy;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.other;
import static org.openrewrite.test.SourceSpecs.text;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    private static final String SCALA = """
            package com.acme.chat

            import %s

            class RoomTest {
              val task = mock(classOf[Runnable])
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.mockito.Mockito.mock",
                "org.mockito.MockitoSugar._",
                "org.scalatestplus.mockito.MockitoSugar",
                "org.scalatest.mockito.MockitoSugar",
                "org.scalatest.mock.EasyMockSugar",
                "org.scalamock.scalatest.MockFactory",
                "org.specs2.mock.Mockito",
                "org.easymock.EasyMock"
            })
    void leavesScala(String imported) {
        rewriteRun(
                reporting("SCALA_SOURCE"),
                text(SCALA.formatted(imported), spec -> spec.path("src/test/scala/com/acme/chat/RoomTest.scala")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.Mockery.mock", "org.scalatest.funsuite.AnyFunSuite", "org.mockitox.Other"})
    void passesOverOtherScala(String imported) {
        rewriteRun(
                spec -> spec.afterRecipe(
                        run -> assertThat(run.getDataTableRows(RawMocks.class)).isEmpty()),
                text(SCALA.formatted(imported), spec -> spec.path("src/test/scala/com/acme/chat/RoomTest.scala")));
    }

    /** As the engine of Maven shows what it has no parser for. */
    @Test
    void readsScalaOnTheDisk(@TempDir Path folder) throws IOException {
        String java = "package com.acme.chat;\n\nclass Room {}";
        Files.writeString(
                Files.createDirectories(folder.resolve("src/test/java/com/acme/chat"))
                        .resolve("Room.java"),
                java);
        Path tests = Files.createDirectories(folder.resolve("src/test/scala/com/acme/chat"));
        Files.writeString(tests.resolve("RoomTest.scala"), SCALA.formatted("org.mockito.Mockito.mock"));
        Files.writeString(tests.resolve("HallTest.scala"), SCALA.formatted("com.acme.Mockery.mock"));
        String property = "maven.multiModuleProjectDirectory";
        String before = System.setProperty(property, folder.toString());
        try {
            rewriteRun(
                    reporting("SCALA_SOURCE"),
                    java(java, spec -> spec.path("src/test/java/com/acme/chat/Room.java")),
                    other("", spec -> spec.path("src/test/scala/com/acme/chat/RoomTest.scala")),
                    other("", spec -> spec.path("src/test/scala/com/acme/chat/HallTest.scala")));
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
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
