package io.github.mockfactory.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;
import org.openrewrite.marker.Generated;

/** What a whole file says about the sites in it. */
final class FileTraits {

    /** For a part of a tree that is visited by itself. */
    static final FileTraits NONE = new FileTraits(false, null);

    private final boolean importsMockito;
    private final @Nullable Reason obstacle;

    private FileTraits(boolean importsMockito, @Nullable Reason obstacle) {
        this.importsMockito = importsMockito;
        this.obstacle = obstacle;
    }

    static FileTraits of(JavaSourceFile source) {
        boolean imports =
                source.getImports().stream().anyMatch(i -> i.getTypeName().startsWith("org.mockito."));
        return new FileTraits(imports, obstacle(source));
    }

    private static @Nullable Reason obstacle(JavaSourceFile source) {
        if (source.getMarkers().findFirst(Generated.class).isPresent()) {
            return Reason.GENERATED_SOURCE;
        }
        if (source instanceof J.CompilationUnit) {
            return null;
        }
        // the Kotlin and Groovy models are not on the class path of a build that has neither
        return source.getClass().getName().startsWith("org.openrewrite.kotlin.")
                ? Reason.KOTLIN_SOURCE
                : Reason.GROOVY_SOURCE;
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
        Reason reason = obstacle != null ? obstacle : site.obstacle() != null ? site.obstacle() : powerMock(cursor);
        return reason == null || reason == site.obstacle() ? site : site.leftFor(reason);
    }

    private static @Nullable Reason powerMock(Cursor cursor) {
        for (Cursor c = cursor; c != null; c = c.getParent()) {
            if (c.getValue() instanceof J.ClassDeclaration declaration && runsUnderPowerMock(declaration)) {
                return Reason.POWERMOCK;
            }
        }
        return null;
    }

    private static boolean runsUnderPowerMock(J.ClassDeclaration declaration) {
        for (JavaType.FullyQualified type = declaration.getType(); type != null; type = type.getSupertype()) {
            if (type.getPackageName().startsWith("org.powermock.")) {
                return true;
            }
            boolean annotated = type.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getPackageName().startsWith("org.powermock."));
            if (annotated) {
                return true;
            }
        }
        return declaration.getLeadingAnnotations().stream().anyMatch(FileTraits::namesPowerMockRunner);
    }

    private static boolean namesPowerMockRunner(J.Annotation annotation) {
        return AnnotationArguments.classLiterals(annotation).stream()
                .map(literal -> TypeUtils.asFullyQualified(
                        ((J.FieldAccess) literal).getTarget().getType()))
                .anyMatch(type -> type != null && type.getPackageName().startsWith("org.powermock."));
    }
}
