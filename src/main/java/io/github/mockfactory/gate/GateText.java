package io.github.mockfactory.gate;

import java.util.ArrayList;
import java.util.List;

/** The answer of the gate as lines of a log. */
public final class GateText {

    /** Of each kind; all of them are in the files that the goal writes. */
    private static final int SHOWN = 100;

    private final GateResult result;
    private final Caller caller;

    /**
     * Takes the answer.
     *
     * @param result what the gate says
     * @param caller who has asked
     */
    public GateText(GateResult result, Caller caller) {
        this.result = result;
        this.caller = caller;
    }

    /**
     * What makes the gate fail.
     *
     * @return lines, each with the place that it is about
     */
    public List<String> errors() {
        List<String> lines = new ArrayList<>();
        for (Unchecked each : first(result.unchecked(), lines, "obstacles")) {
            lines.add(each.file() + (each.line() == 0 ? "" : ":" + each.line()) + ": " + each.message());
        }
        for (GateSite site : first(result.newSites(), lines, "new raw mocks")) {
            lines.add(site.place() + ": " + site.message());
            Replaced text = site.replacement();
            if (text != null) {
                List<String> written = text.lines();
                lines.add("  write: " + written.get(0));
                lines.addAll(written.subList(1, written.size()));
                text.imports().forEach(name -> lines.add("  import: " + name));
            }
            if (site.command() != null) {
                lines.add("  or run: " + site.command());
            }
        }
        return lines;
    }

    /**
     * What does not make the gate fail by itself.
     *
     * @param baseline the known sites
     * @param modules  that there are
     * @return lines
     */
    public List<String> notes(Baseline baseline, BaselineModules modules) {
        List<String> lines = new ArrayList<>();
        for (Renamed renamed : first(result.renamed(), lines, "renamed sites")) {
            lines.add("renamed: " + renamed.to().place() + " was " + renamed.from());
        }
        for (KnownSite absent : first(result.absent(), lines, "absent lines")) {
            lines.add("absent: " + absent);
        }
        if (!result.absent().isEmpty() || !result.renamed().isEmpty()) {
            lines.add("Bring the baseline up to date: " + caller.goal("verify", "-Dmockfactory.update=true"));
        }
        for (String name : baseline.names()) {
            int owners = modules.sharing(name).size();
            if (owners == 0) {
                lines.add(
                        baseline.fileOf(name)
                                + " belongs to no module of this run: if its module has another name now, rename it, and if that is gone, delete it");
            } else if (owners > 1) {
                lines.add(modules.sharedNote(baseline, name, caller));
            }
        }
        return lines;
    }

    private static <T> List<T> first(List<T> all, List<String> lines, String what) {
        if (all.size() > SHOWN) {
            lines.add("The first " + SHOWN + " of " + all.size() + " " + what + ":");
        }
        return all.subList(0, Math.min(all.size(), SHOWN));
    }

    /**
     * The answer in one line.
     *
     * @return with the exit code
     */
    public String verdict() {
        return "Gate: exit code " + result.exitCode() + ", " + result.verdict() + ": "
                + result.newSites().size() + " new, "
                + result.unchanged().size() + " known, " + result.renamed().size() + " renamed, "
                + result.absent().size() + " absent, " + result.unchecked().size() + " unchecked";
    }
}
