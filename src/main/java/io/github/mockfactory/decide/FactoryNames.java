package io.github.mockfactory.decide;

import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.survey.SourceSetSurvey;
import io.github.mockfactory.survey.SuiteFacts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses the name of a factory that is generated. Its simple name is that by which a later run finds it, so where something else
 * is called so, or like one of the classes that may come to stand beside it, another package is taken.
 */
final class FactoryNames {

    private final SuiteFacts suite;
    private final SourceSetSurvey home;

    FactoryNames(SuiteFacts suite, SourceSetSurvey home) {
        this.suite = suite;
        this.home = home;
    }

    /** A fully qualified name that nothing has. */
    String free() {
        String packageName = packageName();
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        return Stream.concat(
                        Stream.of(prefix),
                        Stream.concat(
                                Stream.of(prefix + "mocks."),
                                IntStream.iterate(2, i -> i + 1).mapToObj(i -> prefix + "mocks" + i + ".")))
                .map(each -> each + suite.options().factoryName())
                .filter(name -> named(name).noneMatch(this::isTaken))
                .findFirst()
                .orElseThrow();
    }

    private String packageName() {
        if (suite.build().modules().isModular(home.key())) {
            return mostTested();
        }
        String root = RootPackage.of(home.packages());
        return root.isEmpty() ? "testing" : root.endsWith(".testing") ? root : root + ".testing";
    }

    /** In a module of Java, tests may look into the packages of tests only: Surefire opens those and no other. */
    private String mostTested() {
        Map<String, Integer> tested = home.testedPackages();
        return tested.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElseGet(() -> RootPackage.of(home.packages()));
    }

    /** The factory and all that may stand beside it. */
    static Stream<String> named(String factoryType) {
        return Stream.concat(
                Stream.of(factoryType),
                Arrays.stream(Companion.values()).map(companion -> companion.typeName(factoryType)));
    }

    private boolean isTaken(String typeName) {
        return home.hasInJars(typeName)
                || suite.sourceSets().stream()
                        .filter(set -> set.key().sameModule(home.key()) || set.sees(home) || home.sees(set))
                        .anyMatch(set -> set.declares(typeName) || set.hasInJars(typeName));
    }
}
