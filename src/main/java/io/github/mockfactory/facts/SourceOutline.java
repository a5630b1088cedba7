package io.github.mockfactory.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;

/**
 * What a file tells about its source set, whatever else stands in it.
 *
 * @param packageName the package; empty for the unnamed one
 * @param folder      the folder in which the packages start; null if the file does not stand where its package says
 * @param typeNames   fully qualified names of the top-level types
 */
public record SourceOutline(String packageName, @Nullable String folder, List<String> typeNames) {

    private static final Pattern PACKAGE =
            Pattern.compile("^\\s*package\\s+([\\p{L}_$][\\p{L}\\d_$.]*)\\s*(?:;|$)", Pattern.MULTILINE);

    /** Copies the names. */
    public SourceOutline {
        typeNames = List.copyOf(typeNames);
    }

    private SourceOutline(String packageName, Optional<Path> root, List<String> typeNames) {
        this(packageName, root.map(SourcePackages::pathOf).orElse(null), typeNames);
    }

    public Optional<Path> root() {
        return Optional.ofNullable(folder).map(Path::of);
    }

    public static SourceOutline of(JavaSourceFile source) {
        String packageName = SourcePackages.nameOf(source);
        return new SourceOutline(
                packageName,
                SourcePackages.rootOf(source.getSourcePath(), packageName),
                source.getClasses().stream()
                        .map(J.ClassDeclaration::getSimpleName)
                        .map(name -> qualified(packageName, name))
                        .toList());
    }

    /** Reads the same from the text of a file that nobody parses: its name stands for its top-level types. */
    public static SourceOutline ofText(Path path, String text) {
        Matcher declaration = PACKAGE.matcher(text);
        String packageName = declaration.find() ? declaration.group(1) : "";
        String name = SourcePackages.simpleNameOf(path);
        return new SourceOutline(
                packageName,
                SourcePackages.rootOf(path, packageName),
                name.contains("-") ? List.of() : List.of(qualified(packageName, name)));
    }

    private static String qualified(String packageName, String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }
}
