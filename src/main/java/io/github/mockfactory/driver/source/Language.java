package io.github.mockfactory.driver.source;

/** A language that sources are parsed in. */
enum Language {
    JAVA,
    KOTLIN,
    GROOVY;

    /** By the name of a file. */
    static Language of(String path) {
        if (path.endsWith(".kt")) {
            return KOTLIN;
        }
        return path.endsWith(".groovy") ? GROOVY : JAVA;
    }
}
