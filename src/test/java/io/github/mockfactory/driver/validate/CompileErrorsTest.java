package io.github.mockfactory.driver.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileErrorsTest {

    @Test
    void readsWhatMavenAndGradlePrint(@TempDir Path root) throws IOException {
        Path log = Files.writeString(root.resolve("build.log"), """
                [INFO] Compiling 3 source files
                [ERROR] ROOT/a/src/A.java:[3,14] cannot find symbol
                [ERROR]   symbol:   class Nobody
                [ERROR] ROOT/a/src/A.java:[7,1] ';' expected
                [ERROR] file://ROOT/k/src/K.kt:[5,9] Unresolved reference: nobody
                ROOT/b/src/B.java:12: error: incompatible types
                e: file://ROOT/c/src/C.kt:3:4 Unresolved reference: nobody
                [ERROR] /elsewhere/D.java:[1,1] class, interface or enum expected
                [ERROR] Failed to execute goal
                """.replace("ROOT", root.toString()));

        assertThat(CompileErrors.in(log, root))
                .isEqualTo(Map.of(
                        "a/src/A.java", List.of("cannot find symbol", "';' expected"),
                        "k/src/K.kt", List.of("Unresolved reference: nobody"),
                        "b/src/B.java", List.of("incompatible types"),
                        "c/src/C.kt", List.of("Unresolved reference: nobody")));
    }

    @Test
    void passesOverWhatOnlyLooksLikeAnError(@TempDir Path root) throws IOException {
        Path log = Files.writeString(root.resolve("build.log"), "[ERROR] a\0b.java:[1,1] no path at all\n");

        assertThat(CompileErrors.in(log, root)).isEmpty();
    }
}
