package io.github.mockfactory.setup;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one set-up.
 *
 * @param group  the id of its shape
 * @param home   that suits it; null if it stays
 * @param reason why it stays; null if it has a home
 */
public record SetupDecision(
        String group, @Nullable PlannedHome home, @Nullable SetupReason reason) {}
