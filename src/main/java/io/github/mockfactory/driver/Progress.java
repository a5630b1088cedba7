package io.github.mockfactory.driver;

/** Is told how far a long piece of work has come. */
public interface Progress {

    /** Says nothing. */
    Progress NONE = new Progress() {
        @Override
        public void start(String task, int steps) {
            // nobody listens
        }

        @Override
        public void step(String what) {
            // nobody listens
        }

        @Override
        public void done() {
            // nobody listens
        }

        @Override
        public void say(String message) {
            // nobody listens
        }
    };

    /**
     * Starts a task.
     *
     * @param task  a few words, for example {@code Parsing}
     * @param steps how many there will be
     */
    void start(String task, int steps);

    /**
     * One step is done.
     *
     * @param what it was about
     */
    void step(String what);

    /** The task is done. */
    void done();

    /**
     * Something worth a line.
     *
     * @param message one sentence
     */
    void say(String message);
}
