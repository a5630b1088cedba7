package io.github.mockfactory.setup;

import java.util.List;

/**
 * A method that is the home of a set-up already: it sets one mock up and returns it, or sets up the mock that it is given.
 *
 * @param owner      fully qualified name of its class
 * @param name       its simple name
 * @param isStatic   whether it needs no object
 * @param isPublic   whether other classes can call it
 * @param parameters types of its parameters, without the mock
 * @param arguments  for each value of the set-up the parameter that gives it; -1 for a value that is fixed
 * @param setup      what it does
 */
public record HomeMethod(
        String owner,
        String name,
        boolean isStatic,
        boolean isPublic,
        List<String> parameters,
        List<Integer> arguments,
        MockSetup setup) {

    /** Copies the lists. */
    public HomeMethod {
        parameters = List.copyOf(parameters);
        arguments = List.copyOf(arguments);
    }
}
