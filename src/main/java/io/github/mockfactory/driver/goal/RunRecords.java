package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.HistoryFolder;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.source.CodeBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The records of the runs of a build.
 *
 * @param context of the goal that reads or leaves one
 */
record RunRecords(GoalContext context) {

    /** What a person is to do about a failure follows what has failed, and is of this machine. */
    private static final Pattern NEXT_SENTENCE = Pattern.compile("\\. (?=\\p{Lu})");

    HistoryFolder folder() {
        return HistoryFolder.find(context.build().root(), context.build().top());
    }

    History read() throws IOException {
        return folder().read();
    }

    /** Begins the record of a run, with the commit that is checked out. */
    RunRecord begin(Goal goal) throws IOException {
        Build build = context.build();
        String commit = "";
        boolean dirty = false;
        if (Files.exists(build.root().resolve(".git"))) {
            try (UserRepository repository = UserRepository.open(build.root())) {
                commit = repository.head();
                dirty = !repository.isClean(context.outputs());
            } catch (IOException | IllegalArgumentException e) {
                // a repository that cannot be read, or has no commit yet, does not keep a goal from its work
                commit = "";
            }
        }
        return RunRecord.of(goal, Instant.now(), build.name(), commit, dirty);
    }

    /** Begins the record of a run that tells the state of a code base. */
    RunRecord begin(Goal goal, CodeBase code) throws IOException {
        return begin(goal).with(new CodeState(code, context.ownerOfFile()).counts());
    }

    /** The same of a run that has ended with a failure; null if it came to its end. */
    static RunRecord ended(RunRecord record, @Nullable Exception failure) {
        return failure == null ? record : record.stoppedFor(NEXT_SENTENCE.split(Failures.messageOf(failure), 2)[0]);
    }

    /** What a run tells of itself. */
    interface Told {
        RunRecord record() throws IOException;
    }

    /** Adds a record; that it cannot be made or written undoes nothing of the run. */
    void append(Told told) {
        Console console = context.console();
        try {
            folder().append(told.record())
                    .ifPresent(file -> console.info("The record of this run, to be committed: " + file));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            console.warn("This run leaves no record. " + Failures.messageOf(e));
        }
    }
}
