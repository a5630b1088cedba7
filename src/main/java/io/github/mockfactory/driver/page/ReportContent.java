package io.github.mockfactory.driver.page;

import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.summary.NextStep;
import io.github.mockfactory.table.RawMocks;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells of.
 *
 * @param title   what it is, as in {@code Mock migration plan}
 * @param patches whether the patches of the plan lie beside the page
 * @param plan    what is to be done
 * @param sites   every raw mock site, as {@code inventory.csv} has it
 * @param modules the module of a file
 * @param owners  the owners of a file; null where nothing says who owns what
 * @param next    what frees most of the sites that stay, best first
 * @param history of the runs before
 * @param now     the state that the page shows
 */
public record ReportContent(
        String title,
        boolean patches,
        PlanSummary plan,
        List<RawMocks.Row> sites,
        Function<String, String> modules,
        @Nullable Function<String, String> owners,
        List<NextStep> next,
        History history,
        RunRecord now) {

    /** Keeps copies. */
    public ReportContent {
        sites = List.copyOf(sites);
        next = List.copyOf(next);
    }
}
