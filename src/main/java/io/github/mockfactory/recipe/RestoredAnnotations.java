package io.github.mockfactory.recipe;

import io.github.mockfactory.edit.EditedFile;
import io.github.mockfactory.edit.OtherMeaning;
import io.github.mockfactory.edit.WrittenType;
import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.style.SourceStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Writes {@code @Mock} or {@code @Spy} where an annotation of a factory's engine stands. */
final class RestoredAnnotations {

    private RestoredAnnotations() {}

    /** Whether all that an annotation says, Mockito's can say too: the team may have given it more. */
    static boolean isRestorable(J.Annotation annotation) {
        return annotation.getArguments() == null
                || annotation.getArguments().stream()
                        .allMatch(argument -> argument instanceof J.Empty
                                || (argument instanceof J.Assignment assignment
                                        && assignment.getVariable() instanceof J.Identifier attribute
                                        && AnnotationEngineFeatures.ALL
                                                .attributes()
                                                .contains(attribute.getSimpleName())));
    }

    /** The class of the method that an annotated parameter belongs to; empty for an annotation of a field. */
    static Optional<String> classOfParameter(Cursor annotation) {
        if (!(annotation.getParentTreeCursor().getParentTreeCursor().getValue() instanceof J.MethodDeclaration)) {
            return Optional.empty();
        }
        J.ClassDeclaration owner = annotation.firstEnclosing(J.ClassDeclaration.class);
        return Optional.of(
                owner == null || owner.getType() == null ? "" : owner.getType().getFullyQualifiedName());
    }

    /**
     * Restores the annotations of a file.
     *
     * @param source    the file
     * @param mockitos  Mockito's annotation by each of a factory's, by their fully qualified names
     * @param resolved  whether a class, by its name, has its parameters resolved by Mockito's extension
     * @param exists    whether a class is visible in the file, by its fully qualified name
     * @param style     of the file
     */
    static J.CompilationUnit in(
            J.CompilationUnit source,
            Map<String, String> mockitos,
            Predicate<String> resolved,
            Predicate<String> exists,
            SourceStyle style) {
        Map<String, WrittenType> written = new HashMap<>();
        Set<String> imports = new HashSet<>();
        Set<String> replaced = source.getImports().stream()
                .filter(each -> mockitos.containsKey(each.getTypeName()))
                .map(each -> each.getQualid().getSimpleName())
                .collect(Collectors.toSet());
        J.CompilationUnit result = (J.CompilationUnit)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        J.Annotation visited = super.visitAnnotation(annotation, p);
                        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
                        String mockito = type == null ? null : mockitos.get(type.getFullyQualifiedName());
                        if (mockito == null
                                || !isRestorable(annotation)
                                || !classOfParameter(getCursor())
                                        .map(resolved::test)
                                        .orElse(true)) {
                            return visited;
                        }
                        WrittenType name = written.computeIfAbsent(
                                mockito, each -> new WrittenType(each, OtherMeaning.of(source, each, exists)));
                        replaced.addAll(JavaImports.namesIn(annotation));
                        imports.addAll(name.imports());
                        return name.inPlaceOf(visited);
                    }
                }.visitNonNull(source, 0);
        return replaced.isEmpty() ? source : EditedFile.finish(source, result, imports, replaced, style);
    }
}
