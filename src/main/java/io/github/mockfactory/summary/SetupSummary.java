package io.github.mockfactory.summary;

import io.github.mockfactory.setup.SetupGroup;
import io.github.mockfactory.setup.SetupPlan;

/** Says in one line whether consolidation pays on a suite. */
public final class SetupSummary {

    private static final int WORTH_IT = 10;

    private SetupSummary() {}

    /**
     * Sums a plan up.
     *
     * @param plan of the whole run
     * @return one sentence
     */
    public static String line(SetupPlan plan) {
        int all = plan.groups().stream().mapToInt(each -> each.members().size()).sum();
        int homes = 0;
        int paying = 0;
        int before = 0;
        int after = 0;
        int lines = 0;
        for (SetupGroup group : plan.groups()) {
            if (group.home() != null) {
                homes++;
                paying += group.members().size();
                before += group.stubs();
                after += group.stubsAfter();
                lines += group.lines();
            }
        }
        int percent = all == 0 ? 0 : Math.round(100f * paying / all);
        String verdict = percent >= WORTH_IT
                ? "consolidating them pays here"
                : "consolidating them does not pay here: less than " + WORTH_IT
                        + " % have a home that makes the suite shorter";
        return Amount.of(all, "set-up") + " of mocks, " + paying + " of them (" + percent + " %) in "
                + Amount.of(homes, "group") + " with one home, taking " + Amount.of(before, "stubbing") + " now and "
                + after + " then, " + Amount.of(lines, "line") + " in sum: " + verdict + ".";
    }
}
