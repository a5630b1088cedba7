package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JUnitReportsTest {

    @TempDir
    private Path folder;

    private BuildRun read(String... reports) throws IOException {
        int number = 0;
        for (String report : reports) {
            Files.writeString(folder.resolve("TEST-" + number++ + ".xml"), report, StandardCharsets.ISO_8859_1);
        }
        return new JUnitReports(folder, List.of("*.xml")).read(0, Path.of("log"), new TreeMap<>(), 1, 1);
    }

    private static String report(String time) {
        return "<testsuite><testcase classname=\"A\" name=\"a\" time=\"" + time + "\"/></testsuite>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<testsuite><testcase classname=\"A\" na",
                "no XML",
                "<?xml version='1.0' encoding='UTF-8'?><testsuite name='\u00e4'/>",
                "<?xml version='1.0' encoding='none'?><testsuite/>",
                "<testsuite name='\u0001'/>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><testsuite>&b;</testsuite>"
            })
    void namesAReportThatCannotBeRead(String text) throws IOException {
        BuildRun run = read(text, report("0.5"));

        assertThat(run.results().outcomes()).containsOnlyKeys(":A#a");
        assertThat(run.unreadable())
                .singleElement()
                .asString()
                .startsWith("The report TEST-0.xml cannot be read, so its tests count as absent: ")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-1", "soon"})
    void namesATimeThatIsNone(String time) throws IOException {
        BuildRun run = read(report(time), report("0.5"));

        assertThat(run.results().seconds()).containsEntry("A", 0.5);
        assertThat(run.unreadable())
                .containsExactly("The report TEST-0.xml has the time '" + time + "', which is none and counts as 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234.5", "1234.5", " 1234.5 "})
    void readsTimes(String time) throws IOException {
        BuildRun run = read(report(time));

        assertThat(run.results().seconds()).containsEntry("A", 1234.5);
        assertThat(run.unreadable()).isEmpty();
    }

    @Test
    void passesOverAFolderThatNobodyMayLookInto() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(closed, Set.of());
        assumeFalse(Files.isReadable(closed), "root may look into any folder");
        try {
            assertThat(read(report("1")).results().outcomes()).containsOnlyKeys(":A#a");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void takesNoFileThatIsCommittedForAReportOfABuild() throws Exception {
        Path fixture = Files.writeString(
                folder.resolve("TEST-fixture.xml"), report("1").replace("A", "B"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
        }
        assertThat(read(report("1")).results().outcomes()).containsOnlyKeys(":A#a");
        new JUnitReports(folder, List.of("*.xml")).delete();

        assertThat(fixture).exists();
        assertThat(folder.resolve("TEST-0.xml")).doesNotExist();
    }

    @Test
    void takesATestWithoutATime() throws IOException {
        assertThat(read(report("")).unreadable()).isEmpty();
    }

    @Test
    void namesAPatternThatIsNone() {
        assertThatThrownBy(() -> new JUnitReports(folder, List.of("[x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The option testReports has '[x', which is not a glob: ")
                .hasMessageNotContainingAny("\n");
    }
}
