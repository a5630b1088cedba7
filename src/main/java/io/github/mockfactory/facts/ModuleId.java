package io.github.mockfactory.facts;

import java.util.Comparator;
import java.util.Optional;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.marker.Markers;

/**
 * A module as a build tells it from all others.
 *
 * @param group    first coordinate; empty if the build has none
 * @param artifact second coordinate, by which people know the module; several modules of a build may have the same
 */
public record ModuleId(String group, String artifact) implements Comparable<ModuleId> {

    private static final Comparator<ModuleId> ORDER =
            Comparator.comparing(ModuleId::artifact).thenComparing(ModuleId::group);

    /**
     * The module that a file belongs to.
     *
     * @param markers of the file
     * @return empty if the build tool said nothing
     */
    public static Optional<ModuleId> of(Markers markers) {
        return markers.findFirst(JavaProject.class).map(ModuleId::of);
    }

    static ModuleId of(JavaProject project) {
        JavaProject.Publication publication = project.getPublication();
        return publication == null
                ? new ModuleId("", project.getProjectName())
                : new ModuleId(publication.getGroupId(), publication.getArtifactId());
    }

    @Override
    public int compareTo(ModuleId other) {
        return ORDER.compare(this, other);
    }

    /** Both coordinates, as build tools write them. */
    @Override
    public String toString() {
        return group.isEmpty() ? artifact : group + ":" + artifact;
    }
}
