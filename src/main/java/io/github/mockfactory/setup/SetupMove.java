package io.github.mockfactory.setup;

/**
 * A set-up on its way to its home.
 *
 * @param member the set-up
 * @param home   the method that takes its place
 */
public record SetupMove(Member member, PlannedHome home) {}
