package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByFile;
import io.github.mockfactory.table.RawMocksByType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.java.Assertions;
import org.openrewrite.test.RecipeSpec;

class FindMockSitesTest implements CompiledRewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        CompiledRewriteTest.super.defaults(spec);
        spec.recipe(new FindMockSites(null, null, null, null, null));
    }

    private static final String ROOM = """
            package com.acme.chat;

            import java.sql.Connection;
            import org.junit.jupiter.api.Test;
                        import org.mockito.Mockito;
                        import org.mockito.Spy;

            class RoomTest {
                @Spy
                Runnable annotated = () -> {};

                @Test
                void runs() {
                    Connection connection =
                            Mockito.mock(Connection.class);
                }
            }
            """;

    @Test
    void reportsEverySite() {
        rewriteRun(
                spec -> spec.dataTable(
                        RawMocks.Row.class,
                        rows -> assertThat(rows)
                                .containsExactly(
                                        new RawMocks.Row(
                                                "com/acme/chat/RoomTest.java",
                                                9,
                                                "com.acme.chat.RoomTest",
                                                "",
                                                "spy_field",
                                                "java.lang.Runnable",
                                                "generic",
                                                "test",
                                                "4",
                                                "HIGH",
                                                "left",
                                                "SPY_FIELD"),
                                        new RawMocks.Row(
                                                "com/acme/chat/RoomTest.java",
                                                15,
                                                "com.acme.chat.RoomTest",
                                                "runs",
                                                "mock_class",
                                                "java.sql.Connection",
                                                "database",
                                                "test",
                                                "1",
                                                "HIGH",
                                                "migratable",
                                                ""))),
                Assertions.java(ROOM));
    }

    @Test
    void reportsFiles() {
        rewriteRun(
                spec -> spec.dataTable(
                        RawMocksByFile.Row.class,
                        rows -> assertThat(rows)
                                .containsExactly(
                                        new RawMocksByFile.Row("com/acme/chat/RoomTest.java", 2, "1 4", "HIGH", 2))),
                Assertions.java(ROOM));
    }

    @Test
    void reportsTypes() {
        rewriteRun(
                spec -> spec.dataTable(
                        RawMocksByType.Row.class,
                        rows -> assertThat(rows)
                                .containsExactly(
                                        new RawMocksByType.Row("java.lang.Runnable", "generic", 1, 1, "4", "HIGH", 1),
                                        new RawMocksByType.Row(
                                                "java.sql.Connection", "database", 1, 1, "1", "HIGH", 1))),
                Assertions.java(ROOM));
    }

    @Test
    void reportsOnlyWhatTheOptionsAskFor() {
        Suite suite = Suite.of(
                MixedSuite.module("gateway", "com.acme.gateway"), MixedSuite.module("ledger", "com.acme.ledger"));

        assertThat(suite.run(new FindMockSites("agent", null, null, null, null)).rows())
                .isNotEmpty()
                .extracting(RawMocks.Row::category)
                .containsOnly("agent");
        assertThat(suite.run(new FindMockSites(null, "3", null, null, null)).rows())
                .isNotEmpty()
                .extracting(RawMocks.Row::location)
                .containsOnly("helper");
        assertThat(suite.run(new FindMockSites(null, null, "ledger", null, null))
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.path().startsWith("ledger/"));
        assertThat(suite.run(new FindMockSites(null, null, null, "**/RoomFixture.java", null))
                        .rows())
                .isNotEmpty()
                .allMatch(row -> row.path().endsWith("RoomFixture.java"));
        assertThat(suite.run(new FindMockSites("agent", "2", "gateway", "**/*Test.java", null))
                        .rows())
                .isEqualTo(List.of());
    }

    @Test
    void leavesEverythingAsItIs() {
        Suite suite = Suite.of(MixedSuite.module("gateway", "com.acme.gateway"));

        assertThat(suite.run(Suite.recipe("FindRawMocks")).texts()).isEqualTo(suite.texts());
    }
}
