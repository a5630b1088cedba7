package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A command of the shell that formats files. */
public final class FormatCommand {

    private static final String FILES = "{files}";

    private final Path root;
    private final Path folder;
    private final Path log;
    private final String command;

    /**
     * Takes the command.
     *
     * @param root    that paths are relative to
     * @param folder  to run it in, the root or one below
     * @param log     receives what it prints
     * @param command handed to the shell; <code>{files}</code> in it becomes the absolute paths of the files, with commas
     *                between them
     */
    public FormatCommand(Path root, Path folder, Path log, String command) {
        this.root = root;
        this.folder = folder;
        this.log = log;
        this.command = command;
    }

    /**
     * Formats files where they are; many of them in several runs, if the command names them.
     *
     * @param paths relative to the root
     * @throws IOException           if the command cannot be run
     * @throws IllegalStateException if it fails; the message names its log
     */
    public void format(Collection<String> paths) throws IOException {
        List<String> files = new ArrayList<>(paths);
        int most = command.contains(FILES) ? CommandRunner.MOST_NAMES : Math.max(1, files.size());
        for (int start = 0; start < files.size(); start += most) {
            run(files.subList(start, Math.min(files.size(), start + most)));
        }
    }

    private void run(List<String> files) throws IOException {
        List<String> names =
                files.stream().map(path -> root.resolve(path).toString()).toList();
        BuildRun run = new CommandRunner(
                        root, folder, log, List.of(), CommandRunner.shell(CommandRunner.filled(command, FILES, names)))
                .run(TestSelection.ALL);
        if (run.exitCode() != 0) {
            throw new IllegalStateException("The formatCommand '" + command + "' failed with exit code "
                    + run.exitCode() + ", see " + log
                    + ". Nothing was committed that it did not format: mend the command, or leave it out");
        }
    }
}
