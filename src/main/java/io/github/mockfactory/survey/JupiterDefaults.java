package io.github.mockfactory.survey;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;

/**
 * What builds tell JUnit Jupiter of all test classes at once, in {@code junit-platform.properties} or as parameters of the test
 * run in a build file.
 */
final class JupiterDefaults {

    private static final String PROPERTIES = "junit-platform.properties";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");

    private final Parameter lifecycle = new Parameter("junit.jupiter.testinstance.lifecycle.default", "per_method");
    private final Parameter detection = new Parameter("junit.jupiter.extensions.autodetection.enabled", "false");

    /** One parameter and where it has another value than Jupiter's own default. */
    private static final class Parameter {

        private final String name;
        private final String usual;
        private final Pattern mention;
        private final Set<String> projects = new HashSet<>();
        private final Set<Path> folders = new HashSet<>();

        Parameter(String name, String usual) {
            this.name = name;
            this.usual = usual;
            this.mention = Pattern.compile(Pattern.quote(name) + "(?!\\W{0,20}" + Pattern.quote(usual) + ")");
        }

        boolean isSetFor(String path, SourceSetKey sourceSet) {
            return projects.contains(sourceSet.projectId())
                    || folders.stream()
                            .anyMatch(folder ->
                                    folder.toString().isEmpty() || Path.of(path).startsWith(folder));
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
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            boolean shared = add(lifecycle, properties, file);
            return add(detection, properties, file) || shared;
        }
        if (BUILD_FILES.stream().anyMatch(file.getSourcePath()::endsWith)) {
            String text = file.printAll();
            boolean shared = add(lifecycle, text, file);
            return add(detection, text, file) || shared;
        }
        return false;
    }

    private static boolean add(Parameter parameter, Properties properties, SourceFile file) {
        String value = properties.getProperty(parameter.name, parameter.usual).trim();
        return !value.equalsIgnoreCase(parameter.usual)
                && parameter.projects.add(SourceSetKey.of(file).projectId());
    }

    /** A build file speaks for all modules below it too. */
    private static boolean add(Parameter parameter, String text, SourceFile file) {
        Path folder = file.getSourcePath().getParent();
        return parameter.mention.matcher(text).find() && parameter.folders.add(folder == null ? Path.of("") : folder);
    }

    /** Whether one object of a test class may run all its tests, unless the class says otherwise. */
    boolean shareInstances(String path, SourceSetKey sourceSet) {
        return lifecycle.isSetFor(path, sourceSet);
    }

    /** Whether extensions that no class names may be in force. */
    boolean detectExtensions(String path, SourceSetKey sourceSet) {
        return detection.isSetFor(path, sourceSet);
    }
}
