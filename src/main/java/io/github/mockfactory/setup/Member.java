package io.github.mockfactory.setup;

import io.github.mockfactory.setup.SetupContext.FactoryPlace;

/**
 * A set-up among others.
 *
 * @param file    its file
 * @param index   which of the set-ups of the file it is
 * @param factory the factory that it could move to
 */
public record Member(FileSetups file, int index, FactoryPlace factory) {

    /** What it says. */
    public MockSetup setup() {
        return file.facts().setups().get(index);
    }

    /** The class that a home in a class would be in. */
    String classKey() {
        return file.path() + "#" + setup().place().outermost();
    }

    /** Where it stands, as people write it. */
    public String where() {
        return file.path() + ":" + setup().place().line();
    }
}
