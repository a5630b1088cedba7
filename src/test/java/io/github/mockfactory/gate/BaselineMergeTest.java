package io.github.mockfactory.gate;

import static io.github.mockfactory.gate.Sites.MODULE;
import static io.github.mockfactory.gate.Sites.at;
import static io.github.mockfactory.gate.Sites.compare;
import static io.github.mockfactory.gate.Sites.known;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code git merge} makes of a baseline: {@code git merge-file} is the part of it that looks into files. */
class BaselineMergeTest {

    private static final String FILE = ".mock-factory/baseline/app.txt";

    @TempDir
    private Path folder;

    /** Neighbours fixed in two branches, with gaps of older fixes around them. */
    @Test
    void branchesThatFixDifferentSitesMergeWithoutAConflict() throws IOException, InterruptedException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<KnownSite> sites = new ArrayList<>();
            int size = 2 + random.nextInt(40);
            for (int i = 0; i < size; i++) {
                // some stand in one file, some are equal
                sites.add(known("src/test/java/com/acme/T" + (10 + random.nextInt(size)) + "Test.java"));
            }
            String base = text(Baseline.of("", Map.of()), sites);
            for (int round = 0; round < 4; round++) {
                List<KnownSite> present = Baseline.of("", Map.of("app", base)).sites(List.of(MODULE));
                List<KnownSite> ours = new ArrayList<>(present);
                List<KnownSite> theirs = new ArrayList<>(present);
                List<KnownSite> both = new ArrayList<>(present);
                for (KnownSite site : present.stream().distinct().toList()) {
                    int who = random.nextInt(4);
                    if (who == 0) {
                        ours.removeIf(site::equals);
                    } else if (who == 1) {
                        theirs.removeIf(site::equals);
                    }
                    if (who < 2) {
                        both.removeIf(site::equals);
                    }
                }
                if (ours.isEmpty() || theirs.isEmpty()) {
                    break;
                }
                String merged = merge(shrunk(base, ours), base, shrunk(base, theirs));

                Baseline result = Baseline.of("", Map.of("app", merged));
                assertThat(result.problems()).as("seed %d: %s", seed, merged).isEmpty();
                assertThat(result.sites(List.of(MODULE))).isEqualTo(both);
                base = merged;
            }
        }
    }

    private static String text(Baseline baseline, List<KnownSite> sites) {
        return Sites.grown(baseline, compare(baseline, at(sites.toArray(KnownSite[]::new))))
                .get(FILE);
    }

    private static String shrunk(String base, List<KnownSite> left) {
        Baseline baseline = Baseline.of("", Map.of("app", base));
        return Sites.shrunk(baseline, compare(baseline, at(left.toArray(KnownSite[]::new))))
                .getOrDefault(FILE, base);
    }

    private String merge(String ours, String base, String theirs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "merge-file", "-p"));
        for (Map.Entry<String, String> side :
                List.of(Map.entry("ours", ours), Map.entry("base", base), Map.entry("theirs", theirs))) {
            command.add(Files.writeString(folder.resolve(side.getKey()), side.getValue())
                    .toString());
        }
        Process git = new ProcessBuilder(command).redirectErrorStream(true).start();
        String merged = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        git.waitFor();
        return merged;
    }
}
