package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The folders that the compilers of Java and Kotlin read. A factory written in Java can be called from Kotlin of the same source
 * set only if both read the folder in which it stands. The build tells them where it is known; else the POMs of the run do, as far
 * as they are written there. What Kotlin reads is said in the same place in all runs: in the POMs, where there are some.
 */
public final class BuildFolders {

    private static final String BASE = "${project.basedir}/";

    private final Map<SourceSetKey, SourceFolders> told = new HashMap<>();
    private final Poms poms;

    BuildFolders(Poms poms) {
        this.poms = poms;
    }

    void add(SourceSetKey key, SourceFolders folders) {
        told.put(key, folders);
    }

    /** The folder that the compiler of Java reads, if the build has told it, or the POM of the module is part of the run. */
    Optional<Path> java(SourceSetKey key) {
        SourceFolders known = told.get(key);
        if (known != null) {
            return known.java().stream().findFirst();
        }
        return poms.of(key).flatMap(own -> {
            String element = key.isMain() ? "sourceDirectory" : "testSourceDirectory";
            String folder = Stream.of(key)
                    .filter(BuildFolders::isInPoms)
                    .flatMap(each -> poms.line(each).stream())
                    .flatMap(pom -> pom.ofBuild(element).stream())
                    .findFirst()
                    .orElse("src/" + key.name() + "/java");
            return resolve(own, folder);
        });
    }

    /**
     * Whether a new file would reach the class path as a resource, unless a build file says otherwise: it stands where the build tool
     * says that resources are, or where Maven and Gradle look for them.
     */
    public boolean isResource(SourceSetKey key, Path file) {
        SourceFolders known = told.get(key);
        if (known != null && !known.resources().isEmpty()) {
            return known.resources().stream().anyMatch(file::startsWith);
        }
        Path usual = Path.of("src", key.name(), "resources");
        return poms.of(key)
                .map(own -> file.startsWith(own.folder().resolve(usual)))
                .orElseGet(() -> isBelow(usual, file));
    }

    private static boolean isBelow(Path folder, Path file) {
        int names = folder.getNameCount();
        return IntStream.rangeClosed(0, file.getNameCount() - names)
                .anyMatch(from -> file.subpath(from, from + names).equals(folder));
    }

    /** Whether the build says that Kotlin reads a folder. */
    boolean isReadByKotlin(SourceSetKey key, Path root) {
        Optional<Pom> own = poms.of(key);
        if (own.isEmpty()) {
            SourceFolders known = told.get(key);
            return known != null && known.kotlin().contains(root);
        }
        return isInPoms(key)
                && poms.line(key).stream()
                        .map(pom -> kotlin(pom, key))
                        .filter(folders -> !folders.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .flatMap(folder -> resolve(own.get(), folder).stream())
                        .anyMatch(root::equals);
    }

    /** Maven has no others. */
    private static boolean isInPoms(SourceSetKey key) {
        return key.isMain() || key.name().equals("test");
    }

    /** The parser of Kotlin looks at no other execution. */
    private static List<String> kotlin(Pom pom, SourceSetKey key) {
        String execution = key.isMain() ? "compile" : "test-compile";
        return pom.plugins("kotlin-maven-plugin").stream()
                .flatMap(plugin -> Pom.executions(plugin).stream())
                .filter(each -> Pom.text(each, "id").orElse("").equals(execution))
                .findFirst()
                .map(each -> Pom.configured(each, "sourceDirs", "sourceDir"))
                .orElse(List.of());
    }

    private static Optional<Path> resolve(Pom pom, String folder) {
        String path = folder.startsWith(BASE) ? folder.substring(BASE.length()) : folder;
        return path.contains("${")
                ? Optional.empty()
                : Optional.of(pom.folder().resolve(path).normalize());
    }
}
