package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs tests under Spring, beside the listener of Spring Boot that looks for annotations of Mockito, before and after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpringListenerEquivalenceTest {

    private static final String SPRING_FILE = "src/test/resources/META-INF/spring.factories";

    private final Map<String, String> before = SpringListenerSuite.sources();
    private Map<String, String> after;

    @BeforeAll
    void migrate() {
        after = suite().of(before);
    }

    private static Migrated suite() {
        return Migrated.in("session")
                .with(springBoot())
                .seeing(
                        "org.mockito.plugins.AnnotationEngine",
                        "org.junit.jupiter.api.ClassOrderer",
                        "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener");
    }

    @Test
    void givesEveryTestTheSameResult(@TempDir Path folder) throws IOException {
        String classPath = Stream.concat(
                        springBoot().stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        SortedMap<String, String> expected = ForkedSuite.run(before, folder.resolve("before"), classPath);

        assertThat(ForkedSuite.run(after, folder.resolve("after"), classPath)).isEqualTo(expected);
        assertThat(expected)
                .containsEntry(test("PlainTest", "hasAnUnusedStub"), "SUCCESSFUL")
                .containsEntry(test("PlainTest", "failsByItself"), "org.opentest4j.AssertionFailedError")
                .containsEntry(test("OtherListenersTest", "staysNull"), "SUCCESSFUL")
                .containsEntry(
                        test("StrictTest", "hasAnUnusedStub"),
                        "org.mockito.exceptions.misusing.UnnecessaryStubbingException");
    }

    private static String test(String type, String method) {
        return "[engine:junit-jupiter]/[class:acme." + type + "]/[method:" + method + "()]";
    }

    @Test
    void replacesEveryMockExceptOfATestThatNamesTheListener() {
        assertThat(after)
                .containsEntry(
                        SPRING_FILE,
                        "org.springframework.test.context.TestExecutionListener="
                                + "acme.testing.MockFactoryTestExecutionListener\n")
                .containsEntry(
                        SpringListenerSuite.path("NamedListenerTest"),
                        before.get(SpringListenerSuite.path("NamedListenerTest")));
        after.forEach((path, text) -> {
            if (path.endsWith("Test.java") && !path.contains("NamedListener")) {
                assertThat(text.replace("@Mock MockedStatic", "")).as(path).doesNotContain("@Mock ", "@Mock(");
            }
        });
    }

    @Test
    void leavesFieldsWhereSpringIsToldOfSomethingElse() {
        Map<String, String> files = SpringListenerSuite.sources();
        files.keySet().removeIf(path -> !path.endsWith("/PlainTest.java") && !path.endsWith("/Source.java"));
        files.put(SPRING_FILE, "acme.Plugin=acme.Own\n");

        assertThat(suite().of(files)).isEqualTo(files);
    }

    @Test
    void replacesMocksThatAListenerOfTheSuiteOpens() {
        Map<String, String> files = SpringListenerSuite.sources();
        files.keySet().removeIf(path -> !path.endsWith("/PlainTest.java") && !path.endsWith("/Source.java"));
        files.put(SpringListenerSuite.path("Opens"), """
                package acme;

                import org.springframework.test.context.*;

                public class Opens implements TestExecutionListener {
                    public void prepareTestInstance(TestContext context) {
                        org.mockito.MockitoAnnotations.openMocks(context.getTestInstance());
                    }
                }
                """);
        Migrated suite = Migrated.in("session")
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer");

        assertThat(suite.of(files)).isEqualTo(files);

        files.put(SPRING_FILE, "org.springframework.test.context.TestExecutionListener=acme.Opens\n");
        assertThat(suite.of(files).get(SpringListenerSuite.path("PlainTest"))).contains("@FactoryMock Source source;");
    }

    /** The jars that the build has copied. */
    private static List<Path> springBoot() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("build.folder", "target"), "spring-boot"))) {
            return files.map(Path::toAbsolutePath).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
