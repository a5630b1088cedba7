package io.github.mockfactory.factory;

import java.util.UUID;

/**
 * Something that a validation found in a factory.
 *
 * @param kind   what it is
 * @param method the method or field that it is about
 * @param detail one sentence
 * @param tree   the tree to mark
 */
public record FactoryFinding(Kind kind, String method, String detail, UUID tree) {

    /** The rules that a factory keeps. */
    public enum Kind {
        /** A field keeps something between calls: a mock there is shared by tests and by threads. */
        STATE(true),
        /** A static initialiser calls Mockito: its stubs would belong to whichever test loads the class first. */
        STATIC_INITIALISER(true),
        /** A mock is constructed elsewhere than in a public factory method. */
        RAW_CONSTRUCTION(true),
        /** Two methods stand in for the same overload, category and bound. */
        DUPLICATE(true),
        /** An overload takes another functional interface at the same place: a lambda fits both. */
        AMBIGUOUS_OVERLOAD(true),
        /** A method that sets a mock up makes a stubbing lenient: every caller would lose the check. */
        LENIENT_SETUP(true),
        /** A method that the suite needs is not there. */
        MISSING(true),
        /** A method does more than construct, and is no set-up of a mock that it makes by a method of the factory. */
        CONFIGURES(false),
        /** No source of the run calls the method. */
        UNUSED(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        /** Whether the rule is broken, rather than worth a look. */
        public boolean isError() {
            return error;
        }
    }
}
