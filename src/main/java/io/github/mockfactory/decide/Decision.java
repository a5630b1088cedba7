package io.github.mockfactory.decide;

import io.github.mockfactory.edit.Replacement;
import io.github.mockfactory.site.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a site.
 *
 * @param replacement what takes its place; null if it is left
 * @param reason why it is left; null if it is not
 */
public record Decision(
        @Nullable Replacement replacement, @Nullable Reason reason) {

    public static Decision migrate(Replacement replacement) {
        return new Decision(replacement, null);
    }

    static Decision leave(Reason reason) {
        return new Decision(null, reason);
    }
}
