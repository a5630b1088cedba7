package io.github.mockfactory.setup;

import io.github.mockfactory.setup.SetupContext.FactoryPlace;
import java.util.List;

/**
 * The one method that set-ups move to.
 *
 * @param kind       where it is
 * @param owner      fully qualified name of the class that it is in, or will be
 * @param name       its simple name
 * @param parameters what it asks for, without the mock that it is given
 * @param first      the set-up that it is made from
 */
public record PlannedHome(Kind kind, String owner, String name, List<Parameter> parameters, Member first) {

    /** Where a home is. */
    public enum Kind {
        /** A method that is there already. */
        EXISTING,
        /** A new private static method of the class. */
        CLASS,
        /** A new method of the factory. */
        FACTORY
    }

    /** Copies the list. */
    public PlannedHome {
        parameters = List.copyOf(parameters);
    }

    /** Whether it makes the mock; else it is given one. */
    public boolean makes() {
        return first.setup().isCreated();
    }

    /** The factory of its set-ups. */
    public FactoryPlace factory() {
        return first.factory();
    }

    /** Whether a call of it names the factory. */
    public boolean inFactory() {
        return kind == Kind.FACTORY || owner.equals(factory().typeName());
    }

    PlannedHome named(String other) {
        return new PlannedHome(kind, owner, other, parameters, first);
    }

    /** The home as a reader says it. */
    public String words() {
        return owner + "." + name;
    }

    /** How many lines the method takes, a blank line before it and Javadoc included. */
    int lines() {
        return kind == Kind.EXISTING
                ? 0
                : 3
                        + first.setup().stubs().size()
                        + (makes() ? 2 : 0)
                        + (kind == Kind.FACTORY ? 1 : 0)
                        + (first.setup().isUnchecked() ? 1 : 0);
    }
}
