package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.goal.TestBuild;
import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.jspecify.annotations.Nullable;

/** The command that builds a copy of a project as the user builds the original. */
final class MavenCommand implements TestBuild {

    /** Properties that the goals of the driver take, or that the driver sets itself; builds have nothing to do with them. */
    private static final Set<String> OWN = Set.of(
            "phase",
            "category",
            "module",
            "file",
            "to",
            "component",
            "testCommand",
            "test",
            "maven.test.failure.ignore",
            "maven.repo.local");

    private static final Set<String> RUNS_INTEGRATION_TESTS =
            Set.of("integration-test", "post-integration-test", "verify", "install", "deploy");

    /** As Failsafe tells them by itself; one that is told in another way is not found, and all tests are run. */
    private static final Pattern INTEGRATION_TEST = Pattern.compile("(?:.*\\.)?(?:IT[^.]*|[^.]*IT|[^.]*ITCase)");

    private static final String NO_TEST = "none/None";

    private final MavenExecutionRequest request;
    private final Path mavenHome;
    private final List<String> goals;

    MavenCommand(MavenExecutionRequest request, Path mavenHome, List<String> goals) {
        this.request = request;
        this.mavenHome = mavenHome;
        this.goals = List.copyOf(goals);
    }

    @Override
    public Function<TestSelection, List<String>> in(Path folder) {
        return tests -> command(folder, tests);
    }

    private List<String> command(Path folder, TestSelection tests) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(List.of("-B", "-f", pom(folder).toString(), "-fae", "-Dmaven.test.failure.ignore=true"));
        command.addAll(asTheUser());
        Set<String> names = CommandRunner.namesOf(tests);
        if (!names.isEmpty()) {
            addTests(names, command);
        }
        command.addAll(goals);
        return command;
    }

    /** Failsafe takes no notice of what Surefire is told, and Surefire would run its tests before what they need is there. */
    private void addTests(Set<String> tests, List<String> command) {
        command.addAll(List.of("-Dsurefire.failIfNoSpecifiedTests=false", "-DfailIfNoTests=false"));
        if (goals.stream().noneMatch(goal -> RUNS_INTEGRATION_TESTS.contains(goal) || goal.startsWith("failsafe:"))) {
            command.add("-Dtest=" + patterns(tests));
            return;
        }
        command.addAll(List.of("-Dfailsafe.failIfNoSpecifiedTests=false", "-Dit.failIfNoSpecifiedTests=false"));
        Map<Boolean, Set<String>> parts = tests.stream()
                .collect(Collectors.partitioningBy(
                        name -> INTEGRATION_TEST.matcher(name).matches(), Collectors.toCollection(TreeSet::new)));
        command.add("-Dtest=" + patterns(parts.getOrDefault(false, Set.of())));
        command.add("-Dit.test=" + patterns(parts.getOrDefault(true, Set.of())));
    }

    private static String patterns(Set<String> tests) {
        return tests.isEmpty()
                ? NO_TEST
                : tests.stream()
                        .map(name -> name.replace('.', '/'))
                        .flatMap(name -> Stream.of(name, name + "$*"))
                        .collect(Collectors.joining(","));
    }

    /** The user may have named another file than pom.xml. */
    private Path pom(Path folder) {
        File pom = request.getPom();
        return pom == null ? folder : folder.resolve(pom.getName());
    }

    /**
     * What the user gave on the command line, but for the goals, for what Maven shows, and for where to resume: the first build
     * needs all modules.
     */
    private List<String> asTheUser() {
        List<String> options = new ArrayList<>();
        addSources(options);
        addModules(options);
        if (request.getDegreeOfConcurrency() > 1) {
            options.addAll(List.of("-T", Integer.toString(request.getDegreeOfConcurrency())));
        }
        String builder = request.getBuilderId();
        if (builder != null && !builder.equals("singlethreaded") && !builder.equals("multithreaded")) {
            options.addAll(List.of("-b", builder));
        }
        List<String> profiles = withExcluded(request.getActiveProfiles(), request.getInactiveProfiles());
        if (!profiles.isEmpty()) {
            options.add("-P" + String.join(",", profiles));
        }
        for (String name : new TreeSet<>(request.getUserProperties().stringPropertyNames())) {
            if (!name.startsWith("mockfactory.") && !OWN.contains(name)) {
                options.add("-D" + name + "=" + request.getUserProperties().getProperty(name));
            }
        }
        return options;
    }

    /** Where artifacts and tools come from. */
    private void addSources(List<String> options) {
        addFile(options, "-s", request.getUserSettingsFile());
        addFile(options, "-gs", request.getGlobalSettingsFile());
        addFile(options, "-t", request.getUserToolchainsFile());
        addFile(options, "-gt", request.getGlobalToolchainsFile());
        if (request.getLocalRepositoryPath() != null) {
            options.add("-Dmaven.repo.local=" + request.getLocalRepositoryPath());
        }
        addIf(request.isUseLegacyLocalRepository(), "-llr", options);
        addIf(request.isOffline(), "-o", options);
        addIf(request.isUpdateSnapshots(), "-U", options);
        addIf(request.isNoSnapshotUpdates(), "-nsu", options);
        String checksums = request.getGlobalChecksumPolicy();
        addIf(MavenExecutionRequest.CHECKSUM_POLICY_FAIL.equals(checksums), "-C", options);
        addIf(MavenExecutionRequest.CHECKSUM_POLICY_WARN.equals(checksums), "-c", options);
    }

    private void addModules(List<String> options) {
        List<String> projects = withExcluded(request.getSelectedProjects(), request.getExcludedProjects());
        if (!projects.isEmpty()) {
            options.addAll(List.of("-pl", String.join(",", projects)));
        }
        String make = request.getMakeBehavior();
        boolean both = MavenExecutionRequest.REACTOR_MAKE_BOTH.equals(make);
        addIf(both || MavenExecutionRequest.REACTOR_MAKE_UPSTREAM.equals(make), "-am", options);
        addIf(both || MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM.equals(make), "-amd", options);
        addIf(!request.isRecursive(), "-N", options);
    }

    private static List<String> withExcluded(List<String> included, List<String> excluded) {
        return Stream.concat(included.stream(), excluded.stream().map(name -> "!" + name))
                .distinct()
                .toList();
    }

    /** Maven names its default places too, whether or not there is a file. */
    private static void addFile(List<String> options, String option, @Nullable File file) {
        if (file != null && file.exists()) {
            options.addAll(List.of(option, file.getPath()));
        }
    }

    private static void addIf(boolean condition, String option, List<String> options) {
        if (condition) {
            options.add(option);
        }
    }

    private Path executable() {
        Path bin = mavenHome.resolve("bin");
        Path windows = bin.resolve("mvn.cmd");
        return System.getProperty("os.name").startsWith("Windows") && Files.exists(windows)
                ? windows
                : bin.resolve("mvn");
    }

    @Override
    public String text() {
        return String.join(" ", asTheUser()) + " " + String.join(" ", goals);
    }
}
