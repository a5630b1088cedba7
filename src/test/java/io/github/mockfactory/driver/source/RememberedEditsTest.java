package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Planner;
import io.github.mockfactory.driver.plan.Selection;
import io.github.mockfactory.driver.plan.StepOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan whose edits are remembered is the plan that is worked out anew. */
class RememberedEditsTest {

    private static final int ROUNDS = 10;
    private static final String ROOM_TEST = "core/src/test/java/com/acme/core/RoomTest.java";

    @TempDir
    private Path root;

    private final List<String> warnings = new ArrayList<>();

    private FactsFolder memory() {
        return new FactsFolder(root.resolve("target/facts"), false, ToolStamp.current(), warnings::add);
    }

    private static PlannedMigration plan(EditedTree tree, RandomEdits edits, @Nullable FactsFolder memory)
            throws IOException {
        return Planner.plan(
                tree.read(edits.options(), memory),
                new Selection(null, null, null, null, Set.of()),
                Set.of(),
                StepOrder.RISKIEST,
                Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void saysTheSameAsWithoutAMemory(long seed) throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, seed);
        edits.start();
        List<String> done = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 5 != 4) {
                tree.compile();
            }
            PlannedMigration fresh = plan(tree, edits, null);
            PlannedMigration remembered = plan(tree, edits, memory());
            PlannedMigration again = plan(tree, edits, memory());
            String after = "seed " + seed + " after " + done;
            assertThat(remembered.steps()).as(after).isEqualTo(fresh.steps());
            assertThat(again.steps()).as(after + ", once more").isEqualTo(fresh.steps());
            assertThat(remembered.unwritable()).as(after).isEqualTo(fresh.unwritable());
            assertThat(again.editedAnew())
                    .as(after)
                    .isSubsetOf(again.unwritable().keySet());
            done.add(edits.edit());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void editsOnlyWhatHasChanged() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.compile();
        assertThat(plan(tree, edits, memory()).editedAnew()).contains(ROOM_TEST).hasSizeGreaterThan(1);

        tree.write(ROOM_TEST, Files.readString(root.resolve(ROOM_TEST)) + "\n// edited\n");
        PlannedMigration plan = plan(tree, edits, memory());

        assertThat(plan.editedAnew()).containsExactly(ROOM_TEST);
        assertThat(plan.steps())
                .isEqualTo(plan(tree, edits, null).steps())
                .anySatisfy(step -> assertThat(step.changes())
                        .anySatisfy(change -> assertThat(change.after().text()).endsWith("// edited\n")));
    }

    @Test
    void editsAnewWhatIsDecidedOtherwise() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.compile();
        PlannedMigration before = plan(tree, edits, memory());
        String factory = "core/src/test/java/com/acme/core/MockFactory.java";

        tree.write(
                factory,
                "package com.acme.core;\npublic final class MockFactory {\n"
                        + "  public static <T> T createMock(Class<T> type) { return org.mockito.Mockito.mock(type); }\n}\n");
        tree.compile();
        PlannedMigration after = plan(tree, edits, memory());

        assertThat(after.steps()).isEqualTo(plan(tree, edits, null).steps()).isNotEqualTo(before.steps());
    }
}
