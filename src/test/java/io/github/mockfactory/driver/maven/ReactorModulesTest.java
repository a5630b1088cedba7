package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** What Maven says of its projects. */
class ReactorModulesTest {

    private static final File WRITTEN = new File("/app/pom.xml");

    @Test
    void takesThePomThatWasWrittenAfterItWasFlattened() {
        Model model = new Model();
        model.setPomFile(WRITTEN);
        MavenProject project = new MavenProject(model);
        project.setOriginalModel(model);
        project.setFile(WRITTEN);
        project.setPomFile(new File("/app/.flattened-pom.xml"));

        assertThat(project.getFile()).hasName(".flattened-pom.xml");
        assertThat(ReactorModules.pom(project))
                .isEqualTo(Path.of("/app/pom.xml").toAbsolutePath());
    }

    @Test
    void takesTheFileOfAProjectWithoutASource() {
        MavenProject project = new MavenProject(new Model());
        project.setFile(WRITTEN);

        assertThat(ReactorModules.pom(project)).isEqualTo(WRITTEN.toPath().toAbsolutePath());
    }
}
