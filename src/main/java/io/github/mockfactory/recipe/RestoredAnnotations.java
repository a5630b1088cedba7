package io.github.mockfactory.recipe;

import io.github.mockfactory.decide.FactoryEngine;
import io.github.mockfactory.edit.EditedFile;
import io.github.mockfactory.edit.WrittenType;
import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.generate.AnnotationEngineFeatures;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.util.Collection;
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

    static J.CompilationUnit in(
            J.CompilationUnit source,
            Collection<FactoryEngine> engines,
            Predicate<String> resolved,
            Predicate<String> exists,
            SourceStyle style) {
        Map<String, WrittenType> annotations = new HashMap<>();
        engines.forEach(engine -> engine.annotations()
                .forEach((own, mockitos) -> annotations.put(
                        own,
                        new WrittenType(
                                mockitos, meansOther(source, mockitos) || isAmbiguous(source, mockitos, exists)))));
        Set<String> imports = new HashSet<>();
        Set<String> replaced = source.getImports().stream()
                .filter(each -> annotations.containsKey(each.getTypeName()))
                .map(each -> each.getQualid().getSimpleName())
                .collect(Collectors.toSet());
        J.CompilationUnit result = (J.CompilationUnit)
                new JavaIsoVisitor<Integer>() {
                    @Override
                    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
                        J.Annotation visited = super.visitAnnotation(annotation, p);
                        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
                        WrittenType mockitos = type == null ? null : annotations.get(type.getFullyQualifiedName());
                        if (mockitos == null
                                || !isRestorable(annotation)
                                || !classOfParameter(getCursor())
                                        .map(resolved::test)
                                        .orElse(true)) {
                            return visited;
                        }
                        replaced.addAll(JavaImports.namesIn(annotation));
                        imports.addAll(mockitos.imports());
                        return mockitos.inPlaceOf(visited);
                    }
                }.visitNonNull(source, 0);
        return replaced.isEmpty() ? source : EditedFile.finish(source, result, imports, replaced, style);
    }

    /** Whether a wildcard that brings Mockito's annotation meets another type of that name, in the package or behind a wildcard. */
    private static boolean isAmbiguous(J.CompilationUnit source, String annotation, Predicate<String> exists) {
        String name = new TypeName(annotation).simple();
        Set<String> packages = source.getImports().stream()
                .filter(each ->
                        !each.isStatic() && each.getQualid().getSimpleName().equals("*"))
                .map(J.Import::getPackageName)
                .collect(Collectors.toCollection(HashSet::new));
        boolean named =
                source.getImports().stream().anyMatch(each -> each.getTypeName().equals(annotation));
        if (named || !packages.remove(new TypeName(annotation).packageName())) {
            return false;
        }
        packages.add(
                source.getPackageDeclaration() == null
                        ? ""
                        : source.getPackageDeclaration().getPackageName());
        return packages.stream().anyMatch(each -> exists.test(each.isEmpty() ? name : each + "." + name));
    }

    /** Whether the simple name is something else in a file than Mockito's annotation, or may be. */
    private static boolean meansOther(J.CompilationUnit source, String annotation) {
        String name = new TypeName(annotation).simple();
        boolean imported = source.getImports().stream()
                .anyMatch(each -> !each.isStatic()
                        && each.getQualid().getSimpleName().equals(name)
                        && !each.getTypeName().equals(annotation));
        Set<Boolean> found = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                boolean type = identifier.getFieldType() == null
                        && identifier.getSimpleName().equals(name);
                if (type && !TypeUtils.isOfClassType(identifier.getType(), annotation)) {
                    found.add(true);
                }
                return identifier;
            }
        }.visit(source, 0);
        return imported || !found.isEmpty();
    }
}
