package io.github.mockfactory.survey;

import java.nio.file.Path;
import java.util.List;

/**
 * The folders that a source set is made of, as its build says. What the build itself writes is not among them.
 *
 * @param java   in which packages start, relative to the root; they need not be there
 * @param kotlin that the compiler of Kotlin reads, relative to the root; Java in one of them is known to Kotlin
 * @param resources that go to the class path as they are, relative to the root; empty if the build does not say which
 */
public record SourceFolders(List<Path> java, List<Path> kotlin, List<Path> resources) {

    /** Keeps copies. */
    public SourceFolders {
        java = List.copyOf(java);
        kotlin = List.copyOf(kotlin);
        resources = List.copyOf(resources);
    }
}
