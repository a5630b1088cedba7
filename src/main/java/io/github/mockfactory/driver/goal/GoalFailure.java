package io.github.mockfactory.driver.goal;

/** A goal has done its work, and the answer is no. */
public final class GoalFailure extends Exception {

    private static final long serialVersionUID = 1;

    GoalFailure(String message) {
        super(message);
    }
}
