package io.github.mockfactory.recipe;

import io.github.mockfactory.gate.Baseline;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.gate.Unchecked.Cause;
import io.github.mockfactory.summary.Amount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the answer of the gate in the log. */
final class GateLog {

    private static final Logger LOG = LoggerFactory.getLogger("mock-factory");

    private GateLog() {}

    static void of(GateResult result, Baseline baseline, BaselineModules modules, int sites) {
        GateText text = new GateText(result, Caller.MAVEN);
        text.notes(baseline, modules).forEach(LOG::warn);
        text.errors().forEach(LOG::error);
        int unresolved = (int) result.unchecked().stream()
                .filter(each -> each.cause() == Cause.UNRESOLVED || each.cause() == Cause.UNPARSED)
                .count();
        LOG.info(
                "{} left, {} of them allowed",
                Amount.are(sites, "mock site"),
                Math.max(0, sites - result.newSites().size() - unresolved));
        LOG.info(text.verdict());
    }
}
