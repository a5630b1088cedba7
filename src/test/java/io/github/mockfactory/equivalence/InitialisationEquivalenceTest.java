package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs classes that mock types whose static initialisers read what other code has prepared by then. */
class InitialisationEquivalenceTest {

    private static final String OPEN = "MockitoAnnotations.openMocks(this);";
    private static final String LENIENT = "@MockitoSettings(strictness = Strictness.LENIENT)";

    @TempDir
    private Path folder;

    private final Map<String, String> before = new TreeMap<>();

    @Test
    void typesThatReadAProperty() throws IOException {
        String set = "System.setProperty(\"zone\", NAME);";
        add("SetUp", "", "@BeforeEach void setUp() { " + set + " " + OPEN + " }", "class Zone");
        add("Open", "", "@BeforeEach void setUp() { " + OPEN + " }", "class Zone");
        add(
                "Keeps",
                "",
                "Object kept = new java.util.ArrayList<String>(); @BeforeEach void setUp() { " + OPEN + " }",
                "class Zone");
        add(
                "Other",
                "",
                "@BeforeEach void first() { " + set + " } @BeforeEach void open() { " + OPEN + " }",
                "class Zone");
        add("Block", LENIENT, "{ " + set + " }", "class Zone");
        add("Making", LENIENT, "MakingTest() { " + set + " }", "class Zone");
        add("Field", LENIENT, "String old = System.setProperty(\"zone\", NAME);", "class Zone");
        add(
                "Outer",
                "@ExtendWith({OuterTest.Prepares.class, MockitoExtension.class}) " + LENIENT,
                prepares(set),
                "class Zone");
        add(
                "Behind",
                "@ExtendWith({MockitoExtension.class, BehindTest.Prepares.class}) " + LENIENT,
                prepares(set),
                "class Zone");
        add(
                "Parent",
                "",
                "@BeforeEach void setUp() { " + set + " " + OPEN + " }",
                "class Above { static final String ZONE = System.getProperty(\"zone\", \"none\"); } static class Zone extends Above");
        add(
                "Face",
                "",
                "@BeforeEach void setUp() { " + set + " " + OPEN + " }",
                "interface Above { String ZONE = System.getProperty(\"zone\", \"none\"); default void run() {} }"
                        + " static class Zone implements Above");

        Map<String, String> after = Migrated.in("safe").of(before);
        assertThat(before.keySet().stream().filter(path -> !after.get(path).equals(before.get(path))))
                .containsExactly(
                        "acme/BehindTest.java",
                        "acme/FaceTest.java",
                        "acme/KeepsTest.java",
                        "acme/OpenTest.java",
                        "acme/ParentTest.java",
                        "acme/SetUpTest.java");
        assertThat(after.get("acme/SetUpTest.java")).contains(OPEN + " zone = MockFactory.createMock(");
        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }

    @Test
    void whatRunsBeforeOpeningInLessUsualPlaces() throws IOException {
        String set = "System.setProperty(\"zone\", NAME);";
        String open = "@BeforeEach void open() { " + OPEN + " }";
        add(
                "Lambda",
                "",
                "@RegisterExtension BeforeEachCallback first = context -> { " + set + " }; " + open,
                "class Zone");
        add(
                "Method",
                "",
                prepares(set) + open
                        + " @Test @ExtendWith(Prepares.class) void first() { Assertions.assertEquals(NAME, Zone.ZONE); }",
                "class Zone");
        add(
                "Shared",
                "",
                "static final java.util.Properties ALL = System.getProperties();"
                        + " @BeforeEach void setUp() { ALL.put(\"zone\", NAME); " + OPEN + " }",
                "class Zone");
        add(
                "Consumer",
                "",
                "java.util.function.Consumer<String> prepare = name -> System.setProperty(\"zone\", name);"
                        + " @BeforeEach void setUp() { prepare.accept(NAME); " + OPEN + " }",
                "class Zone");
        String started = "@BeforeEach void setUp() { %s " + OPEN + " }";
        String reads =
                " static class Above { static final String ZONE = %s ? NAME : \"none\"; } static class Zone extends Above";
        add(
                "Increment",
                "",
                started.formatted("Config.level++;"),
                "class Config { static int level; }" + reads.formatted("Config.level > 0"));
        add(
                "Compound",
                "",
                started.formatted("Config.debug |= true;"),
                "class Config { static boolean debug; }" + reads.formatted("Config.debug"));
        add(
                "Element",
                "",
                started.formatted("Config.VALUES[0] = NAME;"),
                "class Config { static final String[] VALUES = {\"\"}; }"
                        + reads.formatted("NAME.equals(Config.VALUES[0])"));
        add(
                "Filled",
                "",
                started.formatted("java.util.Arrays.fill(Config.VALUES, NAME);"),
                "class Config { static final String[] VALUES = {\"\"}; }"
                        + reads.formatted("NAME.equals(Config.VALUES[0])"));
        add(
                "Other",
                "",
                started.formatted("config.level = 1;"),
                "class Config { int level; static final Config ONE = new Config(); } Config config = Config.ONE;"
                        + reads.formatted("Config.ONE.level == 1"));
        String property = " static class Above { static final String ZONE = System.getProperty(\"zone\", \"none\"); }"
                + " static class Zone extends Above";
        add(
                "Alias",
                "",
                started.formatted("all.setProperty(\"zone\", NAME);"),
                "class None {} final java.util.Properties all = System.getProperties();" + property);
        add(
                "Starts",
                "",
                started.formatted("Object done = Bootstrap.STARTED;"),
                "class Bootstrap { static final Object STARTED = System.setProperty(\"zone\", NAME); }" + property);
        before.put("acme/RuleTest.java", """
                package acme;

                import org.junit.*;
                import org.junit.rules.ExternalResource;
                import org.mockito.*;

                public class RuleTest {
                    static class Zone { static final String ZONE = System.getProperty("zone", "none"); }
                    public static class Prepares extends ExternalResource {
                        @Override protected void before() { System.setProperty("zone", "Rule"); }
                    }

                    @Rule public final Prepares prepares = new Prepares();

                    @Mock Zone zone;

                    @Before public void open() { MockitoAnnotations.openMocks(this); }

                    @Test public void readsTheProperty() { Assert.assertEquals("Rule", Zone.ZONE); }
                }
                """);

        Map<String, String> after = Migrated.in("safe").of(before);
        assertThat(after.values()).noneMatch(source -> source.contains("Zone zone = "));
        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }

    private static String prepares(String set) {
        return "static class Prepares implements BeforeEachCallback { public void beforeEach(ExtensionContext context) { "
                + set + " } }";
    }

    private void add(String name, String header, String members, String zone) {
        String read = zone.contains("ZONE") ? "Above.ZONE" : "Zone.ZONE";
        String body = zone.contains("ZONE") ? "" : "static final String ZONE = System.getProperty(\"zone\", \"none\");";
        before.put("acme/" + name + "Test.java", """
                package acme;

                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.*;
                import org.mockito.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                %s
                class %sTest {
                    static final String NAME = "%s";

                    static %s { %s }

                    @Mock Zone zone;

                    %s

                    @Test void readsTheProperty() { Assertions.assertEquals(NAME, %s); }
                    @Test void isThere() { Assertions.assertNotNull(zone); }
                }
                """.formatted(header, name, name, zone, body, members, read));
    }
}
