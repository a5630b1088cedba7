package io.github.mockfactory.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs Maven on a checkout. Both goals run the phase {@code process-test-classes} first; a run before those that count leaves it
 * as little to do as the build allows.
 *
 * <p>Properties: {@code benchmark.checkout}, its folder; {@code benchmark.modules}, for {@code -pl}, all by default;
 * {@code benchmark.mavenArgs}, more arguments, separated by spaces; {@code benchmark.maven}, the command, {@code mvn} by default.
 */
final class CheckoutRuns {

    private static final String NO_HIT = "no/such/file";

    private final Path checkout;
    private final Path output;
    private final String driver;
    private final String rewrite;

    CheckoutRuns(Path checkout, Path folder) throws IOException {
        this.checkout = checkout.toAbsolutePath();
        this.output = folder.resolve("maven.txt");
        String pom = Files.readString(Path.of("pom.xml"));
        this.driver = "io.github.mockfactory:rewrite-mock-factory:"
                + find("<artifactId>rewrite-mock-factory</artifactId>\\s*<version>([^<]+)<", pom) + ":";
        this.rewrite = "org.openrewrite.maven:rewrite-maven-plugin:"
                + find("<rewrite-maven-plugin.version>([^<]+)<", pom) + ":";
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("pom.xml has no " + pattern);
        }
        return matcher.group(1);
    }

    /** With a recipe that looks at the name of each file, and nothing else. */
    Time dryRun() throws IOException, InterruptedException {
        return run(
                rewrite + "dryRun",
                "-Drewrite.activeRecipes=org.openrewrite.FindSourceFiles",
                "-Drewrite.options=filePattern=" + NO_HIT);
    }

    /** What Maven does before either goal. */
    Time phase() throws IOException, InterruptedException {
        return run("process-test-classes");
    }

    /** With nothing remembered. */
    Time plan() throws IOException, InterruptedException {
        return run(driver + "plan", "-Dmockfactory.fresh=true");
    }

    private Time run(String... goal) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("benchmark.maven", "mvn"), "-B", "-ntp"));
        String modules = System.getProperty("benchmark.modules", "");
        if (!modules.isBlank()) {
            command.addAll(List.of("-pl", modules));
        }
        String more = System.getProperty("benchmark.mavenArgs", "").trim();
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split("\\s+")));
        }
        command.addAll(List.of(goal));
        Process process = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Time time = Time.of(process);
        int exit = process.exitValue();
        if (exit != 0) {
            throw new AssertionError("exit " + exit + " of " + command + "\n" + Files.readString(output));
        }
        return time;
    }
}
