package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A generated factory takes no name that something else has, and is written to no main sources unasked. */
class FactoryNameTest {

    private static final String LAMP_TEST = """
            package com.acme.c;

            import static org.mockito.Mockito.mock;

            class LampTest {
                Runnable lamp = mock(Runnable.class);
            }
            """;
    private static final String ELSEWHERE = "com/acme/c/testing/mocks/MockFactory.java";

    private static String named(String declaration) {
        return "package com.acme.c.testing;\n\n" + declaration + "\n";
    }

    /** Migrates, and migrates once more what is left of that as text: the second run must find what the first has made. */
    private static Suite migrated(Suite before) {
        before.warnings();
        Suite once = before.run(Suite.recipe("MigrateAllMocks"));
        assertThat(once.warnings()).isEqualTo(before.warnings());
        Suite twice = once.reparsed().run(Suite.recipe("MigrateAllMocks"));
        assertThat(twice.texts()).isEqualTo(once.texts());
        return once;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class MockFactory { public Runnable lamp() { return () -> {}; } }",
                "public class MockFactory { public static String name() { return null; } public static <T> T createMock(Class<T> c) { return null; } }",
                "public enum MockFactory { ONE; public Runnable lamp() { return () -> {}; } }",
                "public interface MockFactory { Runnable lamp(); static Runnable dark() { return null; } }",
                "public record MockFactory(String name) { public Runnable lamp() { return () -> {}; } }",
                "public @interface MockFactory { String value(); }",
                "final class MockFactory { public static <T> T createMock(Class<T> type) { return org.mockito.Mockito.mock(type); } }",
                "class MockFactoryEngine {}",
                "interface FactoryMockBean {}",
                "enum MockFactoryExtension {}",
                "class MockFactoryTestExecutionListener {}",
                "@interface FactoryMock {}"
            })
    void takesAnotherPackage(String declaration) {
        Suite tests = migrated(Suite.of(Module.tests("app", LAMP_TEST, named(declaration))));
        assertThat(tests.texts()).containsKey("app/src/test/java/" + ELSEWHERE);
        assertThat(tests.texts().get("app/src/test/java/com/acme/c/LampTest.java"))
                .contains("import com.acme.c.testing.mocks.MockFactory;");

        Suite main = migrated(Suite.of(
                new Module("app", "main", List.of(), List.of(named(declaration))), Module.tests("app", LAMP_TEST)));
        assertThat(main.texts()).containsKey("app/src/test/java/" + ELSEWHERE);
        assertThat(main.texts().keySet().stream().filter(path -> path.contains("src/main")))
                .hasSize(1);
    }

    /** Modules have an id that each run draws anew: no order may come from it. */
    @Test
    void makesTheFactoriesOfModulesInTheOrderOfTheirFiles() {
        List<String> names = List.of("d", "a", "f", "b", "e", "c");
        Suite suite = Suite.of(names.stream()
                .map(name -> Module.tests(name, LAMP_TEST.replace("acme.c", "acme." + name)))
                .toArray(Module[]::new));

        assertThat(new PlannedEdits(suite.plan(Settings.DEFAULT.toSurveyOptions())).newFiles())
                .extracting(file -> file.path().getName(0).toString())
                .isEqualTo(names.stream().sorted().toList());
    }

    @Test
    void leavesMainSourcesAlone() {
        Suite before = Suite.of(
                new Module("app", "main", List.of(), List.of(named("""
                        public class MockFactory {
                            public static String name() {
                                return "main";
                            }
                        }"""))), Module.tests("app", LAMP_TEST, """
                        package com.acme.c;

                        import com.acme.c.testing.MockFactory;

                        import static org.mockito.Mockito.mock;

                        class NameTest {
                            String name = MockFactory.name();
                            Runnable lamp = mock(Runnable.class);
                        }
                        """));
        Suite after = migrated(before);

        String path = "app/src/main/java/com/acme/c/testing/MockFactory.java";
        assertThat(after.texts().get(path)).isEqualTo(before.texts().get(path));
        assertThat(after.texts().get("app/src/test/java/com/acme/c/NameTest.java"))
                .contains("com.acme.c.testing.mocks.MockFactory.createMock(Runnable.class)");
        assertThat(after.rows()).extracting(RawMocks.Row::outcome).containsExactly("migrated", "migrated");
    }

    @Test
    void leavesClassOfDependencyAlone() {
        Suite after = Suite.of(Module.tests("app", LAMP_TEST).depending("com.acme.c.testing.MockFactory"))
                .run(Suite.recipe("MigrateAllMocks"));

        assertThat(after.texts()).containsKey("app/src/test/java/" + ELSEWHERE);
    }

    @Test
    void leavesClassOfSiblingAlone() {
        Suite after = migrated(Suite.of(
                new Module("lib", "main", List.of(), List.of(named("public enum MockFactory { ONE }"))),
                Module.tests("app", LAMP_TEST).seeing("com.acme.c.testing.MockFactory")));

        assertThat(after.texts()).containsKey("app/src/test/java/" + ELSEWHERE);
    }

    @Test
    void refusesNameOfWhatCannotBeExtended() {
        Suite suite = Suite.of(Module.tests("app", LAMP_TEST, named("public enum MockFactory { ONE }")));

        assertThatThrownBy(() ->
                        suite.run(Suite.environment(Map.of("mockfactory.factoryType", "com.acme.c.testing.MockFactory"))
                                .activateRecipes("io.github.mockfactory.MigrateAllMocks")))
                .hasStackTraceContaining("com.acme.c.testing.MockFactory")
                .hasStackTraceContaining("not declare as a class");
    }

    @Test
    void refusesNameOfWhatOtherPackagesCannotSee() {
        Suite suite = Suite.of(Module.tests("app", LAMP_TEST, named("final class MockFactory {}")));

        assertThatThrownBy(() ->
                        suite.run(Suite.environment(Map.of("mockfactory.factoryType", "com.acme.c.testing.MockFactory"))
                                .activateRecipes("io.github.mockfactory.MigrateAllMocks")))
                .hasStackTraceContaining(
                        "names 'com.acme.c.testing.MockFactory', which tests of other packages cannot see");
    }

    @Test
    void leavesFactoryWithoutPackageAlone() {
        Suite after = migrated(
                Suite.of(
                        Module.tests(
                                "app",
                                LAMP_TEST,
                                "public class MockFactory { public static <T> T createMock(Class<T> type) { return org.mockito.Mockito.mock(type); } }")));

        assertThat(after.texts().get("app/src/test/java/com/acme/c/LampTest.java"))
                .contains("import testing.MockFactory;");
    }

    @Test
    void refusesNameInMainSourcesWithoutMockito() {
        Suite suite = Suite.of(
                new Module("app", "main", List.of(), List.of(named("public class MockFactory {}"))),
                Module.tests("app", LAMP_TEST));

        assertThatThrownBy(() ->
                        suite.run(Suite.environment(Map.of("mockfactory.factoryType", "com.acme.c.testing.MockFactory"))
                                .activateRecipes("io.github.mockfactory.MigrateAllMocks")))
                .hasStackTraceContaining("main sources that do not see Mockito");
    }

    @Test
    void leavesSitesWhoseMethodIsTaken() {
        Suite after = Suite.of(Module.tests("app", LAMP_TEST, named("""
                        public class MockFactory {
                            public <T> T createMock(Class<T> type) {
                                return null;
                            }

                            public static <T> T createSpy(T object) {
                                return org.mockito.Mockito.spy(object);
                            }
                        }"""))).run(Suite.recipe("MigrateAllMocks"));

        after.warnings();
        assertThat(after.rows()).extracting(RawMocks.Row::reason).containsExactly("FACTORY_METHOD_TAKEN");
    }

    @Test
    void standsInAPackageOfTestsInAModuleOfJava() {
        Suite after = Suite.of(Module.tests("app", LAMP_TEST))
                .with("app", "app/src/main/java/module-info.java", "module com.acme.c {}\n")
                .run(Suite.recipe("MigrateAllMocks"));

        assertThat(after.texts()).containsKey("app/src/test/java/com/acme/c/MockFactory.java");
    }

    @Test
    void findsTheDescriptorOfAModuleOnTheDisk(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("app/src/main/java"));
        Files.writeString(folder.resolve("module-info.java"), "module com.acme.c {}\n");
        String property = "maven.multiModuleProjectDirectory";
        String before = System.setProperty(property, root.toString());
        try {
            Suite after = Suite.of(
                            new Module("app", "main", List.of(), List.of("package com.acme.c;\n\nclass Lamp {}\n")),
                            Module.tests("app", LAMP_TEST))
                    .run(Suite.recipe("MigrateAllMocks"));

            assertThat(after.texts()).containsKey("app/src/test/java/com/acme/c/MockFactory.java");
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
        }
    }

    @Test
    void leavesClassesInTheJarOfTestsWithoutTheFactory() {
        String pom = """
                <project>
                  <artifactId>app</artifactId>
                  <build><plugins><plugin><artifactId>maven-jar-plugin</artifactId><executions><execution>
                    <goals><goal>test-jar</goal></goals>
                    <configuration>%s</configuration>
                  </execution></executions></plugin></plugins></build>
                </project>
                """;
        String helper = """
                package com.acme.c.support;

                public final class Lamps {
                    public static Runnable lamp() {
                        return org.mockito.Mockito.mock(Runnable.class);
                    }
                }
                """;
        Suite suite = Suite.of(Module.tests("app", LAMP_TEST, helper));

        for (String torn : List.of(
                "<includes><include>com/acme/c/support/**</include></includes>",
                "<includes><include>**/support/*.class</include></includes>",
                "<excludes><exclude>**/testing/**</exclude></excludes>",
                "<excludes><exclude>${left.out}</exclude><exclude>**/LampTest.class</exclude></excludes>")) {
            assertThat(suite.with("app", "app/pom.xml", pom.formatted(torn))
                            .run(Suite.recipe("MigrateAllMocks"))
                            .rows())
                    .as(torn)
                    .filteredOn(row -> row.className().endsWith("Lamps"))
                    .extracting(RawMocks.Row::reason)
                    .containsExactly(torn.contains("$") ? "" : "FACTORY_HIDDEN_FROM_USERS");
        }
        for (String whole : List.of("", "<includes><include>com/acme/**</include></includes>")) {
            assertThat(suite.with("app", "app/pom.xml", pom.formatted(whole))
                            .run(Suite.recipe("MigrateAllMocks"))
                            .rows())
                    .as(whole)
                    .extracting(RawMocks.Row::outcome)
                    .containsOnly("migrated");
        }
    }
}
