package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beans of Spring in several phases and modules. */
class SpringBeanPhasesTest {

    private static final String BEANS = "/FactoryMockBean.java";

    private final Suite suite = Suite.of(gateway());

    static Stream<List<String>> orders() {
        return Stream.of(
                List.of("Phase1Critical", "Phase2Fixtures", "Phase3LegacyHelpers", "Phase4Generic"),
                List.of("Phase4Generic", "Phase3LegacyHelpers", "Phase2Fixtures", "Phase1Critical"),
                List.of(
                        "Phase2Fixtures",
                        "Phase0Foundation",
                        "Phase4Generic",
                        "Phase1Critical",
                        "Phase3LegacyHelpers"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyOrderEndsInTheSameSources(List<String> order) {
        Suite result = suite;
        Suite reparsed = suite;
        for (String phase : order) {
            result = result.run(Suite.recipe(phase));
            reparsed = reparsed.run(Suite.recipe(phase)).reparsed();
        }

        SortedMap<String, String> atOnce =
                suite.run(Suite.recipe("MigrateAllMocks")).texts();
        assertThat(result.texts()).isEqualTo(atOnce);
        assertThat(reparsed.texts()).isEqualTo(atOnce);
    }

    @Test
    void aSecondRunChangesNothing() {
        Suite once = suite.run(Suite.recipe("MigrateAllMocks"));

        assertThat(once.reparsed().run(Suite.recipe("MigrateAllMocks")).texts()).isEqualTo(once.texts());
        assertThat(once.run(Suite.recipe("Phase0Foundation")).texts()).isEqualTo(once.texts());
        assertThat(once.warnings()).isEqualTo(suite.warnings());
    }

    @Test
    void reportsEachOverride() {
        Suite once = suite.run(Suite.recipe("MigrateAllMocks"));

        assertThat(once.rows())
                .extracting(row -> row.phase() + " " + row.reason())
                .containsExactlyInAnyOrder("2 ", "2 SPRING_SHARED_BEAN", "1 ", "1 SPRING_SHARED_BEAN", "4 ", "4 ");
        assertThat(once.texts().get("gateway/src/test/java/com/acme/gateway/testing" + BEANS))
                .contains("MockFactory.createMock(");
    }

    /** A class of the first module that the second one inherits from could share a context with the second one's own. */
    @Test
    void leavesBeanOfTwoModulesThatSeeEachOther() {
        Suite modules = Suite.of(gateway(), ledger().seeing("com.acme.gateway.RoomTest"));

        assertThat(modules.run(Suite.recipe("FindRawMocks")).rows())
                .filteredOn(row -> row.mockedType().equals("java.time.Clock"))
                .extracting(RawMocks.Row::reason)
                .containsExactly("SPRING_SHARED_BEAN", "SPRING_SHARED_BEAN");
    }

    @Test
    void replacesBeanOfTwoModulesThatDoNot() {
        assertThat(Suite.of(gateway(), ledger())
                        .run(Suite.recipe("MigrateAllMocks"))
                        .texts()
                        .keySet())
                .filteredOn(path -> path.endsWith(BEANS))
                .hasSize(2);
    }

    private static Module gateway() {
        return Module.tests("gateway", """
                package com.acme.gateway;

                import java.sql.Connection;
                import java.time.Clock;
                import javax.sql.DataSource;
                import org.junit.jupiter.api.Test;
                import org.springframework.test.context.bean.override.mockito.MockitoBean;

                class RoomTest {
                    @MockitoBean(name = "connection") Connection connection;
                    @MockitoBean(name = "pool") DataSource pool;
                    @MockitoBean(name = "clock") Clock clock;
                    @MockitoBean Runnable task;

                    @Test
                    void runs() {}
                }
                """, """
                package com.acme.gateway;

                import javax.sql.DataSource;
                import org.springframework.test.context.bean.override.mockito.MockitoBean;

                abstract class RoomFixture {
                    @MockitoBean(name = "pool") DataSource pool;
                    @MockitoBean(name = "worker") Thread worker;
                }
                """);
    }

    private static Module ledger() {
        return Module.tests("ledger", """
                package com.acme.ledger;

                import java.time.Clock;
                import org.junit.jupiter.api.Test;
                import org.springframework.test.context.bean.override.mockito.MockitoBean;

                class LedgerTest {
                    @MockitoBean(name = "clock") Clock clock;

                    @Test
                    void runs() {}
                }
                """);
    }
}
