package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.site.session.JupiterParameter;
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
import org.openrewrite.SourceFile;

/**
 * What JUnit Jupiter is told of all test classes at once: in the {@code junit-platform.properties} that is first on the class
 * path, as parameters of the test run in a build file or the configuration of Maven itself, or by code and files that test runs
 * may read.
 */
final class JupiterDefaults {

    private static final String PROPERTIES = "junit-platform.properties";
    private static final List<String> BUILD_FILES = List.of("pom.xml", "build.gradle", "build.gradle.kts");
    private static final List<Path> MAVEN_FILES =
            List.of(Path.of(".mvn", "maven.config"), Path.of(".mvn", "jvm.config"));

    private final Setting lifecycle = new Setting(JupiterParameter.LIFECYCLE);
    private final Setting detection = new Setting(JupiterParameter.DETECTION);

    /** One parameter and where it has another value than Jupiter's own default. */
    private static final class Setting {

        private final JupiterParameter parameter;
        private final Map<SourceSetKey, Boolean> files = new HashMap<>();
        private final Set<SourceSetKey> code = new HashSet<>();
        private final Set<String> projects = new HashSet<>();
        private final Set<Path> folders = new HashSet<>();

        Setting(JupiterParameter parameter) {
            this.parameter = parameter;
        }

        boolean isSetFor(
                String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen, Predicate<SourceSetKey> seeing) {
            return projects.contains(sourceSet.projectId())
                    || isSetByFile(sourceSet, seen)
                    || code.stream().anyMatch(sourceSet::sameModule)
                    || code.stream().anyMatch(seen.or(seeing))
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
    }

    static boolean isBuildFile(Path path) {
        return BUILD_FILES.stream().anyMatch(path::endsWith);
    }

    /** Reads a file that is not source code. */
    void add(SourceFile file) {
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
            return;
        }
        boolean ofMaven = MAVEN_FILES.stream().anyMatch(file.getSourcePath()::endsWith);
        if (ofMaven || isBuildFile(file.getSourcePath())) {
            Path folder = file.getSourcePath().getParent();
            Path speaksFor = ofMaven && folder != null ? folder.getParent() : folder;
            String text = file.printAll();
            add(lifecycle, text, speaksFor == null ? Path.of("") : speaksFor);
            add(detection, text, speaksFor == null ? Path.of("") : speaksFor);
        } else if (file.getSourcePath().toString().endsWith(".properties")) {
            addOther(file);
        }
    }

    /** A test run can be told to read any file, and Gradle has one for the modules below it. */
    private void addOther(SourceFile file) {
        String text = file.printAll();
        Path folder = file.getSourcePath().getParent();
        for (Setting each : List.of(lifecycle, detection)) {
            if (each.parameter.isMentioned(text)) {
                each.code.add(SourceSetKey.of(file));
                each.folders.add(folder == null ? Path.of("") : folder);
            }
        }
    }

    /** Takes that code of a source set may set a parameter for whatever test run it has a part in. */
    void add(SourceSetKey sourceSet, JupiterParameter parameter) {
        (parameter == JupiterParameter.LIFECYCLE ? lifecycle : detection).code.add(sourceSet);
    }

    /** Takes what the build tool itself says of the test runs of one module, after inheritance. */
    void add(SourceSetKey sourceSet, String parameters) {
        for (Setting each : List.of(lifecycle, detection)) {
            if (each.parameter.isMentioned(parameters)) {
                each.projects.add(sourceSet.projectId());
            }
        }
    }

    private static void add(Setting setting, Properties properties, SourceFile file) {
        String usual = setting.parameter.usual();
        String value =
                properties.getProperty(setting.parameter.parameter(), usual).trim();
        setting.files.merge(SourceSetKey.of(file), !value.equalsIgnoreCase(usual), Boolean::logicalOr);
    }

    /** A build file speaks for all modules below it too. */
    private static void add(Setting setting, String text, Path folder) {
        if (setting.parameter.isMentioned(text)) {
            setting.folders.add(folder);
        }
    }

    /** Whether one object of a test class may run all its tests, unless the class says otherwise. */
    boolean shareInstances(
            String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen, Predicate<SourceSetKey> seeing) {
        return lifecycle.isSetFor(path, sourceSet, seen, seeing);
    }

    /** Whether extensions that no class names may be in force. */
    boolean detectExtensions(
            String path, SourceSetKey sourceSet, Predicate<SourceSetKey> seen, Predicate<SourceSetKey> seeing) {
        return detection.isSetFor(path, sourceSet, seen, seeing);
    }
}
