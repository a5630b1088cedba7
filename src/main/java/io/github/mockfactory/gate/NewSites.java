package io.github.mockfactory.gate;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.facts.Place;
import io.github.mockfactory.facts.SiteReader;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.MockSite;
import io.github.mockfactory.site.MockSiteVisitor;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;

/**
 * Visits those sites of a file that the gate has found to be new. A visitor is for one file.
 *
 * @param <P> the context that is passed through
 */
public abstract class NewSites<P> extends MockSiteVisitor<P> {

    private final Map<GateSite.Name, GateSite> sites = new HashMap<>();
    private final Map<KnownSite, Integer> counts = new HashMap<>();
    private final SiteReader reader;
    private final ReplacementTexts texts;

    /**
     * Takes the answer of the gate.
     *
     * @param plan     for all sources
     * @param newSites those of the file
     */
    protected NewSites(MigrationPlan plan, Collection<GateSite> newSites) {
        newSites.forEach(site -> sites.put(site.name(), site));
        reader = new SiteReader(
                plan.suite().options().categories(), plan.suite().options().locations());
        texts = new ReplacementTexts(plan);
    }

    /**
     * Called once for each new site.
     *
     * @param tree the construction
     * @param site what the gate says of it, with the text that can be written in its place if there is one
     * @param <T>  the kind of tree
     * @return the tree that takes its place
     */
    protected abstract <T extends J> T visitNew(T tree, GateSite site);

    /**
     * Called once for each site that could not be resolved.
     *
     * @param tree the construction
     * @param site the same by names
     * @param <T>  the kind of tree
     * @return the tree that takes its place
     */
    protected <T extends J> T visitUnresolved(T tree, SurveyedSite site) {
        return tree;
    }

    @Override
    protected final <T extends J> T visitSite(T tree, MockSite site, P p) {
        SurveyedSite surveyed = reader.read(site, getCursor(), Place.UNKNOWN);
        if (GateSites.isUnresolved(surveyed)) {
            return visitUnresolved(tree, surveyed);
        }
        KnownSite name = GateSites.nameOf(surveyed);
        GateSite found = sites.get(new GateSite.Name(name, counts.merge(name, 1, Integer::sum)));
        return found == null ? tree : visitNew(tree, found.with(replacement(surveyed)));
    }

    /** Of the tree as it was parsed: sites in it may have been visited before. */
    private @Nullable Replaced replacement(SurveyedSite site) {
        Optional<Replaced> text =
                getCursor().getValue() instanceof J tree ? texts.of(tree, getCursor(), site) : Optional.empty();
        return text.orElse(null);
    }
}
