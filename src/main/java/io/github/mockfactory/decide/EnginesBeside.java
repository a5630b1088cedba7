package io.github.mockfactory.decide;

import io.github.mockfactory.factory.MethodSelection;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.survey.SuiteFacts;
import io.github.mockfactory.survey.SurveyedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the annotation engine beside the factory of each source set can do, or could if anything asked for one: what is left has
 * the same reason in a run that moves nothing any more.
 */
final class EnginesBeside {

    private final SuiteFacts suite;
    private final FactoryFinder finder;
    private final FactoryAssignment factories;
    private final EngineHomes homes;
    private final Collection<FactoryHome> asked;
    private final Map<FactoryHome, Optional<AnnotationEngineFeatures>> engines = new HashMap<>();
    private final Map<SourceSetKey, Optional<AnnotationEngineFeatures>> seen = new HashMap<>();

    /**
     * Takes what settles the engines.
     *
     * @param selection chooses among the methods of a factory
     * @param asked     the factories that are to get one, if there is a place for it
     */
    EnginesBeside(
            SuiteFacts suite,
            FactoryFinder finder,
            FactoryAssignment factories,
            MethodSelection selection,
            Collection<FactoryHome> asked) {
        this.suite = suite;
        this.finder = finder;
        this.factories = factories;
        this.homes = new EngineHomes(suite, factories, selection);
        this.asked = asked;
    }

    /** What the engine of a factory can do, or could if anything asked for one; null if there is no place for one. */
    @Nullable
    AnnotationEngineFeatures of(FactoryHome home) {
        return find(home).orElse(null);
    }

    /** What the engine beside the factory of a file can do, by the path of the file; null if there can be none. */
    @Nullable
    AnnotationEngineFeatures seenFrom(String path) {
        SurveyedFile file = suite.file(path);
        return file == null
                ? AnnotationEngineFeatures.ALL
                : seen.computeIfAbsent(file.sourceSet(), this::find).orElse(null);
    }

    private Optional<AnnotationEngineFeatures> find(SourceSetKey user) {
        return home(user).flatMap(this::find);
    }

    private Optional<AnnotationEngineFeatures> find(FactoryHome home) {
        return engines.computeIfAbsent(home, each -> homes.of(each, asked));
    }

    private Optional<FactoryHome> home(SourceSetKey user) {
        FactoryFinder.Found found = factories.found(user);
        if (found == null) {
            List<FactoryHome> generated = factories.all().stream()
                    .filter(home -> home.origin() == FactoryHome.Origin.GENERATED)
                    .toList();
            found = finder.find(suite.sourceSet(user), generated);
        }
        return Optional.ofNullable(found.home());
    }
}
