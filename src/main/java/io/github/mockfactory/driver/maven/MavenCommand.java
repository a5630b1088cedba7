package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.validate.CommandRunner;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;

/** The command that builds a copy of a project as the user builds the original. */
final class MavenCommand {

    private final MavenExecutionRequest request;
    private final Path mavenHome;
    private final List<String> goals;

    MavenCommand(MavenExecutionRequest request, Path mavenHome, List<String> goals) {
        this.request = request;
        this.mavenHome = mavenHome;
        this.goals = List.copyOf(goals);
    }

    List<String> in(Path folder, Set<String> tests) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.addAll(List.of("-B", "-f", pom(folder).toString(), "-fae", "-Dmaven.test.failure.ignore=true"));
        command.addAll(asTheUser());
        if (!tests.isEmpty() && tests.size() <= CommandRunner.MOST_NAMES) {
            command.add("-Dsurefire.failIfNoSpecifiedTests=false");
            command.add("-DfailIfNoTests=false");
            command.add("-Dtest="
                    + tests.stream()
                            .map(name -> name.replace('.', '/'))
                            .flatMap(name -> Stream.of(name, name + "$*"))
                            .collect(Collectors.joining(",")));
        }
        command.addAll(goals);
        return command;
    }

    /** The user may have named another file than pom.xml. */
    private Path pom(Path folder) {
        File pom = request.getPom();
        return pom == null ? folder : folder.resolve(pom.getName());
    }

    /** What the user gave on the command line. */
    private List<String> asTheUser() {
        List<String> options = new ArrayList<>();
        if (request.isOffline()) {
            options.add("-o");
        }
        if (request.getUserSettingsFile() != null
                && request.getUserSettingsFile().exists()) {
            options.addAll(List.of("-s", request.getUserSettingsFile().getPath()));
        }
        if (request.getLocalRepositoryPath() != null) {
            options.add("-Dmaven.repo.local=" + request.getLocalRepositoryPath());
        }
        if (!request.getSelectedProjects().isEmpty()) {
            options.addAll(List.of("-pl", String.join(",", request.getSelectedProjects())));
        }
        if (MavenExecutionRequest.REACTOR_MAKE_UPSTREAM.equals(request.getMakeBehavior())) {
            options.add("-am");
        }
        if (!request.getActiveProfiles().isEmpty()
                || !request.getInactiveProfiles().isEmpty()) {
            options.add("-P"
                    + Stream.concat(
                                    request.getActiveProfiles().stream(),
                                    request.getInactiveProfiles().stream().map(name -> "!" + name))
                            .collect(Collectors.joining(",")));
        }
        for (String name : new TreeSet<>(request.getUserProperties().stringPropertyNames())) {
            if (!name.startsWith("mockfactory.") && !name.equals("test") && !name.equals("maven.repo.local")) {
                options.add("-D" + name + "=" + request.getUserProperties().getProperty(name));
            }
        }
        return options;
    }

    private Path executable() {
        Path bin = mavenHome.resolve("bin");
        Path windows = bin.resolve("mvn.cmd");
        return System.getProperty("os.name").startsWith("Windows") && Files.exists(windows)
                ? windows
                : bin.resolve("mvn");
    }

    @Override
    public String toString() {
        return String.join(" ", asTheUser()) + " " + String.join(" ", goals);
    }
}
