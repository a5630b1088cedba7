package io.github.mockfactory.decide;

import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.survey.SourceSetSurvey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The annotation engine beside a factory, as it will be once what the suite needs is there. */
final class PlannedEngine {

    private final String factoryType;
    private final @Nullable Path factory;
    private final SourceSetSurvey sourceSet;
    private @Nullable AnnotationEngineFeatures features;
    private @Nullable String createMethod;
    private boolean resolves;
    private boolean listens;

    /**
     * Takes where the factory stands.
     *
     * @param factory its file; null if there is none in the run
     */
    PlannedEngine(String factoryType, @Nullable Path factory, SourceSetSurvey sourceSet) {
        this.factoryType = factoryType;
        this.factory = factory;
        this.sourceSet = sourceSet;
    }

    /** Where Mockito is told of the engine; empty if there is no place for it. */
    Optional<Path> file() {
        return resource(AnnotationEngineFiles.ENGINE_FILE);
    }

    /** Where Spring is told of the listener that lets Mockito call the engine; empty if there is no place for it. */
    Optional<Path> springFile() {
        return resource(AnnotationEngineFiles.SPRING_FILE);
    }

    private Optional<Path> resource(String file) {
        return factory == null ? Optional.empty() : AnnotationEngineFiles.resource(factory, factoryType, file);
    }

    /** Whether an earlier run has made the engine. */
    boolean exists() {
        return sourceSet.declares(Companion.ENGINE.typeName(factoryType));
    }

    /** Whether an earlier run has made the listener. */
    boolean listenerExists() {
        return sourceSet.declares(Companion.LISTENER.typeName(factoryType));
    }

    /** Lets an engine stand beside the factory. */
    void allow(AnnotationEngineFeatures allowed) {
        features = allowed;
    }

    /** What the engine can do; null if none can stand there. */
    @Nullable
    AnnotationEngineFeatures features() {
        return features;
    }

    /** Asks for the engine. */
    void createBy(FactoryMethod method) {
        createMethod = method.name();
    }

    /** Asks for what resolves parameters too. */
    void resolveParameters() {
        resolves = true;
    }

    /** Asks for the listener too. */
    void listen() {
        listens = true;
    }

    /** The files that were asked for and do not exist yet. */
    List<NewFile> newFiles() {
        List<NewFile> files = new ArrayList<>();
        if (factory == null || features == null || createMethod == null) {
            return files;
        }
        AnnotationEngineFiles source = new AnnotationEngineFiles(
                factoryType, createMethod, resolves ? features : features.withoutParameters(), sourceSet.style());
        if (!exists()) {
            file().ifPresent(file -> files.addAll(source.generate(factory, file, sourceSet.markers())));
        }
        if (listens && !listenerExists()) {
            springFile().ifPresent(file -> files.addAll(source.generateListener(factory, file, sourceSet.markers())));
        }
        return files;
    }
}
