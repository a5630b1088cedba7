package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a site and what it asks of a factory, by the kind of site that it is. */
final class SiteDemands {

    private final Function<SurveyedSite, @Nullable Reason> fileObstacles;
    private final AnnotatedMocks annotated;
    private final SpringBeans beans;
    private final KotlinReach kotlin;

    SiteDemands(
            Function<SurveyedSite, @Nullable Reason> fileObstacles,
            AnnotatedMocks annotated,
            SpringBeans beans,
            KotlinReach kotlin) {
        this.fileObstacles = fileObstacles;
        this.annotated = annotated;
        this.beans = beans;
        this.kotlin = kotlin;
    }

    /** What must be left as it is for a reason that lies in the site itself; null if nothing does. */
    @Nullable
    Reason obstacle(SurveyedSite site) {
        Reason ofFile = fileObstacles.apply(site);
        if (ofFile != null) {
            return ofFile;
        }
        if (SpringBeans.concerns(site)) {
            return beans.obstacle(site);
        }
        if (isAnnotated(site)) {
            return annotated.obstacle(site);
        }
        return site.obstacle() != null ? site.obstacle() : kotlin.obstacle(site);
    }

    /** What a factory must be able to do; null if that is not known. */
    @Nullable
    MockRequest request(SurveyedSite site) {
        if (SpringBeans.concerns(site)) {
            return SpringBeans.request(site);
        }
        return isAnnotated(site) ? annotated.request(site) : site.request();
    }

    /** Whether Mockito creates the mock because of an annotation. */
    static boolean isAnnotated(SurveyedSite site) {
        return site.obstacle() == Reason.ANNOTATED_MOCK;
    }

    /** Whether the annotation stays one, and an engine beside the factory creates the mock. */
    boolean inSession(SurveyedSite site) {
        return isAnnotated(site) && annotated.inSession(site);
    }
}
