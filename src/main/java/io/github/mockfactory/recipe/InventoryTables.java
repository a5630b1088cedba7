package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.table.RawMocks;
import io.github.mockfactory.table.RawMocksByFile;
import io.github.mockfactory.table.RawMocksByType;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;

/** Writes an inventory to the three data tables. */
final class InventoryTables {

    private final RawMocks sites;
    private final RawMocksByFile files;
    private final RawMocksByType types;

    InventoryTables(Recipe recipe) {
        sites = new RawMocks(recipe);
        files = new RawMocksByFile(recipe);
        types = new RawMocksByType(recipe);
    }

    void insert(Inventory inventory, Outcome done, ExecutionContext ctx) {
        insertFiles(inventory, done, ctx);
        insertTypes(inventory, done, ctx);
    }

    void insertFiles(Inventory inventory, Outcome done, ExecutionContext ctx) {
        InventoryRows rows = new InventoryRows(inventory, done);
        rows.sites().forEach(row -> sites.insertRow(ctx, row));
        rows.files().forEach(row -> files.insertRow(ctx, row));
    }

    void insertTypes(Inventory inventory, Outcome done, ExecutionContext ctx) {
        new InventoryRows(inventory, done).types().forEach(row -> types.insertRow(ctx, row));
    }
}
