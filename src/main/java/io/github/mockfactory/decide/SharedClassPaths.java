package io.github.mockfactory.decide;

import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.survey.FactorySurvey.SourceFactory;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a check at run time would meet another one, or another plug-in. Mockito asks the first plug-in of a kind on a class path: of
 * two checks, each would take the mocks of the other's factory for raw ones, or would not be asked at all.
 */
final class SharedClassPaths {

    private final SuiteFacts suite;
    private final List<SourceFactory> checked;

    /**
     * Takes what is known of the suite.
     *
     * @param checked the factories that have a check, or would get one
     */
    SharedClassPaths(SuiteFacts suite, List<SourceFactory> checked) {
        this.suite = suite;
        this.checked = checked;
    }

    /**
     * Why the files of a check must not be made.
     *
     * @param files of the check beside the factory
     * @return goes on from the name of the factory; empty if they meet nothing
     */
    Optional<String> obstacle(SourceFactory factory, List<NewFile> files) {
        SourceSetSurvey home = suite.sourceSet(factory.sourceSet());
        return suite.sourceSets().stream()
                .filter(user -> user.sees(home))
                .flatMap(user -> Stream.of(
                                checks(user, factory), checksInJars(user, factory), plugins(user, home, files))
                        .flatMap(others -> others)
                        .map(other -> "is on the class path of " + user.key().displayName() + " together with " + other
                                + ", and Mockito asks one plug-in of a class path"))
                .findFirst();
    }

    private Stream<String> checks(SourceSetSurvey user, SourceFactory factory) {
        return checked.stream()
                .filter(other -> !other.path().equals(factory.path()))
                .filter(other -> user.sees(suite.sourceSet(other.sourceSet())))
                .map(other -> other.factory().typeName());
    }

    /** A check in a jar, or in a module that is not part of the run, is known by its name alone. */
    private Stream<String> checksInJars(SourceSetSurvey user, SourceFactory factory) {
        String own = Companion.CHECK.typeName(factory.factory().typeName());
        return user.onClassPath(new TypeName(own).inPackage()).stream()
                .filter(name -> !name.equals(own))
                .filter(name -> suite.sourceSets().stream().noneMatch(set -> set.declares(name)));
    }

    /** The factory's own source set asks its own plug-in first, of which the mock maker alone asks the next one. */
    private Stream<String> plugins(SourceSetSurvey user, SourceSetSurvey home, List<NewFile> files) {
        List<Path> names = files.stream()
                .map(file -> file.path().getFileName())
                .filter(name -> user != home || !name.endsWith(MockitoTypes.MOCK_MAKER))
                .toList();
        return suite.engineFacts().plugins().entrySet().stream()
                .filter(plugin -> names.contains(plugin.getKey().getFileName()))
                .filter(plugin ->
                        !plugin.getValue().equals(home.key()) && user.sees(suite.sourceSet(plugin.getValue())))
                .map(plugin -> plugin.getKey().toString());
    }
}
