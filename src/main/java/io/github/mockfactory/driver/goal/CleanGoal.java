package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.git.DriverHome;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.migrate.Lock;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.migrate.RolledBack;
import io.github.mockfactory.driver.report.MigrationFiles;
import io.github.mockfactory.driver.validate.LeftBuild;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Removes what migrations have left in the git folder. Branches stay, and so do reports. */
public final class CleanGoal {

    private final Build build;
    private final Console console;

    /**
     * Takes what it works with.
     *
     * @param context of all goals
     */
    public CleanGoal(GoalContext context) {
        this.build = context.build();
        this.console = context.console();
    }

    /**
     * Does the work.
     *
     * @throws IOException              if a file cannot be deleted
     * @throws IllegalArgumentException if the build stands in no repository
     */
    public void run() throws IOException {
        try (UserRepository repository = UserRepository.open(build.root())) {
            Path home = repository.home();
            if (!Files.exists(home)) {
                console.info("There is nothing to remove");
                return;
            }
            List<RolledBack> remembered;
            List<RolledBack> all;
            try (Lock lock = Lock.take(home)) {
                new LeftBuild(home.resolve("logs")).end();
                DriverHome.requirePublished(repository);
                RollbackFile own = RollbackFile.in(home);
                remembered = own.read();
                all = own.with(RollbackFile.committedIn(build.root()));
                Objects.requireNonNull(lock);
            }
            if (!remembered.isEmpty()) {
                Path copy = build.output().resolve(RollbackFile.NAME);
                new MigrationFiles(build.output()).write(null, all);
                console.info(Amount.are(remembered.size(), "step")
                        + " no longer remembered, and will be tried again. Commit " + copy + " as "
                        + RollbackFile.COMMITTED + " to prevent that");
            }
            DriverHome.remove(repository);
            console.info("Removed " + home);
        }
    }
}
