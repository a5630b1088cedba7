package io.github.mockfactory.driver.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.build.DescribedBuild;
import io.github.mockfactory.driver.migrate.Checks;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.recipe.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchWorkTest {

    private static final class NoConsole implements Console {

        @Override
        public void info(String line) {}

        @Override
        public void warn(String line) {}

        @Override
        public void error(String line) {}

        @Override
        public Progress progress() {
            return Progress.NONE;
        }

        @Override
        public OutputStream standardOutput() {
            return OutputStream.nullOutputStream();
        }
    }

    @Test
    void endsEveryCommandThatHangs(@TempDir Path root) throws IOException {
        Path description = Files.writeString(root.resolve("build.json"), "{\"formatVersion\": 1}");
        BranchWork work = new BranchWork(
                new GoalContext(
                        DescribedBuild.read(description, null),
                        new SettingTexts(null, null, null, null, null, null, null, null),
                        SetupTexts.NONE,
                        new NoConsole()),
                new Memory(null, true, null),
                new BranchOptions("mock-factory", null, null, null, false),
                TestBuild.shell("true"),
                new ValidationOptions(
                        null, null, "phase", "system.sh", null, null, "golden.sh", 0, 5, 10, 5, 25, 256, 3, 2));
        CodeBase code = CodeBase.read(
                root,
                new DiskFiles(root),
                List.of(),
                new Settings(null, null, null, null, null, null, null, null).toSurveyOptions(),
                List.of(),
                Progress.NONE);

        Checks checks = work.checks(code, root, root.resolve("home"), Progress.NONE);

        assertThat(List.of(checks.runner(), checks.systemCommand(), checks.goldenCommand()))
                .extracting("limits.asked")
                .containsOnly(Duration.ofMinutes(3));
    }
}
