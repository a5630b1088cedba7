package io.github.mockfactory.driver.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {

    private static final String RAW =
            "import static org.mockito.Mockito.mock;\nclass A { Object a = mock(A.class); }\n";
    private static final String MOVED = "class A { Object a = MockFactory.createMock(A.class); }\n";

    @TempDir
    private Path root;

    @Test
    void readsTheLastCommitOfEachWeek() throws Exception {
        try (Git git =
                Git.init().setDirectory(root.toFile()).setInitialBranch("main").call()) {
            git.getRepository().getConfig().setBoolean("commit", null, "gpgSign", false);
            commit(git, "2026-09-29T10:00:00Z", "app/pom.xml", "<project/>");
            commit(git, "2026-10-05T10:00:00Z", "app/src/test/java/A.java", RAW);
            commit(git, "2026-10-07T10:00:00Z", "app/src/test/java/B.java", RAW);
            commit(git, "2026-10-08T10:00:00Z", "other/src/test/java/C.java", RAW);
            commit(git, "2026-10-20T10:00:00Z", "app/src/test/java/A.java", MOVED);
            commit(git, "2026-11-04T10:00:00Z", "app/src/test/java/B.java", MOVED);
        }
        Instant before = Instant.parse("2026-11-01T00:00:00Z");

        List<RunRecord> records = new Backfill(root, "app", "app", List.of("MockFactory")).weekly(before);

        assertThat(records)
                .extracting(
                        RunRecord::date,
                        each -> String.valueOf(each.sites()).replaceAll(".*(sites=\\d+).*(moved=\\d+).*", "$1 $2"))
                .containsExactly(
                        tuple("2026-10-08T10:00:00Z", "sites=2 moved=0"),
                        tuple("2026-10-20T10:00:00Z", "sites=1 moved=1"));
        assertThat(records).allMatch(each -> each.goal() == Goal.BACKFILL);

        HistoryFolder folder = HistoryFolder.find(root, root);
        for (int i = 0; i < 2; i++) {
            for (RunRecord each : records) {
                folder.put(each);
            }
        }
        assertThat(folder.read().records()).isEqualTo(records);
    }

    private void commit(Git git, String when, String file, String text) throws Exception {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        git.add().addFilepattern(".").call();
        PersonIdent who = new PersonIdent("A", "a@example.com", Instant.parse(when), ZoneOffset.UTC);
        git.commit().setMessage(file).setAuthor(who).setCommitter(who).call();
    }

    @Test
    void saysThatThereIsNoRepository() throws IOException {
        Path folder = Files.createDirectories(root.resolve("plain"));

        assertThatThrownBy(() -> new Backfill(folder, "", "app", List.of("MockFactory")).weekly(Instant.now()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("backfill");
    }
}
