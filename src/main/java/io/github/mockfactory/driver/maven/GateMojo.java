package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.summary.Amount;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that answer quickly and often: they parse only what has changed since the last answer. */
abstract class GateMojo extends DriverMojo {

    /** Where is remembered what was read of sources; the folder {@code facts} where reports are written by default. */
    @Parameter(property = "mockfactory.factsDirectory")
    private @Nullable File factsDirectory;

    /** Whether to pass over what is remembered, and to read all sources anew. */
    @Parameter(property = "mockfactory.fresh", defaultValue = "false")
    private boolean fresh;

    final CodeBase read(SourceFiles files, SurveyOptions options) throws IOException, MojoExecutionException {
        File configured = factsDirectory;
        Path folder = configured == null
                ? output().resolve("facts")
                : configured.toPath().toAbsolutePath();
        CodeBase code =
                read(files, options, progress(), new FactsFolder(folder, fresh, ToolStamp.current(), getLog()::warn));
        getLog().info("Parsed " + Amount.of(code.readAnew().size(), "file") + " of "
                + code.parsable().size());
        return code;
    }
}
