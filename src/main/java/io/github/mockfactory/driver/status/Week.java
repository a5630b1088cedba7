package io.github.mockfactory.driver.status;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Seven days that a report tells of.
 *
 * @param from  the first instant
 * @param until the first instant behind them
 * @param name  what they are called
 */
public record Week(Instant from, Instant until, String name) {

    private static final Duration LENGTH = Duration.ofDays(7);

    /**
     * Reads a week as it is written in an option.
     *
     * @param text {@code true} for the last seven days, or a week of ISO 8601 such as {@code 2026-W47}
     * @param now  what the last days end with
     * @return the week
     * @throws IllegalArgumentException if it is neither; the message names it
     */
    public static Week named(String text, Instant now) {
        if (text.equals("true")) {
            Instant until = now.plus(1, ChronoUnit.SECONDS);
            LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC);
            return new Week(until.minus(LENGTH), until, last.minusDays(6) + " to " + last);
        }
        try {
            LocalDate day = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            Instant from = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            return new Week(
                    from,
                    from.plus(LENGTH),
                    "week " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) + " of " + day.get(IsoFields.WEEK_BASED_YEAR));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "The option week is '" + text
                            + "', but must be a week such as 2026-W47, or nothing for the last seven days",
                    e);
        }
    }
}
