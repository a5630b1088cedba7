package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Factories;
import io.github.mockfactory.table.FactoryFindings;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ValidateFactoryTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ValidateFactory(null))
                .parser(JavaParser.fromJavaVersion().classpath(CompiledRewriteTest.JARS));
    }

    @Test
    void reportsState() {
        rewriteRun(
                spec -> spec.dataTable(
                        FactoryFindings.Row.class,
                        rows -> assertThat(rows)
                                .extracting(FactoryFindings.Row::finding, FactoryFindings.Row::severity)
                                .contains(tuple("STATE", "error"), tuple("UNUSED", "note"))),
                java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            private static Runnable last;

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """, """
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            /*~~(The field last is not final.)~~>*/private static Runnable last;

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """));
    }

    @Test
    void leavesFactoryThatKeepsTheRules() {
        rewriteRun(java(Factories.COMPLETE));
    }

    @Test
    void leavesClassesThatAreNoFactory() {
        rewriteRun(java("""
                package com.acme.testing;

                public final class RoomTest {
                    static Runnable last = org.mockito.Mockito.mock(Runnable.class);
                }
                """));
    }
}
