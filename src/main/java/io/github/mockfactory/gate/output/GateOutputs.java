package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the answer of the gate in all formats that are asked for, each where its readers expect it. */
public final class GateOutputs {

    private final Path folder;
    private final Map<String, String> environment;
    private final OutputStream console;

    /**
     * Takes the places.
     *
     * @param folder      of the files; is made if it is not there
     * @param environment variables of the process, of which {@code GITHUB_STEP_SUMMARY} names a file
     * @param console     the standard output of the process itself: what a logger puts in front of a line hides annotations
     */
    public GateOutputs(Path folder, Map<String, String> environment, OutputStream console) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.console = console;
    }

    /**
     * Writes.
     *
     * @param result  the answer
     * @param formats that are asked for
     * @return the files that were written in the folder
     * @throws IOException if a file cannot be written; the message names it
     */
    public List<Path> write(GateResult result, Set<GateFormat> formats) throws IOException {
        List<Path> files = new ArrayList<>();
        for (GateFormat format : formats) {
            switch (format) {
                case GITHUB -> writeForGitHub(result);
                case GITLAB -> files.add(write(result, format, new GitLabCodeQuality()));
                case SARIF -> files.add(write(result, format, new Sarif()));
                case CHECKSTYLE -> files.add(write(result, format, new Checkstyle()));
                case JUNIT -> files.add(write(result, format, new JUnit()));
                case JSON -> files.add(write(result, format, new GateJson()));
            }
        }
        return files;
    }

    /**
     * Deletes the files that an earlier run has written, so that they are not taken for the answer of one that fails.
     *
     * @param formats that are asked for; files of others are left, for they may be somebody else's
     * @throws IOException if a file cannot be deleted; the message names it
     */
    public void discard(Set<GateFormat> formats) throws IOException {
        for (GateFormat format : formats) {
            if (!format.fileName().isEmpty()) {
                Files.deleteIfExists(folder.resolve(format.fileName()));
            }
        }
    }

    private void writeForGitHub(GateResult result) throws IOException {
        new GitHubAnnotations().write(result, new OutputStreamWriter(console, StandardCharsets.UTF_8));
        String summary = environment.get("GITHUB_STEP_SUMMARY");
        if (summary != null && !summary.isBlank()) {
            Path file = Path.of(summary);
            long written = Files.exists(file) ? Files.size(file) : 0;
            write(
                    result,
                    file,
                    new GitHubSummary(GitHubSummary.LIMIT - written),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private Path write(GateResult result, GateFormat format, GateOutput output) throws IOException {
        Path file = folder.resolve(format.fileName());
        write(result, file, output);
        return file;
    }

    private static void write(GateResult result, Path file, GateOutput output, OpenOption... options)
            throws IOException {
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            // not Files.newBufferedWriter, which fails on half a character in a name
            try (Writer out = new OutputStreamWriter(Files.newOutputStream(file, options), StandardCharsets.UTF_8)) {
                output.write(result, out);
            }
        } catch (IOException e) {
            throw new IOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
