package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.decide.ModuleDependency;
import io.github.mockfactory.generate.NewFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;

/** Writes planned factories, and what is needed to see them, to the sources of a run. */
final class FactoryFiles {

    private FactoryFiles() {}

    /** New files, but for those that an earlier recipe of the same run has made already. */
    static List<SourceFile> generate(Collection<FactoryPlan> factories, Collection<SourceFile> made) {
        return missing(factories.stream().flatMap(factory -> factory.newFiles().stream()), made)
                .map(NewFile::parse)
                .toList();
    }

    /** Those of some files that no earlier recipe of the same run has made. */
    static Stream<NewFile> missing(Stream<NewFile> files, Collection<SourceFile> made) {
        Set<Path> present = made.stream().map(SourceFile::getSourcePath).collect(Collectors.toSet());
        return files.filter(file -> !present.contains(file.path()));
    }

    /** The same file, unless it is a factory that lacks methods or the POM of a module that does not see its factory. */
    static SourceFile update(Collection<FactoryPlan> factories, SourceFile source) {
        SourceFile result = source;
        for (FactoryPlan factory : factories) {
            result = factory.extend(result);
            Optional<ModuleDependency> dependency =
                    TestDependencies.isPom(source) ? factory.dependencyOf(source) : Optional.empty();
            if (dependency.isPresent()) {
                result = TestDependencies.add(result, dependency.get());
            }
        }
        return result;
    }
}
