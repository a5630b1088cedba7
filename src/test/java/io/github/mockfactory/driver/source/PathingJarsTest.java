package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PathingJarsTest {

    @TempDir
    private Path folder;

    private Path jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    private List<Path> expanded(Path... classPath) {
        SourceSet set = new SourceSet(
                "test",
                List.of(),
                List.of(),
                List.of(),
                Stream.of(classPath).map(path -> new ClassPathEntry(path, "")).toList(),
                List.of());
        return new PathingJars()
                .expanded(set).classPath().stream().map(ClassPathEntry::path).toList();
    }

    @Test
    void putsWhatIsNamedBehindTheJar() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("more classes"));
        Path last = jar("last.jar", "");
        Path own = jar("own.jar", "a.jar missing.jar http://example.com/b.jar :: more%20classes/");
        Path a = jar("a.jar", "own.jar last.jar");

        assertThat(expanded(own, last)).containsExactly(own, a, last, classes);
    }

    @Test
    void leavesWhatNamesNothingAsItIs() throws IOException {
        Path no = Files.writeString(folder.resolve("no.jar"), "no jar");
        Path gone = folder.resolve("gone.jar");
        Path plain = jar("plain.jar", "");

        assertThat(expanded(no, gone, plain, folder)).containsExactly(no, gone, plain, folder);
    }
}
