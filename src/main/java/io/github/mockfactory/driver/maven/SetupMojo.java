package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.SetupTexts;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that know phase 5. */
abstract class SetupMojo extends ReadingMojo {

    /**
     * Which set-ups of mocks phase 5 moves: {@code create} those of mocks that are created where they are set up, {@code all} those of
     * fields too; {@code report} none.
     */
    @Parameter(property = "mockfactory.setups")
    private @Nullable String setups;

    /** The smallest group of set-ups that gets a home; 3 if nothing is said. */
    @Parameter(property = "mockfactory.setupMinimum")
    private @Nullable String setupMinimum;

    /** The most parameters of a home; 3 if nothing is said. */
    @Parameter(property = "mockfactory.setupParameters")
    private @Nullable String setupParameters;

    /** Where homes are: {@code auto}, {@code factory} or {@code class}. */
    @Parameter(property = "mockfactory.setupHome")
    private @Nullable String setupHome;

    /** Names of homes by the id of their shape, as YAML: <code>{"3f2a9c1d": createOpenSession}</code>. */
    @Parameter(property = "mockfactory.setupNames")
    private @Nullable String setupNames;

    /** Ids of shapes that stay as they are, as YAML: {@code ["3f2a9c1d"]}. */
    @Parameter(property = "mockfactory.acceptedSetups")
    private @Nullable String acceptedSetups;

    @Override
    final SetupTexts setups() {
        return new SetupTexts(setups, setupMinimum, setupParameters, setupHome, setupNames, acceptedSetups);
    }
}
