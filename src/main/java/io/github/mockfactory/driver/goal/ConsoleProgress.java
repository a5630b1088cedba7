package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.Progress;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows progress: a bar with the time left on a terminal, a line now and then elsewhere. */
public final class ConsoleProgress {

    private ConsoleProgress() {}

    /**
     * What fits the place where it is shown.
     *
     * @param log         takes lines
     * @param interactive whether somebody may be looking
     * @return a new one
     */
    public static Progress of(Consumer<String> log, boolean interactive) {
        return interactive && System.getenv("CI") == null && isTerminal() ? new Bar(log) : new Lines(log);
    }

    @SuppressWarnings("SystemConsoleNull") // some JDKs have a console without a terminal: batch mode and CI say so
    private static boolean isTerminal() {
        return System.console() != null;
    }

    private static final class Lines implements Progress {

        private static final int PARTS = 4;

        private final Consumer<String> log;
        private String task = "";
        private int steps;
        private int step;

        Lines(Consumer<String> log) {
            this.log = log;
        }

        @Override
        public void start(String newTask, int newSteps) {
            task = newTask;
            steps = newSteps;
            step = 0;
        }

        @Override
        public void step(String what) {
            step++;
            int part = Math.max(1, steps / PARTS);
            if (step % part == 0 || step == steps) {
                log.accept(task + ": " + step + " of " + steps);
            }
        }

        @Override
        public void done() {
            task = "";
        }

        @Override
        public void say(String message) {
            log.accept(message);
        }
    }

    private static final class Bar implements Progress {

        private final Consumer<String> log;
        private @Nullable ProgressBar bar;

        Bar(Consumer<String> log) {
            this.log = log;
        }

        @Override
        public void start(String task, int steps) {
            done();
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setUpdateIntervalMillis(200)
                    .build();
        }

        @Override
        public void step(String what) {
            ProgressBar current = bar;
            if (current != null) {
                current.step();
            }
        }

        @Override
        public void done() {
            ProgressBar current = bar;
            if (current != null) {
                current.close();
                bar = null;
            }
        }

        @Override
        public void say(String message) {
            log.accept(message);
        }
    }
}
