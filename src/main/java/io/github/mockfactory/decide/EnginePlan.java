package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodChoice;
import io.github.mockfactory.factory.MockRequest;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.generate.AnnotationEngineFiles;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.site.Construction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The annotation engine beside a factory, as it will be once what the suite needs is there.
 *
 * @param features what it can do
 * @param methods  the methods of the factory by which it creates mocks, by what they construct
 * @param use      what the sites ask of it
 */
record EnginePlan(AnnotationEngineFeatures features, Map<Construction, String> methods, EngineUse use) {

    /** With the methods that a factory has or gets; empty if one is missing or not clear. */
    static Optional<EnginePlan> of(
            AnnotationEngineFeatures features, EngineUse use, Function<MockRequest, MethodChoice> chosen) {
        Map<Construction, String> methods = new EnumMap<>(Construction.class);
        for (MockRequest request : use.requests()) {
            MethodChoice choice = chosen.apply(request);
            if (choice.isMissing() || choice.isAmbiguous()) {
                return Optional.empty();
            }
            methods.put(request.signature().construction(), choice.method().name());
        }
        return Optional.of(new EnginePlan(features, methods, use));
    }

    /** The files that were asked for and do not exist yet. */
    List<NewFile> newFiles(FactoryHome home) {
        List<NewFile> files = new ArrayList<>();
        Path factory = home.path();
        if (factory == null || home.isBinary()) {
            return files;
        }
        AnnotationEngineFiles source = new AnnotationEngineFiles(
                home.typeName(),
                methods,
                features.needed(use.resolves(), use.spies(), use.scopes()),
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
