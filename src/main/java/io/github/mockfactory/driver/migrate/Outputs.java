package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.JsonFile;
import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What builds leave in the work tree. It makes the next build shorter, as long as each file that it was made from is still
 * there: build tools compile again what is new or was changed, but do not take away what they made of a file that is gone, such
 * as a copied resource. So before each build it is looked whether a file is gone, and if so, or if a build did not end, all of
 * it goes. What a build has changed of the sources themselves is brought back, or the next one would be another.
 */
final class Outputs {

    private static final String RECORD = "built.json";

    private final Workspace workspace;
    private final FileStates states;
    private final Path home;
    private final JsonFile<String[]> record;

    /**
     * Takes the place.
     *
     * @param states of the files that change
     * @param home   the folder of the driver's own files
     */
    Outputs(Workspace workspace, FileStates states, Path home) {
        this.workspace = workspace;
        this.states = states;
        this.home = home;
        this.record = new JsonFile<>(
                home.resolve(RECORD),
                String[].class,
                "list of the files that were built last",
                "Delete it: the next build then starts with nothing");
    }

    /** Forgets what was built: nothing that builds have left is used any more. */
    static void distrust(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(RECORD));
    }

    /** A runner that looks at the work tree before each build. */
    TestRunner before(TestRunner runner) {
        return tests -> {
            prepare();
            BuildRun run = runner.run(tests);
            if (run.wasEnded()) {
                distrust(home);
            }
            return run;
        };
    }

    private void prepare() throws IOException {
        workspace.bringBack(states.paths());
        Set<String> sources = sources();
        Optional<String[]> built = record.read();
        if (built.isEmpty() || !sources.containsAll(Arrays.asList(built.get()))) {
            clear();
        }
        String[] now = sources.toArray(String[]::new);
        if (built.isEmpty() || !Arrays.equals(built.get(), now)) {
            record.write(now);
        }
    }

    /** Takes away all that builds have left. */
    void clear() throws IOException {
        distrust(home);
        workspace.clean(states.paths());
    }

    private Set<String> sources() throws IOException {
        Set<String> sources = new TreeSet<>(workspace.tracked());
        for (String path : states.paths()) {
            if (Files.exists(workspace.folder().resolve(path))) {
                sources.add(path);
            } else {
                sources.remove(path);
            }
        }
        return sources;
    }
}
