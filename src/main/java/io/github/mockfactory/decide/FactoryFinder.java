package io.github.mockfactory.decide;

import io.github.mockfactory.decide.FactoryHome.Origin;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.survey.FactorySurvey;
import io.github.mockfactory.survey.RequiredNames;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the factory that a source set is to use. The order is: visible source, class path, the module that the options
 * name, the source set itself. A factory is generated only where none is visible.
 */
final class FactoryFinder {

    private final SuiteFacts suite;

    FactoryFinder(SuiteFacts suite) {
        this.suite = suite;
    }

    /**
     * A factory, or the reason why there is none.
     *
     * @param dependent whether the module needs a new dependency to see it
     */
    record Found(@Nullable FactoryHome home, @Nullable Reason reason, boolean dependent) {
        static Found of(FactoryHome home) {
            return new Found(home, null, false);
        }

        private static Found none(Reason reason) {
            return new Found(null, reason, false);
        }
    }

    /**
     * Finds the factory of a source set.
     *
     * @param generated the factories that are to be made for others
     */
    Found find(SourceSetSurvey user, List<FactoryHome> generated) {
        return inSource(user)
                .or(() -> onClassPath(user))
                .or(() -> generated.stream()
                        .filter(factory -> suite.sees(user, factory.sourceSet(), factory.typeName()))
                        .findFirst()
                        .map(Found::of))
                .orElseGet(() -> generate(user));
    }

    /**
     * The folder of a factory whose source is, or would be, compiled together with a source set. Any other factory is there as a
     * class when the source set is compiled.
     */
    Optional<Path> homeInSource(SourceSetSurvey user) {
        Optional<Found> visible = inSource(user).or(() -> onClassPath(user));
        if (visible.isPresent()) {
            FactoryHome factory = visible.get().home();
            Path path = factory == null || factory.sourceSet() != user ? null : factory.path();
            return factory == null || path == null ? Optional.empty() : Optional.of(folderOf(path, factory.typeName()));
        }
        String module = suite.options().factoryModule();
        return module == null || home(module) == user
                ? Optional.of(user.root(suite.build().folders()))
                : Optional.empty();
    }

    private static Path folderOf(Path file, String typeName) {
        Path inside = Path.of(typeName.replace('.', '/') + ".java");
        int names = file.getNameCount() - inside.getNameCount();
        return file.endsWith(inside) && names > 0 ? file.subpath(0, names) : Path.of("");
    }

    /** Whether the factory of a file is the one that a source set uses, were it to ask. */
    boolean isChosen(String path) {
        return suite.sourceSets().stream()
                .map(this::nearest)
                .anyMatch(
                        nearest -> nearest.size() == 1 && nearest.get(0).path().equals(path));
    }

    /** The factories whose source a source set sees: its own module's, if there are such. */
    private List<FactorySurvey.SourceFactory> nearest(SourceSetSurvey user) {
        List<FactorySurvey.SourceFactory> visible = suite.factories().inSource().stream()
                .filter(factory -> suite.sees(
                        user,
                        suite.sourceSet(factory.sourceSet()),
                        factory.factory().typeName()))
                .toList();
        List<FactorySurvey.SourceFactory> own = visible.stream()
                .filter(factory -> factory.sourceSet().sameModule(user.key()))
                .toList();
        return own.isEmpty() ? visible : own;
    }

    private Optional<Found> inSource(SourceSetSurvey user) {
        List<FactorySurvey.SourceFactory> nearest = nearest(user);
        if (nearest.size() > 1) {
            return Optional.of(Found.none(Reason.AMBIGUOUS_FACTORY));
        }
        return nearest.stream()
                .findFirst()
                .map(factory -> Found.of(new FactoryHome(
                        Origin.SOURCE,
                        factory.factory(),
                        Path.of(factory.path()),
                        suite.sourceSet(factory.sourceSet()))));
    }

