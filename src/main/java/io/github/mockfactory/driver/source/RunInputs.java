package io.github.mockfactory.driver.source;

import io.github.mockfactory.driver.facts.ContentHash;
import io.github.mockfactory.driver.source.SourceListing.ListedSet;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.SurveyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells whether anything has changed at all that decides which files are parsed and what their facts depend on: then nobody has to
 * look for what a change has touched.
 */
final class RunInputs {

    private final Path root;
    private final HeldFiles files;
    private final SurveyOptions options;
    private final ClassPathContent content;

    RunInputs(Path root, HeldFiles files, SurveyOptions options, ClassPathContent content) {
        this.root = root;
        this.files = files;
        this.options = options;
        this.content = content;
    }

    /** The same for two runs that read the same. */
    String hashOf(List<ListedSet> sets) {
        ContentHash hash = new ContentHash().add(options.reading());
        for (ListedSet listed : sets) {
            SourceSet set = listed.set();
            hash.add(listed.module().groupId())
                    .add(listed.module().artifactId())
                    .add(set.name())
                    .add(listed.module().javaVersion())
                    .add(listed.module().charset().name())
                    .add(content.hashOf(set.classPath()))
                    .add(content.classesIn(set.classPath()))
                    .add(LombokSettings.hashFor(root, listed));
            for (Path classes : set.classes()) {
                hash.add(content.classesIn(classes));
            }
            for (String path : listed.paths()) {
                hash.add(path).add(hashOf(path));
            }
            hash.add("");
        }
        return hash.end();
    }

    private String hashOf(String path) {
        try {
            return files.hashOf(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ": " + e.getMessage(), e);
        }
    }
}
