package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.plan.Step;
import java.util.List;
import java.util.Map;

/**
 * What a validation came to.
 *
 * @param kept       the steps that broke nothing
 * @param rolledBack the others
 * @param validation by id of a kept step, what was compared, in words
 * @param flaky      tests that ended otherwise, and as before when they were run again
 * @param warnings   what is worth a look
 */
record BatchResult(
        List<Step> kept,
        List<RolledBack> rolledBack,
        Map<String, String> validation,
        List<String> flaky,
        List<String> warnings) {}
