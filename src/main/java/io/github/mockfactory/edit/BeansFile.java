package io.github.mockfactory.edit;

import io.github.mockfactory.generate.BeanMethod;
import io.github.mockfactory.generate.BeansSource;
import io.github.mockfactory.generate.Companion;
import io.github.mockfactory.site.MockedTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/**
 * The class that creates the mocks of beans, as far as it is there already.
 *
 * @param methods the declarations of its methods by name, white space aside
 * @param imports fully qualified names of the types that it imports
 */
public record BeansFile(Map<String, String> methods, Set<String> imports) {

    /** A class that is not there yet. */
    public static final BeansFile NONE = new BeansFile(Map.of(), Set.of());

    /** Something of that name to which no method can be added, such as an enum. */
    public static final BeansFile CLOSED = new BeansFile(Map.of("", ""), Set.of());

    /** Copies the collections. */
    public BeansFile {
        methods = Map.copyOf(methods);
        imports = Set.copyOf(imports);
    }

    /**
     * Reads the class.
     *
     * @param source   the file in which it stands
     * @param typeName its fully qualified name
     * @return empty if the file does not declare it
     */
    public static Optional<BeansFile> read(J.CompilationUnit source, String typeName) {
        return declaration(source, typeName).map(declaration -> {
            Cursor file = new Cursor(new Cursor(null, Cursor.ROOT_VALUE), source);
            Map<String, String> methods = new HashMap<>();
            for (Statement statement : declaration.getBody().getStatements()) {
                if (statement instanceof J.MethodDeclaration method) {
                    JavaType.Method type = method.getMethodType();
                    methods.merge(
                            method.getSimpleName(),
                            BeanMethod.fingerprint(
                                    method.withPrefix(Space.EMPTY).printTrimmed(file),
                                    MockedTypes.name(type == null ? null : type.getReturnType())),
                            String::concat);
                }
            }
            Set<String> imports = new HashSet<>();
            source.getImports().forEach(each -> imports.add(each.getTypeName()));
            return new BeansFile(methods, imports);
        });
    }

    /**
     * Whether the class has, or can get, a method.
     *
     * @param method      the method
     * @param factoryType fully qualified name of the factory
     * @return false if another method has its name, or another type the name of the type that it returns
     */
    public boolean canHold(BeanMethod method, String factoryType) {
        if (equals(CLOSED)) {
            return false;
        }
        String present = methods.get(method.name());
        if (present != null) {
            return present.equals(method.fingerprint(new TypeName(factoryType).simple()));
        }
        return imports.stream()
                .noneMatch(name ->
                        new TypeName(name).simple().equals(method.simpleTypeName()) && !name.equals(method.typeName()));
    }

    /**
     * Adds methods at the end of the class. What stands there already is not touched.
     *
     * @param source      a file
     * @param factoryType fully qualified name of the factory
     * @param methods     the methods that the suite needs; those that are there already are left out
     * @param style       how the code around it looks
     * @return the extended file, or the same file if nothing was missing or the class does not stand there
     */
    public static J.CompilationUnit extend(
            J.CompilationUnit source, String factoryType, Collection<BeanMethod> methods, SourceStyle style) {
        String typeName = Companion.BEANS.typeName(factoryType);
        Set<String> present = read(source, typeName).orElse(NONE).methods().keySet();
        List<BeanMethod> missing = methods.stream()
                .filter(method -> !present.contains(method.name()))
                .toList();
        Optional<J.ClassDeclaration> declaration = declaration(source, typeName);
        if (missing.isEmpty() || declaration.isEmpty()) {
            return source;
        }
        J.CompilationUnit additions =
                BeansSource.generate(factoryType, missing, style).parse();
        return AddedMethods.append(source, declaration.get(), additions, style);
    }

    private static Optional<J.ClassDeclaration> declaration(J.CompilationUnit source, String typeName) {
        return source.getClasses().stream()
                .filter(each -> each.getKind() == J.ClassDeclaration.Kind.Type.Class
                        && each.getType() != null
                        && each.getType().getFullyQualifiedName().equals(typeName))
                .findFirst();
    }
}
