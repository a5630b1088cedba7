package io.github.mockfactory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.facts.SourceSetKey;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrewrite.SourceFile;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.text.PlainText;

class BuildFoldersTest {

    private static final Path OWN = Path.of("app/src/it/java");

    private final JavaProject parent = new JavaProject(UUID.randomUUID(), "parent", null);
    private final JavaProject app = new JavaProject(UUID.randomUUID(), "app", null);
    private final SourceSetKey test = key("test");
    private final Poms poms = new Poms();
    private final BuildFolders folders = new BuildFolders(poms);

    private SourceSetKey key(String name) {
        return new SourceSetKey(app.getId().toString(), "app", name);
    }

    private void pom(String path, JavaProject module, String content) {
        SourceFile file = PlainText.builder()
                .sourcePath(Path.of(path))
                .text("<project>" + content + "</project>")
                .build();
        poms.add(file.withMarkers(file.getMarkers().add(module)));
    }

    private void poms(String ofParent, String ofApp) {
        pom("pom.xml", parent, "<artifactId>parent</artifactId>" + ofParent);
        pom("app/pom.xml", app, "<parent><artifactId>parent</artifactId></parent><artifactId>app</artifactId>" + ofApp);
    }

    @Test
    void knowsNothingOfABuildThatSaysNothing() {
        assertThat(folders.java(test)).isEmpty();
        assertThat(folders.isReadByKotlin(test, OWN)).isFalse();
    }

    @Test
    void readsPomsThatInherit() {
        poms("<build><testSourceDirectory>src/it/java</testSourceDirectory></build>", "");

        assertThat(folders.java(test)).contains(OWN);
        assertThat(folders.java(key("main"))).contains(Path.of("app/src/main/java"));
    }

    @Test
    void doesNotGuessWhatAPropertyStandsFor() {
        poms("", "<build><testSourceDirectory>${tests}</testSourceDirectory></build>");

        assertThat(folders.java(test)).isEmpty();
    }

    @Test
    void believesTheBuildBeforeItsPoms() {
        poms("", "<build><testSourceDirectory>${tests}</testSourceDirectory></build>");
        folders.add(test, new SourceFolders(List.of(OWN, Path.of("app/src/more/java")), List.of(), List.of()));

        assertThat(folders.java(test)).contains(OWN);
    }

    @Test
    void believesTheBuildWhereThereIsNoPom() {
        SourceSetKey fixtures = key("testFixtures");
        folders.add(fixtures, new SourceFolders(List.of(OWN), List.of(OWN), List.of()));

        assertThat(folders.java(fixtures)).contains(OWN);
        assertThat(folders.isReadByKotlin(fixtures, OWN)).isTrue();
        assertThat(folders.isReadByKotlin(fixtures, Path.of("app/src/test/java")))
                .isFalse();
    }

    @Test
    void looksForResourcesBesideThePom() {
        poms("", "");

        assertThat(folders.isResource(test, Path.of("app/src/test/resources/a/b")))
                .isTrue();
        assertThat(folders.isResource(key("main"), Path.of("app/src/main/resources/b")))
                .isTrue();
        assertThat(folders.isResource(test, Path.of("app/src/main/resources/b")))
                .isFalse();
        assertThat(folders.isResource(test, Path.of("app/more/src/test/resources/b")))
                .isFalse();
        assertThat(folders.isResource(test, Path.of("app/src/it/resources/b"))).isFalse();
    }

    @Test
    void looksForResourcesWhereTheyUsuallyAre() {
        assertThat(folders.isResource(test, Path.of("app/src/test/resources/a/b")))
                .isTrue();
        assertThat(folders.isResource(key("it"), Path.of("src/it/resources/b"))).isTrue();
        assertThat(folders.isResource(test, Path.of("app/src/it/resources/b"))).isFalse();
        assertThat(folders.isResource(test, Path.of("app/test/resources/b"))).isFalse();
    }

    @Test
    void believesTheBuildThatTellsOfResources() {
        poms("", "");
        folders.add(test, new SourceFolders(List.of(OWN), List.of(), List.of(Path.of("app/src/it/resources"))));

        assertThat(folders.isResource(test, Path.of("app/src/it/resources/b"))).isTrue();
        assertThat(folders.isResource(test, Path.of("app/src/test/resources/b")))
                .isFalse();
    }

    @Test
    void readsWhatKotlinCompiles() {
        poms("", """
                <build><plugins><plugin>
                  <artifactId>kotlin-maven-plugin</artifactId>
                  <executions>
                    <execution>
                      <id>test-compile</id>
                      <configuration><sourceDirs><sourceDir>${project.basedir}/src/it/java</sourceDir></sourceDirs></configuration>
                    </execution>
                  </executions>
                </plugin></plugins></build>
                """);

        assertThat(folders.isReadByKotlin(test, OWN)).isTrue();
        assertThat(folders.isReadByKotlin(key("main"), OWN)).isFalse();
        assertThat(folders.isReadByKotlin(key("testFixtures"), OWN)).isFalse();
    }
}
