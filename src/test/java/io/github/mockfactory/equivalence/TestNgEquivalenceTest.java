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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Runs classes of TestNG, with Mockito's listener and without, before and after their migration. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestNgEquivalenceTest {

    private static final String LISTENER = "@Listeners(MockitoTestNGListener.class) ";

    private final Map<String, String> before = new TreeMap<>();
    private SortedMap<String, String> expected;
    private Path folder;

    @BeforeAll
    void runBefore(@TempDir Path folder) throws IOException {
        this.folder = folder;
        put("Base", LISTENER + "public abstract class Base {}");
        add("Listened", LISTENER, "");
        add("Lenient", LISTENER + "@MockitoSettings(strictness = Strictness.LENIENT) ", "");
        add("Prepared", LISTENER, "@BeforeMethod public void prepare() { when(names.size()).thenReturn(3); }");
        add("Opened", "", "@BeforeMethod public void open() { MockitoAnnotations.openMocks(this); }");
        add("Null", "", "");
        put(
                "Inherited",
                "public abstract class Inherited { abstract Runnable task();"
                        + " @BeforeMethod public void open() { MockitoAnnotations.openMocks(this); }"
                        + " @Test(invocationCount = 2) public void isFresh() { verifyNoInteractions(task()); task().run(); }"
                        + " @Test public void isThere() { Assert.assertNotNull(task()); } }");
        put(
                "InheritingTest",
                "public class InheritingTest extends Inherited { @Mock Runnable task; Runnable task() { return task; } }");
        put("BareTest", "public class BareTest extends Bare { @Mock Runnable task; Runnable task() { return task; } }");
        put(
                "Bare",
                "public abstract class Bare { abstract Runnable task();"
                        + " @Test public void isThere() { Assert.assertNotNull(task()); } }");
        put("HeirTest", "public class HeirTest extends Base {" + members("") + "}");
        expected = run(before, "before");
        assertThat(expected.values())
                .contains("SUCCESSFUL", "org.mockito.exceptions.misusing.UnnecessaryStubbingException");
    }

    @Test
    void inSafeMode() throws IOException {
        assertEquivalent("safe", List.of("OpenedTest"));
    }

    @Test
    void inSessionMode() throws IOException {
        assertEquivalent(
                "session",
                List.of(
                        "BareTest",
                        "HeirTest",
                        "InheritingTest",
                        "LenientTest",
                        "ListenedTest",
                        "NullTest",
                        "OpenedTest",
                        "PreparedTest"));
    }

    /** As that of mockito-testng 0.1, which no test can be run with beside a newer one. */
    @Test
    void leavesWhatAListenerMayReset() {
        for (String mode : List.of("safe", "session")) {
            assertThat(Migrated.in(mode)
                            .with(testNg())
                            .seeing(
                                    "org.mockito.plugins.AnnotationEngine",
                                    "org.mockito.testng.MockitoTestNGListener",
                                    "org.mockito.testng.internal.MockitoAfterTestNGMethod")
                            .of(before))
                    .as(mode)
                    .containsAllEntriesOf(before);
        }
    }

    private void assertEquivalent(String mode, List<String> changed) throws IOException {
        Map<String, String> after = Migrated.in(mode)
                .with(testNg())
                .seeing("org.mockito.plugins.AnnotationEngine", "org.mockito.testng.MockitoTestNGListener")
                .of(before);
        assertThat(before.keySet().stream()
                        .filter(path -> !after.get(path).equals(before.get(path)))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", "")))
                .as("classes that change")
                .containsExactlyElementsOf(changed);
        assertThat(run(after, mode)).isEqualTo(expected);
    }

    private SortedMap<String, String> run(Map<String, String> files, String name) throws IOException {
        String classPath = Stream.concat(
                        testNg().stream().map(Path::toString), Stream.of(System.getProperty("java.class.path")))
                .collect(Collectors.joining(File.pathSeparator));
        return ForkedSuite.run(files, folder.resolve(name), classPath);
    }

    /** The jars that the build has copied. */
    private static List<Path> testNg() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("build.folder", "target"), "testng"))) {
            return files.map(Path::toAbsolutePath).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name, String header, String members) {
        put(name + "Test", header + "public class " + name + "Test {" + members(members) + "}");
    }

    private static String members(String members) {
        return """

                public interface Names { int size(); }

                @Mock Runnable task;
                @Mock Names names;

                %s

                @Test public void isThere() { Assert.assertNotNull(task); }
                @Test public void usedIsVerified() {
                    when(names.size()).thenReturn(2);
                    Assert.assertEquals(names.size(), 2);
                    verifyNoMoreInteractions(names);
                }
                @Test public void hasUnusedStub() { when(names.size()).thenReturn(2); }
                @Test(invocationCount = 2) public void isFresh() { verifyNoInteractions(task); task.run(); }
                @Test public void hasTheNameOfTheField() { Assert.assertEquals(task.toString(), "task"); }
                """.formatted(members);
    }

    private void put(String name, String text) {
        before.put("src/test/java/acme/" + name + ".java", """
                package acme;

                import static org.mockito.Mockito.*;

                import org.mockito.Mock;
                import org.mockito.MockitoAnnotations;
                import org.mockito.quality.Strictness;
                import org.mockito.testng.MockitoSettings;
                import org.mockito.testng.MockitoTestNGListener;
                import org.testng.Assert;
                import org.testng.annotations.*;

                %s
                """.formatted(text));
    }
}
