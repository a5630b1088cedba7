package io.github.mockfactory.driver.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How fast the sites that can be moved become fewer, and when that ends.
 *
 * @param perWeek how many fewer there are each week; negative if they become more
 * @param end     the day on which none is left; null if there is no such day, or it is too far away
 * @param known   whether there are two states to compare
 */
public record Pace(double perWeek, @Nullable LocalDate end, boolean known) {

    private static final Pace UNKNOWN = new Pace(0, null, false);
    private static final Duration WINDOW = Duration.ofDays(56);
    private static final Duration LEAST = Duration.ofDays(1);
    private static final double DAYS_OF_A_WEEK = 7;
    private static final double FAR_AWAY = 3653;

    /**
     * Compares the last state with an earlier one of the eight weeks before. Where there is none of the same reader, what the
     * quick reader counts is compared.
     *
     * @param history with states
     * @return the pace
     */
    public static Pace of(History history) {
        List<RunRecord> states = history.states();
        if (states.isEmpty()) {
            return UNKNOWN;
        }
        RunRecord last = states.get(states.size() - 1);
        SiteCounts now = last.sites();
        if (now == null) {
            return UNKNOWN;
        }
        List<RunRecord> exact = states.stream()
                .filter(each -> each.sites() != null && each.sites().reader() == now.reader())
                .toList();
        Pace pace = between(exact, last, SiteCounts::movable, now.movable());
        return pace.known ? pace : between(states, last, SiteCounts::inText, now.movable());
    }

    private static Pace between(List<RunRecord> states, RunRecord last, ToIntFunction<SiteCounts> count, int left) {
        Instant end = last.instant();
        for (RunRecord first : states) {
            Duration time = Duration.between(first.instant(), end);
            SiteCounts before = first.sites();
            SiteCounts after = last.sites();
            if (before != null && after != null && time.compareTo(WINDOW) <= 0 && time.compareTo(LEAST) >= 0) {
                double days = time.toSeconds() / (double) Duration.ofDays(1).toSeconds();
                double perDay = (count.applyAsInt(before) - count.applyAsInt(after)) / days;
                double more = left / perDay;
                LocalDate day = perDay > 0 && more < FAR_AWAY
                        ? LocalDate.ofInstant(end, ZoneOffset.UTC).plusDays((long) Math.ceil(more))
                        : null;
                return new Pace(perDay * DAYS_OF_A_WEEK, day, true);
            }
        }
        return UNKNOWN;
    }
}
