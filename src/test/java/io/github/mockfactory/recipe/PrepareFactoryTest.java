package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class PrepareFactoryTest implements CompiledRewriteTest {

    private static final String ROOM = """
            package com.acme.chat;

            class RoomTest {
                Runnable task = org.mockito.Mockito.mock(Runnable.class);
                Runnable named = org.mockito.Mockito.mock(Runnable.class, "task");
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        CompiledRewriteTest.super.defaults(spec);
        spec.recipe(new PrepareFactory(null));
    }

    @Test
    void replacesNothingButMakesTheFactory() {
        rewriteRun(
                generatedFactory(
                        "com/acme/chat/testing/MockFactory.java",
                        "public static <T> T createMock(Class<T> type) {",
                        "public static <T> T createMock(Class<T> type, String name) {"),
                java(ROOM));
    }

    @Test
    void replacesFactoryByOneWithTheMissingMethod() {
        rewriteRun(java(ROOM), java("""
                        package com.acme.testing;

                        import   org.mockito.Mockito; // ours

                        public final class MockFactory {

                          public static <T>   T createMock(Class<T> type) { return Mockito.mock(type); }
                          // the end
                        }
                        """, """
                        package com.acme.testing;

                        import   org.mockito.Mockito; // ours

                        public final class MockFactory {

                          public static <T>   T createMock(Class<T> type) { return Mockito.mock(type); }

                          /**
                           * Creates a mock with a name.
                           *
                           * @param type the class to mock
                           * @param name the name that messages show
                           * @param <T> the mocked type
                           * @return a new mock
                           */
                          public static <T> T createMock(Class<T> type, String name) {
                            return Mockito.mock(type, name);
                          }
                          // the end
                        }
                        """));
    }

    @Test
    void replacesFactoryByOneWithTheMethodBesideItsOverloads() {
        rewriteRun(java(ROOM), java("""
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            } // no name

                            /** One of the real ones. */
                            public static <T> T createSpy(T object) {
                                return Mockito.spy(object);
                            }
                        }
                        """, """
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            } // no name

                            /**
                             * Creates a mock with a name.
                             *
                             * @param type the class to mock
                             * @param name the name that messages show
                             * @param <T> the mocked type
                             * @return a new mock
                             */
                            public static <T> T createMock(Class<T> type, String name) {
                                return Mockito.mock(type, name);
                            }

                            /** One of the real ones. */
                            public static <T> T createSpy(T object) {
                                return Mockito.spy(object);
                            }
                        }
                        """));
    }

    @Test
    void leavesFactoryThatLacksNothing() {
        rewriteRun(factory(), java(ROOM));
    }

    @Test
    void leavesSuiteWithoutSites() {
        rewriteRun(java("""
                package com.acme.chat;

                class RoomTest {}
                """));
    }
}
