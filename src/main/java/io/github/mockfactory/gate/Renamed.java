package io.github.mockfactory.gate;

/**
 * A known site in a file that git says was renamed.
 *
 * @param from as the baseline names it
 * @param to   as it stands now
 */
public record Renamed(KnownSite from, GateSite to) {}
