package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.ModuleDependency;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.xml.AddToTagVisitor;
import org.openrewrite.xml.tree.Xml;

/**
 * Adds test dependencies to POMs. The engine's own recipe for this resolves the dependency from a repository first, where a
 * module of the same build is not to be found.
 */
final class TestDependencies {

    private static final Set<String> OWN_GROUP = Set.of("${project.groupId}", "${pom.groupId}", "${groupId}");

    private TestDependencies() {}

    static boolean isPom(SourceFile source) {
        return source.getSourcePath().endsWith("pom.xml");
    }

    /** The POM with the dependency, or the same POM if it has one on that module already. */
    static SourceFile add(SourceFile source, ModuleDependency dependency) {
        if (!(source instanceof Xml.Document pom)) {
            return source;
        }
        Xml.Tag project = pom.getRoot();
        Optional<Xml.Tag> dependencies = project.getChild("dependencies");
        if (dependencies.isPresent() && isDeclared(project, dependencies.get(), dependency)) {
            return source;
        }
        Cursor cursor = new Cursor(new Cursor(null, Cursor.ROOT_VALUE), pom);
        Xml.Tag withDependencies = dependencies.isPresent()
                ? project
                : AddToTagVisitor.addToTag(project, Xml.Tag.build("<dependencies>\n</dependencies>"), cursor);
        Xml.Tag target = withDependencies.getChild("dependencies").orElseThrow();
        return pom.withRoot(AddToTagVisitor.addToTag(withDependencies, target, tag(project, dependency), cursor));
    }

    /** The tests of the module, or another module of that name, are not the module. */
    private static boolean isDeclared(Xml.Tag project, Xml.Tag dependencies, ModuleDependency dependency) {
        return dependencies.getChildren("dependency").stream()
                .filter(tag -> tag.getChildValue("artifactId")
                        .filter(dependency.artifactId()::equals)
                        .isPresent())
                .filter(tag -> tag.getChildValue("type")
                        .filter(type -> !type.equals("jar"))
                        .isEmpty())
                .filter(tag -> tag.getChildValue("classifier").isEmpty())
                .anyMatch(tag -> tag.getChildValue("groupId")
                        .map(group -> OWN_GROUP.contains(group)
                                ? own(project, "groupId").orElse(group)
                                : group)
                        // what a property says is not known here: better one dependency than two
                        .filter(group -> group.contains("${") || group.equals(dependency.groupId()))
                        .isPresent());
    }

    private static Xml.Tag tag(Xml.Tag project, ModuleDependency dependency) {
        boolean siblings =
                own(project, "version").filter(dependency.version()::equals).isPresent();
        String version = siblings ? "${project.version}" : dependency.version();
        return Xml.Tag.build(("<dependency>\n<groupId>%s</groupId>\n<artifactId>%s</artifactId>\n"
                        + "<version>%s</version>\n<scope>test</scope>\n</dependency>")
                .formatted(dependency.groupId(), dependency.artifactId(), version));
    }

    /** A value of the project itself, or of the parent that it inherits from. */
    private static Optional<String> own(Xml.Tag project, String name) {
        return project.getChildValue(name)
                .or(() -> project.getChild("parent").flatMap(parent -> parent.getChildValue(name)));
    }
}
