package io.github.mockfactory.driver.maven;

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
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Removes what migrations have left in the git folder: their work tree, the baseline, and the steps that they remember not to
 * try again. Branches stay, and so does what is written under {@code target}.
 */
@Mojo(name = "clean", threadSafe = true)
public final class CleanMojo extends DriverMojo {

    @Override
    void run() throws IOException {
        try (UserRepository repository = UserRepository.open(root())) {
            Path home = repository.home();
            if (!Files.exists(home)) {
                getLog().info("There is nothing to remove");
                return;
            }
            List<RolledBack> remembered;
            List<RolledBack> all;
            try (Lock lock = Lock.take(home)) {
                new LeftBuild(home.resolve("logs")).end();
                DriverHome.requirePublished(repository);
                RollbackFile own = new RollbackFile(home.resolve("rolled-back.json"));
                remembered = own.read();
                all = own.with(new RollbackFile(root().resolve(RollbackFile.COMMITTED)));
                Objects.requireNonNull(lock);
            }
            if (!remembered.isEmpty()) {
                Path copy = output().resolve("rolled-back.json");
                new MigrationFiles(output()).write(null, all);
                getLog().info(Amount.are(remembered.size(), "step")
                        + " no longer remembered, and will be tried again. Commit " + copy + " as "
                        + RollbackFile.COMMITTED + " to prevent that");
            }
            DriverHome.remove(repository);
            getLog().info("Removed " + home);
        }
    }
}
