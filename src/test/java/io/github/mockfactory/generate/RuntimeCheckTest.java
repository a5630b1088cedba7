package io.github.mockfactory.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.MockitoVersion;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.java.JavaParser;
import org.openrewrite.marker.Markers;

/** Runs the check at run time under each Mockito, in a JVM of its own. */
class RuntimeCheckTest {

    private static final String FACTORY_TYPE = "com.acme.testing.MockFactory";

    /** A folder that comes after the classes on the class path. */
    private static final String BEHIND = "behind";

    private static final Path FACTORY = Path.of("src/test/java/com/acme/testing/MockFactory.java");

    private static final String MOCK_FACTORY = """
            package com.acme.testing;

            import org.mockito.Answers;
            import org.mockito.MockedConstruction;
            import org.mockito.MockSettings;
            import org.mockito.MockedStatic;
            import org.mockito.Mockito;

            public final class MockFactory {
                public static <T> T createMock(Class<T> type) { return Mockito.mock(type); }
                public static <T> T createMock(Class<T> type, MockSettings settings) { return Mockito.mock(type, settings); }
                public static <T> T createDeep(Class<T> type) { return Mockito.mock(type, Answers.RETURNS_DEEP_STUBS); }
                public static <T> T createSpy(T object) { return Mockito.spy(object); }
                public static <T> MockedStatic<T> createStatic(Class<T> type) { return Mockito.mockStatic(type); }
                public static <T> MockedConstruction<T> createConstruction(Class<T> type) { return Mockito.mockConstruction(type); }
            }
            """;

