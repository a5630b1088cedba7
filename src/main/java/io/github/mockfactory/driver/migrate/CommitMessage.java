package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.plan.Change;
import io.github.mockfactory.driver.plan.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.util.QuotedString;

/** Words the commit of a step. */
final class CommitMessage {

    private CommitMessage() {}

    static String of(Step step, String validation) {
        String phase = step.phase().number() + " (" + step.phase().name().toLowerCase(Locale.ROOT) + ")";
        if (step.phase() == Phase.FOUNDATION) {
            return """
                    Prepare the mock factory

                    Files: %s
                    Phase: %s
                    Validation: %s""".formatted(
                            step.paths().stream().map(CommitMessage::plain).collect(Collectors.joining(", ")),
                            phase,
                            validation);
        }
        if (step.phase() == Phase.SETUPS) {
            return ofSetups(step, phase, validation);
        }
        TreeMap<String, Integer> categories = new TreeMap<>();
        for (Change change : step.changes()) {
            categories.merge(change.key().category(), change.count(), Integer::sum);
        }
        List<String> left = step.left();
        return """
                Migrate mocks of %s

                File: %s
                Phase: %s
                Category: %s
                Sites: %d migrated%s
                Risk: %s
                Validation: %s""".formatted(
                        nameOf(step.path()),
                        plain(step.path()),
                        phase,
                        categories.entrySet().stream()
                                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", ")),
                        step.sites(),
                        left.isEmpty() ? "" : ", left in the file: " + String.join(", ", left),
                        step.risk(),
                        validation);
    }

    private static String ofSetups(Step step, String phase, String validation) {
        return """
                %s

                File: %s
                Phase: %s
                Set-ups: %d moved
                Risk: %s
                Validation: %s""".formatted(
                        step.setups() == 0
                                ? "Add homes of set-ups to " + nameOf(step.path())
                                : "Move set-ups of mocks in " + nameOf(step.path()) + " to their homes",
                        plain(step.path()),
                        phase,
                        step.setups(),
                        step.risk(),
                        validation);
    }

    /** A path as git writes it, so that it is one line whatever it holds. */
    static String plain(String path) {
        return QuotedString.GIT_PATH_MINIMAL.quote(path);
    }

    static String nameOf(String path) {
        return plain(String.valueOf(Path.of(path).getFileName()).replaceFirst("\\.[^.]*$", ""));
    }
}
