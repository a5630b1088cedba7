package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.migrate.ValidationPolicy;
import io.github.mockfactory.driver.source.CodeBase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How commits are validated. Null stands for what is not set.
 *
 * @param testReports    globs of test reports from the root of the repository, as YAML
 * @param components     level 2: globs of paths by the name of a component, as YAML
 * @param system         level 3: when everything is run
 * @param systemCommand  level 3: a command in the place of all tests
 * @param goldenTags     level 4: tags of tests that must never fail, as YAML
 * @param goldenTests    level 4: globs of simple names of such test classes, as YAML
 * @param goldenCommand  level 4: a command that must never fail
 * @param suiteFailures  how many changed results elsewhere are only reported
 * @param slowerWarn     by how many per cent tests may become slower before it is reported
 * @param slowerRollback by how many per cent before a step is rolled back
 * @param slowerFloor    differences below so many seconds are noise
 * @param memoryRollback by how many per cent tests may need more memory before a batch is rolled back
 * @param memoryFloor    differences below so many mebibytes are noise
 * @param buildTimeout   how many minutes a build may take; 0 for a multiple of what builds before took
 * @param reruns         how often a changed result is run again
 */
public record ValidationOptions(
        @Nullable String testReports,
        @Nullable String components,
        String system,
        @Nullable String systemCommand,
        @Nullable String goldenTags,
        @Nullable String goldenTests,
        @Nullable String goldenCommand,
        int suiteFailures,
        double slowerWarn,
        double slowerRollback,
        double slowerFloor,
        double memoryRollback,
        double memoryFloor,
        int buildTimeout,
        int reruns) {

    /** Refuses what is no time for a build. */
    public ValidationOptions {
        if (buildTimeout < 0) {
            throw new IllegalArgumentException(
                    "The option buildTimeout is " + buildTimeout + ", but must be 0 or a positive number");
        }
    }

    ValidationPolicy policy(CodeBase code) {
        Map<String, List<String>> parts = YamlValues.map("components", components);
        return new ValidationPolicy(
                parts == null ? Map.of() : new TreeMap<>(parts),
                ValidationPolicy.SystemLevel.named(system),
                GoldenTests.of(code, goldenTags, goldenTests),
                suiteFailures,
                slowerWarn,
                slowerRollback,
                slowerFloor,
                memoryRollback,
                memoryFloor,
                reruns);
    }
}
