package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Which classes of tests the test-jars of a run leave out. While a reactor compiles, other modules see all classes of tests; when
 * it packages, they see what {@code <includes>} and {@code <excludes>} of maven-jar-plugin let through.
 */
public final class TestJars {

    private static final String PLUGIN = "maven-jar-plugin";
    private static final Pattern GLOB = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]{1,1000}");

    private final Poms poms;
    private final Map<Pom, Said> said = new HashMap<>();

    TestJars(Poms poms) {
        this.poms = poms;
    }

    /** What one POM says of the plugin, for itself and for those that inherit from it. */
    private record Said(boolean makesTestJar, List<Patterns> patterns) {}

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

    private static Said read(Pom pom) {
        List<Patterns> patterns = new ArrayList<>();
        boolean makesTestJar = false;
        for (Element plugin : pom.pluginsInAnyProfile(PLUGIN)) {
            addPatterns(plugin, patterns);
            for (Element execution : Pom.executions(plugin)) {
                boolean testJar = Pom.child(execution, "goals").stream()
                        .flatMap(goals -> Pom.children(goals, "goal"))
                        .anyMatch(goal -> goal.getTextContent().trim().equals("test-jar"));
                // an execution without goals adds to one of the same id elsewhere
                boolean inherited = Pom.child(execution, "goals").isEmpty();
                makesTestJar |= testJar;
                if (testJar || inherited) {
                    addPatterns(execution, patterns);
                }
            }
        }
        return new Said(makesTestJar, patterns);
    }

    private static void addPatterns(Element configured, List<Patterns> patterns) {
        List<String> includes = Pom.configured(configured, "includes", "include");
        List<String> excludes = Pom.configured(configured, "excludes", "exclude");
        if (!includes.isEmpty() || !excludes.isEmpty()) {
            patterns.add(new Patterns(includes, excludes));
        }
    }

    /** Whether a class of a source set may be missing from the jar of its module's tests. */
    public boolean leaveOut(SourceSetKey sourceSet, String typeName) {
        if (sourceSet.isMain()) {
            return false;
        }
        String file = typeName.replace('.', '/') + ".class";
        List<Said> line = poms.line(sourceSet).stream()
                .map(pom -> said.computeIfAbsent(pom, TestJars::read))
                .toList();
        return line.stream().anyMatch(Said::makesTestJar)
                && line.stream().flatMap(each -> each.patterns().stream()).anyMatch(each -> each.leavesOut(file));
    }
}
