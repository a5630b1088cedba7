package io.github.mockfactory.site;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.marker.Generated;

/** What a whole file says about the sites in it. */
final class FileTraits {

    /** For a part of a tree that is visited by itself. */
    static final FileTraits NONE = new FileTraits(false, false, null);

    /** What may become of annotations is decided once the whole suite is known. */
    private static final Set<Reason> ANNOTATED =
            EnumSet.of(Reason.ANNOTATED_MOCK, Reason.SPY_FIELD, Reason.STATIC_MOCK_SCOPE);

    private final boolean importsMockito;
    private final boolean kotlin;
    private final @Nullable Reason obstacle;

    private FileTraits(boolean importsMockito, boolean kotlin, @Nullable Reason obstacle) {
        this.importsMockito = importsMockito;
        this.kotlin = kotlin;
        this.obstacle = obstacle;
    }

    static FileTraits of(JavaSourceFile source) {
        boolean imports = source.getImports().stream().anyMatch(MockitoImports::is);
        return new FileTraits(imports, KotlinFile.is(source), obstacle(source));
    }

    private static @Nullable Reason obstacle(JavaSourceFile source) {
        if (source.getMarkers().findFirst(Generated.class).isPresent()) {
            return Reason.GENERATED_SOURCE;
        }
        return source instanceof J.CompilationUnit || KotlinFile.is(source) ? null : Reason.GROOVY_SOURCE;
    }

    boolean isKotlin() {
        return kotlin;
    }

    boolean importsMockito() {
        return importsMockito;
    }

    /** An annotation called {@code @Mock} that has no type, in a file that imports Mockito. */
    Optional<MockAnnotation> unresolved(J.Annotation annotation) {
        if (resolved(annotation) || !importsMockito) {
            return Optional.empty();
        }
        return switch (annotation.getSimpleName()) {
            case "Mock" -> Optional.of(MockAnnotation.MOCK);
            case "Spy" -> Optional.of(MockAnnotation.SPY);
            default -> Optional.empty();
        };
    }

    boolean resolved(J.Annotation annotation) {
        JavaType type = annotation.getType();
        return type != null && !(type instanceof JavaType.Unknown);
    }

    /** Adds what the file or the class around the site rules out. */
    MockSite obstruct(MockSite site, Cursor cursor) {
        Reason reason = obstacle != null ? obstacle : ownObstacle(site, cursor);
        Reason last = reason != null ? inContainer(reason, cursor) : runner(cursor);
        return last == null || last == site.obstacle() ? site : site.leftFor(last);
    }

    private @Nullable Reason ownObstacle(MockSite site, Cursor cursor) {
        boolean reference = site.obstacle() == null && cursor.getValue() instanceof J.MemberReference;
        // neither the initialiser of a property nor a callable reference is known to mean in Kotlin what it does in
        // Java
        return kotlin && (reference || site.obstacle() == Reason.ANNOTATED_MOCK)
                ? Reason.KOTLIN_SOURCE
                : site.obstacle();
    }

    private static Reason inContainer(Reason reason, Cursor cursor) {
        return ANNOTATED.contains(reason) && Arquillian.contains(cursor) ? Reason.ARQUILLIAN : reason;
    }

    private static @Nullable Reason runner(Cursor cursor) {
        for (Cursor c = cursor; c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.ClassDeclaration declaration && runsUnderPowerMock(declaration)) {
                return Reason.POWERMOCK;
            }
        }
        return Arquillian.contains(cursor) ? Reason.ARQUILLIAN : null;
    }

    private static boolean runsUnderPowerMock(J.ClassDeclaration declaration) {
        for (JavaType.FullyQualified type = declaration.getType(); type != null; type = type.getSupertype()) {
            if (isPowerMock(type.getFullyQualifiedName())) {
                return true;
            }
        }
        return TypeAnnotations.inherited(declaration.getType()).stream()
                .anyMatch(annotation -> isPowerMock(annotation.getFullyQualifiedName())
                        || TypeAnnotations.values(annotation, "value").anyMatch(FileTraits::isPowerMock));
    }

    private static boolean isPowerMock(String name) {
        return name.startsWith("org.powermock.");
    }
}
