package io.github.mockfactory.recipe;

import io.github.mockfactory.site.Reason;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Reads reasons that users name. */
public final class Reasons {

    private Reasons() {}

    /**
     * The reasons of some names.
     *
     * @param names as written in an option
     * @return the reasons
     * @throws IllegalArgumentException if there is no such reason; the message names it and those that exist
     */
    public static Set<Reason> named(Collection<String> names) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (String name : names) {
            reasons.add(Arrays.stream(Reason.values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no reason '" + name + "'. Reasons are: " + Arrays.toString(Reason.values()))));
        }
        return reasons;
    }
}
