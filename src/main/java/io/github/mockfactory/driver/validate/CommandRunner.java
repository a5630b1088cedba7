package io.github.mockfactory.driver.validate;

import io.github.mockfactory.driver.git.LocalVariables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.lang.model.SourceVersion;

/** Runs a command in a folder, and reads the reports that it leaves. */
public final class CommandRunner implements TestRunner {

    /** Where Surefire, Failsafe and Gradle write theirs. */
    public static final List<String> DEFAULT_REPORTS =
            List.of("{,**/}target/{surefire,failsafe}-reports/TEST-*.xml", "{,**/}build/test-results/**/TEST-*.xml");

    /** The exit code of a build that took too long, as {@code timeout} of the shell has it. */
    static final int ENDED = 124;

    /** More names than this are no selection, and might not fit into a command line. */
    public static final int MOST_NAMES = 400;

    private final Path root;
    private final Path folder;
    private final Path log;
    private final JUnitReports reports;
    private final Function<TestSelection, List<String>> command;
    private final BuildLimits limits;

    /**
     * Takes the command. A build of it that hangs is ended at some time.
     *
     * @param root    of everything that is built
     * @param folder  to run it in, the root or one below
     * @param log     receives what it prints
     * @param reports globs of the reports, relative to the root
     * @param command makes the command and its arguments for the tests to run
     */
    public CommandRunner(
            Path root, Path folder, Path log, List<String> reports, Function<TestSelection, List<String>> command) {
        this(root, folder, log, reports, command, Duration.ZERO);
    }

    /**
     * Takes the command.
     *
     * @param root    of everything that is built
     * @param folder  to run it in, the root or one below
     * @param log     receives what it prints
     * @param reports globs of the reports, relative to the root
     * @param command makes the command and its arguments for the tests to run
     * @param limit   how long a build may take; 0 for a multiple of what the builds before took
     */
    public CommandRunner(
            Path root,
            Path folder,
            Path log,
            List<String> reports,
            Function<TestSelection, List<String>> command,
            Duration limit) {
        this(root, folder, log, reports, command, new BuildLimits(limit));
    }

    CommandRunner(
            Path root,
            Path folder,
            Path log,
            List<String> reports,
            Function<TestSelection, List<String>> command,
            BuildLimits limits) {
        this.limits = limits;
        this.root = root;
        this.folder = folder;
        this.log = log;
        this.reports = new JUnitReports(root, reports);
        this.command = command;
    }

    /**
     * A command as people type it.
     *
     * @param text handed to the shell; <code>{tests}</code> in it becomes the names of the test classes, with commas between
     *             them, or nothing for all, and where there are too many or one is no name of a class
     * @return makes the command
     */
    public static Function<TestSelection, List<String>> shell(String text) {
        boolean windows = isWindows();
        return tests -> {
            Set<String> names = namesOf(tests);
            boolean all = !names.stream().allMatch(CommandRunner::isJavaName);
            String filled = filled(text, "{tests}", all ? Set.of() : names);
            return windows ? List.of("cmd", "/c", filled) : List.of("sh", "-c", filled);
        };
    }

    /**
     * The classes that a command names.
     *
     * @param tests to run
     * @return their names; none for all, and where there are so many that all are run in their place
     */
    public static Set<String> namesOf(TestSelection tests) {
        Set<String> names = tests.orAll(Set.of());
        return names.size() <= MOST_NAMES ? names : Set.of();
    }

    /** A command with names in a place, which the shell of Unix takes for what they are. */
    static String filled(String text, String place, Collection<String> names) {
        return isWindows() ? text.replace(place, String.join(",", names)) : ShellText.filled(text, place, names);
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    /** A report may have any text in the place of a class. */
    private static boolean isJavaName(String name) {
        return SourceVersion.isName(name);
    }

    /** What the script of an outer Maven tells its JVM is not meant for an inner one, nor what git tells a hook. */
    static void forgetTheOuterRun(Map<String, String> environment) {
        List.of("MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR").forEach(environment::remove);
        LocalVariables.NAMES.forEach(environment::remove);
    }

    @Override
    public BuildRun run(TestSelection tests) throws IOException {
        reports.delete();
        Files.createDirectories(log.getParent());
        DiskWatch disk = new DiskWatch(folder);
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command.apply(tests));
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        forgetTheOuterRun(builder.environment());
        BuildProcess process = BuildProcess.start(builder.directory(folder.toFile()), log);
        Thread stop = new Thread(process::stop);
        Runtime.getRuntime().addShutdownHook(stop);
        MemoryWatch memory = new MemoryWatch(process.handle());
        memory.start();
        disk.start();
        try {
            Duration limit = limits.now();
            OptionalInt exitCode = process.waitFor(limit);
            if (exitCode.isEmpty()) {
                process.stop();
            }
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            disk.requireRoom();
            BuildRun run =
                    reports.read(exitCode.orElse(ENDED), log, CompileErrors.in(log, root), seconds, memory.peak());
            process.hasEnded();
            if (!run.wasEnded()) {
                limits.note(tests, Duration.ofMillis((long) (seconds * 1000)));
            }
            return exitCode.isPresent() || limit == null ? run : run.with(BuildLimits.words(limit));
        } catch (InterruptedException e) {
            process.stop();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("The build was interrupted").initCause(e);
        } finally {
            disk.interrupt();
            try {
                Runtime.getRuntime().removeShutdownHook(stop);
            } catch (IllegalStateException e) {
                // the JVM is on its way out, and the hook has run
            }
        }
    }
}
