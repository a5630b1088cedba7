package io.github.mockfactory.benchmark;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openrewrite.java.JavaParser;

/**
 * A suite of one module, written and compiled. Half of its files have four mock sites each, of three categories, in tests,
 * fixtures and helpers; the other half has none.
 */
final class GeneratedSuite {

    /** In each file that has some. */
    static final int SITES_PER_FILE = 4;

    private static final int SETUPS_PER_FILE = 3;
    private static final int FILES_PER_PACKAGE = 50;
    private static final Pattern JAR = Pattern.compile(".*[/\\\\](?<name>mockito-core)-(?<version>[\\d.]+)\\.jar");

    private static final String TEST = """
            package bench.p%1$d;

            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.when;

            import java.net.http.WebSocket;
            import java.util.ArrayList;
            import java.util.List;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.BeforeEach;
            import org.junit.jupiter.api.Test;
            import org.mockito.Mockito;

            class Orders%2$dTest {

                private final List<String> seen = new ArrayList<>();
                private final Orders%1$d orders = mock(Orders%1$d.class);
                private DataSource database;

                @BeforeEach
                void setUp() {
                    database = Mockito.mock(DataSource.class, "database");
                    seen.clear();
                }

                @Test
                void countsWhatIsOpen() {
                    when(orders.open("a")).thenReturn(%2$d);
                    seen.add("a");
                    assertEquals(%2$d, orders.open(seen.get(0)));
                }

                @Test
                void closesTheSocket() {
                    WebSocket socket = mock(WebSocket.class);
                    when(socket.isInputClosed()).thenReturn(true);
                    for (String each : List.of("a", "b")) {
                        seen.add(each + socket.isInputClosed());
                    }
                    assertEquals(List.of("atrue", "btrue"), seen);
                }

                @Test
                void namesWhatItMeets() {
                    Orders%1$d other = mock(Orders%1$d.class, "other");
                    when(other.name()).thenReturn("x");
                    assertEquals("x", other.name());
                    assertEquals("database", database.toString());
                }
            }
            """;

    private static final String FIXTURE = """
            package bench.p%1$d;

            import static org.mockito.Mockito.mock;

            import java.net.http.WebSocket;
            import javax.sql.DataSource;

            abstract class Orders%2$dFixture {

                protected final Orders%1$d orders = mock(Orders%1$d.class);
                protected final Orders%1$d others = mock(Orders%1$d.class, "others");
                protected final DataSource database = mock(DataSource.class);
                protected final WebSocket socket = mock(WebSocket.class);

                protected String describe() {
                    return orders + " " + others + " " + database + " " + socket;
                }
            }
            """;

    private static final String HELPER = """
            package bench.p%1$d;

            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.when;

            import java.net.http.WebSocket;
            import javax.sql.DataSource;

            final class Orders%2$dMocks {

                private Orders%2$dMocks() {}

                static Orders%1$d orders(String name) {
                    Orders%1$d orders = mock(Orders%1$d.class);
                    when(orders.name()).thenReturn(name);
                    return orders;
                }

                static Orders%1$d named() {
                    return mock(Orders%1$d.class, "named");
                }

                static DataSource database() {
                    return mock(DataSource.class);
                }

                static WebSocket socket() {
                    return mock(WebSocket.class);
                }
            }
            """;

    private static final String PLAIN = """
            package bench.p%1$d;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import java.util.ArrayList;
            import java.util.List;
            import org.junit.jupiter.api.BeforeEach;
            import org.junit.jupiter.api.Test;

            class Numbers%2$dTest {

                private final List<Integer> numbers = new ArrayList<>();

                @BeforeEach
                void setUp() {
                    for (int i = 0; i < 10; i++) {
                        numbers.add(i * %2$d);
                    }
                }

                @Test
                void countsThem() {
                    assertEquals(10, numbers.size());
                }

                @Test
                void addsThemUp() {
                    int sum = 0;
                    for (int each : numbers) {
                        sum += each;
                    }
                    assertEquals(45 * %2$d, sum);
                }
            }
            """;

    /** Three sites, each of a mock that is set up. */
    private static final String SETUPS = """
            package bench.p%1$d;

            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.mockito.ArgumentMatchers.anyString;
            import static org.mockito.Mockito.mock;
            import static org.mockito.Mockito.when;

            import java.net.http.WebSocket;
            import org.junit.jupiter.api.Test;

            class Rooms%2$dTest {

                @Test
                void opens() {
                    Orders%1$d orders = mock(Orders%1$d.class);
                    when(orders.open("a%2$d")).thenReturn(%2$d);
                    when(orders.name()).thenReturn("room");
                    assertEquals("room%2$d", orders.name() + orders.open("a%2$d"));
                }

                @Test
                void closes() {
                    WebSocket socket = mock(WebSocket.class);
                    when(socket.isInputClosed()).thenReturn(true);
                    when(socket.isOutputClosed()).thenReturn(true);
                    when(socket.getSubprotocol()).thenReturn("chat%2$d");
                    assertEquals("chat%2$d", socket.getSubprotocol());
                    assertEquals(socket.isInputClosed(), socket.isOutputClosed());
                }

                @Test
                void names() {
                    Orders%1$d orders = mock(Orders%1$d.class);
                    when(orders.open(anyString())).thenReturn(1, 2);
                    StringBuilder text = new StringBuilder();
                    when(orders.name()).thenReturn("room %2$d");
                    assertEquals("room %2$d1", text.append(orders.name()).append(orders.open("b")).toString());
                }
            }
            """;

