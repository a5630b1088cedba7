package io.github.mockfactory.driver.git;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a run of git came to. */
final class GitAnswer {

    private final int exit;
    private final byte[] output;
    private final String error;

    /**
     * Takes what it came to.
     *
     * @param exit   0 if all went well
     * @param output what it printed
     * @param error  what it complained about
     */
    GitAnswer(int exit, byte[] output, String error) {
        this.exit = exit;
        this.output = output;
        this.error = error.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    /** In which git and this process write the names of files. */
    static Charset names() {
        String system = System.getProperty("os.name", "");
        String name = system.startsWith("Windows") || system.startsWith("Mac")
                ? "UTF-8"
                : System.getProperty("sun.jnu.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    int exit() {
        return exit;
    }

    byte[] output() {
        return output;
    }

    /** What it complained about, in one line. */
    String error() {
        return error;
    }

    /** Why a command failed. */
    String complaint(String command) {
        return "git " + command + " says " + (error.isEmpty() ? "nothing, but exits with " + exit : "'" + error + "'");
    }

    /** The output without the end of its last line. */
    String text() {
        String text = new String(output, names());
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** The parts of an output that has NUL after each; they are names of files. */
    List<String> fields() {
        return fields(names());
    }

    /** The parts of an output that has NUL after each. */
    List<String> fields(Charset charset) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < output.length; end++) {
            if (output[end] == 0) {
                fields.add(new String(output, start, end - start, charset));
                start = end + 1;
            }
        }
        return fields;
    }
}
