package io.github.mockfactory.driver.migrate;

/** Why a step was rolled back. */
public enum RollbackReason {
    /** The code does not compile with the step. */
    COMPILE("the build broke"),
    /** A test of the file itself ends otherwise. */
    FILE("a test of the file ended otherwise"),
    /** A test of the file's component ends otherwise. */
    COMPONENT("a test of the component ended otherwise"),
    /** A test elsewhere ends otherwise, or the system command fails. */
    SYSTEM("a test elsewhere ended otherwise"),
    /** A test that must never fail does. */
    GOLDEN_PATH("the golden path failed"),
    /** Tests take longer. */
    SLOWER("tests became slower"),
    /** Tests need more memory. */
    MEMORY("tests needed more memory"),
    /** A step that this one needs was rolled back. */
    REQUIRED("a step that it needs was rolled back"),
    /** Somebody asked for it. */
    REQUESTED("it was asked for");

    private final String words;

    RollbackReason(String words) {
        this.words = words;
    }

    /**
     * Says it in words.
     *
     * @return the end of a sentence that begins with "because"
     */
    public String words() {
        return words;
    }
}
