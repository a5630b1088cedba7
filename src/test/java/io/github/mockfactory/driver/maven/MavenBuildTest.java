package io.github.mockfactory.driver.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.gate.Caller;
import java.nio.file.Path;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advice in words that do what they say. */
class MavenBuildTest {

    @TempDir
    private Path folder;

    // Maven gives tests of plugins no other way to a session
    @SuppressWarnings("deprecation")
    private Caller caller(@Nullable Path description) {
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setBaseDirectory(folder.toFile());
        MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
        return new MavenBuild(session, null, description).caller();
    }

    @Test
    void advisesRecipesForTheReactor() {
        Caller caller = caller(null);

        assertThat(caller.goal("verify", "-Dmockfactory.update=true"))
                .isEqualTo("mvn mock-factory:verify -Dmockfactory.update=true");
        assertThat(caller.advice(Phase.CRITICAL)).isEqualTo("run " + Phase.CRITICAL.recipe());
        assertThat(caller.moving(Phase.CRITICAL, "src/A.java")).startsWith("mvn rewrite:run ");
    }

    @Test
    void advisesGoalsForADescribedBuild() {
        Caller caller = caller(folder.resolve("out/build.json"));

        assertThat(caller.goal("verify", "-Dmockfactory.update=true"))
                .isEqualTo("mvn mock-factory:verify \"-Dmockfactory.build=out/build.json\" -Dmockfactory.update=true");
        assertThat(caller.advice(Phase.CRITICAL)).isEqualTo("migrate phase " + Phase.CRITICAL.number());
        assertThat(caller.moving(Phase.CRITICAL, "src/[A].java"))
                .isEqualTo("mvn mock-factory:migrate \"-Dmockfactory.build=out/build.json\" -Dphase="
                        + Phase.CRITICAL.number() + " \"-Dfile=src/\\[A\\].java\" -DtestCommand='...'");
    }

    @Test
    void namesADescriptionElsewhereByItsWholePath() {
        Path elsewhere = folder.resolveSibling("build.json").toAbsolutePath();

        assertThat(caller(elsewhere).goal("plan"))
                .isEqualTo("mvn mock-factory:plan \"-Dmockfactory.build="
                        + elsewhere.toString().replace('\\', '/') + "\"");
    }
}
