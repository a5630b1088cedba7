package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.survey.SourceSetSurvey;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A factory as it is before a run, and where it stands.
 *
 * @param origin    where its source comes from
 * @param existing  what it offers now
 * @param path      of its file, relative to the root of the build; null for a factory that is only visible as a class file
 * @param sourceSet that its file belongs to; for a class file one that sees it
 */
record FactoryHome(
        Origin origin, MockFactory existing, @Nullable Path path, SourceSetSurvey sourceSet) {

    /** Where the source of a factory comes from. */
    enum Origin {
        /** The file is generated. */
        GENERATED,
        /** The file exists and may be extended. */
        SOURCE,
        /** Only a class file is visible: it is used as it is. */
        BINARY
    }

    String typeName() {
        return existing.typeName();
    }

    boolean isBinary() {
        return origin == Origin.BINARY;
    }

    /** Whether a source set can call it as the build is. */
    boolean isVisibleTo(SourceSetSurvey user) {
        return isBinary() ? user.hasOnClassPath(typeName()) : user.sees(sourceSet);
    }

    /** Where Mockito is told of an annotation engine beside it; empty if there is no place for it. */
    Optional<Path> engineFile() {
        return resource(AnnotationEngineFiles.ENGINE_FILE);
    }

    /** Where Spring is told of the listener that lets Mockito call the engine; empty if there is no place for it. */
    Optional<Path> springFile() {
        return resource(AnnotationEngineFiles.SPRING_FILE);
    }

    private Optional<Path> resource(String file) {
        return path == null || isBinary() ? Optional.empty() : AnnotationEngineFiles.resource(path, typeName(), file);
    }

    /** Whether an earlier run has made a class beside it. */
    boolean has(Companion companion) {
        return sourceSet.declares(companion.typeName(typeName()));
    }
}
