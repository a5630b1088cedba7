package io.github.mockfactory.setup;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that a set-up gives: what stays open in its shape.
 *
 * @param kind    how it is written
 * @param text    the source; of a constant with qualified names, so that equal texts mean equal values
 * @param type    the type that a parameter for it has; null if no parameter can have it
 * @param classes fully qualified names of the classes in the text of a constant
 * @param open    whether any other class can write the text of a constant
 * @param again   whether the test mentions the constant a second time, so that a reader must see it
 */
public record Value(Kind kind, String text, @Nullable TypeText type, Set<String> classes, boolean open, boolean again) {

    /** How a value is written. */
    public enum Kind {
        /** A literal, a class or a constant: the same wherever it stands. */
        CONSTANT,
        /** A variable. */
        VARIABLE,
        /** Anything else that can be an argument and runs nothing. */
        EXPRESSION,
        /** An expression that calls something. */
        CALL
    }

    /** Copies the names. */
    public Value {
        classes = Set.copyOf(classes);
    }

    /** Whether one text can stand for the value in every set-up. */
    boolean isConstant() {
        return kind == Kind.CONSTANT;
    }
}
