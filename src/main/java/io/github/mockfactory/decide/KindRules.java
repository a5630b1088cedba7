package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of the sites of one kind.
 *
 * @param <K> that kind
 */
interface KindRules<K extends SiteKind> {

    /** What must be left as it is for a reason that lies in the site itself; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site, K kind);

    /** What a factory must be able to do for a site without an obstacle; null if that is not known. */
    @Nullable
    MockRequest request(SurveyedSite site, K kind);

    /** What a site asks of the annotation engine beside the factory; null if it takes none. */
    default @Nullable EngineUse engineUse(SurveyedSite site, K kind) {
        return null;
    }

    /** What takes the place of a site that a factory has a method for, or the reason why nothing can. */
    Decision decide(SurveyedSite site, K kind, SiteTarget target);
}
