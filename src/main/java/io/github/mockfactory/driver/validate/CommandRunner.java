package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Runs a command in a folder, and reads the reports that it leaves. */
public final class CommandRunner implements TestRunner {

    /** Where Surefire, Failsafe and Gradle write theirs. */
    public static final List<String> DEFAULT_REPORTS =
            List.of("{,**/}target/{surefire,failsafe}-reports/TEST-*.xml", "{,**/}build/test-results/**/TEST-*.xml");

    /** More names than this are no selection, and might not fit into a command line. */
    public static final int MOST_NAMES = 400;

    private final Path folder;
    private final Path log;
    private final JUnitReports reports;
    private final Function<Set<String>, List<String>> command;

    /**
     * Takes the command.
     *
     * @param root    of everything that is built
     * @param folder  to run it in, the root or one below
     * @param log     receives what it prints
     * @param reports globs of the reports, relative to the root
     * @param command makes the command and its arguments for the test classes to run, none meaning all
     */
    public CommandRunner(
            Path root, Path folder, Path log, List<String> reports, Function<Set<String>, List<String>> command) {
        this.folder = folder;
        this.log = log;
        this.reports = new JUnitReports(root, reports);
        this.command = command;
    }

    /**
     * A command as people type it.
     *
     * @param text handed to the shell; <code>{tests}</code> in it becomes the names of the test classes, with commas between
     *             them, or nothing for all and where there are too many
     * @return makes the command
     */
    public static Function<Set<String>, List<String>> shell(String text) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return tests -> {
            String filled = text.replace("{tests}", tests.size() > MOST_NAMES ? "" : String.join(",", tests));
            return windows ? List.of("cmd", "/c", filled) : List.of("sh", "-c", filled);
        };
    }

    @Override
    public BuildRun run(Set<String> testClasses) throws IOException {
        reports.delete();
        Files.createDirectories(log.getParent());
        DiskWatch disk = new DiskWatch(folder);
        long start = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command.apply(testClasses));
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        // what the script of an outer Maven tells its JVM is not meant for an inner one
        List.of("MAVEN_CMD_LINE_ARGS", "MAVEN_PROJECTBASEDIR", "MAVEN_BASEDIR").forEach(builder.environment()::remove);
        BuildProcess process = BuildProcess.start(builder.directory(folder.toFile()), log);
        Thread stop = new Thread(process::stop);
        Runtime.getRuntime().addShutdownHook(stop);
        MemoryWatch memory = new MemoryWatch(process.handle());
        memory.start();
        disk.start();
        try {
            int exitCode = process.waitFor();
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            disk.requireRoom();
            BuildRun run = reports.read(exitCode, log, seconds, memory.peak());
            process.hasEnded();
            return run;
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
