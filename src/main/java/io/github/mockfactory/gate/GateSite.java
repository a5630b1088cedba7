package io.github.mockfactory.gate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.site.Reason;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mock site that is there, with what a person needs to know of it.
 *
 * @param site        what tells it from others
 * @param ordinal     its number among equal sites of the run, from 1, in the order in which they stand in the file; together with
 *                    the site it is a name that no other site has
 * @param module      the module that the file belongs to; without coordinates if the build says nothing
 * @param line        in the file, from 1; 0 if it is not known
 * @param column      in that line, from 1; null if it is not known
 * @param phase       that migrates it
 * @param outcome     {@link Outcome#MIGRATABLE} or {@link Outcome#LEFT}
 * @param reason      why a migration leaves it; null if it is migratable
 * @param message     what it is and what becomes of it, in a sentence or two
 * @param replacement the text to write in the place of the construction, which compiles when it is pasted there and the imports
 *                    that it names are added; null if it is left, or if more than that place changes
 * @param command     that migrates the site; null if none does
 */
public record GateSite(
        KnownSite site,
        int ordinal,
        ModuleId module,
        int line,
        @Nullable Integer column,
        Phase phase,
        Outcome outcome,
        @Nullable Reason reason,
        String message,
        @Nullable Replaced replacement,
        @Nullable String command) {

    /** By path and place in the file. */
    static final Comparator<GateSite> ORDER = Comparator.comparing((GateSite each) -> each.site.path())
            .thenComparingInt(GateSite::line)
            .thenComparing(each -> each.column == null ? 0 : each.column)
            .thenComparing(GateSite::site)
            .thenComparingInt(GateSite::ordinal);

    /**
     * The name of one site.
     *
     * @param site    what tells it from others
     * @param ordinal its number among equal ones
     */
    public record Name(KnownSite site, int ordinal) {}

    GateSite with(@Nullable Replaced text) {
        return new GateSite(site, ordinal, module, line, column, phase, outcome, reason, message, text, command);
    }

    /**
     * What no other site of the run has.
     *
     * @return the same for every reading of this site
     */
    public Name name() {
        return new Name(site, ordinal);
    }

    /**
     * Where it stands, in the form that terminals and editors know.
     *
     * @return {@code path:line}; the path alone if the line is not known
     */
    public String place() {
        return line == 0 ? site.path() : site.path() + ":" + line;
    }
}
