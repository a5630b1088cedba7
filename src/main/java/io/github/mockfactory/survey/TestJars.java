package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.w3c.dom.Element;

/**
 * Which classes of tests the test-jars of a run leave out. While a reactor compiles, other modules see all classes of tests; when
 * it packages, they see what {@code <includes>} and {@code <excludes>} of maven-jar-plugin let through.
 */
public final class TestJars {

    private static final String PLUGIN = "maven-jar-plugin";
    private static final Pattern GLOB = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]{1,1000}");

    private final Map<String, Pom> byProject = new HashMap<>();
    private final Map<String, Pom> byArtifact = new HashMap<>();

    /** What one POM says of the plugin, for itself and for those that inherit from it. */
    private record Pom(@Nullable String parent, boolean makesTestJar, List<Patterns> patterns) {}

    private record Patterns(List<String> includes, List<String> excludes) {

        boolean leavesOut(String file) {
            boolean included = includes.isEmpty() || includes.stream().anyMatch(pattern -> matches(pattern, file));
            // a pattern that only the build can read may mean anything
            return !included || excludes.stream().anyMatch(pattern -> isOpaque(pattern) || matches(pattern, file));
        }

        private static boolean isOpaque(String pattern) {
            return pattern.contains("${") || pattern.startsWith("%");
        }

        private static boolean matches(String pattern, String file) {
            String glob = pattern.endsWith("/") ? pattern + "**" : pattern;
            StringBuilder regex = new StringBuilder();
            GLOB.matcher(glob)
                    .results()
                    .forEach(part -> regex.append(
                            switch (part.group()) {
                                case "**/" -> "(?:.*/)?";
                                case "**" -> ".*";
                                case "*" -> "[^/]*";
                                case "?" -> "[^/]";
                                default -> Pattern.quote(part.group());
                            }));
            return file.matches(regex.toString())
                    || (glob.endsWith("/**") && file.equals(glob.substring(0, glob.length() - 3)));
        }
    }

    void add(SourceFile pom) {
        Element project = BuildFolders.parse(pom.printAll());
        if (project == null) {
            return;
        }
        List<Element> plugins = Stream.concat(
                        Stream.of(project),
                        BuildFolders.child(project, "profiles").stream()
                                .flatMap(profiles -> BuildFolders.children(profiles, "profile")))
                .flatMap(each -> BuildFolders.child(each, "build").stream())
                .flatMap(build ->
                        Stream.concat(Stream.of(build), BuildFolders.child(build, "pluginManagement").stream()))
                .flatMap(build -> BuildFolders.child(build, "plugins").stream())
                .flatMap(list -> BuildFolders.children(list, "plugin"))
                .filter(plugin ->
                        BuildFolders.text(plugin, "artifactId").orElse("").equals(PLUGIN))
                .toList();
        List<Patterns> patterns = new ArrayList<>();
        boolean makesTestJar = false;
        for (Element plugin : plugins) {
            addPatterns(plugin, patterns);
            for (Element execution : executions(plugin)) {
                boolean testJar = BuildFolders.child(execution, "goals").stream()
                        .flatMap(goals -> BuildFolders.children(goals, "goal"))
                        .anyMatch(goal -> goal.getTextContent().trim().equals("test-jar"));
                // an execution without goals adds to one of the same id elsewhere
                boolean inherited = BuildFolders.child(execution, "goals").isEmpty();
                makesTestJar |= testJar;
                if (testJar || inherited) {
                    addPatterns(execution, patterns);
                }
            }
        }
        Pom read = new Pom(
                BuildFolders.child(project, "parent")
                        .flatMap(parent -> BuildFolders.text(parent, "artifactId"))
                        .orElse(null),
                makesTestJar,
                patterns);
        byProject.put(SourceSetKey.of(pom).projectId(), read);
        BuildFolders.text(project, "artifactId").ifPresent(name -> byArtifact.put(name, read));
    }

    private static List<Element> executions(Element plugin) {
        return BuildFolders.child(plugin, "executions").stream()
                .flatMap(executions -> BuildFolders.children(executions, "execution"))
                .toList();
    }

    private static void addPatterns(Element configured, List<Patterns> patterns) {
        Optional<Element> configuration = BuildFolders.child(configured, "configuration");
        List<String> includes = list(configuration, "includes", "include");
        List<String> excludes = list(configuration, "excludes", "exclude");
        if (!includes.isEmpty() || !excludes.isEmpty()) {
            patterns.add(new Patterns(includes, excludes));
        }
    }

    private static List<String> list(Optional<Element> configuration, String list, String entry) {
        return configuration.stream()
                .flatMap(each -> BuildFolders.child(each, list).stream())
                .flatMap(each -> BuildFolders.children(each, entry))
                .map(each -> each.getTextContent().trim())
                .toList();
    }

    /** Whether a class of a source set may be missing from the jar of its module's tests. */
    public boolean leaveOut(SourceSetKey sourceSet, String typeName) {
        if (sourceSet.isMain()) {
            return false;
        }
        String file = typeName.replace('.', '/') + ".class";
        List<Pom> line = line(byProject.get(sourceSet.projectId()));
        return line.stream().anyMatch(Pom::makesTestJar)
                && line.stream().flatMap(pom -> pom.patterns().stream()).anyMatch(each -> each.leavesOut(file));
    }

    /** A module's POM, then its parents as far as they are part of the run. */
    private List<Pom> line(@Nullable Pom own) {
        List<Pom> line = new ArrayList<>();
        for (Pom pom = own; pom != null && !line.contains(pom); ) {
            line.add(pom);
            pom = pom.parent() == null ? null : byArtifact.get(pom.parent());
        }
        return line;
    }
}
