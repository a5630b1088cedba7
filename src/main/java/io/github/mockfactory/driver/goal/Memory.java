package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What goals remember of sources: they parse only what has changed since they last read them.
 *
 * @param folder absolute, where is remembered what was read of sources; null for the folder {@code facts} among the reports
 * @param fresh  whether to pass over what is remembered, and to read all sources anew
 */
public record Memory(@Nullable Path folder, boolean fresh) {

    CodeBase read(GoalContext context, SourceFiles files) throws IOException {
        Path facts = folder == null ? context.build().output().resolve("facts") : folder;
        Console console = context.console();
        CodeBase code = context.read(
                files, console.progress(), new FactsFolder(facts, fresh, ToolStamp.current(), console::warn));
        console.info("Parsed " + Amount.of(code.readAnew().size(), "file") + " of "
                + code.parsable().size());
        return code;
    }
}
