package io.github.mockfactory.setup;

import java.util.List;

/**
 * A parameter of a home.
 *
 * @param name its name
 * @param type its type
 * @param values the places of the values that it gives, among those of a set-up
 */
public record Parameter(String name, TypeText type, List<Integer> values) {

    /** Copies the places. */
    public Parameter {
        values = List.copyOf(values);
    }
}
