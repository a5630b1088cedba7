package io.github.mockfactory.recipe;

import io.github.mockfactory.survey.Survey;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the descriptors of Java modules on the disk: no parser of the engine reads {@code module-info.java}, and the types of a
 * class path do not show it. Where a run does not see the disk, there is nothing to find.
 */
final class ModuleDescriptors {

    private ModuleDescriptors() {}

    static void addTo(Survey survey) {
        bases(System.getProperty("maven.multiModuleProjectDirectory")).forEach(survey::addDescriptorsBelow);
    }

    /** The folders that the paths of a run may be relative to: where Maven was started or told to be, and those above. */
    private static Set<Path> bases(@Nullable String root) {
        Set<Path> bases = new LinkedHashSet<>();
        if (root != null) {
            bases.add(Path.of(root));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            bases.add(folder);
        }
        return bases;
    }
}
