package io.github.mockfactory.decide;

import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The annotation engine beside a factory, as it will be once what the suite needs is there.
 *
 * @param features     what it can do
 * @param createMethod the method of the factory by which it creates mocks
 * @param use          what the sites ask of it
 */
record EnginePlan(AnnotationEngineFeatures features, String createMethod, EngineUse use) {

    /** The files that were asked for and do not exist yet. */
    List<NewFile> newFiles(FactoryHome home) {
        List<NewFile> files = new ArrayList<>();
        Path factory = home.path();
        if (factory == null || home.isBinary()) {
            return files;
        }
        AnnotationEngineFiles source = new AnnotationEngineFiles(
                home.typeName(),
                createMethod,
                features.needed(use.resolves(), use.spies()),
                home.sourceSet().style());
        if (!home.has(Companion.ENGINE)) {
            home.engineFile()
                    .ifPresent(file -> files.addAll(
                            source.generate(factory, file, home.sourceSet().markers())));
        }
        if (use.listens() && !home.has(Companion.LISTENER)) {
            home.springFile()
                    .ifPresent(file -> files.addAll(source.generateListener(
                            factory, file, home.sourceSet().markers())));
        }
        return files;
    }
}
