package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.MockSetupGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.test.RewriteTest;

class VerifyNoClonesTest {

    private static final String ROOM = "app/src/test/java/acme/RoomTest.java";
    private static final Suite SUITE =
            Suite.of(Module.tests("app", SetupSources.SESSION, SetupSources.ROOM_TEST, SetupSources.ODDITIES));

    private static VerifyNoClones gate(List<String> accepted) {
        return new VerifyNoClones(null, null, null, null, null, accepted, null, null, null, null);
    }

    @Test
    void marksEachSetupOfAGroupThatReachesTheBar() {
        String room = SUITE.run(gate(null)).texts().get(ROOM);

        assertThat(room)
                .contains("/*~~(one of 4 set-ups of shape ")
                .contains("which writes createOpenSessionMock(\"a\")")
                .contains("which writes createOpenSessionMock(\"c\")");
        assertThat(SUITE.run(gate(null)).texts().get("app/src/test/java/acme/OdditiesTest.java"))
                .isEqualTo(SUITE.texts().get("app/src/test/java/acme/OdditiesTest.java"));
    }

    @Test
    void passesShapesThatAreAccepted() {
        String shape = gate(null)
                .run(new InMemoryLargeSourceSet(SUITE.sources()), new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }))
                .getDataTableRows(MockSetupGroups.class)
                .stream()
                .filter(row -> row.reason().isEmpty())
                .map(MockSetupGroups.Row::shape)
                .findFirst()
                .orElseThrow();

        assertThat(SUITE.run(gate(List.of(shape))).texts()).isEqualTo(SUITE.texts());
    }

    @Test
    void passesWhatHasMovedAndMarksACopyOfIt() {
        Suite moved = SUITE.run(new ConsolidateSetups("create", null, null, null, null, null, null, null, null))
                .reparsed();
        assertThat(moved.run(gate(null)).texts()).isEqualTo(moved.texts());

        String copied =
                moved.texts().get(ROOM).replace("        Session session = createOpenSessionMock(\"b\");\n", """
                                Session session = mock(Session.class);
                                when(session.isOpen()).thenReturn(true);
                                when(session.getId()).thenReturn("b");
                        """);
        Suite again = Suite.of(Module.tests("app", SetupSources.SESSION, copied));
        assertThat(again.run(gate(null)).texts().get(ROOM))
                .contains("/*~~(this set-up has a home: write createOpenSessionMock(\"b\"))~~>*/");
    }

    private static final String BASELINE = ".mock-factory/setups/app.txt";

    private static String line(String method) {
        return "app/src/test/java/acme/RoomTest.java acme.RoomTest#" + method + " mock_class acme.Session "
                + group().shape() + "\n";
    }

    private static MockSetupGroups.Row group() {
        return gate(null)
                .run(new InMemoryLargeSourceSet(SUITE.sources()), new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }))
                .getDataTableRows(MockSetupGroups.class)
                .stream()
                .filter(row -> row.reason().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static VerifyNoClones strict() {
        return new VerifyNoClones(null, null, null, null, null, null, null, null, null, "true");
    }

    @Test
    void letsPassWhatTheBaselineLists() {
        String all = line("sends") + line("receives") + line("returns") + line("leaves");
        Suite known = SUITE.with("app", BASELINE, "# set-ups\n" + all);
        Suite some = SUITE.with("app", BASELINE, line("sends") + line("returns") + line("leaves"));
        Suite elsewhere = SUITE.with("app", ".mock-factory/setups/other.txt", all);

        assertThat(known.run(gate(null)).texts()).isEqualTo(known.texts());
        assertThat(known.run(strict()).texts()).isEqualTo(known.texts());
        assertThat(some.run(gate(null)).texts().get(ROOM))
                .containsOnlyOnce("/*~~(")
                .contains("which writes createOpenSessionMock(\"b\")");
        assertThat(elsewhere.run(gate(null)).texts()).isNotEqualTo(elsewhere.texts());
    }

    @Test
    void asksForTheBaselineToShrink() {
        String all = line("sends") + line("receives") + line("returns") + line("leaves");
        Suite once = SUITE.run(new ConsolidateSetups("create", null, null, null, null, null, null, null, null))
                .reparsed()
                .with("app", BASELINE, all);

        assertThat(once.run(gate(null)).texts()).isEqualTo(once.texts());
        assertThat(String.join("\n", once.run(strict()).texts().values()))
                .containsOnlyOnce("/*~~(the baseline lists app/src/test/java/acme/RoomTest.java acme.RoomTest#sends");
    }

    @Test
    void failsWhereTheBaselineCannotBeRead() {
        Suite broken = SUITE.with("app", BASELINE, "<<<<<<< ours\n" + line("sends"));

        assertThat(String.join(
                        "\n", broken.run(gate(List.of(group().shape()))).texts().values()))
                .contains("/*~~(" + BASELINE + ":1: A merge has left a conflict.");
    }

    /** What the gate makes of the test after another recipe of the same run has edited it. */
    private static String roomAfter(UnaryOperator<List<Statement>> edit) {
        Recipe earlier = RewriteTest.toRecipe(() -> new JavaIsoVisitor<>() {
            @Override
            public J.Block visitBlock(J.Block block, ExecutionContext ctx) {
                J.Block visited = super.visitBlock(block, ctx);
                return visited.withStatements(edit.apply(visited.getStatements()));
            }
        });
        return SUITE.run(new CompositeRecipe(List.of(earlier, gate(null))))
                .texts()
                .get(ROOM);
    }

    @Test
    void saysOfAFileThatItCouldNotBeChecked() {
        String fewer = roomAfter(statements -> statements.stream()
                .filter(each -> !each.toString().contains("thenReturn(\"b\")"))
                .toList());
        String shifted = roomAfter(statements -> {
            boolean tests = statements.stream().allMatch(J.MethodDeclaration.class::isInstance);
            List<Statement> result = new ArrayList<>(statements);
            if (tests && !result.isEmpty()) {
                result.add(result.remove(0));
            }
            return result;
        });

        assertThat(List.of(fewer, shifted))
                .allSatisfy(room ->
                        assertThat(room).startsWith("/*~~(could not be checked").contains("run the gate by itself"));
        assertThat(shifted).doesNotContain("which writes createOpenSessionMock");
    }
}
