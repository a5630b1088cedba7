package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.git.DriverHome;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.migrate.Lock;
import io.github.mockfactory.driver.migrate.RollbackFile;
import io.github.mockfactory.driver.migrate.RolledBack;
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
            try (Lock lock = Lock.take(home)) {
                DriverHome.requirePublished(repository);
                remembered = new RollbackFile(home.resolve("rolled-back.json")).read();
                Objects.requireNonNull(lock);
            }
            if (!remembered.isEmpty()) {
                Path copy = output().resolve("rolled-back.json");
                new RollbackFile(copy).write(remembered);
                getLog().info(Amount.are(remembered.size(), "step")
                        + " no longer remembered, and will be tried again. Commit " + copy + " as "
                        + RollbackFile.COMMITTED + " to prevent that");
            }
            DriverHome.remove(repository);
            getLog().info("Removed " + home);
        }
    }
}
