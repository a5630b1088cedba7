package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.Shard;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goals remember of sources: they parse only what has changed since they last read them.
 *
 * @param folder absolute, where is remembered what was read of sources; null for the folder {@code facts} among the reports
 * @param fresh  whether to pass over what is remembered, and to read all sources anew
 * @param facts  folders of facts that were read elsewhere, with commas between them, relative to the folder in which the build was
 *     started; null for none
 */
public record Memory(
        @Nullable Path folder, boolean fresh, @Nullable String facts) {

    CodeBase read(GoalContext context, SourceFiles files) throws IOException {
        Console console = context.console();
        CodeBase code = context.read(files, console.progress(), facts(context));
        console.info("Parsed " + Amount.of(code.readAnew().size(), "file") + " of "
                + code.parsable().size());
        return code;
    }

    /** Reads one of several parts, and leaves its facts for a run that takes those of all parts. */
    void readPart(GoalContext context, Shard shard) throws IOException {
        requireNoSetups(context, "shard");
        DiskFiles files = new DiskFiles(context.build().root());
        Console console = context.console();
        int read = CodeBase.readPart(
                        context.build().root(),
                        files,
                        context.build().modules(),
                        context.settings().toSurveyOptions(),
                        console.progress(),
                        facts(context),
                        shard)
                .size();
        console.info("Parsed " + Amount.of(read, "file") + " for the part " + shard + ". The facts: " + own(context));
        console.info("A plan of the same sources takes those of all parts: -Dmockfactory.facts=FOLDER,FOLDER");
    }

    private Path own(GoalContext context) {
        return folder == null ? context.build().output().resolve("facts") : folder;
    }

    private FactsFolder facts(GoalContext context) throws IOException {
        List<Path> others = others(context);
        if (!others.isEmpty()) {
            requireNoSetups(context, "facts");
        }
        if (fresh && !others.isEmpty()) {
            throw new IllegalArgumentException(
                    "The options fresh and facts contradict each other: leave one of them out");
        }
        return new FactsFolder(own(context), fresh, ToolStamp.current(), context.console()::warn).with(others);
    }

    /** What is remembered of a file says nothing of its set-ups: a run that moves these reads every file. */
    private static void requireNoSetups(GoalContext context, String option) {
        if (context.movesSetups()) {
            throw new IllegalArgumentException(
                    "The options " + option + " and setups contradict each other: facts of files"
                            + " say nothing of set-ups. Leave one of them out");
        }
    }

    /** The folders that are named, and those in them, as a CI server lays artifacts of several jobs beside each other. */
    private List<Path> others(GoalContext context) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : facts == null ? List.<String>of() : List.of(facts.split(",", -1))) {
            Path named = context.build().started().resolve(name.trim());
            if (name.isBlank() || !Files.isDirectory(named)) {
                throw new IllegalArgumentException(
                        "The option facts names '" + name + "', which is no folder: " + named);
            }
            int before = found.size();
            try (Stream<Path> within = Files.walk(named, 1)) {
                within.filter(Memory::hasFacts).sorted().forEach(found::add);
            }
            if (found.size() == before) {
                throw new IllegalArgumentException("The option facts names " + named
                        + ", but there are no facts: neither it nor a folder in it has files that end in "
                        + FactsFolder.ENDING);
            }
        }
        return found;
    }

    private static boolean hasFacts(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(FactsFolder.ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
