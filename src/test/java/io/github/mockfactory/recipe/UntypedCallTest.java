package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.groovy.Assertions.groovy;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Factories;
import org.junit.jupiter.api.Test;
import org.openrewrite.groovy.GroovyParser;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.TypeValidation;

/** Calls that have no type stand beside others that have one: javac would take neither, so nothing is compiled here. */
class UntypedCallTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new MigrateMockSites(null, null, null, null, null))
                .parser(JavaParser.fromJavaVersion().classpath(CompiledRewriteTest.JARS))
                // the missing types are what these tests are about
                .typeValidationOptions(TypeValidation.none());
    }

    @Test
    void leavesStaticImportThatAnUntypedCallNeeds() {
        rewriteRun(reporting("", "UNRESOLVED_SYMBOL"), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Runnable other = mock(Runnable.class, 1, 2, 3);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Runnable other = mock(Runnable.class, 1, 2, 3);
                        }
                        """));
    }

    @Test
    void leavesWildcardImportThatAnUntypedCallNeeds() {
        rewriteRun(reporting("", "UNRESOLVED_TYPE"), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = mock(Runnable.class);
                            Generated other = mock(Generated.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import static org.mockito.Mockito.*;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Generated other = mock(Generated.class);
                        }
                        """));
    }

    @Test
    void leavesImportThatAnUntypedReceiverNeeds() {
        rewriteRun(reporting(""), java(Factories.COMPLETE), java("""
                        package com.acme.chat;

                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = Mockito.mock(Runnable.class);
                            Object other = Mockito.gone(task);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;
                        import org.mockito.Mockito;

                        class RoomTest {
                            Runnable task = MockFactory.createMock(Runnable.class);
                            Object other = Mockito.gone(task);
                        }
                        """));
    }

    @Test
    void reportsMockitoThatIsMissing() {
        rewriteRun(
                spec -> {
                    reporting("UNRESOLVED_SYMBOL", "UNRESOLVED_SYMBOL").accept(spec);
                    spec.parser(JavaParser.fromJavaVersion());
                },
                java("""
                        package com.acme.chat;

                        import org.mockito.Mock;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            @Mock
                            Runnable annotated;

                            Runnable task = mock(Runnable.class);
                        }
                        """));
    }

    @Test
    void reportsStaticallyImportedCallOfGroovy() {
        rewriteRun(
                spec -> {
                    reporting("GROOVY_SOURCE").accept(spec);
                    spec.parser(GroovyParser.builder().classpath(CompiledRewriteTest.JARS));
                },
                java(Factories.COMPLETE),
                groovy("""
                        package com.acme.chat

                        import static org.mockito.Mockito.mock

                        class RoomTest {
                            Runnable task = mock(Runnable)
                        }
                        """));
    }

    @Test
    void leavesUntypedCallInFileWithoutMockito() {
        rewriteRun(java("""
                package com.acme.chat;

                import com.acme.gone.Mocking;

                class RoomTest extends Mocking {
                    Runnable task = mock(Runnable.class);
                }
                """));
    }
}
