package io.github.mockfactory.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders that the compilers read for a source set, as its build says. What the build itself writes is not among them.
 *
 * @param java   in which packages start, relative to the root; they need not be there
 * @param kotlin that the compiler of Kotlin reads, relative to the root; Java in one of them is known to Kotlin
 */
public record SourceFolders(List<Path> java, List<Path> kotlin) {

    /** Keeps copies. */
    public SourceFolders {
        java = List.copyOf(java);
        kotlin = List.copyOf(kotlin);
    }
}
