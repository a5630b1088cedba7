package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.MockSetupGroups;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.internal.InMemoryLargeSourceSet;

class VerifyNoClonesTest {

    private static final String ROOM = "app/src/test/java/acme/RoomTest.java";
    private static final Suite SUITE =
            Suite.of(Module.tests("app", SetupSources.SESSION, SetupSources.ROOM_TEST, SetupSources.ODDITIES));

    private static VerifyNoClones gate(List<String> accepted) {
        return new VerifyNoClones(null, null, null, null, null, accepted, null, null, null);
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
}
