package io.github.mockfactory.category;

import java.util.Arrays;

/**
 * The steps of a migration. Category and location of a site give its phase, so every site belongs to exactly one. The first and the
 * last phase have none.
 */
public enum Phase {
    /** The factory itself. */
    FOUNDATION("0", "Phase0Foundation"),
    /** Every category but generic, in tests. */
    CRITICAL("1", "Phase1Critical"),
    /** Fixtures, whatever the category. */
    FIXTURES("2", "Phase2Fixtures"),
    /** Legacy helpers, whatever the category. */
    HELPERS("3", "Phase3LegacyHelpers"),
    /** The rest: generic mocks in tests. */
    GENERIC("4", "Phase4Generic"),
    /** What mocks answer, on request: it works on set-ups, and has no sites. */
    SETUPS("5", "Phase5Setups");

    private final String number;
    private final String recipe;

    Phase(String number, String recipe) {
        this.number = number;
        this.recipe = recipe;
    }

    /**
     * The partition law.
     *
     * @param category what is mocked
     * @param location where the site stands
     * @return the one phase that migrates such a site
     */
    public static Phase of(Category category, Location location) {
        return switch (location) {
            case FIXTURE -> FIXTURES;
            case HELPER -> HELPERS;
            case TEST -> category.isGeneric() ? GENERIC : CRITICAL;
        };
    }

    /**
     * Looks a phase that sites belong to up by its number.
     *
     * @param number as written in an option
     * @return the phase
     * @throws IllegalArgumentException if there is none; the message names those that exist
     */
    public static Phase numbered(String number) {
        return Arrays.stream(values())
                .filter(phase -> phase.hasSites() && phase.number.equals(number.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no phase '" + number + "'. Phases with sites are: 1, 2, 3, 4"));
    }

    /**
     * Looks any phase up by its number.
     *
     * @param number as written in an option
     * @return the phase, which need not have sites
     * @throws IllegalArgumentException if there is none
     */
    public static Phase any(String number) {
        return Arrays.stream(values())
                .filter(phase -> phase.number.equals(number.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no phase '" + number + "'. Phases are: 0, 1, 2, 3, 4, 5"));
    }

    /**
     * Whether sites belong to the phase.
     *
     * @return false for what is done to the factory, and to set-ups
     */
    public boolean hasSites() {
        return this != FOUNDATION && this != SETUPS;
    }

    /**
     * The number of the phase, as options and tables show it.
     *
     * @return {@code 0} to {@code 5}
     */
    public String number() {
        return number;
    }

    /**
     * The recipe that runs the phase.
     *
     * @return its fully qualified name
     */
    public String recipe() {
        return "io.github.mockfactory." + recipe;
    }
}
