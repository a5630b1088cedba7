package io.github.mockfactory.gate.output;

import java.util.Locale;

/** How the constants of the project are written in files that programs read. */
final class Names {

    private Names() {}

    /** In lower case, as the tables of the recipes have it. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
