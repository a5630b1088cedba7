package io.github.mockfactory.driver.report;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.report.PatchFiles.EncodedPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Cuts the phases of a plan into parts for review: by owner, and by size. A file is never cut. */
public final class Reviews {

    private final @Nullable CodeOwners owners;
    private final int maxLines;

    /**
     * Takes what to cut by.
     *
     * @param owners   null to leave owners out
     * @param maxLines how many changed lines a part may have, unless it is a single file; 0 for any number
     */
    public Reviews(@Nullable CodeOwners owners, int maxLines) {
        this.owners = owners;
        this.maxLines = maxLines;
    }

    /**
     * Adds a patch for each part; parts of one phase are independent of each other, but for homes of set-ups, which go first.
     *
     * @param plan  whose phases are cut
     * @param files receives them
     */
    void add(PlannedMigration plan, PatchFiles files) {
        for (Phase phase : Phase.values()) {
            for (Map.Entry<String, List<Step>> part : byOwner(plan.steps(phase)).entrySet()) {
                int number = 0;
                for (List<EncodedPatch> patches : bySize(PatchFiles.whole(part.getValue()))) {
                    number++;
                    files.add(
                            String.format(
                                    Locale.ROOT, "phase-%s%s-part-%02d.patch", phase.number(), part.getKey(), number),
                            patches);
                }
            }
        }
    }

    private Map<String, List<Step>> byOwner(List<Step> steps) {
        Map<String, List<Step>> parts = new TreeMap<>();
        for (Step step : steps) {
            String owner = owners == null || step.changes().get(0).key().isOfFactory()
                    ? ""
                    : "-"
                            + owners.ownersOf(step.path())
                                    .replaceAll("[^\\p{L}\\d._-]+", "-")
                                    .replaceAll("^-|-$", "");
            parts.computeIfAbsent(owner, name -> new ArrayList<>()).add(step);
        }
        return parts;
    }

    private List<List<EncodedPatch>> bySize(List<EncodedPatch> patches) {
        List<List<EncodedPatch>> parts = new ArrayList<>();
        int lines = 0;
        for (EncodedPatch patch : patches) {
            boolean full = maxLines > 0 && lines + patch.changedLines() > maxLines;
            if (parts.isEmpty() || full) {
                parts.add(new ArrayList<>());
                lines = 0;
            }
            parts.get(parts.size() - 1).add(patch);
            lines += patch.changedLines();
        }
        return parts;
    }
}
