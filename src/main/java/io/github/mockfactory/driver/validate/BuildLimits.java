package io.github.mockfactory.driver.validate;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long builds may take: a change can make a test wait for ever. What a build of all tests has taken before tells how long
 * is too long, by far.
 */
final class BuildLimits {

    private static final int TIMES = 10;
    private static final Duration LEAST = Duration.ofHours(1);

    private final Duration asked;
    private final Duration least;
    private Duration longest = Duration.ZERO;

    /**
     * Takes what is asked for.
     *
     * @param asked 0 if nothing is
     */
    BuildLimits(Duration asked) {
        this(asked, LEAST);
    }

    BuildLimits(Duration asked, Duration least) {
        this.asked = asked;
        this.least = least;
    }

    /** For the next build; null where nothing is known. */
    @Nullable
    Duration now() {
        if (!asked.isZero()) {
            return asked;
        }
        if (longest.isZero()) {
            return null;
        }
        Duration tooLong = longest.multipliedBy(TIMES);
        return tooLong.compareTo(least) < 0 ? least : tooLong;
    }

    /** Notes how long a build took that came to its end. */
    void note(TestSelection tests, Duration taken) {
        if (tests.isAll() && taken.compareTo(longest) > 0) {
            longest = taken;
        }
    }

    /** What is said of a build that took longer. */
    static String words(Duration limit) {
        return "A build was ended after "
                + (limit.toMinutes() > 0 ? limit.toMinutes() + " min" : limit.toSeconds() + " s")
                + ", for it seems to hang. To give it more time, set -Dmockfactory.buildTimeout, in minutes";
    }
}
