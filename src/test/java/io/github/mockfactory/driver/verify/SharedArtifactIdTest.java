package io.github.mockfactory.driver.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openrewrite.SourceFile;

/** Two modules of a build that are both called {@code app}. */
class SharedArtifactIdTest {

    private static final String TEST = """
            package com.acme;

            class RoomTest {
                Runnable task = org.mockito.Mockito.mock(Runnable.class);
            }
            """;
    private static final String FILE = "src/test/java/com/acme/RoomTest.java";
    private static final String SHARED = ".mock-factory/baseline/app.txt";
    private static final String OF_CHAT = ".mock-factory/baseline/app@com.acme.chat.txt";
    private static final String OF_SHOP = ".mock-factory/baseline/app@com.acme.shop.txt";

    @TempDir
    private Path root;

    private GateTree chat;
    private GateTree shop;

    @BeforeEach
    void writeTwoModules() throws IOException {
        chat = GateTree.in(root, "chat", "com.acme.chat").write(FILE, TEST).compile();
        shop = GateTree.in(root, "shop", "com.acme.shop").write(FILE, TEST).compile();
    }

    private Verification.Outcome verify(boolean update, boolean allowGrowth, GateTree... run) throws IOException {
        CodeBase code = CodeBase.read(
                root,
                new DiskFiles(root),
                Stream.of(run).map(GateTree::module).toList(),
                GateTree.settings(),
                List.of(),
                Progress.NONE);
        return new Verification(
                        BaselineFolder.find(root, root),
                        BaselineModules.of(ids(run), ids(chat, shop)),
                        GateTree.options(update, allowGrowth),
                        Caller.MAVEN)
                .run(code);
    }

    private static List<ModuleId> ids(GateTree... trees) {
        return Stream.of(trees)
                .map(GateTree::module)
                .map(module -> new ModuleId(module.groupId(), module.artifactId()))
                .toList();
    }

    private GateResult verify(GateTree... run) throws IOException {
        GateResult result = verify(false, false, run).result();
        List<SourceFile> sources = new ArrayList<>();
        for (GateTree each : run) {
            sources.addAll(each.sources());
        }
        assertThat(GateTree.marks(root, sources).isEmpty())
                .as("the recipe says the same")
                .isEqualTo(result.exitCode() == 0);
        return result;
    }

    private String baseline(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    private void share() throws IOException {
        Files.createDirectories(root.resolve(SHARED).getParent());
        Files.writeString(root.resolve(SHARED), """
                # ours
                chat/src/test/java/com/acme/RoomTest.java com.acme.RoomTest#task mock_class java.lang.Runnable generic

                shop/src/test/java/com/acme/RoomTest.java com.acme.RoomTest#task mock_class java.lang.Runnable generic
                """);
    }

    @Test
    void haveAFileEach() throws IOException {
        verify(true, true, chat, shop);

        assertThat(baseline(OF_CHAT)).contains("chat/src/").doesNotContain("shop/src/");
        assertThat(baseline(OF_SHOP)).contains("shop/src/").doesNotContain("chat/src/");
        assertThat(root.resolve(SHARED)).doesNotExist();
        assertThat(verify(chat, shop).exitCode()).isZero();
    }

    /** A run of one of them takes nothing of the other for absent. */
    @Test
    void areKeptApartInRunsOfOne() throws IOException {
        verify(true, true, chat, shop);

        assertThat(verify(chat).absent()).isEmpty();
        verify(true, false, chat);

        assertThat(baseline(OF_SHOP)).contains("shop/src/");
        assertThat(verify(shop).exitCode()).isZero();
    }

    @Test
    void areWrittenByTheirOwnNamesByARunOfOneToo() throws IOException {
        verify(true, true, chat);

        assertThat(baseline(OF_CHAT)).contains("chat/src/");
        assertThat(root.resolve(SHARED)).doesNotExist();
        assertThat(verify(chat, shop).newSites())
                .singleElement()
                .satisfies(site -> assertThat(site.site().path()).startsWith("shop/"));
    }

    @Test
    void passByAFileThatTheyShareUntilItIsParted() throws IOException {
        share();

        Verification.Outcome before = verify(false, false, chat, shop);
        assertThat(verify(chat, shop).exitCode()).isZero();
        assertThat(new GateText(before.result(), Caller.MAVEN)
                        .notes(before.baseline(), BaselineModules.of(ids(chat, shop))))
                .singleElement()
                .asString()
                .contains(SHARED, "com.acme.chat:app and com.acme.shop:app", "-Dmockfactory.update=true");

        verify(true, false, chat, shop);

        assertThat(root.resolve(SHARED)).doesNotExist();
        assertThat(baseline(OF_CHAT)).contains("chat/src/").doesNotContain("shop/src/");
        assertThat(baseline(OF_SHOP)).contains("shop/src/").doesNotContain("chat/src/");
        assertThat(verify(chat, shop).exitCode()).isZero();
    }

    /** Nothing that is new gets in on the way. */
    @Test
    void arePartedWithoutWhatIsNewAndWithoutWhatIsGone() throws IOException {
        share();
        chat.write(FILE, TEST.replace("Runnable task", "Runnable more")).compile();

        verify(true, false, chat, shop);

        assertThat(baseline(OF_CHAT)).doesNotContain("chat/src/");
        assertThat(verify(chat, shop).newSites())
                .singleElement()
                .satisfies(site -> assertThat(site.site().member()).endsWith("#more"));
    }

    @Test
    void areNotUpdatedOneByOneWhileTheyShareAFile() throws IOException {
        share();
        String before = baseline(SHARED);

        assertThatThrownBy(() -> verify(true, false, chat))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(SHARED)
                .hasMessageContaining("com.acme.shop:app is not in this run");
        assertThat(baseline(SHARED)).isEqualTo(before);
    }
}
