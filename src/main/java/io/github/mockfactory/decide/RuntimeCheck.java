package io.github.mockfactory.decide;

import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.generate.RuntimeCheckFiles;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.survey.FactorySurvey.SourceFactory;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What checks at run time that mocks are made by a factory.
 *
 * @param factoryType fully qualified name of the factory
 * @param files       those that are to be made; none if they are there, or if something is in the way
 * @param obstacle    what is in the way, goes on from the name of the factory; null if nothing is
 */
public record RuntimeCheck(
        String factoryType, List<NewFile> files, @Nullable String obstacle) {

    /** Copies the files. */
    public RuntimeCheck {
        files = List.copyOf(files);
    }

    /**
     * The checks of all factories that have their source in a run.
     *
     * @param suite what was learnt of it
     * @return one for each factory
     */
    public static List<RuntimeCheck> in(SuiteFacts suite) {
        Map<SourceFactory, RuntimeCheck> alone = new LinkedHashMap<>();
        suite.factories().inSource().stream()
                .filter(factory -> !factory.factory().methods().isEmpty())
                .forEach(factory -> alone.put(factory, of(factory, suite)));
        SharedClassPaths shared = new SharedClassPaths(
                suite,
                alone.entrySet().stream()
                        .filter(check -> check.getValue().obstacle() == null)
                        .map(Map.Entry::getKey)
                        .toList());
        return alone.entrySet().stream()
                .map(check -> check.getValue().files().isEmpty()
                        ? check.getValue()
                        : shared.obstacle(check.getKey(), check.getValue().files())
                                .map(obstacle -> left(check.getValue().factoryType(), obstacle))
                                .orElse(check.getValue()))
                .toList();
    }

    private static RuntimeCheck of(SourceFactory factory, SuiteFacts suite) {
        String type = factory.factory().typeName();
        SourceSetSurvey home = suite.sourceSet(factory.sourceSet());
        if (home.declares(Companion.CHECK.typeName(type))) {
            return new RuntimeCheck(type, List.of(), null);
        }
        if (!home.hasOnClassPath(MockitoTypes.MOCKED_CONSTRUCTION)) {
            return left(type, "does not see Mockito 3.5 or newer");
        }
        List<NewFile> files = new RuntimeCheckFiles(type, Path.of(factory.path()), home.style(), home.markers())
                .generate(
                        home.hasOnClassPath(MockitoTypes.ENFORCER), home.hasOnClassPath(MockitoTypes.MOCKED_SINGLETON));
        if (files.isEmpty()) {
            return left(type, "stands in no folder called java, so the folder of its resources is not known");
        }
        Optional<Path> taken = files.stream()
                .map(NewFile::path)
                .filter(suite.engineFacts().plugins()::containsKey)
                .findFirst();
        if (taken.isPresent()) {
            return left(type, "would need " + taken.get() + ", which names another plug-in of Mockito already");
        }
        if (files.stream()
                .map(NewFile::path)
                .filter(path -> !path.toString().endsWith(".java"))
                .anyMatch(path -> !suite.build().folders().isResource(home.key(), path))) {
            return left(type, "stands in a folder of sources beside which the build looks for no resources");
        }
        boolean unusual =
                files.stream().anyMatch(file -> suite.engineFacts().hasUnusualResources(file.path(), home.key()));
        return unusual
                ? left(type, "stands in a module whose build file says by itself which files are resources")
                : new RuntimeCheck(type, files, null);
    }

    private static RuntimeCheck left(String type, String obstacle) {
        return new RuntimeCheck(type, List.of(), obstacle);
    }
}
