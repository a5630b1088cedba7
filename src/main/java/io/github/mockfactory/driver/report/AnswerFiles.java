package io.github.mockfactory.driver.report;

import io.github.mockfactory.gate.output.GateFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The files in which the gate answers, and in which a question about a site is answered. */
public final class AnswerFiles {

    private static final String EXPLANATION = "explain.json";

    private final Path folder;

    /**
     * Takes the place.
     *
     * @param folder need not exist
     */
    public AnswerFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the files of some formats the gate's, before one is written or deleted.
     *
     * @param formats that are asked for
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if a file is in the way that the gate has not written
     */
    public void claim(Set<GateFormat> formats) throws IOException {
        new OutputFiles(folder, OutputFiles.OF_GATE)
                .claim(formats.stream()
                        .map(GateFormat::fileName)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /**
     * Deletes the explanation of an earlier run, so that it is not taken for the answer of one that fails.
     *
     * @throws IOException              if the disk does not play along
     * @throws IllegalArgumentException if a file is in the way that no run has written
     */
    public void discardExplanation() throws IOException {
        explanation().requireFree(EXPLANATION);
        Files.deleteIfExists(folder.resolve(EXPLANATION));
    }

    /**
     * Writes an explanation.
     *
     * @param json its text
     * @throws IOException              if the file cannot be written
     * @throws IllegalArgumentException if a file is in the way that no run has written
     */
    public void write(String json) throws IOException {
        OutputFiles files = explanation();
        files.put(EXPLANATION, json.getBytes(StandardCharsets.UTF_8));
        files.write();
    }

    private OutputFiles explanation() {
        return new OutputFiles(folder, OutputFiles.OF_EXPLANATION);
    }
}
