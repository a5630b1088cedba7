package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Replaced;
import org.jspecify.annotations.Nullable;

/** Sentences that all formats say in the same words. */
final class Advice {

    private Advice() {}

    /** What a site is, what to write in its place, and the command that does it; a line for each that there is. */
    static String on(GateSite site) {
        Replaced replacement = site.replacement();
        return on(site, replacement == null ? null : replacement.after());
    }

    /** The same in one line; what must not stand in one is left out. */
    static String inOneLine(GateSite site) {
        Replaced replacement = site.replacement();
        return on(site, replacement == null ? null : replacement.inOneLine().orElse(null))
                .replace("\n", " ");
    }

    private static String on(GateSite site, @Nullable String written) {
        StringBuilder text = new StringBuilder(site.message());
        Replaced replacement = site.replacement();
        if (replacement != null && written != null) {
            text.append("\nWrite in its place: ").append(written);
            if (!replacement.imports().isEmpty()) {
                text.append("\nImports: ").append(String.join(", ", replacement.imports()));
            }
        }
        if (site.command() != null) {
            text.append(written == null ? "\nRun: " : "\nOr run: ").append(site.command());
        }
        return text.toString();
    }

    static String onAbsent(KnownSite known) {
        return "The baseline lists a raw mock of " + known.type() + " in " + where(known)
                + " that is not there any more: run the gate with -Dmockfactory.update=true and commit the baseline.";
    }

    /** What a site is called in a list of many. */
    static String name(KnownSite known) {
        return "raw mock of " + known.type();
    }

    static String where(KnownSite known) {
        return known.member().isEmpty() ? known.path() : known.member();
    }

    /** The answer in one sentence. */
    static String verdict(GateResult result) {
        return switch (result.verdict()) {
            case CLEAN -> "No new raw mocks.";
            case NEW_SITES -> count(result.newSites().size(), "new raw mock") + ".";
            case STALE_BASELINE ->
                count(result.absent().size(), "line")
                        + " of the baseline without a site, which strictBaseline forbids.";
            case UNCHECKED ->
                "Not everything could be checked: " + count(result.unchecked().size(), "obstacle") + ". "
                        + count(result.newSites().size(), "new raw mock") + " so far.";
        };
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
