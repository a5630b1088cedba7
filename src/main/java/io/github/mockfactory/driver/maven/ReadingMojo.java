package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.Memory;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that read sources: they parse only what has changed since they last did. */
abstract class ReadingMojo extends DriverMojo {

    /** Where is remembered what was read of sources; the folder {@code facts} where reports are written by default. */
    @Parameter(property = "mockfactory.factsDirectory")
    private @Nullable File factsDirectory;

    /** Whether to pass over what is remembered, and to read all sources anew. */
    @Parameter(property = "mockfactory.fresh", defaultValue = "false")
    private boolean fresh;

    /** Folders of facts that {@code mock-factory:plan} with a {@code shard} has read elsewhere, with commas between them. */
    @Parameter(property = "mockfactory.facts")
    private @Nullable String facts;

    final Memory memory() {
        File configured = factsDirectory;
        return new Memory(configured == null ? null : configured.toPath().toAbsolutePath(), fresh, blankAsNull(facts));
    }
}
