package io.github.mockfactory.survey;

import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SourceOutline;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SourceText;
import io.github.mockfactory.style.SourceStyle;
import io.github.mockfactory.style.StyleEvidence;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.marker.Markers;
import org.openrewrite.style.NamedStyles;

/** What is known of one source set: what it declares and sees, and how its code looks. */
public final class SourceSetSurvey {

    /** What Surefire takes for a test, unless it is told otherwise. */
    private static final Pattern TEST = Pattern.compile("(?:.*\\.)?(?:Test[^.]*|[^.]*(?:Test|Tests|TestCase))");

    private static final Pattern MOCKITO = Pattern.compile("org\\.mockito:mockito-core:(\\d{1,4})\\.(\\d{1,4}).*");

    /** Files that show how the others look; more would cost time and say the same. */
    private static final int SAMPLE = 1000;

    private final SourceSetKey key;
    private final DeclaredTypes declaredTypes;
    private final Map<String, Integer> packages = new TreeMap<>();
    private final Map<String, Integer> testedPackages = new TreeMap<>();
    private final StyleEvidence evidence = new StyleEvidence();
    private final SourceRoots roots = new SourceRoots();
    private List<JavaType.FullyQualified> classPath = List.of();
    private Map<String, List<JavaType.FullyQualified>> jars = Map.of();
    private Set<SourceSetKey> seen = Set.of();
    private int seenAfter = -1;
    private final Map<String, Set<String>> memberTypes = new HashMap<>();
    private final Map<String, Boolean> onClassPath = new HashMap<>();
    private final Map<String, List<String>> onClassPathByName = new HashMap<>();
    private Markers markers = Markers.EMPTY;
    private IndentsAsked indents = IndentsAsked.NONE;
    private final List<SourceText> unread = new ArrayList<>();
    private int samples;
    private List<int[]> mockitoVersions = List.of();
    private boolean infersMockedTypes;
    private boolean parsed;

    /**
     * Starts empty.
     *
     * @param declaredTypes of all source sets of the run
     */
    SourceSetSurvey(SourceSetKey key, DeclaredTypes declaredTypes) {
        this.key = key;
        this.declaredTypes = declaredTypes;
    }

    public SourceSetKey key() {
        return key;
    }

    void add(FileFacts facts, SourceText text) {
        Markers of = text.markers();
        boolean known = of.findFirst(JavaSourceSet.class).isPresent();
        if (!known && of.findFirst(JavaProject.class).isPresent()) {
            // a script beside the sources, such as a Jenkinsfile, belongs to the module but to no source set
            return;
        }
        if (!parsed) {
            parsed = true;
            describe(of);
            useStyles(of.findAll(NamedStyles.class));
        }
        infersMockedTypes |= facts.calls().infersMockedTypes();
        count(facts.outline());
        roots.add(text.path(), facts);
        if (samples < SAMPLE) {
            samples++;
            if (text.lasting()) {
                unread.add(text);
            } else {
                addTo(evidence, text);
            }
        }
    }

    /** Takes a source that nobody parses. */
    void add(Path path, String text, Charset charset) {
        SourceOutline outline = SourceOutline.ofText(path, text);
        count(outline);
        roots.add(path, outline);
        evidence.addHead(SourcePackages.simpleNameOf(path), text, charset);
    }

    private static void addTo(StyleEvidence evidence, SourceText source) {
        String name = SourcePackages.simpleNameOf(source.path());
        if (!source.isJava()) {
            evidence.addHead(name, source.text().get(), source.charset());
        } else {
            evidence.add(name, source.text().get(), source.charset());
        }
    }

    /** Takes the styles that somebody asks for; what the engine detects is seen here too, and more of it. */
    public void useStyles(List<NamedStyles> styles) {
        indents = indents.and(IndentsAsked.of(
                styles.stream().filter(style -> !(style instanceof Autodetect)).toList()));
    }

    /** Takes what the build says of the source set. */
    void describe(Markers described) {
        seenAfter = -1;
        onClassPath.clear();
        onClassPathByName.clear();
        described.findFirst(JavaSourceSet.class).ifPresent(set -> {
            classPath = set.getClasspath();
            jars = set.getGavToTypes();
            mockitoVersions = set.getGavToTypes().keySet().stream()
                    .flatMap(coordinates -> versionOf(coordinates).stream())
                    .toList();
        });
        markers = Markers.build(described.getMarkers().stream()
                .filter(marker -> marker instanceof JavaProject
                        || marker instanceof JavaSourceSet
                        || marker instanceof JavaVersion
                        || marker instanceof NamedStyles)
                .toList());
    }

    private void count(SourceOutline outline) {
        packages.merge(outline.packageName(), 1, Integer::sum);
        if (!key.isMain()
                && outline.typeNames().stream()
                        .anyMatch(name -> TEST.matcher(name).matches())) {
            testedPackages.merge(outline.packageName(), 1, Integer::sum);
        }
        declaredTypes.add(outline.typeNames(), key);
    }

