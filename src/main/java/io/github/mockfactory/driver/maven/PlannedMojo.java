package io.github.mockfactory.driver.maven;

import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that work the whole migration out and tell of it. */
abstract class PlannedMojo extends SetupMojo {

    /** In which order the files of a phase are taken: {@code riskiest} or {@code safest} first. */
    @Parameter(property = "mockfactory.order", defaultValue = "riskiest")
    private String order;

    final String order() {
        return order;
    }
}
