package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openrewrite.ExecutionContext;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.RecipeRun;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.config.CompositeRecipe;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.test.RewriteTest;

/** A row says what happened to the tree, not what was to happen. */
class OutcomeTest {

    private static final String ROOM = """
            package com.acme.chat;

            import static org.mockito.Mockito.mock;

            class RoomTest {
                Runnable gone = mock(Runnable.class);
                Runnable task = mock(Runnable.class, "task");
            }
            """;

    private static RecipeRun run(Recipe... earlier) {
        List<Recipe> recipes = new ArrayList<>(List.of(earlier));
        recipes.add(new MigrateMockSites(null, null, null, null, null));
        List<SourceFile> sources = JavaParser.fromJavaVersion()
                .classpath("mockito-core")
                .build()
                .parse(ROOM)
                .toList();
        return new CompositeRecipe(recipes)
                .run(
                        new InMemoryLargeSourceSet(sources),
                        new InMemoryExecutionContext(e -> {
                            throw new AssertionError(e);
                        }),
                        2,
                        1);
    }

    /** Takes the initialiser of one field away. */
    private static TreeVisitor<?, ExecutionContext> earlier() {
        return new JavaIsoVisitor<>() {
            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, ExecutionContext ctx) {
                Expression none = null;
                return variable.getSimpleName().equals("gone") ? variable.withInitializer(none) : variable;
            }
        };
    }

    @Test
    void saysMigratedOfWhatChanged() {
        RecipeRun run = run();

        assertThat(run.getDataTableRows(RawMocks.class))
                .extracting(RawMocks.Row::outcome)
                .containsExactly("migrated", "migrated");
        assertThat(run.getDataTableRows(RawMocksByType.class))
                .singleElement()
                .satisfies(row -> assertThat(row.count()).isEqualTo(2));
    }

    @Test
    void saysLeftOfWhatDidNotChange() {
        RecipeRun run = run(RewriteTest.toRecipe(OutcomeTest::earlier));

        assertThat(run.getDataTableRows(RawMocks.class))
                .extracting(row -> row.outcome() + " " + row.reason())
                .containsExactly("left NOT_APPLIED", "migrated ");
    }
}
