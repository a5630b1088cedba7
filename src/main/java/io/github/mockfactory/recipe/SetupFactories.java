package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryPlan;
import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupContext.FactoryPlace;
import io.github.mockfactory.setup.move.FactoryHomes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Adds homes of set-ups to factories, with the methods that sites need: which these are does not depend on what runs first. */
final class SetupFactories {

    private final MigrationPlan plan;
    private final List<PlannedHome> homes;
    private final List<FactoryPlan> factories;

    /**
     * Takes the homes that set-ups will call.
     *
     * @param plan  for the mock sites of the run
     * @param homes those elsewhere are left out
     */
    SetupFactories(MigrationPlan plan, Collection<PlannedHome> homes) {
        this.plan = plan;
        Map<String, PlannedHome> distinct = new TreeMap<>();
        homes.stream()
                .filter(home -> home.kind() == PlannedHome.Kind.FACTORY)
                .forEach(home -> distinct.put(home.factory().scope() + "#" + home.name(), home));
        this.homes = List.copyOf(distinct.values());
        Set<String> scopes =
                this.homes.stream().map(home -> home.factory().scope()).collect(Collectors.toSet());
        this.factories = plan.factories().stream()
                .filter(factory -> scopes.contains(factory.scope()))
                .toList();
    }

    /** New factories with their homes, but for those that an earlier recipe of the same run has made already. */
    List<SourceFile> generate(Collection<SourceFile> made) {
        Stream<NewFile> files = factories.stream()
                .flatMap(factory ->
                        factory.newFiles().stream().filter(file -> file.path().equals(factory.path())));
        return FactoryFiles.missing(files, made)
                .map(NewFile::parse)
                .<SourceFile>map(file -> file instanceof J.CompilationUnit source ? withHomes(source) : file)
                .toList();
    }

    /** The same file, unless it is a factory that gets homes or methods. */
    J.CompilationUnit update(J.CompilationUnit source) {
        J.CompilationUnit result = source;
        for (FactoryPlan factory : factories) {
            result = (J.CompilationUnit) factory.extend(result);
        }
        return withHomes(result);
    }

    private J.CompilationUnit withHomes(J.CompilationUnit file) {
        List<PlannedHome> missing = new ArrayList<>();
        for (J.ClassDeclaration declaration : file.getClasses()) {
            String type =
                    declaration.getType() == null ? "" : declaration.getType().getFullyQualifiedName();
            String scope = FactoryPlace.scopeOf(type, SourcePackages.pathOf(file));
            Set<String> present = new HashSet<>();
            declaration.getBody().getStatements().forEach(statement -> {
                if (statement instanceof J.MethodDeclaration method) {
                    present.add(method.getSimpleName());
                }
            });
            homes.stream()
                    .filter(home -> home.factory().scope().equals(scope) && !present.contains(home.name()))
                    .forEach(missing::add);
        }
        return missing.isEmpty()
                ? file
                : FactoryHomes.add(
                        file,
                        missing,
                        name -> plan.suite().knows(file, name),
                        plan.suite().styleOf(file));
    }
}