    public boolean declares(String typeName) {
        return declaredTypes.isIn(key, typeName);
    }

    /** How a build refers to the module; empty where the build tool said nothing. */
    public Optional<JavaProject.Publication> publication() {
        return markers.findFirst(JavaProject.class).map(JavaProject::getPublication);
    }

    /** The module that the source set belongs to. */
    public ModuleId module() {
        return ModuleId.of(markers).orElseGet(() -> new ModuleId("", key.module()));
    }

    /** Whether code of this source set can use what the other declares. */
    public boolean sees(SourceSetSurvey other) {
        boolean always = other.key.equals(key) || (other.key.sameModule(key) && other.key.isMain());
        return always || seen().contains(other.key);
    }

    /** The class path names types, not modules: one known type of the other side is proof. */
    private Set<SourceSetKey> seen() {
        if (seenAfter != declaredTypes.additions()) {
            seen = declaredTypes.behind(key, classPath.stream().map(JavaType.FullyQualified::getFullyQualifiedName));
            seenAfter = declaredTypes.additions();
        }
        return seen;
    }

    /** Types of the class path with a given simple name. */
    public List<String> onClassPath(String simpleName) {
        return onClassPathByName.computeIfAbsent(
                simpleName,
                key -> classPath.stream()
                        .map(JavaType.FullyQualified::getFullyQualifiedName)
                        .filter(name -> name.endsWith("." + simpleName))
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Whether the class path has a nested class; nested classes are looked up by their last name first, which few share. */
    public boolean hasMemberType(String typeName) {
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

    public boolean hasOnClassPath(String typeName) {
        return onClassPath.computeIfAbsent(
                typeName,
                name -> classPath.stream()
                        .anyMatch(type -> type.getFullyQualifiedName().equals(name)));
    }

    /** What tells the engine that a generated file belongs here. */
    public Markers markers() {
        return markers;
    }

    /** Whether Mockito's settings take the generic type of a field, as they do from 5.2 on. */
    public boolean knowsGenericTypes() {
        return hasMockitoSince(5, 2);
    }

    /** Whether the version of Mockito is known at all. */
    public boolean knowsMockito() {
        return !mockitoVersions.isEmpty();
    }

    /** Whether Mockito is known to have a {@code mock} that infers the type, as it does from 4.10 on. */
    public boolean infersMockedTypes() {
        return infersMockedTypes || hasMockitoSince(4, 10);
    }

    /** Whether the suite is known to have this version of Mockito or a later one. */
    public boolean hasMockitoSince(int major, int minor) {
        return mockitoVersions.stream()
                .anyMatch(version -> version[0] > major || (version[0] == major && version[1] >= minor));
    }

    /** Whether the suite is known to have an earlier version of Mockito. */
    public boolean hasMockitoBefore(int major, int minor) {
        return !mockitoVersions.isEmpty() && !hasMockitoSince(major, minor);
    }

    private static Optional<int[]> versionOf(String coordinates) {
        Matcher version = MOCKITO.matcher(coordinates);
        return version.matches()
                ? Optional.of(new int[] {Integer.parseInt(version.group(1)), Integer.parseInt(version.group(2))})
                : Optional.empty();
    }

    /** The folders that packages of Java start in. */
    Set<Path> javaRoots() {
        return roots.javaFolders();
    }

    public Map<String, Integer> packages() {
        return packages;
    }

    /** The packages that have tests, with how many. */
    public Map<String, Integer> testedPackages() {
        return testedPackages;
    }

    /** Whether an artifact of the class path has a type; what the build itself compiled may be left from an earlier run. */
    public boolean hasInJars(String typeName) {
        return jars.values().stream()
                .flatMap(List::stream)
                .anyMatch(type -> type.getFullyQualifiedName().equals(typeName));
    }

    /** The folder that packages of Java start in, for example {@code app/src/test/java}. */
    public Path root(BuildFolders folders) {
        return roots.java()
                .or(() -> folders.java(key))
                .or(roots::kotlin)
                .orElse(Path.of("src", key.isMain() ? "main" : "test", "java"));
    }

    /** Whether a class written in Java in a folder is compiled, and known to Kotlin in this source set. */
    public boolean opensToKotlin(Path root, BuildFolders folders) {
        return (roots.isCompiled(root) || folders.java(key).filter(root::equals).isPresent())
                && (roots.isReadByKotlin(root) || folders.isReadByKotlin(key, root));
    }

    /** How most of its files look. */
    public SourceStyle style() {
        unread.forEach(text -> addTo(evidence, text));
        unread.clear();
        SourceStyle style = evidence.style(SourceStyle.DEFAULT);
        return style.withLines(indents.in(style.lines()));
    }

    /** How a file looks, which may be its own way. */
    public SourceStyle styleOf(JavaSourceFile source) {
        StyleEvidence own = new StyleEvidence();
        addTo(own, SourceText.of(source));
        return own.style(style());
    }
}
