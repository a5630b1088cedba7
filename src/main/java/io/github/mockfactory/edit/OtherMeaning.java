package io.github.mockfactory.edit;

import io.github.mockfactory.site.TypeName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Whether the simple name of a class would mean something else in a file, behind the import that an edit adds where none covers the
 * class. In doubt it would: then the class is written by its qualified name.
 */
public final class OtherMeaning {

    private static final String LANGUAGE = "java.lang";

    private OtherMeaning() {}

    /**
     * Looks at a file.
     *
     * @param source   the file
     * @param typeName fully qualified name of a top-level class
     * @param exists   tells whether a class is visible in the file, by its fully qualified name
     * @return whether the name is hidden, ambiguous, or stands for what is not known
     */
    public static boolean of(J.CompilationUnit source, String typeName, Predicate<String> exists) {
        String simpleName = new TypeName(typeName).inPackage();
        return NameClashes.in(source, Set.of(simpleName)).hides(typeName, exists)
                || isImported(source, typeName, simpleName)
                || isUnresolved(source, simpleName)
                || isAmbiguous(source, typeName, simpleName, exists);
    }

    /** A static import may bring a class, too. */
    private static boolean isImported(J.CompilationUnit source, String typeName, String simpleName) {
        return source.getImports().stream()
                .anyMatch(each -> each.getQualid().getSimpleName().equals(simpleName)
                        && (each.isStatic() || !each.getTypeName().equals(typeName)));
    }

    private static boolean isUnresolved(J.CompilationUnit source, String simpleName) {
        Set<J.Identifier> found = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Import visitImport(J.Import imported, Integer p) {
                // an import that an edit has added has no types, and was looked at
                return imported;
            }

            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
                if (identifier.getFieldType() == null
                        && identifier.getSimpleName().equals(simpleName)
                        && TypeUtils.asFullyQualified(identifier.getType()) == null
                        && !(identifier.getType() instanceof JavaType.Method)) {
                    found.add(identifier);
                }
                return identifier;
            }
        }.visit(source, 0);
        return !found.isEmpty();
    }

    /** What no import names comes behind a class of the package, and must be alone among what wildcards bring. */
    private static boolean isAmbiguous(
            J.CompilationUnit source, String typeName, String simpleName, Predicate<String> exists) {
        String owner = new TypeName(typeName).packageName();
        String own = source.getPackageDeclaration() == null
                ? ""
                : source.getPackageDeclaration().getPackageName();
        boolean named =
                source.getImports().stream().anyMatch(each -> each.getTypeName().equals(typeName));
        if (named || owner.equals(own)) {
            return false;
        }
        Set<String> packages = source.getImports().stream()
                .filter(each ->
                        !each.isStatic() && each.getQualid().getSimpleName().equals("*"))
                .map(J.Import::getPackageName)
                .collect(Collectors.toCollection(HashSet::new));
        packages.add(LANGUAGE);
        if (!packages.remove(owner)) {
            return false;
        }
        packages.add(own);
        return packages.stream().anyMatch(each -> exists.test(each.isEmpty() ? simpleName : each + "." + simpleName));
    }
}