    private static final String PROGRAM = """
            package com.acme;

            import com.acme.testing.MockFactory;
            import java.util.concurrent.Callable;
            import java.util.function.Supplier;
            import org.mockito.DoNotMock;
            import org.mockito.Mock;
            import org.mockito.MockedConstruction;
            import org.mockito.MockedStatic;
            import org.mockito.Mockito;
            import org.mockito.MockitoAnnotations;

            public class Program {
                public interface Key { String text(); }
                public interface Room { Key key(); }
                public static class Door { static String name() { return "door"; } }
                @DoNotMock(reason = "use a real one") public static class Real {}
                static class Annotated { @Mock Room room; }

                static void say(String what, Callable<?> maker) {
                    for (int i = 1; i <= 2; i++) {
                        String answer = "made";
                        try {
                            Object made = maker.call();
                            if (made instanceof AutoCloseable) {
                                ((AutoCloseable) made).close();
                            }
                        } catch (Throwable e) {
                            Throwable why = e instanceof java.lang.reflect.InvocationTargetException ? e.getCause() : e;
                            answer = why.getMessage() + " at " + why.getStackTrace()[0];
                        }
                        System.out.println(what + " " + i + ": " + answer.replaceAll("\\\\s+", " ").trim());
                    }
                }

                static Object reflective() throws Exception {
                    return Mockito.class.getMethod("mock", Class.class).invoke(null, Room.class);
                }

                static Object answered() {
                    Room room = MockFactory.createDeep(Room.class);
                    Mockito.when(room.key().text()).thenReturn("text");
                    return room.key().text();
                }

                static Object twice() {
                    try (MockedStatic<Door> open = MockFactory.createStatic(Door.class)) {
                        return MockFactory.createStatic(Door.class);
                    }
                }

                public static void main(String[] arguments) {
                    say("factory mock", () -> MockFactory.createMock(Room.class));
                    say("factory spy", () -> MockFactory.createSpy(new Door()));
                    say("factory deep", () -> answered());
                    say("mock", () -> Mockito.mock(Room.class));
                    say("spy", () -> Mockito.spy(new Door()));
                    say("annotation", () -> MockitoAnnotations.openMocks(new Annotated()));
                    say("reflection", () -> reflective());
                    say("forbidden", () -> MockFactory.createMock(Real.class));
                    if (arguments[0].equals("inline")) {
                        say("factory static", () -> MockFactory.createStatic(Door.class));
                        say("factory construction", () -> MockFactory.createConstruction(Door.class));
                        say("static", () -> Mockito.mockStatic(Door.class));
                        say("construction", () -> Mockito.mockConstruction(Door.class));
                        say("twice", () -> twice());
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    /** What there is of a Mockito, by its own classes; as {@code RuntimeCheck} asks a class path for it. */
    private record Mockito(String name, List<Path> jars, boolean inline) {

        boolean enforced() {
            return has("org/mockito/plugins/DoNotMockEnforcerWithType");
        }

        boolean singletons() {
            return has("org/mockito/MockedSingleton");
        }

        boolean forbids() {
            return has("org/mockito/DoNotMock");
        }

        private boolean has(String type) {
            return jars.stream().anyMatch(jar -> {
                try (ZipFile zip = new ZipFile(jar.toFile())) {
                    return zip.getEntry(type + ".class") != null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Mockito OLDEST = new Mockito("3.12 subclass", MockitoVersion.V3_SUBCLASS.jars(), false);
    private static final Mockito NEWEST = new Mockito(
            "5 high",
            JavaParser.dependenciesFromClasspath("mockito-core", "byte-buddy", "byte-buddy-agent", "objenesis"),
            true);

    static Stream<Mockito> versions() {
        return Stream.of(
                OLDEST,
                new Mockito("3.12 inline", MockitoVersion.V3_INLINE.jars(), true),
                new Mockito("4.11", MockitoVersion.V4_INLINE.jars(), true),
                new Mockito("5.2", MockitoVersion.V5_LOW.jars(), true),
                new Mockito("5.10", MockitoVersion.V5_ENFORCED.jars(), true),
                NEWEST);
    }

    static Stream<Mockito> oldestAndNewest() {
        return Stream.of(OLDEST, NEWEST);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versions")
    void tellsMocksOfTheFactoryFromAllOthers(Mockito mockito) throws IOException, InterruptedException {
        compile(mockito);

        List<String> lines = run(mockito.jars(), mockito.inline(), "fail");

        List<String> expected = new ArrayList<>(List.of("mock", "spy", "annotation", "reflection"));
        if (mockito.inline()) {
            expected.addAll(List.of("static", "construction"));
        }
        for (String each : expected) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith(each + " "))
                    .hasSize(2)
                    .allMatch(line ->
                            line.contains("is made by ") && line.contains("not by com.acme.testing.MockFactory"));
        }
        assertThat(lines)
                .filteredOn(line -> line.startsWith("factory "))
                .hasSize(mockito.inline() ? 10 : 6)
                .allMatch(line -> line.endsWith(": made"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("mock "))
                .allMatch(line -> line.contains("com.acme.Program.") && line.contains("Program.java:"));
        if (mockito.forbids()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("forbidden "))
                    .hasSize(2)
                    .allMatch(line -> line.contains("use a real one"));
        }
        if (mockito.inline()) {
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("twice "))
                    .hasSize(2)
                    .allMatch(line -> line.contains("already registered")
                            && line.contains(" at com.acme.Program.twice(Program.java:"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oldestAndNewest")
    void countsAndTells(Mockito mockito) throws IOException, InterruptedException {
        compile(mockito);

        assertThat(run(mockito.jars(), false, "count"))
                .filteredOn(line -> line.startsWith("Mocks made by"))
                .singleElement()
                .asString()
                .matches("Mocks made by com.acme.testing.MockFactory: \\d+, elsewhere: 8");
        assertThat(run(mockito.jars(), false, "warn"))
                .filteredOn(line -> line.contains("is made by com.acme.Program."))
                .hasSize(4);
        assertThat(run(mockito.jars(), false, "off")).noneMatch(line -> line.contains("is made by"));
    }

    /** As where a test sees the tests of another module that has a check too. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("oldestAndNewest")
    void leavesOffWhereAnotherCheckBehindItGoesOn(Mockito mockito) throws IOException, InterruptedException {
        addCheck(mockito, "com.acme.other", BEHIND);
        compile(mockito);

        assertThat(run(mockito.jars(), false, "warn"))
                .filteredOn(line -> line.startsWith("factory mock ") || line.startsWith("mock "))
                .hasSize(4)
                .allMatch(line -> line.endsWith(": made"));
    }

    /** What starts the tests is not blamed for what an annotation asks for, nor is the engine beside the factory. */
    @Test
    void knowsWhatStandsBetweenAnAnnotationAndItsMock() throws IOException, InterruptedException {
        AnnotationEngineFeatures features = new AnnotationEngineFeatures(
                true, true, AnnotationEngineFeatures.COMMON_ATTRIBUTES, false, true, false, false);
        for (NewFile file : new AnnotationEngineFiles(
                        FACTORY_TYPE, Map.of(Construction.MOCK, "createMock"), features, SourceStyle.DEFAULT)
                .generate(FACTORY, Path.of(BEHIND, AnnotationEngineFiles.ENGINE_FILE), Markers.EMPTY)) {
            write(file.path().toString(), file.text());
        }
        write(
                "src/test/java/com/acme/Annotated.java",
                "package com.acme;\n\npublic class Annotated {\n    @org.mockito.Mock Runnable task;\n}\n");
        List<String> callers = List.of(
                "worker.org.gradle.process.internal.worker.GradleWorkerMain",
                "com.intellij.rt.junit.JUnitStarter",
                "org.eclipse.jdt.internal.junit.runner.RemoteTestRunner",
                "com.microsoft.java.test.runner.Launcher",
                "com.sun.proxy.$Proxy9",
                FACTORY_TYPE + "TestExecutionListener");
        for (int i = 0; i < callers.size(); i++) {
            String called = i + 1 < callers.size()
                    ? callers.get(i + 1) + ".main(arguments)"
                    : "org.mockito.MockitoAnnotations.openMocks(new com.acme.Annotated())";
            writeProgram(callers.get(i), called);
        }
        compile(NEWEST);

        assertThat(run(NEWEST.jars(), "warn", callers.get(0)))
                .filteredOn(line -> line.contains("is made by"))
                .containsExactly("A mock of java.lang.Runnable is made by an annotation, not by " + FACTORY_TYPE);
    }

    private void writeProgram(String type, String statement) throws IOException {
        TypeName name = new TypeName(type);
        write(
                "src/test/java/" + type.replace('.', '/') + ".java",
                "package " + name.packageName() + ";\n\npublic class " + name.inPackage()
                        + " {\n    public static void main(String[] arguments) {\n        " + statement
                        + ";\n    }\n}\n");
    }

    private void addCheck(Mockito mockito, String packageName, String resources) throws IOException {
        String folder = "src/test/java/" + packageName.replace('.', '/');
        List<NewFile> files = new RuntimeCheckFiles(
                        packageName + ".MockFactory",
                        Path.of(folder, "MockFactory.java"),
                        SourceStyle.DEFAULT,
                        Markers.EMPTY)
                .generate(mockito.enforced(), mockito.singletons());
        write(folder + "/MockFactory.java", MOCK_FACTORY.replace("com.acme.testing", packageName));
        for (NewFile file : files) {
            write(file.path().toString().replace("src/test/resources", resources), file.text());
        }
    }

    private void compile(Mockito mockito) throws IOException {
        // the annotation came with version 4
        write(
                "src/test/java/com/acme/Program.java",
                mockito.forbids()
                        ? PROGRAM
                        : PROGRAM.replaceAll("(?m)^.*org.mockito.DoNotMock;$|@DoNotMock\\(.*\"\\)", ""));
        addCheck(mockito, "com.acme.testing", "classes");
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "8",
                "-nowarn",
                "-proc:none",
                "-d",
                folder.resolve("classes").toString(),
                "-cp",
                classPath(mockito.jars())));
        try (Stream<Path> sources = Files.walk(folder)) {
            sources.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, errors, errors, arguments.toArray(String[]::new));
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String classPath(List<Path> jars) {
        return Stream.concat(Stream.of(folder.resolve("classes"), folder.resolve(BEHIND)), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> run(List<Path> jars, boolean inline, String level) throws IOException, InterruptedException {
        return run(jars, level, "com.acme.Program", inline ? "inline" : "plain");
    }

    private List<String> run(List<Path> jars, String level, String... program)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+EnableDynamicAgentLoading",
                "-Dnet.bytebuddy.experimental=true",
                "-Dmockfactory.check=" + level,
                "-cp",
                classPath(jars)));
        command.addAll(List.of(program));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(log);
    }
}