    private Optional<Found> onClassPath(SourceSetSurvey user) {
        String configured = suite.options().factoryType();
        List<String> names = configured == null
                ? user.onClassPath(suite.options().factoryName())
                : user.hasOnClassPath(configured) ? List.of(configured) : List.of();
        List<MockFactory> readable = names.stream()
                // what the run has in source was read there, and is no factory
                .filter(name -> suite.sourceSets().stream().noneMatch(set -> set.declares(name)))
                .map(suite.factories()::binary)
                .flatMap(factory -> Optional.ofNullable(factory).stream())
                .toList();
        if (readable.size() > 1) {
            return Optional.of(Found.none(Reason.AMBIGUOUS_FACTORY));
        }
        if (readable.isEmpty()) {
            // a class of that name which nobody here calls is somebody else's, unless the options name it
            return configured == null || names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Found.none(Reason.FACTORY_UNREADABLE));
        }
        return Optional.of(Found.of(new FactoryHome(Origin.BINARY, readable.get(0), null, user)));
    }

    private Found generate(SourceSetSurvey user) {
        String module = suite.options().factoryModule();
        if (module == null) {
            return user.key().isMain() ? Found.none(Reason.FACTORY_NOT_VISIBLE) : Found.of(generateIn(user));
        }
        SourceSetSurvey home = home(module);
        if (user.sees(home)) {
            return Found.of(generateIn(home));
        }
        if (!canDependOn(user, home)) {
            return Found.none(Reason.FACTORY_NOT_VISIBLE);
        }
        FactoryHome factory = inSource(home)
                .flatMap(found -> Optional.ofNullable(found.home()))
                .orElseGet(() -> generateIn(home));
        return new Found(factory, null, true);
    }

    /** Only tests get a new dependency, only on main sources, and never one that closes a cycle. */
    private boolean canDependOn(SourceSetSurvey user, SourceSetSurvey home) {
        return !user.key().isMain()
                && home.key().isMain()
                && home.publication().isPresent()
                && suite.sourceSets().stream()
                        .filter(set -> set.key().sameModule(home.key()))
                        .noneMatch(set -> suite.sourceSets().stream()
                                .filter(other -> other.key().sameModule(user.key()))
                                .anyMatch(set::sees));
    }

    private FactoryHome generateIn(SourceSetSurvey home) {
        String configured = suite.options().factoryType();
        String typeName = configured == null ? new FactoryNames(suite, home).free() : configured;
        Path path = home.root(suite.build().folders()).resolve(typeName.replace('.', '/') + ".java");
        return new FactoryHome(Origin.GENERATED, MockFactory.empty(typeName), path, home);
    }

    /** The modules in which a factory for others can be made: others see it there, or get a dependency on its main sources. */
    Set<String> homes() {
        Set<String> homes = new TreeSet<>();
        for (SourceSetSurvey set : suite.sourceSets()) {
            String module = set.key().module();
            if (!module.isEmpty() && !homes.contains(module) && isHome(home(module))) {
                homes.add(module);
            }
        }
        return homes;
    }

    private boolean isHome(SourceSetSurvey home) {
        return holdsMockito(home)
                || suite.sourceSets().stream().anyMatch(user -> !user.key().sameModule(home.key()) && user.sees(home));
    }

    private static boolean holdsMockito(SourceSetSurvey set) {
        return set.key().isMain() && set.hasOnClassPath(MockitoTypes.MOCKITO);
    }

    private SourceSetSurvey home(String module) {
        List<SourceSetSurvey> sets = suite.sourceSets().stream()
                .filter(set -> set.key().module().equals(module))
                .toList();
        if (sets.isEmpty()) {
            new RequiredNames(suite).requireModule("factoryModule", module);
        }
        return sets.stream()
                .filter(FactoryFinder::holdsMockito)
                .findFirst()
                .orElseGet(() -> sets.stream()
                        .filter(set -> !set.key().isMain())
                        .findFirst()
                        .orElse(sets.get(0)));
    }
}
