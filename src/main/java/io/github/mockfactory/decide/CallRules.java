package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.facts.SiteKind.Call;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.site.Reason;
import org.jspecify.annotations.Nullable;

/** A call of Mockito becomes a call of the factory. In Kotlin that takes a factory which the compiler of Kotlin sees. */
final class CallRules implements KindRules<Call> {

    private final KotlinVisibility kotlin;

    CallRules(KotlinVisibility kotlin) {
        this.kotlin = kotlin;
    }

    @Override
    public @Nullable Reason obstacle(SurveyedSite site, Call call) {
        return kotlin.obstacle(site, call);
    }

    @Override
    public MockRequest request(SurveyedSite site, Call call) {
        return new MockRequest(
                call.signature(),
                site.typeName(),
                site.supertypes(),
                site.category(),
                call.classLiteral(),
                call.nameable(),
                call.lambda());
    }

    @Override
    public Decision decide(SurveyedSite site, Call call, SiteTarget target) {
        boolean quoted = site.isKotlin()
                && KotlinVisibility.isQuoted(
                        target.factoryType(), target.method().name());
        return quoted ? Decision.leave(Reason.KOTLIN_SOURCE) : target.migrate(target.call());
    }
}
