package io.github.mockfactory.survey;

import io.github.mockfactory.factory.SourceStyle;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.marker.JavaVersion;
import org.openrewrite.java.style.IntelliJ;
import org.openrewrite.java.style.TabsAndIndentsStyle;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;
import org.openrewrite.style.Style;

/** What is known of one source set: what it declares and sees, and how its code looks. */
final class SourceSetSurvey {

    private static final Pattern MOCKITO = Pattern.compile("org\\.mockito:mockito-core:(\\d{1,4})\\.(\\d{1,4}).*");

    private final SourceSetKey key;
    private final DeclaredTypes declaredTypes;
    private final Map<String, Integer> packages = new TreeMap<>();
    private final Map<String, Integer> headers = new HashMap<>();
    private final SourceRoots roots = new SourceRoots();
    private List<JavaType.FullyQualified> classPath = List.of();
    private Set<SourceSetKey> seen = Set.of();
    private int seenAfter = -1;
    private final Map<String, Set<String>> memberTypes = new HashMap<>();
    private final Map<String, Boolean> onClassPath = new HashMap<>();
    private Markers markers = Markers.EMPTY;
    private String indent = SourceStyle.DEFAULT.indent();
    private List<int[]> mockitoVersions = List.of();
    private boolean infersMockedTypes;
    private boolean windowsLineBreaks;
    private boolean parsed;
    private int files;

    /**
     * Starts empty.
     *
     * @param declaredTypes of all source sets of the run
     */
    SourceSetSurvey(SourceSetKey key, DeclaredTypes declaredTypes) {
        this.key = key;
        this.declaredTypes = declaredTypes;
    }

    SourceSetKey key() {
        return key;
    }

    void add(JavaSourceFile source) {
        boolean known = source.getMarkers().findFirst(JavaSourceSet.class).isPresent();
        if (!known && source.getMarkers().findFirst(JavaProject.class).isPresent()) {
            // a script beside the sources, such as a Jenkinsfile, belongs to the module but to no source set
            return;
        }
        if (!parsed) {
            parsed = true;
            describe(source.getMarkers());
            indentBy(Style.from(TabsAndIndentsStyle.class, source, IntelliJ::tabsAndIndents));
        }
        count(SourceOutline.of(source));
        roots.add(source);
    }

    /** Takes a file of Java that nobody parses. */
    void add(SourceOutline outline) {
        count(outline);
        roots.add(outline);
    }

    void useStyles(List<NamedStyles> styles) {
        TabsAndIndentsStyle found = NamedStyles.merge(TabsAndIndentsStyle.class, styles);
        if (found != null) {
            indentBy(found);
        }
    }

    private void indentBy(TabsAndIndentsStyle style) {
        indent = style.getUseTabCharacter() ? "\t" : " ".repeat(style.getIndentSize());
    }

    /** Takes what the build says of the source set. */
    void describe(Markers described) {
        seenAfter = -1;
        onClassPath.clear();
        described.findFirst(JavaSourceSet.class).ifPresent(set -> {
            classPath = set.getClasspath();
            mockitoVersions = set.getGavToTypes().keySet().stream()
                    .flatMap(coordinates -> versionOf(coordinates).stream())
                    .toList();
        });
        markers = Markers.build(described.getMarkers().stream()
                .filter(marker -> marker instanceof JavaProject
                        || marker instanceof JavaSourceSet
                        || marker instanceof JavaVersion)
                .toList());
    }

    private void count(SourceOutline outline) {
        files++;
        packages.merge(outline.packageName(), 1, Integer::sum);
        headers.merge(outline.header(), 1, Integer::sum);
        windowsLineBreaks = windowsLineBreaks || outline.windowsLineBreaks();
        declaredTypes.add(outline.typeNames(), key);
    }

    boolean declares(String typeName) {
        return declaredTypes.isIn(key, typeName);
    }

    /** How a build refers to the module; empty where the build tool said nothing. */
    Optional<JavaProject.Publication> publication() {
        return markers.findFirst(JavaProject.class).map(JavaProject::getPublication);
    }

