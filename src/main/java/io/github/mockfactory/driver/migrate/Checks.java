package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.plan.Impact;
import io.github.mockfactory.driver.validate.TestRunner;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a validation works with.
 *
 * @param runner        builds and runs tests
 * @param build         names what it runs, so that a baseline can be told from one of another build
 * @param systemCommand level 3 where that is not simply all tests; judged by its exit code
 * @param goldenCommand level 4 where that is a command; judged by its exit code
 * @param impact        which tests stand on which files
 * @param policy        what runs when
 * @param progress      is told
 */
public record Checks(
        TestRunner runner,
        String build,
        @Nullable TestRunner systemCommand,
        @Nullable TestRunner goldenCommand,
        Impact impact,
        ValidationPolicy policy,
        Progress progress) {

    /**
     * The same, every build being run in another way.
     *
     * @param wrap makes a runner of each
     * @return checks with those runners
     */
    Checks with(UnaryOperator<TestRunner> wrap) {
        return new Checks(
                new ChosenTests(wrap.apply(runner), progress),
                build,
                systemCommand == null ? null : wrap.apply(systemCommand),
                goldenCommand == null ? null : wrap.apply(goldenCommand),
                impact,
                policy,
                progress);
    }
}
