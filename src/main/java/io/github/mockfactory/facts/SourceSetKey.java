package io.github.mockfactory.facts;

import java.util.Comparator;
import org.openrewrite.SourceFile;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.marker.Markers;

/**
 * One source set of one module.
 *
 * @param projectId identifies the module within a run; empty where the build tool said nothing
 * @param module    the name by which people know the module
 * @param name      {@code main}, {@code test} or what the build calls it
 */
public record SourceSetKey(String projectId, String module, String name) {

    /** By what people read, and then by what no two have in common. */
    public static final Comparator<SourceSetKey> BY_NAME = Comparator.comparing(SourceSetKey::module)
            .thenComparing(SourceSetKey::name)
            .thenComparing(SourceSetKey::projectId);

    /** Tests where the build tool said nothing: a single file in an editor is most likely one. */
    private static final SourceSetKey UNMARKED = new SourceSetKey("", "", "test");

    public static SourceSetKey of(SourceFile source) {
        return of(source.getMarkers());
    }

    public static SourceSetKey of(Markers markers) {
        String set = markers.findFirst(JavaSourceSet.class)
                .map(JavaSourceSet::getName)
                .orElse(UNMARKED.name);
        return markers.findFirst(JavaProject.class)
                .map(project -> new SourceSetKey(
                        project.getId().toString(), ModuleId.of(project).artifact(), set))
                .orElseGet(() -> new SourceSetKey(UNMARKED.projectId, UNMARKED.module, set));
    }

    public String displayName() {
        return module.isEmpty() ? name : module + "/" + name;
    }

    public boolean isMain() {
        return "main".equals(name);
    }

    public boolean sameModule(SourceSetKey other) {
        return projectId.equals(other.projectId);
    }
}
