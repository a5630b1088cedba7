package io.github.mockfactory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.cli.JavacProject.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build of Gradle 8 in the Kotlin DSL, with java-test-fixtures and a second JVM test suite. No Gradle is started here: what the
 * init script prints for it was written down by hand.
 */
class GradleLayoutTest {

    private static final String TEST = """
            package com.acme.shop;

            import static org.mockito.Mockito.mock;

            import org.junit.jupiter.api.Test;

            class %s {

                @Test
                void isEmpty() {
                    Cart cart = mock(Cart.class);
                    cart.add(Carts.prices());
                }
            }
            """;

    @TempDir
    private Path root;

    private JavacProject layOut() throws IOException {
        JavacProject project = new JavacProject(root);
        project.write("settings.gradle.kts", "include(\"app\", \"prices\")\n");
        project.write("app/build.gradle.kts", "plugins { `java-test-fixtures` }\n");
        project.write("prices/src/main/java/com/acme/prices/Prices.java", """
                package com.acme.prices;

                public interface Prices {
                    int of(String article);
                }
                """);
        project.write("app/src/main/java/com/acme/shop/Cart.java", """
                package com.acme.shop;

                public interface Cart {
                    void add(com.acme.prices.Prices prices);
                }
                """);
        project.write("app/src/testFixtures/java/com/acme/shop/Carts.java", """
                package com.acme.shop;

                import com.acme.prices.Prices;
                import org.mockito.Mockito;

                public final class Carts {
                    private Carts() {}

                    public static Prices prices() {
                        return Mockito.mock(Prices.class);
                    }
                }
                """);
        project.write("app/src/test/java/com/acme/shop/CartTest.java", TEST.formatted("CartTest"));
        project.write("app/src/integrationTest/java/com/acme/shop/CartIT.java", TEST.formatted("CartIT"));
        compile(project, "prices", "main", List.of());
        Path prices = classes("prices", "main");
        compile(project, "app", "main", List.of(prices));
        List<Path> shared = with(JavacProject.jars(), prices, classes("app", "main"));
        compile(project, "app", "testFixtures", shared);
        compile(project, "app", "test", with(shared, classes("app", "testFixtures")));
        compile(project, "app", "integrationTest", with(shared, classes("app", "testFixtures")));
        project.write("build.json", description());
        return project;
    }

    private Path classes(String module, String set) {
        return root.resolve(module + "/build/classes/java/" + set);
    }

    private static void compile(JavacProject project, String module, String set, List<Path> classPath)
            throws IOException {
        project.compile(module + "/src/" + set + "/java", module + "/build/classes/java/" + set, classPath);
    }

    private static List<Path> with(List<Path> classPath, Path... folders) {
        return Stream.concat(classPath.stream(), Stream.of(folders)).toList();
    }

    private String description() throws IOException {
        try (InputStream in = GradleLayoutTest.class.getResourceAsStream("/gradle/kotlin-dsl.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("ROOT", root.toString().replace("\\", "\\\\"))
                    .replace("\"JARS\"", JavacProject.entries());
        }
    }

    @Test
    void givesAllSuitesOfAModuleTheFactoryOfItsFixtures() throws IOException {
        JavacProject project = layOut();

        Run plan = project.run("plan");

        assertThat(plan.exitCode()).as(plan.err()).isZero();
        Path patches = root.resolve("build/mock-factory/patches");
        assertThat(Files.readString(patches.resolve("phase-0.patch")))
                .contains("+++ b/app/src/testFixtures/java/com/acme/shop/testing/MockFactory.java")
                .containsOnlyOnce("+++ b/");
        assertThat(Files.readString(patches.resolve("phase-4.patch")))
                .contains(
                        "+++ b/app/src/test/java/com/acme/shop/CartTest.java",
                        "+++ b/app/src/integrationTest/java/com/acme/shop/CartIT.java",
                        "+        Cart cart = MockFactory.createMock(Cart.class);");
        assertThat(plan.out()).containsPattern("all +3 +3 +0");
    }
}
