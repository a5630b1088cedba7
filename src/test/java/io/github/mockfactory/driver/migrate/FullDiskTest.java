package io.github.mockfactory.driver.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mockfactory.ForkedJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the disk fill up at every point of a migration. Once there is room again, the commits come out the same: none is lost,
 * none is there twice. The disk is a small one in memory, which any user may mount where Linux has user namespaces.
 */
@Tag("slow")
class FullDiskTest {

    @TempDir
    private static Path disk;

    @BeforeAll
    static void mounts() throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux") && onSmallDisk(List.of("true")).exit == 0,
                "needs a disk of its own: unshare(1) with user namespaces");
    }

    @Test
    void goesOnWhereverTheDiskWasFull() throws Exception {
        assertThat(failures("pages", 4)).isGreaterThan(15);
    }

    @Test
    void goesOnWhereverTheDiskTookNoMoreFiles() throws Exception {
        assertThat(failures("files", 10)).isGreaterThan(10);
    }

    @Test
    void goesOnHoweverOftenTheDiskWasFull() throws Exception {
        assertThat(failures("again", 3)).isGreaterThan(5);
    }

    @Test
    void blamesNoChangeForABuildThatRanOutOfRoom() throws Exception {
        assertThat(failures("build", 1)).isEqualTo(1);
    }

    /** How many migrations failed for want of room, the room growing in such steps. */
    private static int failures(String how, int step) throws Exception {
        Run run = onSmallDisk(ForkedJvm.command(SmallDisk.class, disk.toString(), how, Integer.toString(step)));
        assertThat(run.exit).as(run.output).isZero();
        Matcher failed = Pattern.compile("(\\d+) starts failed.*$").matcher(run.output);
        assertThat(failed.find()).as(run.output).isTrue();
        System.out.println(how + ": " + failed.group().strip());
        return Integer.parseInt(failed.group(1));
    }

    private record Run(int exit, String output) {}

    private static Run onSmallDisk(List<String> command) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c"));
        all.add("mount -t tmpfs -o size=16m,nr_inodes=3000 tmpfs \"$0\" && exec \"$@\"");
        all.add(disk.toString());
        all.addAll(command);
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            return new Run(127, String.valueOf(e.getMessage()));
        }
    }
}
