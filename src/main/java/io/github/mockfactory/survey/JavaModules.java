package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Which modules of the build are modules of Java too, so that only packages that are opened can be looked into. */
public final class JavaModules {

    static final String DESCRIPTOR = "module-info.java";

    private final Set<String> projects = new HashSet<>();

    static boolean isDescriptor(Path file) {
        return file.endsWith(DESCRIPTOR);
    }

    void add(SourceSetKey describedIn) {
        projects.add(describedIn.projectId());
    }

    public boolean isModular(SourceSetKey sourceSet) {
        return projects.contains(sourceSet.projectId());
    }
}
