package io.github.mockfactory.category;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.internal.StringUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Tells tests from fixtures and helpers. */
public final class Locations {

    private static final Pattern HELPER_NAME =
            Pattern.compile(".*(Mocks|Mocking|Stubs|Utils?|Helpers?|Builders?|ObjectMother)");
    private static final Set<String> FIXTURE_TYPES = Set.of(
            "org.junit.jupiter.api.extension.Extension", "org.junit.rules.TestRule", "org.junit.rules.MethodRule");
    private static final Set<String> FIXTURE_ANNOTATIONS = Set.of("TestConfiguration", "Configuration");

    private final List<String> fixtures;
    private final List<String> helpers;

    /**
     * Takes the team's own names.
     *
     * @param fixtures globs of simple class names that are fixtures, whatever else speaks against it
     * @param helpers  globs of simple class names that are helpers, likewise
     */
    public Locations(List<String> fixtures, List<String> helpers) {
        this.fixtures = List.copyOf(fixtures);
        this.helpers = List.copyOf(helpers);
    }

    /**
     * Decides the location of all sites in a top-level class. Tests win over every other sign, so that an abstract class
     * with tests of its own is a test; what shows no sign at all counts as shared set-up.
     *
     * @param declaration a top-level class
     * @return its location
     */
    public Location of(J.ClassDeclaration declaration) {
        String name = declaration.getSimpleName();
        if (matches(helpers, name)) {
            return Location.HELPER;
        }
        if (matches(fixtures, name)) {
            return Location.FIXTURE;
        }
        if (TestClasses.hasTests(declaration)) {
            return Location.TEST;
        }
        if (isFixture(declaration)) {
            return Location.FIXTURE;
        }
        return HELPER_NAME.matcher(name).matches() || isStaticHolder(declaration) ? Location.HELPER : Location.FIXTURE;
    }

    private static boolean matches(List<String> globs, String name) {
        return globs.stream().anyMatch(glob -> StringUtils.matchesGlob(name, glob));
    }

    private static boolean isFixture(J.ClassDeclaration declaration) {
        return declaration.hasModifier(J.Modifier.Type.Abstract)
                || declaration.getSimpleName().contains("Fixture")
                || FIXTURE_TYPES.stream().anyMatch(type -> TypeUtils.isAssignableTo(type, declaration.getType()))
                || declaration.getLeadingAnnotations().stream()
                        .anyMatch(annotation -> FIXTURE_ANNOTATIONS.contains(annotation.getSimpleName()));
    }

    private static boolean isStaticHolder(J.ClassDeclaration declaration) {
        JavaType.FullyQualified supertype =
                declaration.getType() == null ? null : declaration.getType().getSupertype();
        return (supertype == null || "java.lang.Object".equals(supertype.getFullyQualifiedName()))
                && methods(declaration).findAny().isPresent()
                && methods(declaration).allMatch(method -> method.hasModifier(J.Modifier.Type.Static));
    }

    private static Stream<J.MethodDeclaration> methods(J.ClassDeclaration declaration) {
        List<Statement> statements = declaration.getBody().getStatements();
        return statements.stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .filter(method -> !method.isConstructor());
    }

    /** All that the team has decided about locations, in order. */
    @Override
    public String toString() {
        return "fixtures " + fixtures + " helpers " + helpers;
    }
}
