package io.github.mockfactory.edit;

import io.github.mockfactory.factory.FactoryMethod;
import io.github.mockfactory.factory.FactoryReader;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.factory.MockFactory;
import io.github.mockfactory.generate.FactorySource;
import io.github.mockfactory.style.SourceStyle;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** The file of a factory, which is extended where methods are missing. */
public final class FactoryFile {

    private FactoryFile() {}

    /**
     * Adds methods to an existing factory, beside those of the same name or at its end. What stands there already is not
     * touched.
     *
     * @param source  the file of the factory
     * @param typeName fully qualified name of the factory
     * @param methods the methods that the suite needs; those that are there already are left out
     * @param style   how the code around it looks
     * @return the extended file, or the same file if nothing was missing
     */
    public static J.CompilationUnit extend(
            J.CompilationUnit source, String typeName, Collection<MissingMethod> methods, SourceStyle style) {
        return find(source, typeName)
                .map(declaration -> {
                    List<MissingMethod> missing = missing(declaration, methods);
                    return missing.isEmpty()
                            ? source
                            : AddedMethods.append(
                                    source,
                                    declaration,
                                    FactorySource.generate(typeName, missing, style)
                                            .parse(),
                                    style);
                })
                .orElse(source);
    }

    /**
     * Adds methods of another class to an existing factory, as {@link #extend} does.
     *
     * @param source   the file of the factory
     * @param typeName fully qualified name of the factory
     * @param added    a class with the methods and the imports that they need, in the style of the file
     * @param style    how the code around it looks
     * @return the extended file, or the same file if it has no class of that name
     */
    public static J.CompilationUnit append(
            J.CompilationUnit source, String typeName, J.CompilationUnit added, SourceStyle style) {
        return find(source, typeName)
                .map(declaration -> AddedMethods.append(source, declaration, added, style))
                .orElse(source);
    }

    private static Optional<J.ClassDeclaration> find(J.CompilationUnit source, String typeName) {
        return source.getClasses().stream()
                .filter(declaration -> TypeUtils.isOfClassType(declaration.getType(), typeName))
                .findFirst();
    }

    private static List<MissingMethod> missing(J.ClassDeclaration declaration, Collection<MissingMethod> methods) {
        List<FactoryMethod> present =
                FactoryReader.read(declaration).map(MockFactory::methods).orElse(List.of());
        return methods.stream()
                .filter(method -> present.stream()
                        .noneMatch(own -> own.name().equals(method.name())
                                && own.covers().equals(method.signature())
                                && Objects.equals(own.type(), method.exactType())))
                .toList();
    }
}
