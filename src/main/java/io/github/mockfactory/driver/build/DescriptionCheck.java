package io.github.mockfactory.driver.build;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a description leaves out, or names though it is not there: else a whole source set could be missed in silence. */
final class DescriptionCheck {

    private final List<SourceModule> modules;

    DescriptionCheck(List<SourceModule> modules) {
        this.modules = modules;
    }

    /** Throws an {@link IllegalArgumentException} that names what is wrong. */
    void check() {
        require(!modules.isEmpty(), "it has no modules");
        Set<String> names = new HashSet<>();
        for (SourceModule module : modules) {
            require(!module.artifactId().isBlank(), "a module has no artifactId");
            require(names.add(module.artifactId()), "two modules have the artifactId " + module.artifactId());
            require(!module.sourceSets().isEmpty(), "the module " + module.artifactId() + " has no sourceSets");
            Set<String> sets = new HashSet<>();
            for (SourceSet set : module.sourceSets()) {
                require(!set.name().isBlank(), "a source set of " + module.artifactId() + " has no name");
                require(sets.add(set.name()), module.artifactId() + " has two source sets called " + set.name());
                check(module.artifactId() + "/" + set.name(), set);
            }
        }
        require(
                modules.stream()
                        .flatMap(module -> module.sourceSets().stream())
                        .flatMap(DescriptionCheck::sources)
                        .anyMatch(Files::isDirectory),
                "none of the folders of sources is there");
    }

    private static void check(String name, SourceSet set) {
        for (ClassPathEntry entry : set.classPath()) {
            // what reads it leaves null what is not there
            require(
                    Optional.ofNullable(entry.path()).isPresent(),
                    "the class path of " + name + " has an entry without a path");
            // folders of the build may have nothing in them, and then they are not there
            require(
                    entry.coordinates().isEmpty() || Files.exists(entry.path()),
                    "the class path of " + name + " has " + entry.path() + ", which is not there");
        }
        boolean sources = sources(set).anyMatch(Files::isDirectory);
        require(
                !sources || !set.classes().isEmpty(),
                name + " has no classes, the folders that its sources are compiled to");
    }

    private static Stream<Path> sources(SourceSet set) {
        return Stream.concat(set.roots().stream(), set.kotlin().stream());
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new IllegalArgumentException(fault);
        }
    }
}
