package io.github.mockfactory.driver;

import java.io.IOException;

/** Words for what went wrong. */
public final class Failures {

    private Failures() {}

    /**
     * One line about a failure. Libraries tell where they failed, and what they were told by the system only as the cause.
     *
     * @param failure what was thrown
     * @return its message, and those of its causes that it does not repeat
     */
    public static String messageOf(Throwable failure) {
        StringBuilder text = new StringBuilder(ownMessage(failure));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && text.indexOf(message) < 0) {
                text.append(": ").append(message);
            }
        }
        return text.toString().replaceAll("\\s*\\R\\s*", " ");
    }

    /**
     * Says what could not be done. Few failures of a disk name the file.
     *
     * @param what  could not be done
     * @param cause why
     * @return to throw
     */
    public static IOException because(String what, Exception cause) {
        return new IOException(what + ": " + messageOf(cause), cause);
    }

    private static String ownMessage(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.toString() : message;
    }
}
