package io.github.mockfactory.driver.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassIndexTest {

    private ClassIndex index;

    @BeforeAll
    void compile(@TempDir Path folder) throws IOException {
        Map<String, String> sources = Map.of(
                "Fixture", "public class Fixture { static class Part {} }",
                "Extension", "public class Extension implements org.junit.jupiter.api.extension.Extension {}",
                "Base", "abstract class Base { Fixture.Part part; @org.junit.jupiter.api.Test void runs() {} }",
                "OneTest", "@org.junit.jupiter.api.Tag(\"golden\") class OneTest extends Base {}",
                "TwoTest",
                        "@org.junit.jupiter.api.extension.ExtendWith(Extension.class) class TwoTest {"
                                + " class Inner { @org.junit.jupiter.api.Test void runs() {} } }",
                "Other", "class Other { java.util.List<Fixture> list; } class Second {}");
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            Files.writeString(file, "package acme;\n" + source.getValue());
            arguments.add(file.toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, System.err, arguments.toArray(String[]::new)))
                .isZero();
        index = ClassIndex.of(List.of(folder, folder.resolve("missing")));
    }

    @Test
    void followsFieldsSuperclassesAndTypeArguments() {
        assertThat(index.usersOf(Set.of("acme.Fixture"))).containsExactly("acme.Base", "acme.OneTest", "acme.Other");
    }

    @Test
    void followsWhatAClassStandsOn() {
        assertThat(index.usedBy(Set.of("acme.OneTest"))).containsExactly("acme.Base", "acme.Fixture");
    }

    @Test
    void followsClassesInAnnotations() {
        assertThat(index.usersOf(Set.of("acme.Extension"))).containsExactly("acme.TwoTest");
    }

    @Test
    void knowsWhatATestEngineRuns() {
        assertThat(index.testClasses()).containsExactly("acme.OneTest", "acme.TwoTest");
    }

    @Test
    void knowsWhatStandsAboveAndBelow() {
        assertThat(index.supertypesOf(Set.of("acme.OneTest"))).containsExactly("acme.Base");
        assertThat(index.subtypesOf(Set.of("acme.Base"))).containsExactly("acme.OneTest");
    }

    @Test
    void knowsAllClassesOfAFile() {
        assertThat(index.declaredIn("acme", "Other.java")).containsExactly("acme.Other", "acme.Second");
        assertThat(index.declaredIn("acme", "Missing.java")).isEmpty();
    }

    @Test
    void readsTags() {
        assertThat(index.tagsOf("acme.OneTest")).containsExactly("golden");
        assertThat(index.tagsOf("acme.TwoTest")).isEmpty();
    }
}
