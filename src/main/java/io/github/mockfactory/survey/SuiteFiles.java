package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a run with mock sites, the source sets that they belong to, and what the run says of them. */
final class SuiteFiles {

    private final Map<String, SurveyedFile> files;
    private final Map<String, SurveyedSetups> setups;
    private final Map<SourceSetKey, SourceSetSurvey> sourceSets;
    private final RunFiles runFiles;
    private final BuildFacts build;

    SuiteFiles(
            Map<String, SurveyedFile> files,
            Map<String, SurveyedSetups> setups,
            Map<SourceSetKey, SourceSetSurvey> sourceSets,
            RunFiles runFiles,
            BuildFacts build) {
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.setups = Collections.unmodifiableMap(new TreeMap<>(setups));
        this.sourceSets = Collections.unmodifiableMap(new LinkedHashMap<>(sourceSets));
        this.runFiles = runFiles;
        this.build = build;
    }

    /** By path. */
    Collection<SurveyedFile> all() {
        return files.values();
    }

    @Nullable
    SurveyedFile of(String path) {
        return files.get(path);
    }

    /** Ordered by path, then by place in the file. */
    List<SurveyedSite> sites() {
        return files.values().stream().flatMap(file -> file.sites().stream()).toList();
    }

    /** The files with set-ups of mocks, by path. */
    Map<String, SurveyedSetups> setups() {
        return setups;
    }

    Collection<SourceSetSurvey> sourceSets() {
        return sourceSets.values();
    }

    @Nullable
    SourceSetSurvey sourceSet(SourceSetKey key) {
        return sourceSets.get(key);
    }

    RunFiles runFiles() {
        return runFiles;
    }

    BuildFacts build() {
        return build;
    }
}
