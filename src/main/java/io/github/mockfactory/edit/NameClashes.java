package io.github.mockfactory.edit;

import io.github.mockfactory.factory.Supertypes;
import io.github.mockfactory.site.TypeName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What simple names that a migration writes already mean in a file, so that the code would go astray.
 *
 * @param types     fully qualified names of the types that the file calls by one of those names
 * @param inheritable names that member types of those names would have in superclasses and interfaces
 * @param variables names of all variables, classes and type parameters that the file declares, and of fields that it inherits
 */
public record NameClashes(Set<String> types, Set<String> inheritable, Set<String> variables) {

    /** Nothing known: the file was not read. */
    public static final NameClashes NONE = new NameClashes(Set.of(), Set.of(), Set.of());

    public static NameClashes in(JavaSourceFile source, Set<String> simpleNames) {
        Set<String> types = new HashSet<>();
        Set<String> inheritable = new HashSet<>();
        Set<String> variables = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (simpleNames.contains(identifier.getSimpleName())) {
                    JavaType.FullyQualified type = TypeUtils.asFullyQualified(identifier.getType());
                    if (identifier.getFieldType() == null && type != null) {
                        types.add(type.getFullyQualifiedName());
                    }
                }
                return identifier;
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Integer p) {
                JavaType.FullyQualified type = declaration.getType();
                if (type != null && simpleNames.contains(declaration.getSimpleName())) {
                    types.add(type.getFullyQualifiedName());
                }
                for (String supertype : Supertypes.of(type)) {
                    simpleNames.forEach(name -> inheritable.add(supertype + "$" + name));
                }
                variables.add(declaration.getSimpleName());
                addFields(type, variables);
                return super.visitClassDeclaration(declaration, p);
            }

            @Override
            public J.TypeParameter visitTypeParameter(J.TypeParameter parameter, Integer p) {
                variables.add(parameter.getName().toString());
                return super.visitTypeParameter(parameter, p);
            }

            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Integer p) {
                variables.add(variable.getSimpleName());
                return super.visitVariable(variable, p);
            }
        }.visit(source, 0);
        for (J.Import each : source.getImports()) {
            J.Identifier alias = each.getAlias();
            if (alias != null) {
                variables.add(alias.getSimpleName());
            } else if (simpleNames.contains(each.getQualid().getSimpleName()) && !each.isStatic()) {
                types.add(each.getTypeName());
            }
        }
        return new NameClashes(types, inheritable, variables);
    }

    private static void addFields(JavaType.@Nullable FullyQualified type, Set<String> names) {
        if (type != null && !TypeUtils.isObject(type)) {
            type.getMembers().forEach(member -> names.add(member.getName()));
            addFields(type.getSupertype(), names);
            type.getInterfaces().forEach(each -> addFields(each, names));
        }
    }

    /**
     * Whether a call through the simple name would reach something else.
     *
     * @param typeName fully qualified name of what is to be reached
     * @param exists   tells whether a member type of a given name exists
     */
    public boolean hides(String typeName, Predicate<String> exists) {
        String simpleName = new TypeName(typeName).simple();
        return variables.contains(simpleName)
                || inheritable.stream().anyMatch(member -> member.endsWith("$" + simpleName) && exists.test(member))
                || types.stream()
                        .anyMatch(type -> !type.equals(typeName)
                                && new TypeName(type).simple().equals(simpleName));
    }

    /** Whether a call through the qualified name would reach something else. */
    public boolean hidesQualified(String typeName) {
        int dot = typeName.indexOf('.');
        return dot < 0 || variables.contains(typeName.substring(0, dot));
    }
}
