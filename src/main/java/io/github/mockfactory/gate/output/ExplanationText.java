package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.Explanation;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Replaced;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains sites to people. */
public final class ExplanationText {

    private ExplanationText() {}

    /**
     * What each site is, what becomes of it, why, and what to do.
     *
     * @param explanation the sites
     * @return lines without their ends
     */
    public static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        if (!explanation.isExact()) {
            lines.add("Line " + explanation.line() + " of " + explanation.file() + " has no mock site. Nearest:");
        }
        explanation.sites().forEach(site -> describe(site, lines));
        return lines;
    }

    private static void describe(GateSite site, List<String> lines) {
        KnownSite known = site.site();
        Reason reason = site.reason();
        lines.add(site.place() + ": " + Advice.name(known));
        add(
                lines,
                "what",
                Names.of(known.form()) + (known.member().isEmpty() ? "" : " in " + known.member()) + ", category "
                        + known.category());
        add(
                lines,
                "becomes",
                Names.of(site.outcome()) + (reason == null ? "" : " for " + reason) + ", phase "
                        + site.phase().number() + " (" + site.phase().recipe() + ")");
        add(lines, "why", reason == null ? site.message() : reason.explanation());
        if (reason != null) {
            add(lines, "do", reason.remedy() + " See " + documentation(reason));
        }
        Replaced replacement = site.replacement();
        if (replacement != null) {
            List<String> written = replacement.lines();
            add(lines, "write", written.get(0));
            lines.addAll(written.subList(1, written.size()));
            if (!replacement.imports().isEmpty()) {
                add(lines, "import", String.join(", ", replacement.imports()));
            }
        }
        String command = site.command();
        if (command != null) {
            add(lines, "run", command);
        }
    }

    /** Where the reasons are explained, with an anchor as GitHub and GitLab make them. */
    static String documentation(Reason reason) {
        return "docs/reasons.md#" + reason.name().toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> lines, String what, String text) {
        lines.add(String.format(Locale.ROOT, "  %-9s%s", what, text));
    }
}
