package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.DocumentExample;
import org.openrewrite.Recipe;

class MigrateMockSitesTest implements CompiledRewriteTest {

    private static final String ROOM = """
            package com.acme.chat;

            class RoomTest {
                java.sql.Connection connection = org.mockito.Mockito.mock(java.sql.Connection.class);
                Runnable task = org.mockito.Mockito.mock(Runnable.class);
            }
            """;

    @Test
    void leavesCharactersThatMeanNothingHere() {
        String source = """
                package com.acme.chat;

                import %s;

                class RoomTest {
                    // {{------------------------------------}} {{01234567-89ab-cdef-0123-456789abcdef}}
                    String icon = "\uE000\uE001\uE000";
                    Runnable aTaskThatHasAVeryLongNameSoThatTheLineGetsTooLongByTheNameOfTheMethod = %s(Runnable.class);
                }
                """;
        rewriteRun(
                factory(),
                java(
                        source.formatted("static org.mockito.Mockito.mock", "mock"),
                        source.formatted("com.acme.testing.MockFactory", "MockFactory.createMock")
                                .replace("Method = ", "Method =\n            ")));
    }

    @DocumentExample
    @Test
    void replacesSitesAndMakesTheFactory() {
        rewriteRun(java(null, """
                        package com.acme.chat.testing;

                        import org.mockito.Mockito;

                        /**
                         * The one place where the tests of this code base create their mocks.
                         *
                         * <p>Every method hands its arguments on to Mockito and does nothing else: what is configured here
                         * is configured for every caller. The class holds no state, since a mock that is kept here would be
                         * shared by tests.
                         */
                        public final class MockFactory {
                            private MockFactory() {
                            }

                            /**
                             * Creates a mock.
                             *
                             * @param type the class to mock
                             * @param <T> the mocked type
                             * @return a new mock
                             */
                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            /**
                             * Creates a database mock.
                             *
                             * @param type the class to mock
                             * @param <T> the mocked type
                             * @return a new mock
                             */
                            public static <T> T createDatabaseMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """, spec -> spec.path("com/acme/chat/testing/MockFactory.java")), java(ROOM, """
                        package com.acme.chat;

                        import com.acme.chat.testing.MockFactory;

                        class RoomTest {
                            java.sql.Connection connection = MockFactory.createDatabaseMock(java.sql.Connection.class);
                            Runnable task = MockFactory.createMock(Runnable.class);
                        }
                        """));
    }

    @Test
    void replacesByTheMethodWithTheMostSpecificBound() {
        rewriteRun(java("""
                        package com.acme.testing;

                        import java.sql.PreparedStatement;
                        import java.sql.Statement;
                        import org.mockito.Mockito;

                        public final class MockFactory {
                            public static <T extends Statement> T createStatementMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            public static <T extends PreparedStatement> T createPreparedMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            public static <T> T createDatabaseMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """), java("""
                        package com.acme.chat;

                        import java.sql.*;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Statement statement = mock(Statement.class);
                            PreparedStatement prepared = mock(PreparedStatement.class);
                            CallableStatement callable = mock(CallableStatement.class);
                            Connection connection = mock(Connection.class);
                        }
                        """, """
                        package com.acme.chat;

                        import com.acme.testing.MockFactory;

                        import java.sql.*;

                        class RoomTest {
                            Statement statement = MockFactory.createStatementMock(Statement.class);
                            PreparedStatement prepared = MockFactory.createPreparedMock(PreparedStatement.class);
                            CallableStatement callable = MockFactory.createPreparedMock(CallableStatement.class);
                            Connection connection = MockFactory.createDatabaseMock(Connection.class);
                        }
                        """));
    }

    @Test
    void replacesOnlyTheModuleThatIsAskedFor() {
        Suite suite = Suite.of(Module.tests("chat", ROOM), Module.tests("pay", ROOM.replace("acme.chat", "acme.pay")));
        Suite migrated = suite.run(new MigrateMockSites(null, null, "pay", null, null));

        assertThat(migrated.texts())
                .containsOnlyKeys(
                        "chat/src/test/java/com/acme/chat/RoomTest.java",
                        "pay/src/test/java/com/acme/pay/RoomTest.java",
                        "pay/src/test/java/com/acme/pay/testing/MockFactory.java");
        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .isEqualTo(ROOM);
        assertThat(migrated.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void replacesByTheFactoryOfTheNamedModule() {
        Suite suite = Suite.of(
                Module.tests("chat", ROOM).seeing("com.acme.kit.Kit"),
                Module.tests("kit", "package com.acme.kit;\n\npublic class Kit {}\n"));
        Suite migrated = suite.run(migrateAll("factoryModule", "kit"));

        assertThat(migrated.texts())
                .containsKey("kit/src/test/java/com/acme/kit/testing/MockFactory.java")
                .hasSize(3);
        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("import com.acme.kit.testing.MockFactory;");
        assertThat(migrated.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void replacesByTheFactoryOfTheNamedType() {
        Suite suite = Suite.of(Module.tests("chat", ROOM));
        Suite migrated = suite.run(migrateAll("factoryType", "org.doubles.Doubles"));

        assertThat(migrated.texts()).containsKey("chat/src/test/java/org/doubles/Doubles.java");
        assertThat(migrated.texts().get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("Doubles.createMock(Runnable.class)");
        assertThat(migrated.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void replacesByMethodsOfACategoryOfTheTeam() {
        Suite suite = Suite.of(Module.tests("chat", ROOM));

        assertThat(suite.run(migrateAll("categories", "{task: [java.lang.Runnable]}"))
                        .texts()
                        .get("chat/src/test/java/com/acme/chat/RoomTest.java"))
                .contains("MockFactory.createTaskMock(Runnable.class)")
                .contains("MockFactory.createDatabaseMock(java.sql.Connection.class)");
    }

    private static Recipe migrateAll(String property, String value) {
        return Suite.environment(Map.of("mockfactory." + property, value))
                .activateRecipes("io.github.mockfactory.MigrateAllMocks");
    }

    @Test
    void leavesFactoryThatNothingInTheScopeCalls() {
        Suite suite = Suite.of(Module.tests("chat", ROOM));

        assertThat(suite.run(new MigrateMockSites("websocket", null, null, null, null))
                        .texts())
                .isEqualTo(suite.texts());
    }

    @Test
    void leavesSitesThatSeeTwoFactories() {
        String factory = "package com.acme.PKG;\n\npublic final class MockFactory {\n"
                + "    public static <T> T createMock(Class<T> type) {\n"
                + "        return org.mockito.Mockito.mock(type);\n    }\n}\n";
        Suite suite =
                Suite.of(Module.tests("chat", ROOM, factory.replace("PKG", "one"), factory.replace("PKG", "two")));
        Suite migrated = suite.run(Suite.recipe("MigrateAllMocks"));

        assertThat(migrated.texts()).isEqualTo(suite.texts());
        assertThat(migrated.rows()).extracting(row -> row.reason()).containsOnly("AMBIGUOUS_FACTORY");
    }

    @Test
    void leavesSitesWhoseFactoryIsOnlyAClassFile() {
        Suite suite = Suite.of(Module.tests("chat", ROOM).seeing("com.acme.lib.Doubles"));
        Suite migrated = suite.run(migrateAll("factoryType", "com.acme.lib.Doubles"));

        assertThat(migrated.texts()).isEqualTo(suite.texts());
        assertThat(migrated.rows()).extracting(row -> row.reason()).containsOnly("FACTORY_UNREADABLE");
    }
}
