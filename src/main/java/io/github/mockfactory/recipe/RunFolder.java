package io.github.mockfactory.recipe;

import io.github.mockfactory.gate.Baseline;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.GitRenames;
import io.github.mockfactory.gate.Renames;
import io.github.mockfactory.survey.RunFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The baseline of a run. It is read from the disk where the run is found there, for a host need not parse files whose names start
 * with a dot, nor those above the modules that it was started for; elsewhere it is taken from the sources of the run.
 */
final class RunFolder {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final RunFiles files;
    private final @Nullable Path root;
    private final @Nullable Path build;

    private RunFolder(RunFiles files, @Nullable Path root, @Nullable Path build) {
        this.files = files;
        this.root = root;
        this.build = build;
    }

    static RunFolder of(RunFiles files) {
        String started = System.getProperty("maven.multiModuleProjectDirectory", System.getProperty("user.dir", "."));
        Path build = Path.of(started).toAbsolutePath().normalize();
        Path root = build;
        for (Path above = build; above != null; above = above.getParent()) {
            if (Files.exists(above.resolve(".git"))) {
                root = above;
                break;
            }
        }
        return isRunIn(root, files) ? new RunFolder(files, root, build) : new RunFolder(files, null, null);
    }

    private static boolean isRunIn(Path root, RunFiles files) {
        RunFiles.Sample sample = files.sample();
        if (sample == null || !Files.isRegularFile(root.resolve(sample.path()))) {
            return false;
        }
        try {
            String text = new String(Files.readAllBytes(root.resolve(sample.path())), sample.charset());
            return sample.text().equals(text) || (BYTE_ORDER_MARK + sample.text()).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    /** The text of a file of the run, if the run is found on the disk. */
    Optional<String> text(String path) {
        if (root == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(root.resolve(path)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The known mock sites. */
    Baseline baseline() {
        return baseline(Baseline.FOLDER);
    }

    /** The known set-ups of mocks. */
    Baseline setups() {
        return baseline(Baseline.SETUPS);
    }

    private Baseline baseline(String folder) {
        if (root != null && build != null) {
            return BaselineFolder.find(root, build, folder).read();
        }
        Optional<String> home = files.own().keySet().stream()
                .filter(path -> ("/" + path).contains("/" + folder + "/"))
                .map(path -> path.substring(0, path.indexOf(folder)))
                .min(Comparator.comparing(String::length));
        Map<String, String> texts = new TreeMap<>();
        home.ifPresent(prefix -> files.own().forEach((path, text) -> {
            if (path.startsWith(prefix + folder + "/")) {
                Baseline.nameOf(path.substring(path.lastIndexOf('/') + 1)).ifPresent(name -> texts.put(name, text));
            }
        }));
        return Baseline.of(home.orElse(""), folder, texts);
    }

    /** What git says was renamed since the known mock sites were written down, until that is enough. */
    void renames(Predicate<Renames> enough) {
        renames(Baseline.FOLDER, enough);
    }

    /** The same for the known set-ups of mocks. */
    void renamesOfSetups(Predicate<Renames> enough) {
        renames(Baseline.SETUPS, enough);
    }

    private void renames(String folder, Predicate<Renames> enough) {
        if (root != null && build != null) {
            GitRenames.since(root, BaselineFolder.find(root, build, folder).path(), enough);
        }
    }
}
