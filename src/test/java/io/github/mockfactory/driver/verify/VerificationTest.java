package io.github.mockfactory.driver.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.Explainer;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.GateText;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Replaced;
import io.github.mockfactory.gate.Unchecked;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTest {

    private static final String FILE = "src/test/java/com/acme/RoomTest.java";
    private static final String ROOM = """
            package com.acme;

            import static org.mockito.Mockito.mock;

            class RoomTest {
                Runnable task = mock(Runnable.class);

                void opens() {
                    Comparable<?> door = mock(Comparable.class);
                }

                void closes() {
                    door();
                }

                void door() {}
            }
            """;

    @TempDir
    private Path root;

    private GateTree tree;

    @BeforeEach
    void writeATree() throws IOException {
        tree = GateTree.in(root).write(FILE, ROOM).compile();
    }

    @Test
    void isRedWithoutABaselineAndWritesNone() throws IOException {
        tree.delete(GateTree.BASELINE);
        Files.delete(root.resolve(".mock-factory/baseline"));

        GateResult result = tree.verifyTwice();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.unchecked()).singleElement().satisfies(each -> {
            assertThat(each.cause()).isEqualTo(Unchecked.Cause.NO_BASELINE);
            assertThat(each.message()).contains("-Dmockfactory.update=true -Dmockfactory.allowGrowth=true");
        });
        assertThat(root.resolve(".mock-factory/baseline")).doesNotExist();
        assertThat(tree.update(false).result().exitCode()).isEqualTo(2);
        assertThat(root.resolve(".mock-factory/baseline")).doesNotExist();
    }

    @Test
    void isCleanWithoutABaselineWhereThereIsNoRawMock() throws IOException {
        tree.delete(GateTree.BASELINE).delete(FILE);

        assertThat(tree.verifyTwice().exitCode()).isZero();
    }

    @Test
    void letsInWhatIsNewOnlyWhenToldToAndSaysIt() throws IOException {
        assertThat(tree.update(false).result().newSites()).hasSize(2);

        Verification.Outcome outcome = tree.update(true);

        assertThat(outcome.letIn()).hasSize(2);
        assertThat(outcome.result().exitCode()).isZero();
        assertThat(tree.read(GateTree.BASELINE))
                .contains(FILE + " com.acme.RoomTest#task mock_class java.lang.Runnable generic\n")
                .contains(FILE + " com.acme.RoomTest#opens mock_class java.lang.Comparable generic\n");
        assertThat(tree.verifyTwice().exitCode()).isZero();
    }

    @Test
    void shrinksWhatIsFixedAndKeepsWhatIsNewOut() throws IOException {
        tree.update(true);
        tree.write(FILE, ROOM.replace("mock(Runnable.class)", "mock(Thread.class)"));

        GateResult before = tree.verifyTwice();
        assertThat(before.newSites()).hasSize(1);
        assertThat(before.absent()).hasSize(1);
        Verification.Outcome outcome = tree.update(false);

        assertThat(outcome.takenOut()).isEqualTo(1);
        assertThat(outcome.result().newSites()).hasSize(1);
        assertThat(outcome.result().absent()).isEmpty();
        assertThat(tree.read(GateTree.BASELINE)).contains("#opens").doesNotContain("#task");
    }

    @Test
    void knowsASiteThatWasMovedInItsMemberAndNoOther() throws IOException {
        tree.update(true);
        tree.write(FILE, ROOM.replace("class RoomTest {\n", "class RoomTest {\n\n    int a;\n\n"));
        assertThat(tree.verifyTwice().exitCode()).isZero();

        tree.write(
                FILE,
                ROOM.replace("        Comparable<?> door = mock(Comparable.class);\n", "")
                        .replace("        door();\n", "        Comparable<?> door = mock(Comparable.class);\n"));

        GateResult result = tree.verifyTwice();
        assertThat(result.newSites())
                .extracting(site -> site.site().member())
                .containsExactly("com.acme.RoomTest#closes");
        assertThat(result.absent()).extracting(KnownSite::member).containsExactly("com.acme.RoomTest#opens");
    }

    @Test
    void failsForAbsentLinesOnRequest() throws IOException {
        tree.update(true);
        tree.write(FILE, ROOM.replace("mock(Runnable.class)", "null"));

        VerifyOptions strict = new VerifyOptions(Scope.ALL, Set.of(), true, false, false, null);
        assertThat(tree.verify(strict).result().verdict()).isEqualTo(Verdict.STALE_BASELINE);
        assertThat(tree.verifyTwice().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void endsAtAConflict() throws IOException {
        tree.update(true);
        tree.write(GateTree.BASELINE, "<<<<<<< ours\n" + tree.read(GateTree.BASELINE) + "=======\n>>>>>>> theirs\n");
        GateResult result = tree.verifyTwice();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.unchecked()).hasSize(3).allMatch(each -> each.file().equals(GateTree.BASELINE));
    }

    @Test
    void acceptsReasons() throws IOException {
        tree.write(
                        FILE,
                        ROOM.replace(
                                "    Runnable task",
                                "    @org.mockito.Spy Object spy = new Object();\n    Runnable task"))
                .compile();

        GateResult result =
                tree.verify(GateTree.options(false, false, Reason.SPY_FIELD)).result();

        assertThat(result.newSites()).hasSize(2);
        assertThat(tree.verify(GateTree.options(true, true, Reason.SPY_FIELD)).letIn())
                .hasSize(2);
        assertThat(tree.read(GateTree.BASELINE)).doesNotContain("spy_field");
    }

    @Test
    void toldWhatToWriteInThePlaceOfANewSite() throws IOException {
        tree.write("src/test/java/com/acme/testing/MockFactory.java", """
                        package com.acme.testing;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            private MockFactory() {}

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }

                            public static <T> T createMock(Class<T> type, String name) {
                                return Mockito.mock(type, name);
                            }
                        }
                        """)
                .write(FILE, """
                        package com.acme;

                        import static org.mockito.Mockito.mock;

                        import org.mockito.Mock;

                        class RoomTest {
                            @Mock Runnable annotated;
                            Runnable task = mock(
                                    Runnable.class);

                            void opens() {
                                Comparable<?> door = mock(Comparable.class, String.valueOf(mock(Runnable.class)));
                            }
                        }
                        """)
                .compile();

        GateResult result = tree.verifyTwice();

        assertThat(result.newSites()).hasSize(4);
        for (GateSite site : result.newSites()) {
            Replaced text = site.replacement();
            if (text == null) {
                assertThat(site.reason()).as("%s", site).isNotNull();
                continue;
            }
            assertThat(text.imports()).isEmpty();
            String source = tree.read(FILE);
            assertThat(source).contains(text.before());
            tree.write(FILE, source.replace(text.before(), text.after()));
            assertThat(tree.compilesCleanly()).as("%s", text).isTrue();
            tree.write(FILE, source);
        }
        assertThat(result.newSites())
                .filteredOn(site -> site.replacement() != null)
                .hasSize(3)
                .extracting(site -> Objects.requireNonNull(site.replacement()).after())
                .contains("com.acme.testing.MockFactory.createMock(\n            Runnable.class)");
    }

    @Test
    void printsTextsThatCompileWhereTheyHaveSeveralLines() throws IOException {
        tree.write("src/test/java/com/acme/testing/MockFactory.java", """
                        package com.acme.testing;

                        import org.mockito.Mockito;
                        import org.mockito.stubbing.Answer;

                        public final class MockFactory {
                            private MockFactory() {}

                            public static <T> T createMock(Class<T> type, Answer<?> answer) {
                                return Mockito.mock(type, answer);
                            }
                        }
                        """)
                .write(FILE, """
                        package com.acme;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class, invocation -> { // closed
                                return null;
                            });
                        }
                        """)
                .compile();
        GateResult result = tree.verifyTwice();

        String printed = String.join("\n", new GateText(result, Caller.MAVEN).errors());
        String text = printed.substring(printed.indexOf("write: ") + 7, printed.indexOf("\n  or run: "));
        Replaced replaced = Objects.requireNonNull(result.newSites().get(0).replacement());
        tree.write(FILE, tree.read(FILE).replace(replaced.before(), text));

        assertThat(tree.compilesCleanly()).as(printed).isTrue();
        assertThat(tree.verifyTwice().newSites()).isEmpty();
    }

    /** The caret of an editor may stand anywhere in a statement. */
    @Test
    void explainsTheSiteThatSpansALine() throws IOException {
        tree.write(FILE, """
                        package com.acme;

                        import static org.mockito.Mockito.mock;

                        class RoomTest {
                            Runnable task = mock(Runnable.class, invocation -> {
                                mock(
                                        Thread.class);
                                return null;
                            });
                            Object door = mock(Comparable.class);
                        }
                        """).compile();
        CodeBase code = tree.code();
        Explainer explainer = new Explainer(code.plan(), Caller.MAVEN, code::forEach);

        assertThat(explained(explainer, 6)).containsExactly("java.lang.Runnable");
        assertThat(explained(explainer, 8)).containsExactly("java.lang.Thread");
        assertThat(explained(explainer, 9)).containsExactly("java.lang.Runnable");
        assertThat(explained(explainer, 10)).containsExactly("java.lang.Runnable");
        assertThat(explainer.explain(FILE, 10).isExact()).isTrue();
        assertThat(explained(explainer, 12)).containsExactly("java.lang.Comparable");
        assertThat(explainer.explain(FILE, 12).isExact()).isFalse();
    }

    private static List<String> explained(Explainer explainer, int line) {
        return explainer.explain(FILE, line).sites().stream()
                .map(site -> site.site().type())
                .toList();
    }

    @Test
    void hasNoTextWhereTheFactoryIsYetToBeMade() throws IOException {
        assertThat(tree.verify().newSites())
                .hasSize(2)
                .allMatch(site -> site.replacement() == null)
                .allMatch(site -> Objects.requireNonNull(site.command()).contains("Phase2Fixtures"));
    }

    @Test
    void tellsRenamedFilesAndClassesByTheirContent() throws IOException, GitAPIException {
        String room =
                ROOM.replace("    void door() {}\n", "    void door() {}\n" + "\n    // more of the same\n".repeat(20));
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            tree.write(".gitignore", "target/\n");
            tree.write(
                            "src/main/java/com/acme/Hall.java",
                            "package com.acme;\n\n/** A hall. */\npublic interface Hall {\n    void enter();\n}\n")
                    .write(FILE, room.replace("Runnable", "Hall"))
                    .compile();
            tree.update(true);
            commit(git, "known");
            assertThat(tree.verifyTwice().exitCode()).isZero();

            tree.move(FILE, "src/test/java/com/acme/chat/LobbyTest.java")
                    .move("src/main/java/com/acme/Hall.java", "src/main/java/com/acme/Lobby.java")
                    .write(
                            "src/main/java/com/acme/Lobby.java",
                            "package com.acme;\n\n/** A hall. */\npublic interface Lobby {\n    void enter();\n}\n")
                    .write(
                            "src/test/java/com/acme/chat/LobbyTest.java",
                            room.replace("Runnable", "Lobby")
                                    .replace("package com.acme;", "package com.acme.chat;\n\nimport com.acme.Lobby;")
                                    .replace("RoomTest", "LobbyTest"))
                    .compile();

            GateResult uncommitted = tree.verifyTwice();
            commit(git, "renamed");
            GateResult committed = tree.verifyTwice();

            assertThat(uncommitted.exitCode()).isZero();
            assertThat(uncommitted.renamed()).hasSize(2);
            assertThat(committed.renamed()).isEqualTo(uncommitted.renamed());
            assertThat(tree.update(false).result().unchanged()).hasSize(2);
            assertThat(tree.read(GateTree.BASELINE))
                    .contains("LobbyTest.java com.acme.chat.LobbyTest#task mock_class com.acme.Lobby");
        }
    }

    /** As where two branches meet: one has renamed a file, the other has taken a line of another file out of the baseline. */
    @Test
    void tellsRenamedFilesThoughTheBaselineWasWrittenSince() throws IOException, GitAPIException {
        String hall = "src/test/java/com/acme/HallTest.java";
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            tree.write(".gitignore", "target/\n")
                    .write(hall, ROOM.replace("RoomTest", "HallTest").replace("void door() {}", "int hall;"))
                    .compile();
            tree.update(true);
            commit(git, "known");
            tree.move(FILE, "src/test/java/com/acme/LobbyTest.java")
                    .write("src/test/java/com/acme/LobbyTest.java", ROOM.replace("RoomTest", "LobbyTest"))
                    .compile();
            commit(git, "renamed");
            tree.write(hall, tree.read(hall).replace("mock(Runnable.class)", "null"))
                    .compile();
            String lines = tree.read(GateTree.BASELINE);
            tree.write(GateTree.BASELINE, lines.replaceFirst("[^\n]*HallTest#task[^\n]*\n", ""));
            commit(git, "fixed");
            tree.move("src/test/java/com/acme/LobbyTest.java", "src/test/java/com/acme/YardTest.java")
                    .write("src/test/java/com/acme/YardTest.java", ROOM.replace("RoomTest", "YardTest"))
                    .compile();

            GateResult result = tree.verifyTwice();

            assertThat(result.exitCode()).isZero();
            assertThat(result.renamed()).hasSize(2);
            assertThat(result.absent()).isEmpty();
            assertThat(tree.update(false).result().unchanged()).hasSize(3);
        }
    }

    @Test
    void takesANewFileForNewWhereAnotherWasDeleted() throws IOException, GitAPIException {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            tree.write(".gitignore", "target/\n").update(true);
            commit(git, "known");
            tree.delete(FILE)
                    .write("src/test/java/com/acme/chat/LobbyTest.java", """
                    package com.acme.chat;

                    import java.util.List;
                    import org.junit.jupiter.api.Test;
                    import org.mockito.Mockito;

                    class LobbyTest {
                        private final Runnable task = Mockito.mock(Runnable.class);

                        @Test
                        void hasNothingOfTheOther() {
                            List.of(1, 2, 3).forEach(System.out::println);
                        }
                    }
                    """)
                    .compile();

            GateResult result = tree.verifyTwice();

            assertThat(result.renamed()).isEmpty();
            assertThat(result.newSites()).hasSize(1);
            assertThat(result.absent()).hasSize(2);
        }
    }

    @Test
    void looksAtFilesOfABranchAlone() throws IOException, GitAPIException {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            tree.write(".gitignore", "target/\n");
            commit(git, "main");
            tree.write("src/test/java/com/acme/HallTest.java", ROOM.replace("RoomTest", "HallTest"))
                    .compile();

            VerifyOptions since = new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "main");
            assertThat(tree.verify(since).result().newSites())
                    .hasSize(2)
                    .allMatch(site -> site.site().path().endsWith("HallTest.java"));
            // nor has HEAD left main, and who asks there should know
            assertThat(tree.verify(since).notes())
                    .containsExactly(
                            "HEAD has not left main, so with the option since only what is not committed is looked "
                                    + "at: 2 new sites in other files let pass. Leave the option out where main itself is verified");
            git.checkout().setCreateBranch(true).setName("topic").call();
            commit(git, "topic");
            assertThat(tree.verify(since).notes())
                    .containsExactly("2 new sites in files that were not changed since HEAD left main let pass. "
                            + "Without the option since they fail");
            assertThatThrownBy(
                            () -> tree.verify(new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "nowhere")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'nowhere'")
                    .hasMessageContaining("fetch");
        }
    }

    /** The files with the sites are the same on both branches. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "src/test/java/com/acme/Dep.java | package com.acme; @org.mockito.Mock @interface Dep {} | 2",
                "src/test/java/com/acme/Base.java | package com.acme; class Base extends org.mockito.Mockito {} | 2",
                "src/test/java/com/acme/mocks/MockFactory.java | package com.acme.mocks; public class MockFactory {} | 2",
                "pom.xml | <project><!-- more --></project> | 2",
                "src/test/java/com/acme/Plain.java | package com.acme; class Plain {} | 0",
                "pages/pom.xml.txt | none | 0"
            })
    void looksAtAllThatAChangeElsewhereCanHaveMade(String path, String text, int counting)
            throws IOException, GitAPIException {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            tree.write(".gitignore", "target/\n");
            commit(git, "main");
            git.checkout().setCreateBranch(true).setName("topic").call();
            tree.write(path, text + "\n").compile();
            commit(git, "topic");

            Verification.Outcome outcome =
                    tree.verify(new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "main"));

            assertThat(outcome.result().newSites()).hasSize(counting);
            assertThat(outcome.notes()).hasSize(counting == 0 ? 1 : 0);
        }
    }

    /** A flag in the index, or a line less in the baseline, is no way around the gate. */
    @Test
    void looksAtFilesThatGitIsToldNotToLookAtAndAtAllOfAModuleWhoseBaselineChanged()
            throws IOException, GitAPIException {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            tree.write(".gitignore", "target/\n").compile();
            tree.update(true);
            commit(git, "main");
            VerifyOptions since = new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "main");
            assertThat(tree.verify(since).result().newSites()).isEmpty();

            Path baseline = root.resolve(tree.verify(since)
                    .baseline()
                    .fileOf(tree.verify(since).baseline().names().iterator().next()));
            String lines = Files.readString(baseline);
            Files.delete(baseline);
            assertThat(tree.verify(since).result().newSites()).hasSize(2);
            Files.writeString(baseline, lines.replaceFirst("\n[^\n#]*RoomTest[^\n]*", ""));
            assertThat(tree.verify(since).result().newSites()).hasSize(1);
            Files.writeString(baseline, lines);

            String path = "src/test/java/com/acme/RoomTest.java";
            DirCache index = git.getRepository().lockDirCache();
            DirCacheEditor editor = index.editor();
            editor.add(new DirCacheEditor.PathEdit(path) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setAssumeValid(true);
                }
            });
            editor.commit();
            tree.write(path, ROOM.replace("opens()", "shuts()")).compile();
            assertThat(tree.verify(since).result().newSites()).isNotEmpty();
        }
    }

    /** Only the repository of a submodule knows what was changed in it; and what git follows, no rule can hide. */
    @Test
    void looksIntoSubmodulesAndAtWhatIsIgnoredButFollowed() throws IOException, GitAPIException {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            tree.write(".gitignore", "target/\nbuild/\n");
            commit(git, "main");
            tree.write("src/test/java/com/acme/build/HallTest.java", ROOM.replace("RoomTest", "HallTest"));
            Path sub = root.resolve("src/test/java/com/acme/sub");
            tree.write("src/test/java/com/acme/sub/YardTest.java", ROOM.replace("RoomTest", "YardTest"))
                    .compile();
            ObjectId head;
            try (Git inner = Git.init().setDirectory(sub.toFile()).call()) {
                commit(inner, "first");
                head = inner.getRepository().resolve("HEAD");
            }
            DirCache index = git.getRepository().lockDirCache();
            DirCacheEditor editor = index.editor();
            add(editor, "src/test/java/com/acme/sub", FileMode.GITLINK, head);
            try (ObjectInserter inserter = git.getRepository().newObjectInserter()) {
                add(
                        editor,
                        "src/test/java/com/acme/build/HallTest.java",
                        FileMode.REGULAR_FILE,
                        inserter.insert(Constants.OBJ_BLOB, new byte[0]));
                inserter.flush();
            }
            editor.commit();

            VerifyOptions since = new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "main");
            assertThat(tree.verify(since).result().newSites())
                    .extracting(site -> site.site().path().replaceAll(".*/", ""))
                    .containsOnly("HallTest.java", "YardTest.java");
        }
    }

    private static void add(DirCacheEditor editor, String path, FileMode mode, ObjectId id) {
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(mode);
                entry.setObjectId(id);
            }
        });
    }

    /** The line of a site that is there is not absent, whatever phase the run looks at. */
    @Test
    void takesNoLineOutThatBelongsToAnotherPhase() throws IOException {
        tree.verify(GateTree.options(true, true));
        String all = tree.read(GateTree.BASELINE);
        Scope critical = new Scope(null, Phase.CRITICAL, null, null);

        assertThat(all).contains("RoomTest");
        assertThat(tree.verify(new VerifyOptions(critical, Set.of(), true, false, false, null))
                        .result()
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
        tree.verify(new VerifyOptions(critical, Set.of(), false, true, false, null));
        assertThat(tree.read(GateTree.BASELINE)).isEqualTo(all);
    }

    @Test
    void refusesAScopeThatSelectsNothing() {
        assertThatThrownBy(() -> tree.verify(new VerifyOptions(
                        new Scope(null, null, null, "src/tset/**"), Set.of(), false, false, false, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("src/tset/**");
        assertThatThrownBy(() -> tree.verify(
                        new VerifyOptions(new Scope(null, null, "ap", null), Set.of(), false, false, false, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Modules are: app");
    }

    /** Nothing parses it: a file that names a mock framework is one site. */
    @Test
    void isRedOverScala() throws IOException {
        tree.verify(GateTree.options(true, true));
        String spec =
                "package com.acme\n\nimport org.mockito.Mockito.mock\n\nclass YardSpec {\n  val task = mock(classOf[Runnable])\n}\n";
        tree.write("src/test/scala/com/acme/YardSpec.scala", spec)
                .write("src/test/java/com/acme/HallSpec.scala", spec.replace("YardSpec", "HallSpec"))
                .write(
                        "src/test/scala/com/acme/PlainSpec.scala",
                        "package com.acme\n\nclass PlainSpec { val mock = 1 }\n");

        List<GateSite> added = tree.verify().newSites();

        assertThat(added).extracting(GateSite::reason).containsOnly(Reason.SCALA_SOURCE);
        assertThat(added)
                .extracting(site -> site.place().replaceAll(".*/", "").replaceAll(":.*", ""))
                .containsExactlyInAnyOrder("YardSpec.scala", "HallSpec.scala");

        tree.verify(GateTree.options(true, true));
        assertThat(tree.verify().verdict()).isEqualTo(Verdict.CLEAN);
    }

    /** Compilers of Groovy take Java from its folder too. */
    @Test
    void seesJavaInTheFolderOfGroovy() throws IOException {
        tree.update(true);
        String hall = "src/test/groovy/com/acme/HallTest.java";
        tree.write(hall, ROOM.replace("RoomTest", "HallTest")).compile();

        assertThat(tree.verifyTwice().newSites())
                .hasSize(2)
                .allMatch(site -> site.site().path().equals(hall));
    }

    /** Each call is one site, in the folder of Groovy and beside Java, as it is for the recipe. */
    @Test
    void isRedOverEachCallInGroovy() throws IOException {
        tree.verify(GateTree.options(true, true));
        String spec = """
                package com.acme

                import org.mockito.Mockito

                class YardSpec {
                    Runnable task = Mockito.mock(Runnable)

                    void opens() {
                        def door = Mockito.mock(Comparable.class)
                    }
                }
                """;
        tree.write("src/test/groovy/com/acme/YardSpec.groovy", spec)
                .write("src/test/java/com/acme/HallSpec.groovy", spec.replace("YardSpec", "HallSpec"))
                .write("src/test/groovy/com/acme/PlainSpec.groovy", "package com.acme\n\nclass PlainSpec {}\n");

        List<GateSite> added = tree.verifyTwice().newSites();

        assertThat(added).extracting(GateSite::reason).containsOnly(Reason.GROOVY_SOURCE);
        assertThat(added)
                .extracting(site -> site.place().replaceAll(".*/", ""))
                .containsExactlyInAnyOrder(
                        "YardSpec.groovy:6", "YardSpec.groovy:9", "HallSpec.groovy:6", "HallSpec.groovy:9");

        tree.verify(GateTree.options(true, true));
        assertThat(tree.verifyTwice().verdict()).isEqualTo(Verdict.CLEAN);
        tree.write(
                "src/test/groovy/com/acme/YardSpec.groovy",
                spec.replace("def door", "def more = Mockito.mock(Comparable.class)\n        def door"));
        assertThat(tree.verifyTwice().newSites()).hasSize(1);
    }

    @Test
    void couldNotCheckGroovyThatDoesNotParse() throws IOException {
        tree.verify(GateTree.options(true, true));
        tree.write(
                "src/test/groovy/com/acme/YardSpec.groovy",
                "package com.acme\n\nimport org.mockito.Mockito\n\nclass YardSpec { def x = Mockito.mock( }\n");

        assertThat(tree.verifyTwice().verdict()).isEqualTo(Verdict.UNCHECKED);
    }

    @Test
    void needsARepositoryToLookSinceACommit() {
        assertThatThrownBy(() -> tree.verify(new VerifyOptions(Scope.ALL, Set.of(), false, false, false, "main")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("git repository");
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage(message)
                .setAuthor("a", "a@b")
                .setCommitter("a", "a@b")
                .setSign(false)
                .call();
    }

    @Test
    void neverWritesOnACiServer() {
        VerifyOptions update = GateTree.options(true, true);

        assertThatThrownBy(() -> update.refuseToWriteOnCi(Map.of("GITLAB_CI", "true")))
                .hasMessageContaining("GITLAB_CI");
        assertThatThrownBy(() -> update.refuseToWriteOnCi(Map.of("CI", "1"))).hasMessageContaining("CI");
        for (String name : List.of("bamboo_planKey", "GO_PIPELINE_NAME", "HUDSON_URL", "BUILDER_OUTPUT")) {
            assertThatThrownBy(() -> update.refuseToWriteOnCi(Map.of(name, "a")))
                    .hasMessageContaining("(" + name + " is set)");
        }
        update.refuseToWriteOnCi(Map.of("CI", "false"));
        update.refuseToWriteOnCi(Map.of());
        GateTree.options(false, false).refuseToWriteOnCi(Map.of("CI", "true"));
    }

    @Test
    void refusesOptionsThatContradictEachOther() {
        assertThatThrownBy(() -> GateTree.options(false, true)).hasMessageContaining("update=true");
        assertThatThrownBy(() -> new VerifyOptions(Scope.ALL, Set.of(), false, true, false, "main"))
                .hasMessageContaining("since");
    }
}
