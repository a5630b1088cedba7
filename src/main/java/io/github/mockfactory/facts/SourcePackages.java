package io.github.mockfactory.facts;

import java.nio.file.Path;
import java.util.Optional;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;

/** Reads what a file shows above its first class. */
public final class SourcePackages {

    private SourcePackages() {}

    /** The path from the root of the build, with forward slashes on every system. */
    public static String pathOf(SourceFile source) {
        return pathOf(source.getSourcePath());
    }

    public static String pathOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    public static String nameOf(JavaSourceFile source) {
        J.Package declaration = source.getPackageDeclaration();
        return declaration == null ? "" : declaration.getPackageName();
    }

    /** The folder in which the packages start, if the file stands where its package says. */
    static Optional<Path> rootOf(Path file, String packageName) {
        Path folder = file.getParent();
        Path packages = Path.of(packageName.replace('.', '/'));
        if (folder == null || packageName.isEmpty()) {
            return Optional.ofNullable(folder);
        }
        if (!folder.endsWith(packages)) {
            return Optional.empty();
        }
        int names = folder.getNameCount() - packages.getNameCount();
        return Optional.of(names == 0 ? Path.of("") : folder.subpath(0, names));
    }

    /** The name of a file without its ending. */
    public static String simpleNameOf(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.(?:java|kt)$", "");
    }
}
