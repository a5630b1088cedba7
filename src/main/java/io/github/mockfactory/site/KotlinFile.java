package io.github.mockfactory.site;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What is special about Kotlin files. Their trees are made of Java's as far as mock sites go, so that nothing here needs
 * the Kotlin model, which is not on the class path of every build.
 */
public final class KotlinFile {

    private static final String MODEL = "org.openrewrite.kotlin.";

    private KotlinFile() {}

    /**
     * Whether a file is written in Kotlin.
     *
     * @param source any file
     * @return true for Kotlin
     */
    public static boolean is(JavaSourceFile source) {
        return source.getClass().getName().startsWith(MODEL);
    }

    /** The name under which a function was declared that a file may import by another one. */
    static String declaredName(@Nullable JavaSourceFile source, String name) {
        return source == null
                ? name
                : source.getImports().stream()
                        .filter(each -> each.getAlias() != null
                                && name.equals(each.getAlias().getSimpleName()))
                        .map(each -> each.getQualid().getSimpleName())
                        .findFirst()
                        .orElse(name);
    }

    /**
     * Whether an extension function can be called on a type by its simple name: nothing that the file declares, inherits or
     * imports has that name, and the type has no member that would come before it.
     */
    static boolean isFree(JavaSourceFile source, String qualifiedName, @Nullable JavaType receiver) {
        String name = new TypeName(qualifiedName).inPackage();
        boolean importedOtherwise = source.getImports().stream()
                .anyMatch(each -> name.equals(visibleName(each)) && !qualifiedName.equals(each.getTypeName()));
        return !importedOtherwise
                && !hasMember(receiver, name)
                && !declared(source).contains(name);
    }

    private static String visibleName(J.Import declaration) {
        return declaration.getAlias() != null
                ? declaration.getAlias().getSimpleName()
                : declaration.getQualid().getSimpleName();
    }

    private static boolean hasMember(@Nullable JavaType type, String name) {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(MockedTypes.erase(type));
        return declared != null
                && (declared.getMethods().stream()
                                .anyMatch(method -> method.getName().equals(name))
                        || declared.getMembers().stream()
                                .anyMatch(member -> member.getName().equals(name))
                        || hasMember(declared.getSupertype(), name)
                        || declared.getInterfaces().stream().anyMatch(each -> hasMember(each, name)));
    }

    private static Set<String> declared(JavaSourceFile source) {
        Set<String> names = new TreeSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declaration, Set<String> p) {
                addMembers(declaration.getType(), p);
                return super.visitClassDeclaration(declaration, p);
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Set<String> p) {
                p.add(method.getSimpleName());
                return super.visitMethodDeclaration(method, p);
            }

            @Override
            public J.VariableDeclarations.NamedVariable visitVariable(
                    J.VariableDeclarations.NamedVariable variable, Set<String> p) {
                p.add(variable.getSimpleName());
                return super.visitVariable(variable, p);
            }
        }.visit(source, names);
        return names;
    }

    private static void addMembers(JavaType.@Nullable FullyQualified type, Set<String> names) {
        if (type != null && !TypeUtils.isObject(type)) {
            type.getMethods().stream().map(JavaType.Method::getName).forEach(names::add);
            type.getMembers().forEach(member -> names.add(member.getName()));
            addMembers(type.getSupertype(), names);
            type.getInterfaces().forEach(each -> addMembers(each, names));
        }
    }
}