    /** Whether code of this source set can use what the other declares. */
    boolean sees(SourceSetSurvey other) {
        if (other.key.sameModule(key)) {
            return other.key.equals(key) || other.key.isMain();
        }
        return seen().contains(other.key);
    }

    /** The class path names types, not modules: one known type of the other side is proof. */
    private Set<SourceSetKey> seen() {
        if (seenAfter != declaredTypes.additions()) {
            seen = declaredTypes.declaring(classPath.stream().map(JavaType.FullyQualified::getFullyQualifiedName));
            seenAfter = declaredTypes.additions();
        }
        return seen;
    }

    /** Types of the class path with a given simple name. */
    List<String> onClassPath(String simpleName) {
        return classPath.stream()
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .filter(name -> name.endsWith("." + simpleName))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the class path has a nested class; nested classes are looked up by their last name first, which few share. */
    boolean hasMemberType(String typeName) {
        String last = typeName.substring(typeName.lastIndexOf('$'));
        return memberTypes
                .computeIfAbsent(
                        last,
                        name -> classPath.stream()
                                .map(JavaType.FullyQualified::getFullyQualifiedName)
                                .filter(each -> each.endsWith(name))
                                .collect(Collectors.toSet()))
                .contains(typeName);
    }

    boolean hasOnClassPath(String typeName) {
        return onClassPath.computeIfAbsent(
                typeName,
                name -> classPath.stream()
                        .anyMatch(type -> type.getFullyQualifiedName().equals(name)));
    }

    /** What tells the engine that a generated file belongs here. */
    Markers markers() {
        return markers;
    }

    /** Whether Mockito's settings take the generic type of a field, as they do from 5.2 on. */
    boolean knowsGenericTypes() {
        return hasMockitoSince(5, 2);
    }

    /** Whether the version of Mockito is known at all. */
    boolean knowsMockito() {
        return !mockitoVersions.isEmpty();
    }

    /** Whether Mockito is known to have a {@code mock} that infers the type, as it does from 4.10 on. */
    boolean infersMockedTypes() {
        return infersMockedTypes || hasMockitoSince(4, 10);
    }

    /** Notes that a file calls such a Mockito, whatever the class path says. */
    void inferMockedTypes() {
        infersMockedTypes = true;
    }

    /** Whether the suite is known to have this version of Mockito or a later one. */
    boolean hasMockitoSince(int major, int minor) {
        return mockitoVersions.stream()
                .anyMatch(version -> version[0] > major || (version[0] == major && version[1] >= minor));
    }

    /** Whether the suite is known to have an earlier version of Mockito. */
    boolean hasMockitoBefore(int major, int minor) {
        return !mockitoVersions.isEmpty() && !hasMockitoSince(major, minor);
    }

    private static Optional<int[]> versionOf(String coordinates) {
        Matcher version = MOCKITO.matcher(coordinates);
        return version.matches()
                ? Optional.of(new int[] {Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))})
                : Optional.empty();
    }

    Map<String, Integer> packages() {
        return packages;
    }

    /** The folder that packages of Java start in, for example {@code app/src/test/java}. */
    Path root(BuildFolders folders) {
        return roots.java()
                .or(() -> folders.java(key))
                .or(roots::kotlin)
                .orElse(Path.of("src", key.isMain() ? "main" : "test", "java"));
    }

    /** Whether a class written in Java in a folder is compiled, and known to Kotlin in this source set. */
    boolean opensToKotlin(Path root, BuildFolders folders) {
        return (roots.isCompiled(root) || folders.java(key).filter(root::equals).isPresent())
                && (roots.isReadByKotlin(root) || folders.isReadByKotlin(key, root));
    }

    /** A comment counts as the header of the source set if most of its files start with it. */
    SourceStyle style() {
        String header = headers.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > files)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return new SourceStyle(header, indent, windowsLineBreaks ? "\r\n" : "\n");
    }
}
