package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import org.junit.jupiter.api.Test;

/** Only what the factory of a source set offers, and a validation accepts, is no raw mock. */
class FactoryExemptionTest {

    private static final String METHOD = """
                public static <T> T createMock(Class<T> type) {
                    return org.mockito.Mockito.mock(type);
                }
            """;

    private static String factory(String packageName, String more, String behind) {
        return "package " + packageName + ";\n\npublic class MockFactory {\n" + METHOD + more + "}\n" + behind;
    }

    private static java.util.List<String> reasons(Module... modules) {
        return Suite.of(modules).run(Suite.recipe("VerifyNoRawMocks")).rows().stream()
                .map(RawMocks.Row::reason)
                .toList();
    }

    @Test
    void exemptsTheFactory() {
        assertThat(reasons(Module.tests("app", factory("com.acme.testing", "", ""))))
                .isEmpty();
    }

    @Test
    void reportsSecondClassOfItsFile() {
        assertThat(reasons(Module.tests("app", factory("com.acme.testing", "", """
                                class Doubles {
                                    static Runnable task() {
                                        return org.mockito.Mockito.mock(Runnable.class);
                                    }
                                }
                                """))))
                .containsExactly("FACTORY_FILE");
    }

    @Test
    void reportsAllOfFactoryThatValidationRejects() {
        assertThat(reasons(Module.tests("app", factory("com.acme.testing", """
                                    static class Tasks {
                                        Runnable task = org.mockito.Mockito.mock(Runnable.class);
                                    }
                                """, ""))))
                .containsOnly("FACTORY_FILE")
                .hasSize(2);
        assertThat(reasons(Module.tests("app", factory("com.acme.testing", """
                                    private static Runnable task() {
                                        return org.mockito.Mockito.mock(Runnable.class);
                                    }
                                """, ""))))
                .containsOnly("FACTORY_FILE")
                .hasSize(2);
        assertThat(reasons(Module.tests(
                        "app",
                        factory(
                                "com.acme.testing",
                                "static Runnable task = org.mockito.Mockito.mock(Runnable.class);\n",
                                ""))))
                .containsOnly("FACTORY_FILE")
                .hasSize(2);
    }

    @Test
    void reportsFactoriesOfWhichNoneIsChosen() {
        assertThat(reasons(
                        Module.tests("app", factory("com.acme.testing", "", ""), factory("com.acme.legacy", "", ""))))
                .containsExactly("AMBIGUOUS_FACTORY", "AMBIGUOUS_FACTORY");
    }

    @Test
    void reportsClassThatIsOnlyCalledFactory() {
        assertThat(reasons(Module.tests("app", """
                        package com.acme.testing;

                        public class MockFactory {
                            public static String name() {
                                return "lamps";
                            }

                            public Runnable task() {
                                return org.mockito.Mockito.mock(Runnable.class);
                            }
                        }
                        """))).hasSize(1).doesNotContain("FACTORY_FILE");
    }

    @Test
    void migratesNothingInTheFileOfAFactory() {
        Suite suite = Suite.of(Module.tests("app", factory("com.acme.testing", "", """
                class Doubles {
                    static Runnable task() {
                        return org.mockito.Mockito.mock(Runnable.class);
                    }
                }
                """)));
        Suite migrated = suite.run(Suite.recipe("MigrateAllMocks"));

        assertThat(migrated.texts()).isEqualTo(suite.texts());
        assertThat(migrated.rows()).extracting(RawMocks.Row::outcome).containsExactly("left");
    }

    @Test
    void reportsBeansOfXml() {
        Suite suite = Suite.of(Module.tests("app", factory("com.acme.testing", "", "")))
                .with("app", "app/src/test/resources/beans.xml", """
                        <beans>
                          <bean class="org.mockito.Mockito" factory-method="mock"><constructor-arg value="java.sql.Connection"/></bean>
                        </beans>
                        """)
                .run(Suite.recipe("VerifyNoRawMocks"));

        assertThat(suite.rows()).singleElement().satisfies(row -> {
            assertThat(row.path()).isEqualTo("app/src/test/resources/beans.xml");
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.mockedType()).isEqualTo("java.sql.Connection");
            assertThat(row.category()).isEqualTo("database");
            assertThat(row.reason()).isEqualTo("XML_MOCK");
        });
        assertThat(suite.texts().get("app/src/test/resources/beans.xml"))
                .startsWith("~~(")
                .contains("XML_MOCK");
    }
}
