package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the installed git: what it does to a repository is what the user's own git would do. Its messages are passed on and
 * never read, since they are in the user's language.
 */
final class GitProgram {

    private static final int MAJOR = 2;
    private static final int MINOR = 25;
    private static final Pattern VERSION =
            Pattern.compile("git version (?<major>\\d+)\\.(?<minor>\\d+).*", Pattern.DOTALL);

    private static final Executor THREADS = task -> new Thread(task, "git").start();

    private final String program;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> settings;

    private GitProgram(String program, Path folder, Map<String, String> environment, List<String> settings) {
        this.program = program;
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.settings = List.copyOf(settings);
    }

    /** Runs it in a folder. */
    static GitProgram in(Path folder) {
        return named("git", folder);
    }

    static GitProgram named(String program, Path folder) {
        return new GitProgram(
                program,
                folder,
                Map.of(
                        "GIT_OPTIONAL_LOCKS", "0",
                        "GIT_TERMINAL_PROMPT", "0",
                        "GIT_LITERAL_PATHSPECS", "1"),
                List.of());
    }

    /** The same with more variables of the environment. */
    GitProgram with(Map<String, String> variables) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(variables);
        return new GitProgram(program, folder, all, settings);
    }

    /** The same with some settings, in the form {@code name=value}, over those of the repository. */
    GitProgram configured(List<String> more) {
        List<String> all = new ArrayList<>(settings);
        more.forEach(each -> all.addAll(List.of("-c", each)));
        return new GitProgram(program, folder, environment, all);
    }

    /**
     * Makes sure that there is a git that will do.
     *
     * @throws IllegalArgumentException if there is none, or one that is too old
     */
    void requireVersion() throws IOException {
        String version;
        try {
            version = text("--version");
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "A migration needs git " + MAJOR + "." + MINOR + " or newer on the PATH: " + Failures.messageOf(e),
                    e);
        }
        Matcher numbers = VERSION.matcher(version);
        if (numbers.matches()) {
            int major = Integer.parseInt(numbers.group("major"));
            int minor = Integer.parseInt(numbers.group("minor"));
            if (major > MAJOR || (major == MAJOR && minor >= MINOR)) {
                return;
            }
        }
        throw new IllegalArgumentException(
                "A migration needs git " + MAJOR + "." + MINOR + " or newer on the PATH, which has " + version);
    }

    /** Runs it, whatever comes of it. */
    GitAnswer run(byte[] input, String... arguments) throws IOException {
        Process process = start(arguments);
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(process, input), THREADS);
        CompletableFuture<byte[]> error = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), THREADS);
        try {
            byte[] output = process.getInputStream().readAllBytes();
            int exit = process.waitFor();
            written.join();
            return new GitAnswer(exit, output, new String(error.join(), Charset.defaultCharset()));
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("git was interrupted");
        } catch (CompletionException e) {
            throw Failures.because("Cannot talk to git", e);
        }
    }

    /** Starts it, and leaves the talking to the caller. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(settings);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeAll(LocalVariables.NAMES);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void write(Process process, byte[] input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException e) {
            // it ended without reading all: its exit code tells
        }
    }

    private static byte[] read(InputStream in) {
        try (in) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it, and fails where it fails. */
    GitAnswer require(byte[] input, String... arguments) throws IOException {
        GitAnswer answer = run(input, arguments);
        if (answer.exit() != 0) {
            throw new IOException(answer.complaint(arguments[0]));
        }
        return answer;
    }

    /** Runs it, and fails where it fails. */
    GitAnswer require(String... arguments) throws IOException {
        return require(new byte[0], arguments);
    }

    /** What it prints. */
    String text(String... arguments) throws IOException {
        return require(arguments).text();
    }

    /** What it prints; empty if it exits with 1, which means no. */
    Optional<String> ask(String... arguments) throws IOException {
        GitAnswer answer = run(new byte[0], arguments);
        if (answer.exit() > 1) {
            throw new IOException(answer.complaint(arguments[0]));
        }
        return answer.exit() == 0 ? Optional.of(answer.text()) : Optional.empty();
    }
}
