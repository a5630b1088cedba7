package io.github.mockfactory.recipe;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.table.RawMocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.Recipe;
import org.openrewrite.config.Environment;

/** Every site belongs to one phase, and the phases end in the same sources, whatever their order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartitionLawTest {

    private static final List<String> PHASES =
            List.of("Phase1Critical", "Phase2Fixtures", "Phase3LegacyHelpers", "Phase4Generic");

    private static final Environment DEFAULTS = Suite.environment(Map.of());
    private static final Environment SPECIALISING = Suite.environment(Map.of("mockfactory.specialiseAt", "2"));

    private Suite suite;
    private SortedMap<String, String> atOnce;

    @BeforeAll
    void migrateAtOnce() {
        suite = Suite.of(MixedSuite.module("gateway", "com.acme.gateway"));
        atOnce = suite.run(Suite.recipe("MigrateAllMocks")).texts();
    }

    static Stream<List<String>> orders() {
        List<List<String>> orders = new ArrayList<>();
        permute(List.of(), PHASES, orders);
        return orders.stream();
    }

    private static void permute(List<String> done, List<String> open, List<List<String>> orders) {
        if (open.isEmpty()) {
            orders.add(done);
        }
        for (String next : open) {
            List<String> rest = new ArrayList<>(open);
            rest.remove(next);
            permute(Stream.concat(done.stream(), Stream.of(next)).toList(), rest, orders);
        }
    }

    private static Suite run(Suite suite, List<Recipe> recipes) {
        Suite result = suite;
        for (Recipe recipe : recipes) {
            result = result.run(recipe);
        }
        return result;
    }

    private static List<Recipe> recipes(Environment environment, List<String> names) {
        return names.stream()
                .map(name -> environment.activateRecipes("io.github.mockfactory." + name))
                .toList();
    }

    private static List<String> startingWithFoundation(List<String> order) {
        return Stream.concat(Stream.of("Phase0Foundation"), order.stream()).toList();
    }

    /** Each phase comes first, and last, at least once. */
    static Stream<List<String>> someOrders() {
        List<List<String>> all = orders().toList();
        return Stream.of(0, 5, 9, 14, 18, 23).map(all::get);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void everyOrderEndsInTheSameSources(List<String> order) {
        assertThat(run(suite, recipes(DEFAULTS, order)).texts()).isEqualTo(atOnce);
        assertThat(run(suite, recipes(DEFAULTS, startingWithFoundation(order))).texts())
                .isEqualTo(atOnce);
    }

    @Test
    void foundationInTheMiddleChangesNothing() {
        List<String> order = new ArrayList<>(PHASES);
        order.add(2, "Phase0Foundation");

        assertThat(run(suite, order.stream().map(Suite::recipe).toList()).texts())
                .isEqualTo(atOnce);
    }

    @Test
    void sourcesThatAreParsedAgainBetweenPhasesEndAlike() {
        Suite result = suite;
        for (String phase : List.of("Phase4Generic", "Phase2Fixtures", "Phase0Foundation", "Phase3LegacyHelpers")) {
            result = result.run(Suite.recipe(phase)).reparsed();
        }

        assertThat(result.run(Suite.recipe("Phase1Critical")).texts()).isEqualTo(atOnce);
    }

    @Test
    void theCategoriesOfTheFirstPhaseEndAlikeOneByOne() {
        Suite result = run(
                suite,
                Stream.of("MigrateDatabaseMocks", "MigrateWebSocketMocks", "MigrateAgentMocks")
                        .map(Suite::recipe)
                        .toList());

        assertThat(result.texts())
                .isEqualTo(suite.run(Suite.recipe("Phase1Critical")).texts());
    }

    @Test
    void everySiteBelongsToOnePhase() {
        List<RawMocks.Row> all = suite.run(Suite.recipe("FindRawMocks")).rows();
        Map<String, Set<String>> byPhase =
                all.stream().collect(groupingBy(RawMocks.Row::phase, mapping(PartitionLawTest::site, toSet())));

        assertThat(byPhase).containsOnlyKeys("1", "2", "3", "4");
        assertThat(all).extracting(PartitionLawTest::site).doesNotHaveDuplicates();
        for (String phase : PHASES) {
            assertThat(suite.run(Suite.recipe(phase)).rows())
                    .extracting(PartitionLawTest::site)
                    .containsExactlyInAnyOrderElementsOf(byPhase.get(phase.substring(5, 6)));
        }
    }

    private static String site(RawMocks.Row row) {
        return row.path() + ":" + row.line() + ":" + row.form() + ":" + row.mockedType();
    }

    @Test
    void everyCombinationOfCategoryAndLocationIsThere() {
        assertThat(suite.run(Suite.recipe("FindRawMocks")).rows())
                .extracting(row -> row.category() + " " + row.location())
                .contains(
                        "websocket test",
                        "websocket fixture",
                        "websocket helper",
                        "agent test",
                        "agent fixture",
                        "agent helper",
                        "database test",
                        "database fixture",
                        "database helper",
                        "generic test",
                        "generic fixture",
                        "generic helper");
    }

    @Test
    void aSecondRunChangesNothing() {
        Suite once = suite.run(Suite.recipe("MigrateAllMocks"));

        assertThat(once.run(Suite.recipe("MigrateAllMocks")).texts()).isEqualTo(atOnce);
        assertThat(once.reparsed().run(Suite.recipe("MigrateAllMocks")).texts()).isEqualTo(atOnce);
        assertThat(once.run(Suite.recipe("Phase0Foundation")).texts()).isEqualTo(atOnce);
        assertThat(once.reparsed().run(Suite.recipe("FindRawMocks")).rows())
                .extracting(RawMocks.Row::reason)
                .isNotEmpty()
                .doesNotContain("");
    }

    @Test
    void everyResultCompilesWithTheSameWarnings() {
        Map<String, List<String>> before = suite.warnings();
        assertThat(suite.run(Suite.recipe("MigrateAllMocks")).warnings()).isEqualTo(before);
        assertThat(suite.run(Suite.recipe("Phase0Foundation")).warnings()).isEqualTo(before);
        for (String phase : PHASES) {
            assertThat(suite.run(Suite.recipe(phase)).warnings()).as(phase).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("someOrders")
    void everyOrderEndsInTheSameSourcesWithMethodsForSingleTypes(List<String> order) {
        SortedMap<String, String> specialised =
                run(suite, recipes(SPECIALISING, List.of("MigrateAllMocks"))).texts();

        assertThat(specialised.toString()).contains("createConnectionMock()").isNotEqualTo(atOnce.toString());
        assertThat(run(suite, recipes(SPECIALISING, order)).texts()).isEqualTo(specialised);
        assertThat(run(suite, recipes(SPECIALISING, startingWithFoundation(order)))
                        .texts())
                .isEqualTo(specialised);
    }

    @ParameterizedTest
    @MethodSource("someOrders")
    void everyOrderEndsInTheSameSourcesInTwoModules(List<String> order) {
        Suite modules = Suite.of(
                MixedSuite.module("gateway", "com.acme.gateway"),
                MixedSuite.module("ledger", "com.acme.ledger").seeing("com.acme.gateway.RoomTest"));
        Suite all = modules.run(Suite.recipe("MigrateAllMocks"));

        assertThat(all.texts().keySet())
                .filteredOn(path -> path.endsWith("/MockFactory.java"))
                .hasSize(1);
        assertThat(run(modules, recipes(DEFAULTS, order)).texts()).isEqualTo(all.texts());
        assertThat(run(modules, recipes(DEFAULTS, startingWithFoundation(order)))
                        .texts())
                .isEqualTo(all.texts());
    }

    /** What the object of an inner class may see does not depend on whose annotation makes the spy. */
    @ParameterizedTest
    @MethodSource("someOrders")
    void everyOrderEndsInTheSameSourcesWhereAnInnerClassIsSpied(List<String> order) {
        Suite spies = Suite.of(Suite.Module.tests("chat", """
                        package com.acme.chat;

                        import org.mockito.Mock;

                        abstract class AbstractHall {
                            @Mock java.sql.Connection connection;
                            @Mock Runnable task;
                        }
                        """, """
                        package com.acme.chat;

                        import org.junit.jupiter.api.Test;
                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;
                        import org.mockito.Spy;
                        import org.mockito.junit.jupiter.MockitoExtension;

                        @ExtendWith(MockitoExtension.class)
                        class HallTest extends AbstractHall {
                            class Desk {}

                            @Spy Desk desk;
                            @Mock java.sql.Statement statement;
                            @Test void opens() {}
                        }
                        """)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer"));
        Suite all = spies.run(Suite.recipe("MigrateAllMocks"));

        assertThat(all.texts().toString())
                .contains("@FactorySpy Desk", "@FactoryMock java.sql.Statement", "@FactoryMock Runnable");
        assertThat(run(spies, recipes(DEFAULTS, order)).texts()).isEqualTo(all.texts());
        assertThat(run(all, recipes(DEFAULTS, order)).texts()).isEqualTo(all.texts());
    }

    @Test
    void twoModulesThatDoNotSeeEachOtherGetAFactoryEach() {
        Suite modules = Suite.of(
                MixedSuite.module("gateway", "com.acme.gateway"), MixedSuite.module("ledger", "com.acme.ledger"));
        SortedMap<String, String> all =
                modules.run(Suite.recipe("MigrateAllMocks")).texts();

        assertThat(all)
                .containsKeys(
                        "gateway/src/test/java/com/acme/gateway/testing/MockFactory.java",
                        "ledger/src/test/java/com/acme/ledger/testing/MockFactory.java");
        assertThat(run(
                                modules,
                                Stream.of("Phase4Generic", "Phase3LegacyHelpers", "Phase2Fixtures", "Phase1Critical")
                                        .map(Suite::recipe)
                                        .toList())
                        .texts())
                .isEqualTo(all);
    }
}
