package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.validate.LeftBuild;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * One run of a goal that writes commits: alone in its workspace, and after all that runs before it have committed is in the
 * user's repository, however they ended.
 */
public final class DriverRun implements AutoCloseable {

    private final Lock lock;
    private final Workspace workspace;
    private final boolean caughtUp;

    private DriverRun(Lock lock, Workspace workspace, boolean caughtUp) {
        this.lock = lock;
        this.workspace = workspace;
        this.caughtUp = caughtUp;
    }

    /**
     * Begins a run.
     *
     * @param user     the repository to migrate
     * @param branch   short name of the branch that gets the commits
     * @param progress is told what an interrupted run had left to do
     * @return the run; close it when all is done
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if the branch belongs to something else
     * @throws IllegalStateException    if another process is at it
     */
    public static DriverRun open(UserRepository user, String branch, Progress progress) throws IOException {
        Lock lock = Lock.take(user.home());
        try {
            endLeftBuild(user.home(), progress);
            Workspace workspace = Workspace.open(user, branch);
            try {
                Set<String> takenOff = TakenOff.remember(workspace, RollbackFile.in(user.home()));
                if (!takenOff.isEmpty()) {
                    progress.say("Somebody took these steps off the branch, so they are not made again: "
                            + String.join(", ", takenOff) + ". To have them made, take them out of "
                            + user.home().resolve(RollbackFile.NAME));
                }
                boolean caughtUp = !workspace.tip().equals(workspace.base()) && workspace.publish();
                if (caughtUp) {
                    progress.say("What an interrupted run had committed is on the branch " + branch + " now");
                }
                return new DriverRun(lock, workspace, caughtUp);
            } catch (IOException | RuntimeException e) {
                workspace.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Before the work tree changes under it. */
    private static void endLeftBuild(Path home, Progress progress) throws IOException {
        LeftBuild left = new LeftBuild(home.resolve("logs"));
        if (left.isThere()) {
            progress.say("An interrupted run has left a build, which is ended, and what it made is deleted");
            left.end();
            Outputs.distrust(home);
            left.forget();
        }
    }

    /**
     * Where it happens.
     *
     * @return its branch is published
     */
    public Workspace workspace() {
        return workspace;
    }

    /**
     * Whether a run before this one was interrupted behind a commit, so that this one had to publish it.
     *
     * @return false if everything was there
     */
    public boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void close() throws IOException {
        workspace.close();
        lock.close();
    }
}
