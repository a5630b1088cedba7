package io.github.mockfactory.driver.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.gate.output.Schemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildDescriptionTest {

    private static final String FULL = """
            {
              "formatVersion": 1,
              "name": "Chat",
              "root": "..",
              "output": "build/mock-factory",
              "modules": [
                {
                  "groupId": "com.acme",
                  "artifactId": "chat",
                  "version": "2.0",
                  "name": "Chat service",
                  "buildFile": "build.gradle",
                  "javaVersion": "1.8",
                  "charset": "ISO-8859-1",
                  "generated": ["build"],
                  "testParameters": "junit.jupiter.testinstance.lifecycle.default = per_class",
                  "sourceSets": [
                    {
                      "name": "integrationTest",
                      "roots": ["src/it/java"],
                      "kotlin": ["src/it/kotlin"],
                      "resources": ["src/it/resources"],
                      "classPath": [
                        {"path": "build/classes"},
                        {"path": "lib/mockito.jar", "coordinates": "org.mockito:mockito-core:5.24.0"}
                      ],
                      "classes": ["build/classes"]
                    }
                  ]
                }
              ]
            }
            """;

    private static final String SHORT = """
            {"formatVersion": 1, "modules": [{"artifactId": "a", "sourceSets": [{"name": "test", "roots": ["t"], "classes": ["c"]}]}]}
            """;

    @TempDir
    private Path root;

    @BeforeEach
    void makeFolders() throws IOException {
        for (String folder : List.of("src/it/java", "lib", "gradle/t")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.createFile(root.resolve("lib/mockito.jar"));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(root.resolve("gradle/build.json"), text);
    }

    @Test
    void readsAllThatCanBeSaid() throws IOException {
        BuildDescription description = BuildDescription.read(write(FULL));

        assertThat(description)
                .isEqualTo(new BuildDescription(
                        1,
                        "Chat",
                        root,
                        root.resolve("build/mock-factory"),
                        List.of(new SourceModule(
                                "com.acme",
                                "chat",
                                "2.0",
                                "Chat service",
                                root.resolve("build.gradle"),
                                "1.8",
                                StandardCharsets.ISO_8859_1,
                                List.of(new SourceSet(
                                        "integrationTest",
                                        List.of(root.resolve("src/it/java")),
                                        List.of(root.resolve("src/it/kotlin")),
                                        List.of(root.resolve("src/it/resources")),
                                        List.of(
                                                new ClassPathEntry(root.resolve("build/classes"), ""),
                                                new ClassPathEntry(
                                                        root.resolve("lib/mockito.jar"),
                                                        "org.mockito:mockito-core:5.24.0")),
                                        List.of(root.resolve("build/classes")))),
                                List.of(root.resolve("build")),
                                "junit.jupiter.testinstance.lifecycle.default = per_class"))));
    }

    @Test
    void leavesOutWhatNeedNotBeSaid() throws IOException {
        BuildDescription description = BuildDescription.read(write(SHORT));
        SourceModule module = description.modules().get(0);

        assertThat(description.name()).isEqualTo("gradle");
        assertThat(description.root()).isEqualTo(root.resolve("gradle"));
        assertThat(description.output()).isNull();
        assertThat(module.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(module.name()).isEqualTo("a");
        assertThat(module.buildFile()).isNull();
        assertThat(module.groupId() + module.version() + module.javaVersion() + module.testParameters())
                .isEmpty();
        assertThat(module.generated()).isEmpty();
        assertThat(module.sourceSets().get(0).classPath()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formatVersion\": 1,         | \"formatVersion\": 2,           | its formatVersion is 2, but must be 1",
                "\"formatVersion\": 1,         | ''                        | its formatVersion is 0, but must be 1",
                "\"formatVersion\": 1,         | \"formatVersion\": \"one\",     | formatVersion cannot be one",
                "\"modules\"             | \"module\"                | module is not known here",
                "\"artifactId\": \"a\"   | \"artifactId\": \" \"     | a module has no artifactId",
                "\"artifactId\": \"a\",  | ''                        | a module has no artifactId",
                "\"name\": \"test\",     | ''                        | a source set of a has no name",
                "\"name\": \"test\",     | \"names\": [],            | modules[0].sourceSets[0].names is not known here",
                "\"roots\": [\"t\"]      | \"roots\": [\"u\"]        | none of the folders of sources is there",
                "\"roots\": [\"t\"]      | \"roots\": \"t\"          | modules[0].sourceSets[0].roots has another shape",
                "\"roots\": [\"t\"]      | \"roots\": [null]         | modules[0].sourceSets[0].roots[0] is null",
                "\"classes\": [\"c\"]    | \"classes\": []           | a/test has no classes",
                "\"roots\": [\"t\"],     | \"roots\": [\"t\"], \"classPath\": [{\"path\": \"x.jar\", \"coordinates\": \"a:b:1\"}], | x.jar, which is not there",
                "\"roots\": [\"t\"],     | \"roots\": [\"t\"], \"classPath\": [{\"coordinates\": \"a:b:1\"}], | the class path of a/test has an entry without a path",
                "\"artifactId\": \"a\"   | \"artifactId\": \"a\", \"charset\": \"latin\" | modules[0].charset cannot be latin, for this JDK does not know it",
                "\"artifactId\": \"a\"   | \"artifactId\": \"a\", \"buildFile\": \"a\\u0000b\" | modules[0].buildFile cannot be a",
                "\"formatVersion\": 1,         | \"formatVersion\": 1, \"root\": \"gone\", | gone is not there",
                "]}]}]}                  | ]}]}                      | is wrong: line ",
            })
    void namesWhatIsWrong(String part, String instead, String message) throws IOException {
        assertThat(SHORT).contains(part);
        Path file = write(SHORT.replace(part, instead));

        assertThatThrownBy(() -> DescribedBuild.read(file, null).modules())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The build description " + file + " is wrong")
                .hasMessageContaining(message)
                .hasMessageContaining("docs/other-builds.md");
    }

    @Test
    void namesWhatIsWrongWithItsModulesEachTimeThatTheyAreAskedFor() throws IOException {
        DescribedBuild build = DescribedBuild.read(write(SHORT.replace("[\"t\"]", "[\"u\"]")), null);

        assertThat(build.output()).isEqualTo(root.resolve("gradle/target/mock-factory"));
        assertThatThrownBy(build::modules).hasMessageContaining("none of the folders of sources is there");
        assertThatThrownBy(build::allModules).hasMessageContaining("none of the folders of sources is there");
    }

    @Test
    void isWhatTheSchemaSays() throws IOException {
        assertThat(Schemas.ours("build-1.json", FULL)).isEmpty();
        assertThat(Schemas.ours("build-1.json", SHORT)).isEmpty();
        assertThat(Schemas.ours("build-1.json", Files.readString(Path.of("examples/javac-service/build.json"))))
                .isEmpty();
        assertThat(Schemas.ours(
                        "build-1.json",
                        Files.readString(Path.of("src/test/resources/gradle/kotlin-dsl.json"))
                                .replace("\"JARS\"", "{\"path\": \"a.jar\"}")))
                .isEmpty();
        assertThat(Schemas.ours("build-1.json", SHORT.replace("artifactId", "artifact")))
                .isNotEmpty();
    }

    /** What the schema describes and what is read are the same: FULL, which is all that is read, leaves nothing out. */
    @Test
    void readsWhatTheSchemaDescribes() throws IOException {
        List<String> described = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("docs/schemas/build-1.json").toFile())
                .findValues("properties")
                .forEach(fields -> fields.fieldNames().forEachRemaining(described::add));

        assertThat(described)
                .contains("artifactId", "coordinates", "classes")
                .allSatisfy(field -> assertThat(FULL).contains("\"" + field + "\""));
    }

    @Test
    void refusesWhatIsDescribedTwice() throws IOException {
        String module = SHORT.substring(SHORT.indexOf("[{") + 1, SHORT.lastIndexOf(']'));
        Path file = write(SHORT.replace(module, module + ", " + module));

        assertThatThrownBy(() -> DescribedBuild.read(file, null).modules())
                .hasMessageContaining("two modules have the artifactId a");
    }
}
