package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.facts.SurveyOptions;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is there to be read of a code base, before any file is parsed.
 *
 * @param root     absolute; paths are relative to it
 * @param files    in it
 * @param listing  of the sources
 * @param signs    that files and class files give of what they can name
 * @param classes  that were compiled
 * @param choice   of the files that matter
 * @param trees    of files, once they are asked for
 * @param options  of the survey
 * @param progress is told of every step
 * @param memory   where it is remembered; null to parse all files, and to remember nothing
 */
record Reading(
        Path root,
        HeldFiles files,
        SourceListing listing,
        SourceSigns signs,
        CompiledClasses classes,
        SourceChoice choice,
        SourceTrees trees,
        SurveyOptions options,
        Progress progress,
        @Nullable FactsFolder memory) {

    static Reading of(
            Path root,
            SourceFiles source,
            List<SourceModule> modules,
            SurveyOptions options,
            Progress progress,
            @Nullable FactsFolder memory) {
        HeldFiles files = new HeldFiles(source);
        SourceListing listing = SourceListing.of(root, files, modules, progress);
        SourceSigns signs = new SourceSigns(listing, files, options, memory);
        CompiledClasses classes = new CompiledClasses(root, memory);
        return new Reading(
                root,
                files,
                listing,
                signs,
                classes,
                new SourceChoice(listing, signs, classes),
                new SourceTrees(root, files, listing.sets()),
                options,
                progress,
                memory);
    }
}
