package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.validate.TestSelection;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenExecutionRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenCommandTest {

    /** What the command has in some form, and {@code getPom}, which is found in the folder that is built. */
    private static final Set<String> PASSED_ON = Set.of(
            "getSelectedProjects",
            "getExcludedProjects",
            "getMakeBehavior",
            "isRecursive",
            "getPom",
            "getUserProperties",
            "getActiveProfiles",
            "getInactiveProfiles",
            "getUserSettingsFile",
            "getGlobalSettingsFile",
            "getUserToolchainsFile",
            "getGlobalToolchainsFile",
            "getLocalRepositoryPath",
            "isUseLegacyLocalRepository",
            "isOffline",
            "isUpdateSnapshots",
            "isNoSnapshotUpdates",
            "getGlobalChecksumPolicy",
            "getDegreeOfConcurrency",
            "getBuilderId");

    /** Of the user's run alone: its goals, where it resumes, how it fails, what it shows. */
    private static final Set<String> LEFT_OUT = Set.of(
            "getGoals",
            "getResumeFrom",
            "getReactorFailureBehavior",
            "isInteractiveMode",
            "isShowErrors",
            "getLoggingLevel",
            "getTransferListener",
            "getExecutionListener",
            "getStartTime");

    /** What Maven makes of the files and options above, or of the place where it runs. */
    private static final Set<String> DERIVED = Set.of(
            "getBaseDirectory",
            "getSystemProperties",
            "getLocalRepository",
            "isCacheTransferError",
            "isCacheNotFound",
            "getProfiles",
            "getProxies",
            "getServers",
            "getMirrors",
            "getPluginGroups",
            "isProjectPresent",
            "getRemoteRepositories",
            "getPluginArtifactRepositories",
            "getRepositoryCache",
            "getWorkspaceReader",
            "getProjectBuildingRequest",
            "getToolchains",
            "getMultiModuleProjectDirectory",
            "getEventSpyDispatcher",
            "getData");

    @TempDir
    private Path folder;

    private final MavenExecutionRequest request = new DefaultMavenExecutionRequest();

    private List<String> command(String... tests) {
        return new MavenCommand(request, folder, List.of("verify"))
                .in(folder.resolve("work"))
                .apply(TestSelection.ofAny(Set.of(tests)));
    }

    private File file(String name) throws IOException {
        return Files.createFile(folder.resolve(name)).toFile();
    }

    @Test
    void knowsAllThatMavenIsAskedFor() {
        Set<String> asked = Arrays.stream(MavenExecutionRequest.class.getMethods())
                .map(Method::getName)
                .filter(name -> name.matches("(get|is)[A-Z].*"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked)
                .isEqualTo(Stream.of(PASSED_ON, LEFT_OUT, DERIVED)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void asksForNoMoreThanTheUser() {
        assertThat(command())
                .containsExactly(
                        folder.resolve("bin/mvn").toString(),
                        "-B",
                        "-f",
                        folder.resolve("work").toString(),
                        "-fae",
                        "-Dmaven.test.failure.ignore=true",
                        "verify");
    }

    @Test
    void passesOnWhatTheUserGave() throws IOException {
        request.setPom(new File("elsewhere/build.xml"));
        request.setSelectedProjects(List.of("a", "b"));
        request.setExcludedProjects(List.of("c"));
        request.setMakeBehavior(MavenExecutionRequest.REACTOR_MAKE_BOTH);
        request.setRecursive(false);
        request.setActiveProfiles(List.of("p"));
        request.setInactiveProfiles(List.of("q"));
        request.setUserSettingsFile(file("settings.xml"));
        request.setGlobalSettingsFile(file("global.xml"));
        request.setUserToolchainsFile(file("toolchains.xml"));
        request.setGlobalToolchainsFile(file("global-toolchains.xml"));
        request.setLocalRepositoryPath(folder.resolve("repository").toFile());
        request.setUseLegacyLocalRepository(true);
        request.setOffline(true);
        request.setUpdateSnapshots(true);
        request.setNoSnapshotUpdates(true);
        request.setGlobalChecksumPolicy(MavenExecutionRequest.CHECKSUM_POLICY_FAIL);
        request.setDegreeOfConcurrency(3);
        request.setBuilderId("smart");
        request.getUserProperties().setProperty("db.password", "secret words");

        List<String> command = command();
        assertThat(command)
                .containsSequence("-f", folder.resolve("work/build.xml").toString());
        assertThat(command).containsSequence("-pl", "a,b,!c");
        assertThat(command).contains("-am", "-amd", "-N", "-Pp,!q", "-llr", "-o", "-U", "-nsu", "-C");
        assertThat(command)
                .containsSequence("-s", folder.resolve("settings.xml").toString());
        assertThat(command).containsSequence("-gs", folder.resolve("global.xml").toString());
        assertThat(command)
                .containsSequence("-t", folder.resolve("toolchains.xml").toString());
        assertThat(command)
                .containsSequence("-gt", folder.resolve("global-toolchains.xml").toString());
        assertThat(command).containsSequence("-T", "3");
        assertThat(command).containsSequence("-b", "smart");
        assertThat(command)
                .contains("-Dmaven.repo.local=" + folder.resolve("repository"), "-Ddb.password=secret words");
    }

    @Test
    void passesOnOneDirectionOfDependencies() {
        request.setExcludedProjects(List.of("x"));
        request.setMakeBehavior(MavenExecutionRequest.REACTOR_MAKE_DOWNSTREAM);
        request.setGlobalChecksumPolicy(MavenExecutionRequest.CHECKSUM_POLICY_WARN);

        assertThat(command())
                .containsSequence("-pl", "!x")
                .contains("-amd", "-c")
                .doesNotContain("-am", "-C");
    }

    @Test
    void keepsFromBuildsWhatIsMeantForTheGoals() {
        for (String name : List.of("phase", "file", "to", "testCommand", "test", "mockfactory.limit")) {
            request.getUserProperties().setProperty(name, "1");
        }
        request.getUserProperties().setProperty("maven.test.failure.ignore", "false");
        MavenCommand other = new MavenCommand(new DefaultMavenExecutionRequest(), folder, List.of("verify"));

        assertThat(command()).noneMatch(option -> option.endsWith("=1") || option.endsWith("=false"));
        // one phase after another shares the baseline
        assertThat(new MavenCommand(request, folder, List.of("verify")).text()).isEqualTo(other.text());
    }

    @Test
    void tellsFailsafeWhichOfItsTestsToRun() {
        assertThat(command("com.acme.RoomTest", "com.acme.RoomIT", "com.acme.ITRoom"))
                .contains(
                        "-Dtest=com/acme/RoomTest,com/acme/RoomTest$*",
                        "-Dit.test=com/acme/ITRoom,com/acme/ITRoom$*,com/acme/RoomIT,com/acme/RoomIT$*");
        assertThat(command("com.acme.RoomIT")).contains("-Dtest=none/None");
        assertThat(command("com.acme.IsTest")).contains("-Dit.test=none/None");
        assertThat(new MavenCommand(request, folder, List.of("clean", "test"))
                        .in(folder.resolve("work"))
                        .apply(TestSelection.of(Set.of("com.acme.RoomIT"))))
                .contains("-Dtest=com/acme/RoomIT,com/acme/RoomIT$*")
                .noneMatch(option -> option.startsWith("-Dit."));
    }

    @Test
    void namesTestsWithTheirNestedClasses() {
        assertThat(command("com.acme.ATest")).contains("-Dtest=com/acme/ATest,com/acme/ATest$*");
    }
}
