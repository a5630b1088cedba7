package io.github.mockfactory.decide;

import org.openrewrite.java.marker.JavaProject;

/**
 * A test dependency that a module needs in order to see the factory.
 *
 * @param groupId    of the factory's module
 * @param artifactId of the factory's module
 * @param version    of the factory's module
 */
public record ModuleDependency(String groupId, String artifactId, String version) {

    static ModuleDependency on(JavaProject.Publication publication) {
        return new ModuleDependency(publication.getGroupId(), publication.getArtifactId(), publication.getVersion());
    }
}
