package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class VerifyNoMockSitesTest implements RewriteTest {

    private static final String ROOM = """
            package com.acme.chat;

            import org.junit.jupiter.api.Test;
            import org.mockito.Mockito;
            import org.mockito.Spy;

            class RoomTest {
                @Spy
                Runnable annotated = () -> {};

                @Test
                void runs() {
                    Runnable task = Mockito.mock(Runnable.class);
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new VerifyNoMockSites(null, null, null, null, null, null, null))
                .parser(JavaParser.fromJavaVersion().classpath(CompiledRewriteTest.JARS));
    }

    @Test
    void reportsEverySite() {
        rewriteRun(java(ROOM, """
                package com.acme.chat;

                import org.junit.jupiter.api.Test;
                import org.mockito.Mockito;
                import org.mockito.Spy;

                class RoomTest {
                    /*~~(raw mock of java.lang.Runnable: left for SPY_FIELD. Set annotatedMocks to auto or session, or keep it. Or allow it with acceptedReasons.)~~>*/@Spy
                    Runnable annotated = () -> {};

                    @Test
                    void runs() {
                        Runnable task = /*~~(raw mock of java.lang.Runnable: run io.github.mockfactory.Phase4Generic)~~>*/Mockito.mock(Runnable.class);
                    }
                }
                """));
    }

    @Test
    void leavesSitesWithAcceptedReasons() {
        rewriteRun(
                spec -> spec.recipe(new VerifyNoMockSites(null, null, null, null, List.of("SPY_FIELD"), null, null)),
                java(ROOM, """
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;
                        import org.mockito.Mockito;
                        import org.mockito.Spy;

                        class RoomTest {
                            @Spy
                            Runnable annotated = () -> {};

                            @Test
                            void runs() {
                                Runnable task = /*~~(raw mock of java.lang.Runnable: run io.github.mockfactory.Phase4Generic)~~>*/Mockito.mock(Runnable.class);
                            }
                        }
                        """));
    }

    @Test
    void leavesSitesOutsideTheScope() {
        rewriteRun(
                spec -> spec.recipe(new VerifyNoMockSites("database", null, null, null, null, null, null)), java(ROOM));
    }

    @Test
    void leavesFilesWithoutSites() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {}
                """));
    }
}
