package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind.Foreign;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import org.jspecify.annotations.Nullable;

/** What no factory can take is left for the reason that the source shows. */
final class ForeignRules implements KindRules<Foreign> {

    @Override
    public Reason obstacle(SurveyedSite site, Foreign foreign) {
        return foreign.reason();
    }

    @Override
    public @Nullable MockRequest request(SurveyedSite site, Foreign foreign) {
        return null;
    }

    @Override
    public Decision decide(SurveyedSite site, Foreign foreign, SiteTarget target) {
        return Decision.leave(foreign.reason());
    }
}
