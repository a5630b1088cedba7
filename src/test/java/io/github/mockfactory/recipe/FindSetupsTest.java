package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mockfactory.Suite;
import io.github.mockfactory.setup.SetupReason;
import io.github.mockfactory.table.MockSetupGroups;
import io.github.mockfactory.table.MockSetups;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.RecipeRun;
import org.openrewrite.internal.InMemoryLargeSourceSet;

/** One suite is parsed once; each test looks at other rows of it. */
class FindSetupsTest {

    private static final Suite SUITE = Suite.of(Suite.Module.tests(
            "app", SetupSources.SESSION, SetupSources.ROOM_TEST, SetupSources.LOBBY_TEST, SetupSources.ODDITIES));
    private static final RecipeRun RUN = run(SUITE, "create");

    private static RecipeRun run(Suite suite, String setups) {
        return new FindSetups(setups, null, null, null, null, null, null, null, null)
                .run(new InMemoryLargeSourceSet(suite.sources()), new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }));
    }

    private static List<MockSetups.Row> setups(RecipeRun run) {
        return run.getDataTableRows(MockSetups.class);
    }

    private static List<MockSetupGroups.Row> groups(RecipeRun run) {
        return run.getDataTableRows(MockSetupGroups.class);
    }

    private static String reasonOf(String method) {
        return setups(RUN).stream()
                .filter(row -> row.methodName().equals(method))
                .map(MockSetups.Row::reason)
                .findFirst()
                .orElse("no row");
    }

    @Test
    void changesNothing() {
        assertThat(RUN.getChangeset().getAllResults()).isEmpty();
    }

    @Test
    void groupsWhatDiffersInValuesOnly() {
        assertThat(groups(RUN))
                .filteredOn(row ->
                        row.stubs().equals("getId, isOpen") && row.reason().isEmpty())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.mockedType()).isEqualTo("acme.Session");
                    assertThat(row.setups()).isEqualTo(6);
                    assertThat(row.classes()).isEqualTo(2);
                    assertThat(row.modules()).isEqualTo(1);
                    assertThat(row.parameters()).isEqualTo(1);
                    assertThat(row.statements()).isEqualTo(12);
                    assertThat(row.after()).isEqualTo(2);
                    assertThat(row.lines()).isNegative();
                    assertThat(row.home()).endsWith("MockFactory.createOpenSessionMock");
                    assertThat(row.call()).isEqualTo("MockFactory.createOpenSessionMock(\"b\")");
                    assertThat(row.places()).contains("LobbyTest.java:").contains("RoomTest.java:");
                });
    }

    @Test
    void saysWhereSetupsStand() {
        assertThat(setups(RUN))
                .filteredOn(row -> row.methodName().equals("sends"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.path()).isEqualTo("app/src/test/java/acme/RoomTest.java");
                    assertThat(row.line()).isEqualTo(SetupSources.lineIn(SetupSources.ROOM_TEST, "// sends") + 1);
                    assertThat(row.outcome()).isEqualTo("proposed");
                    assertThat(row.session()).isEqualTo("lenient");
                });
    }

    @Test
    void namesVariants() {
        assertThat(groups(RUN))
                .filteredOn(row -> row.stubs().equals("getId, isOpen"))
                .anySatisfy(row -> assertThat(row.variants()).contains("one stub more"));
    }

    @Test
    void hasAReasonForEachSetupThatStays() {
        assertThat(setups(RUN)).allSatisfy(row -> {
            assertThat(row.outcome()).isIn("proposed", "left");
            assertThat(row.reason().isEmpty()).isEqualTo(row.outcome().equals("proposed"));
        });
        Map<String, SetupReason> expected = Map.of(
                "gap", SetupReason.SETUP_GAP,
                "comment", SetupReason.SETUP_COMMENT,
                "spied", SetupReason.SETUP_SPY,
                "deep", SetupReason.SETUP_DEEP_STUBS,
                "named", SetupReason.SETUP_CREATION,
                "given", SetupReason.SETUP_ELSEWHERE,
                "field", SetupReason.SETUP_FIELD,
                "bean", SetupReason.SETUP_SPRING_BEAN,
                "itself", SetupReason.SETUP_VALUE,
                "single", SetupReason.SETUP_SMALL_GROUP);
        expected.forEach(
                (method, reason) -> assertThat(reasonOf(method)).as(method).isEqualTo(reason.name()));
    }

    @Test
    void qualifiesTheFactoryWhereItsNameMeansSomethingElse() {
        Suite suite = Suite.of(Suite.Module.tests(
                "app",
                SetupSources.SESSION,
                SetupSources.ROOM_TEST,
                SetupSources.LOBBY_TEST.replace(
                        "class LobbyTest {\n", "class LobbyTest {\n    class MockFactory {}\n\n")));

        assertThat(groups(run(suite, "create")))
                .filteredOn(row -> row.stubs().equals("getId, isOpen"))
                .singleElement()
                .satisfies(row -> assertThat(row.call()).isEqualTo(row.home() + "(\"b\")"));
    }

    @Test
    void rejectsOptionsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FindSetups("some", null, null, null, null, null, null, null, null).validate())
                .withMessageContaining("The option setups is 'some', but must be one of report, create, all");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FindSetups(null, null, null, null, Map.of("1", "no name"), null, null, null, null)
                        .validate())
                .withMessageContaining("'no name', which is no name of a method");
    }
}
