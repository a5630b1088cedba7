package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * More than one run, with real builds: what they leave in the work tree of the driver belongs to other states of the sources.
 * The plug-in file that {@code annotatedMocks=session} generates names a class, and all tests fail where it stays without that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverRunsIT {

    private static final String PASSWORD = "correct-horse-battery";

    private SortedMap<String, String> undisturbed;
    private MavenRun first;
    private SortedMap<String, String> afterFirst;
    private MavenRun rest;
    private SortedMap<String, String> inParts;
    private MavenRun rollback;
    private SortedMap<String, String> takenBack;
    private MavenRun again;
    private SortedMap<String, String> migratedAgain;
    private List<Path> withPassword;

    @BeforeAll
    void migrate(@TempDir Path directory) throws Exception {
        ExampleProject whole = project(directory.resolve("whole"));
        try (Git git = DriverIT.commit(whole.root())) {
            migrate(whole).succeeds();
            undisturbed = DriverIT.files(git);
        }
        ExampleProject parts = project(directory.resolve("parts"));
        try (Git git = DriverIT.commit(parts.root())) {
            first = migrate(parts, "-Dmockfactory.limit=1");
            afterFirst = DriverIT.files(git);
            rest = migrate(parts);
            inParts = DriverIT.files(git);
            rollback = driver(parts, "rollback", "-Dto=all");
            takenBack = DriverIT.files(git);
            again = migrate(parts);
            migratedAgain = DriverIT.files(git);
            withPassword = filesWith(PASSWORD, parts.root().resolve(".git/mock-factory"));
        }
    }

    private static MavenRun migrate(ExampleProject project, String... arguments) {
        return driver(project, "migrate", arguments);
    }

    private static MavenRun driver(ExampleProject project, String goal, String... arguments) {
        return project.driver(
                goal,
                Stream.concat(
                                Stream.of("-Dmockfactory.annotatedMocks=session", "-Ddb.password=" + PASSWORD),
                                Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** The reports of Surefire list the properties of the user, and are deleted with the work tree. */
    private static List<Path> filesWith(String text, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("surefire"))
                    .filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    private static ExampleProject project(Path root) {
        ExampleProject project = ExampleProject.empty(root);
        project.write("pom.xml", """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>rooms</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>5.14.4</version>
                      <scope>test</scope>
                    </dependency>
                    <dependency>
                      <groupId>org.mockito</groupId>
                      <artifactId>mockito-junit-jupiter</artifactId>
                      <version>5.24.0</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-resources-plugin</artifactId>
                        <version>3.3.1</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <version>3.5.6</version>
                      </plugin>
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>maven-compiler-plugin</artifactId>
                        <version>3.14.1</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """);
        for (String name : List.of("RoomTest", "HallTest")) {
            project.write("src/test/java/com/acme/room/" + name + ".java", """
                    package com.acme.room;

                    import static org.junit.jupiter.api.Assertions.assertEquals;
                    import static org.mockito.Mockito.when;

                    import org.junit.jupiter.api.Test;
                    import org.junit.jupiter.api.extension.ExtendWith;
                    import org.mockito.Mock;
                    import org.mockito.junit.jupiter.MockitoExtension;

                    @ExtendWith(MockitoExtension.class)
                    class %s {

                        @Mock
                        private CharSequence name;

                        @Test
                        void isShort() {
                            when(name.length()).thenReturn(3);

                            assertEquals(3, name.length());
                        }
                    }
                    """.formatted(name));
        }
        return project;
    }

    @Test
    void beginsWithOneStep() {
        assertThat(first.succeeds().log()).contains("1 commit with ").contains(", 0 steps rolled back, ");
        assertThat(afterFirst).isNotEqualTo(undisturbed);
    }

    @Test
    void comesToTheSameSourcesInParts() {
        assertThat(rest.succeeds().log())
                .contains(", 0 steps rolled back, ")
                .doesNotContain("Building and testing the base");
        assertThat(inParts).isEqualTo(undisturbed);
    }

    @Test
    void takesEverythingBackAndValidatesThat() {
        assertThat(rollback.succeeds().log())
                .contains("Building and testing what remains")
                .doesNotContain("nothing was validated");
        assertThat(takenBack.keySet()).allMatch(path -> !path.contains("mockito-extensions"));
    }

    @Test
    void comesToTheSameSourcesAfterARollback() {
        assertThat(again.succeeds().log()).contains(", 0 steps rolled back, ");
        assertThat(migratedAgain).isEqualTo(undisturbed);
    }

    @Test
    void writesNoPasswordDown() {
        assertThat(withPassword).isEmpty();
    }
}