    private static final String ORDERS = """
            package bench.p%1$d;

            public interface Orders%1$d {
                int open(String customer);

                String name();
            }
            """;

    private final Path root;

    private GeneratedSuite(Path root) {
        this.root = root;
    }

    /** A suite that was written before. */
    static GeneratedSuite in(Path root) {
        return new GeneratedSuite(root);
    }

    /** Writes and compiles a suite with so many sites. */
    static GeneratedSuite write(Path root, int sites) throws IOException {
        return write(root, sites / SITES_PER_FILE, "Numbers", PLAIN);
    }

    /** The same with files in which three mocks are set up, in the place of those without any. */
    static GeneratedSuite writeWithSetups(Path root, int sites) throws IOException {
        return write(root, sites / (SITES_PER_FILE + SETUPS_PER_FILE), "Rooms", SETUPS);
    }

    private static GeneratedSuite write(Path root, int files, String other, String template) throws IOException {
        GeneratedSuite suite = new GeneratedSuite(root);
        Files.createDirectories(root);
        Files.writeString(root.resolve("pom.xml"), "<project/>\n");
        List<Path> main = new ArrayList<>();
        List<Path> tests = new ArrayList<>();
        for (int number = 0; number < files; number++) {
            int folder = number / FILES_PER_PACKAGE;
            if (number % FILES_PER_PACKAGE == 0) {
                main.add(suite.write("main", "Orders" + folder, ORDERS, folder, number));
            }
            int kind = number % 20;
            String name = "Orders" + number + (kind == 0 ? "Fixture" : kind == 1 ? "Mocks" : "Test");
            tests.add(suite.write("test", name, kind == 0 ? FIXTURE : kind == 1 ? HELPER : TEST, folder, number));
            tests.add(suite.write("test", other + number + "Test", template, folder, number));
        }
        suite.compile(main, suite.classes("main"));
        suite.compile(tests, suite.classes("test"));
        return suite;
    }

    Path root() {
        return root;
    }

    private Path sources(String set) {
        return root.resolve("src").resolve(set).resolve("java");
    }

    private Path classes(String set) {
        return root.resolve("target").resolve(set.equals("main") ? "classes" : "test-classes");
    }

    private Path write(String set, String name, String template, int folder, int number) throws IOException {
        Path file = sources(set).resolve("bench/p" + folder).resolve(name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, template.formatted(folder, number));
    }

    private void compile(List<Path> sources, Path output) throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of(
                "-proc:none",
                "-nowarn",
                "-d",
                output.toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        Stream.concat(Stream.of(classes("main")), JavaParser.runtimeClasspath().stream())
                                .map(Path::toString)
                                .toList()));
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean done = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!done) {
                throw new IllegalStateException("The suite in " + root + " does not compile");
            }
        }
    }

    /** The suite as a build would describe it. Its class path is that of these tests, which is as long as those of real suites. */
    SourceModule module() {
        return new SourceModule(
                "bench",
                "bench",
                "1",
                "bench",
                root.resolve("pom.xml"),
                "",
                StandardCharsets.UTF_8,
                List.of(set("main", List.of()), set("test", List.of(new ClassPathEntry(classes("main"), "")))),
                List.of(),
                "");
    }

    private SourceSet set(String name, List<ClassPathEntry> before) {
        List<ClassPathEntry> classPath = new ArrayList<>(before);
        classPath.add(new ClassPathEntry(classes(name), ""));
        JavaParser.runtimeClasspath().stream()
                .filter(entry -> entry.toString().endsWith(".jar"))
                .map(jar -> new ClassPathEntry(jar, coordinates(jar)))
                .forEach(classPath::add);
        return new SourceSet(name, List.of(sources(name)), List.of(), List.of(), classPath, List.of(classes(name)));
    }

    private static String coordinates(Path jar) {
        Matcher matcher = JAR.matcher(jar.toString());
        return matcher.matches() ? "org.mockito:" + matcher.group("name") + ":" + matcher.group("version") : "";
    }

    /** Writes a line more into a file with mocks. */
    void edit() throws IOException {
        Path file = root.resolve("src/test/java/bench/p0/Orders2Test.java");
        Files.writeString(
                file, Files.readString(file).replace("    @BeforeEach", "    int edited;\n\n    @BeforeEach"));
    }

    /** Deletes a folder of a suite. */
    void delete() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
