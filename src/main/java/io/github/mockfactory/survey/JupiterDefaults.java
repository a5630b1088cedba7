package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/**
 * What builds tell JUnit Jupiter of all test classes at once: in the {@code junit-platform.properties} that is first on the class
 * path, or as parameters of the test run in a build file or the configuration of Maven itself.
 */
final class JupiterDefaults {

    private static final String PROPERTIES = "junit-platform.properties";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final List<Path> MAVEN_FILES =
            List.of(Path.of(".mvn", "maven.config"), Path.of(".mvn", "jvm.config"));

    private final Parameter lifecycle = new Parameter("junit.jupiter.testinstance.lifecycle.default", "per_method");
    private final Parameter detection = new Parameter("junit.jupiter.extensions.autodetection.enabled", "false");

    /** One parameter and where it has another value than Jupiter's own default. */
    private static final class Parameter {

        private final String name;
        private final String usual;
        private final Pattern mention;
        private final Map<SourceSetKey, Boolean> files = new HashMap<>();
        private final Set<String> projects = new HashSet<>();
        private final Set<Path> folders = new HashSet<>();

        Parameter(String name, String usual) {
            this.name = name;
            this.usual = usual;
            this.mention = Pattern.compile(Pattern.quote(name) + "(?!\\W{0,20}" + Pattern.quote(usual) + ")");
        }

        boolean isSetFor(String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen) {
            return projects.contains(sourceSet.projectId())
                    || isSetByFile(sourceSet, seen)
                    || folders.stream()
                            .anyMatch(folder ->
                                    folder.toString().isEmpty() || Path.of(path).startsWith(folder));
        }

        /** JUnit reads one file, and what the module has itself is first on the class path of its tests. */
        private boolean isSetByFile(SourceSetKey sourceSet, Predicate<SourceSetKey> seen) {
            boolean own = files.keySet().stream().anyMatch(sourceSet::sameModule);
            return files.entrySet().stream()
                    .filter(file -> own ? sourceSet.sameModule(file.getKey()) : seen.test(file.getKey()))
                    .anyMatch(Map.Entry::getValue);
        }

        boolean isMentioned(String text) {
            return mention.matcher(text).find();
        }
    }

    /**
     * Reads a file that is not source code.
     *
     * @return whether it says anything of these defaults
     */
    boolean add(SourceFile file) {
        if (file.getSourcePath().endsWith(PROPERTIES)) {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(file.printAll()));
            } catch (IllegalArgumentException e) {
                // JUnit warns of a malformed escape, and takes what stands before it
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            add(lifecycle, properties, file);
            add(detection, properties, file);
            return true;
        }
        boolean ofMaven = MAVEN_FILES.stream().anyMatch(file.getSourcePath()::endsWith);
        if (ofMaven || BUILD_FILES.stream().anyMatch(file.getSourcePath()::endsWith)) {
            Path folder = file.getSourcePath().getParent();
            Path speaksFor = ofMaven && folder != null ? folder.getParent() : folder;
            String text = file.printAll();
            boolean shared = add(lifecycle, text, speaksFor == null ? Path.of("") : speaksFor);
            return add(detection, text, speaksFor == null ? Path.of("") : speaksFor) || shared;
        }
        return false;
    }

    /** Takes what the build tool itself says of the test runs of one module, after inheritance. */
    void add(SourceSetKey sourceSet, String parameters) {
        for (Parameter parameter : List.of(lifecycle, detection)) {
            if (parameter.isMentioned(parameters)) {
                parameter.projects.add(sourceSet.projectId());
            }
        }
    }

    private static void add(Parameter parameter, Properties properties, SourceFile file) {
        String value = properties.getProperty(parameter.name, parameter.usual).trim();
        parameter.files.merge(SourceSetKey.of(file), !value.equalsIgnoreCase(parameter.usual), Boolean::logicalOr);
    }

    /** A build file speaks for all modules below it too. */
    private static boolean add(Parameter parameter, String text, Path folder) {
        return parameter.isMentioned(text) && parameter.folders.add(folder);
    }

    /** Whether one object of a test class may run all its tests, unless the class says otherwise. */
    boolean shareInstances(String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen) {
        return lifecycle.isSetFor(path, sourceSet, seen);
    }

    /** Whether extensions that no class names may be in force. */
    boolean detectExtensions(String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen) {
        return detection.isSetFor(path, sourceSet, seen);
    }
}
