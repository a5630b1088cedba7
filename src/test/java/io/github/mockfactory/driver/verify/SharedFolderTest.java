package io.github.mockfactory.driver.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.GateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two modules of a build that compile the same sources, as build-helper-maven-plugin lets them. */
class SharedFolderTest {

    private static final String TEST = """
            package com.acme;

            class RoomTest {
                Runnable task = org.mockito.Mockito.mock(Runnable.class);
            }
            """;

    @TempDir
    private Path root;

    private SourceModule first;
    private SourceModule second;

    @BeforeEach
    void writeTwoModules() throws IOException {
        first = sharing("a");
        second = sharing("b");
        writeShared(TEST);
        verify(true, true, null, first, second);
        assertThat(baseline("a")).contains("shared/src/RoomTest.java com.acme.RoomTest#task");
        assertThat(root.resolve(".mock-factory/baseline/b.txt")).doesNotExist();
    }

    private void writeShared(String text) throws IOException {
        Files.createDirectories(root.resolve("shared/src"));
        Files.writeString(root.resolve("shared/src/RoomTest.java"), text);
    }

    private SourceModule sharing(String name) throws IOException {
        SourceModule module = GateTree.in(root, name, "com.acme")
                .write("src/main/java/com/acme/Main.java", "package com.acme;\n\nclass Main {}\n")
                .compile()
                .module();
        List<SourceSet> sets = module.sourceSets().stream()
                .map(set -> new SourceSet(
                        set.name(),
                        set.name().equals("test")
                                ? Stream.concat(set.roots().stream(), Stream.of(root.resolve("shared/src")))
                                        .toList()
                                : set.roots(),
                        set.kotlin(),
                        set.resources(),
                        set.classPath(),
                        set.classes()))
                .toList();
        return new SourceModule(
                module.groupId(),
                name,
                module.version(),
                name,
                module.buildFile(),
                module.javaVersion(),
                module.charset(),
                sets,
                module.generated(),
                module.testParameters());
    }

    private GateResult verify(boolean update, boolean allowGrowth, String module, SourceModule... run)
            throws IOException {
        CodeBase code =
                CodeBase.read(root, new DiskFiles(root), List.of(run), GateTree.settings(), List.of(), Progress.NONE);
        return new Verification(
                        BaselineFolder.find(root, root),
                        BaselineModules.of(
                                Stream.of(run).map(SourceModule::id).toList(), List.of(first.id(), second.id())),
                        new VerifyOptions(
                                new Scope(null, null, module, null), Set.of(), true, update, allowGrowth, null),
                        Caller.MAVEN)
                .run(code)
                .result();
    }

    private String baseline(String name) throws IOException {
        return Files.readString(root.resolve(".mock-factory/baseline/" + name + ".txt"));
    }

    @Test
    void knowsInEachModuleWhatTheOtherLists() throws IOException {
        assertThat(verify(false, false, null, first).exitCode()).isZero();
        assertThat(verify(false, false, null, second).unchanged()).hasSize(1);
        assertThat(verify(false, false, null, second).exitCode()).isZero();
        assertThat(verify(false, false, "a", first, second).exitCode()).isZero();
    }

    @Test
    void letsNoMoreInThanIsListed() throws IOException {
        writeShared(TEST.replace("class);\n", "class), other = org.mockito.Mockito.mock(Runnable.class);\n")
                .replace(
                        "task =",
                        "task = null;\n    Runnable two() { return org.mockito.Mockito.mock(Runnable.class); }"
                                + "\n    Runnable more ="));

        assertThat(verify(false, false, null, second).newSites()).hasSize(3);
    }

    /** The line is for a run of its module to take out. */
    @Test
    void takesNoLineOfTheOtherModuleOut() throws IOException {
        String before = baseline("a");
        writeShared("package com.acme;\n\nclass RoomTest {}\n");

        assertThat(verify(true, false, null, second).exitCode()).isZero();
        assertThat(baseline("a")).isEqualTo(before);
        assertThat(verify(true, false, null, first).absent()).isEmpty();
        assertThat(baseline("a")).doesNotContain("RoomTest");
    }
}
