package io.github.mockfactory.survey;

import io.github.mockfactory.factory.FactoryCall;
import io.github.mockfactory.site.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a site.
 *
 * @param call   the call that takes its place; null if it is left
 * @param reason why it is left; null if it is not
 */
public record Decision(@Nullable FactoryCall call, @Nullable Reason reason) {

    static Decision migrate(FactoryCall call) {
        return new Decision(call, null);
    }

    static Decision leave(Reason reason) {
        return new Decision(null, reason);
    }
}
