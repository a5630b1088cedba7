package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind;
import io.github.mockfactory.facts.SiteKind.Annotated;
import io.github.mockfactory.facts.SiteKind.Bean;
import io.github.mockfactory.facts.SiteKind.Call;
import io.github.mockfactory.facts.SiteKind.Foreign;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.SuiteFacts;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a site, what it asks of a factory, and what takes its place: by the rules of its kind. */
final class SiteRules {

    private final SuiteFacts suite;
    private final CallRules calls;
    private final AnnotatedRules annotated;
    private final BeanRules beans;

    SiteRules(SuiteFacts suite, CallRules calls, AnnotatedRules annotated, BeanRules beans) {
        this.suite = suite;
        this.calls = calls;
        this.annotated = annotated;
        this.beans = beans;
    }

    /** The same after more is known of what annotations can become. */
    SiteRules with(AnnotatedRules otherAnnotated, BeanRules otherBeans) {
        return new SiteRules(suite, calls, otherAnnotated, otherBeans);
    }

    /** A site with the rules of its kind. */
    private record Ruled<K extends SiteKind>(SurveyedSite site, K kind, KindRules<K> rules) {

        @Nullable
        Reason obstacle() {
            return rules.obstacle(site, kind);
        }

        @Nullable
        MockRequest request() {
            return rules.request(site, kind);
        }

        @Nullable
        EngineUse engineUse() {
            return rules.engineUse(site, kind);
        }

        Decision decide(SiteTarget target) {
            return rules.decide(site, kind, target);
        }
    }

    /** The only place where a site gets its rules. */
    private Ruled<?> ruled(SurveyedSite site) {
        return site.kind().accept(new SiteKind.Cases<Ruled<?>>() {
            @Override
            public Ruled<?> call(Call call) {
                return new Ruled<>(site, call, calls);
            }

            @Override
            public Ruled<?> annotated(Annotated kind) {
                return new Ruled<>(site, kind, annotated);
            }

            @Override
            public Ruled<?> bean(Bean bean) {
                return new Ruled<>(site, bean, beans);
            }

            @Override
            public Ruled<?> foreign(Foreign foreign) {
                return new Ruled<>(site, foreign, new ForeignRules());
            }
        });
    }

    /** What must be left as it is for a reason that lies in the site or its file; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        Reason ofFile = suite.fileObstacle(site);
        return ofFile != null ? ofFile : ruled(site).obstacle();
    }

    /** What a factory must be able to do; null if that is not known. */
    @Nullable
    MockRequest request(SurveyedSite site) {
        return ruled(site).request();
    }

    /** What the site asks of the annotation engine beside the factory; null if it takes none. */
    @Nullable
    EngineUse engineUse(SurveyedSite site) {
        return ruled(site).engineUse();
    }

    /** What takes the place of a site without an obstacle, or the reason why nothing can. */
    Decision decide(SurveyedSite site, SiteTarget target) {
        return ruled(site).decide(target);
    }

    /** The rules for annotations of Mockito. */
    AnnotatedRules annotated() {
        return annotated;
    }

    /** The rules for overrides of beans. */
    BeanRules beans() {
        return beans;
    }
}
