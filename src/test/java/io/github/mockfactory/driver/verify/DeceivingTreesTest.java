package io.github.mockfactory.driver.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.facts.SurveyedSite;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.Unchecked;
import io.github.mockfactory.gate.Unchecked.Cause;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees made to deceive a gate: goal and recipe must give the same answer, and the right one. */
class DeceivingTreesTest {

    private static final String FILE = "src/test/java/com/acme/RoomTest.java";
    private static final String BASE = """
            package com.acme;

            import org.mockito.Mockito;

            class Base extends Mockito {}
            """;

    @TempDir
    private Path root;

    private static Arguments body(String name, int sites, String imports, String members) {
        return Arguments.of(
                name, sites, "package com.acme;\n\n" + imports + "\n\nclass RoomTest {\n" + members + "\n}\n");
    }

    static Stream<Arguments> files() {
        String mockito = "import org.mockito.Mockito;";
        String all = "import static org.mockito.Mockito.*;";
        return Stream.of(
                body(
                        "static import",
                        1,
                        "import static org.mockito.Mockito.mock;",
                        "Runnable r = mock(Runnable.class);"),
                body("static wildcard", 1, all, "Runnable r = mock(Runnable.class);"),
                body("package wildcard", 1, "import org.mockito.*;", "Runnable r = Mockito.mock(Runnable.class);"),
                body("qualified name", 1, "", "Runnable r = org.mockito.Mockito.mock(Runnable.class);"),
                body(
                        "inherited static",
                        1,
                        "import org.mockito.BDDMockito;",
                        "Runnable r = BDDMockito.mock(Runnable.class);"),
                body(
                        "method reference",
                        1,
                        mockito,
                        "java.util.function.Function<Class<Runnable>, Runnable> f = Mockito::mock;"),
                body("inferred type", 1, mockito, "Runnable r = Mockito.mock();"),
                body("type witness", 1, mockito, "Object r = Mockito.<Runnable>mock();"),
                body("local type inference", 1, mockito, "void t() { var r = Mockito.mock(Runnable.class); }"),
                body("two in a line", 2, all, "Runnable r = mock(Runnable.class), s = mock(Runnable.class);"),
                body("spy", 2, all, "Object s = spy(new Object()), t = spy(Object.class);"),
                body("static mock", 1, all, "void t() { try (var s = mockStatic(Thread.class)) { s.hashCode(); } }"),
                body(
                        "construction",
                        1,
                        all,
                        "void t() { try (var s = mockConstruction(Thread.class)) { s.hashCode(); } }"),
                body("annotated field", 1, "import org.mockito.Mock;", "@Mock Runnable r;"),
                body("qualified annotation", 1, "", "@org.mockito.Mock Runnable r;"),
                body("annotated spy", 1, "import org.mockito.Spy;", "@Spy Object r = new Object();"),
                body("annotated parameter", 1, "import org.mockito.Mock;", "void t(@Mock Runnable r) {}"),
                body("initialiser blocks", 2, all, "static { mock(Runnable.class); } { mock(Runnable.class); }"),
                body("lambda", 1, all, "java.util.function.Supplier<Object> s = () -> mock(Runnable.class);"),
                body("anonymous class", 1, all, "Object o = new Object() { Runnable r = mock(Runnable.class); };"),
                body("enum, record, interface", 3, all, """
                        enum E { A { Object o() { return mock(Runnable.class); } }; Object o() { return null; } }
                        record R(Object o) { R() { this(mock(Runnable.class)); } }
                        interface I { default Object o() { return mock(Runnable.class); } }
                        """),
                body(
                        "one within another",
                        2,
                        all,
                        "Object o = mock(Runnable.class, String.valueOf(mock(Thread.class)));"),
                body("under a condition", 1, all, "Object o = System.nanoTime() > 0 ? mock(Runnable.class) : null;"),
                body(
                        "a wrapper",
                        1,
                        mockito,
                        "static <T> T make(Class<T> type) { return Mockito.mock(type); } Object o = make(Runnable.class);"),
                body(
                        "generated code",
                        1,
                        mockito,
                        "@interface Generated {} @Generated static class G { Object o = Mockito.mock(Runnable.class); }"),
                body(
                        "reflection",
                        0,
                        mockito,
                        "Object o() throws Exception { return Mockito.class.getMethod(\"mock\", Class.class); }"),
                body("comment", 0, mockito, "// Mockito.mock(Runnable.class)\n/* @Mock */ Mockito m;"),
                body(
                        "documentation",
                        0,
                        "",
                        "/** {@code Mockito.mock(Runnable.class)}, {@link org.mockito.Mockito#mock(Class)}. */ int i;"),
                body("text", 0, "", "String s = \"Mockito.mock(Runnable.class)\";"),
                body(
                        "own method",
                        0,
                        "",
                        "Object mock(Class<?> type) { return type; } Object o = mock(Runnable.class);"),
                body("own annotation", 0, "", "@interface Mock {} @Mock Runnable r;"),
                body("no construction", 0, all, "Object o = withSettings(); Object p = any();"),
                body(
                        "captor and injection",
                        0,
                        "import org.mockito.*;",
                        "@Captor ArgumentCaptor<String> c; @InjectMocks Object o;"),
                Arguments.of(
                        "byte order mark",
                        1,
                        "\uFEFFpackage com.acme;\n\nclass RoomTest { Object o = org.mockito.Mockito.mock(Runnable.class); }\n"),
                Arguments.of(
                        "line ends of Windows",
                        1,
                        "package com.acme;\r\n\r\nclass RoomTest {\r\n  Object o = org.mockito.Mockito.mock(Runnable.class);\r\n}\r\n"),
                Arguments.of(
                        "unnamed package",
                        1,
                        "class RoomTest { Object o = org.mockito.Mockito.mock(Runnable.class); }\n"),
                Arguments.of("no content", 0, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void seesEverySite(String name, int sites, String text) throws IOException {
        GateResult result = GateTree.in(root).write(FILE, text).compile().verifyTwice();

        assertThat(result.newSites()).as(name).hasSize(sites);
        assertThat(result.unchecked()).isEmpty();
        assertThat(result.exitCode()).isEqualTo(sites == 0 ? 0 : 1);
    }

    /** The parser gives up on escapes in names; whoever writes them must not get past the gate by it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "import static org.mockito.Mockito.*;\n\nclass RoomTest { Runnable r = \\u006dock(Runnable.class); }\n",
                "import static org.\\u006dockito.\\u004dockito.*;\n\nclass RoomTest { Runnable r = \\u006d\\uu006f\\u0063\\u006b(Runnable.class); }\n",
                "class RoomTest extends Base { Object o = mo\\u0063k(Runnable.class); }\n"
            })
    void isNotGreenOverEscapes(String text) throws IOException {
        GateTree tree = GateTree.in(root)
                .write(FILE, "package com.acme;\n\n" + text)
                .write("src/test/java/com/acme/Base.java", BASE);

        assertThat(tree.compile().verifyTwice().exitCode()).isPositive();
    }

    @Test
    void seesACallThatIsInheritedFromAnotherFile() throws IOException {
        GateTree tree = GateTree.in(root)
                .write("src/test/java/com/acme/Base.java", BASE)
                .write(FILE, "package com.acme;\n\nclass RoomTest extends Base { Object o = mock(Runnable.class); }\n")
                .write(
                        "src/test/java/com/acme/HallTest.java",
                        "package com.acme;\n\nclass HallTest { Object o = Base.mock(Runnable.class); }\n");

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(2);
    }

    @Test
    void hasARowForAFileOutside(@TempDir Path outside) throws IOException {
        String text = "package com.acme;\n\nclass %s { Object o = %s; }\n";
        String raw = "org.mockito.Mockito.mock(Runnable.class)";
        Path mocking = Files.writeString(outside.resolve("LinkedTest.java"), text.formatted("LinkedTest", raw));
        Path plain = Files.writeString(outside.resolve("PlainTest.java"), text.formatted("PlainTest", "null"));
        GateTree tree = GateTree.in(root).write(FILE, text.formatted("RoomTest", raw));
        Path folder = root.resolve(FILE).getParent();
        Files.createSymbolicLink(folder.resolve("LinkedTest.java"), mocking);
        Files.createSymbolicLink(folder.resolve("PlainTest.java"), plain);
        Path carrying = Files.writeString(
                outside.resolve("CarryingTest.java"), "package com.acme;\n\nclass CarryingTest { @Dep Runnable r; }\n");
        Files.createSymbolicLink(folder.resolve("CarryingTest.java"), carrying);
        Files.createSymbolicLink(folder.resolve("LostTest.java"), outside.resolve("Lost.java"));
        tree.write("src/test/java/com/acme/Dep.java", "package com.acme;\n\n@org.mockito.Mock @interface Dep {}\n");

        assertThat(tree.compile().code().suite().sites())
                .extracting(SurveyedSite::path, SurveyedSite::obstacle)
                .containsExactly(
                        tuple("src/test/java/com/acme/CarryingTest.java", Reason.UNREAD_FILE),
                        tuple("src/test/java/com/acme/LinkedTest.java", Reason.UNREAD_FILE),
                        tuple(FILE, null));
        assertThat(tree.verify().newSites()).hasSize(1);
        assertThat(tree.verify().unchecked())
                .extracting(Unchecked::file, Unchecked::cause)
                .containsExactly(
                        tuple("src/test/java/com/acme/CarryingTest.java", Cause.UNPARSED),
                        tuple("src/test/java/com/acme/LinkedTest.java", Cause.UNPARSED));
        Scope other = new Scope(null, null, null, "**/RoomTest.java");
        assertThat(tree.verify(new VerifyOptions(other, Set.of(), false, false, false, null))
                        .result()
                        .unchecked())
                .isEmpty();
        VerifyOptions accepting = GateTree.options(false, false, Reason.UNREAD_FILE);
        assertThat(tree.verify(accepting).result().exitCode()).isEqualTo(1);
    }

    /** Editors leave such links beside what they edit, and no compiler reads what names no mock differently. */
    @Test
    void isNotRedOverAFileOutsideThatCannotNameAMock(@TempDir Path outside) throws IOException {
        Path plain = Files.writeString(outside.resolve("PlainTest.java"), "package com.acme;\n\nclass PlainTest {}\n");
        Path beans = Files.writeString(outside.resolve("beans.xml"), "<beans/>\n");
        GateTree tree = GateTree.in(root).write(FILE, "package com.acme;\n\nclass RoomTest {}\n");
        Path folder = root.resolve(FILE).getParent();
        Files.createSymbolicLink(folder.resolve("PlainTest.java"), plain);
        Files.createSymbolicLink(folder.resolve(".#RoomTest.java"), Path.of("ann@host.1234:5678"));
        Files.createSymbolicLink(folder.resolve("beans.xml"), beans);

        assertThat(tree.compile().verify().exitCode()).isZero();
        Path spring = Files.writeString(
                beans,
                "<beans><bean class=\"org.mockito.Mockito\" factory-method=\"mock\">"
                        + "<constructor-arg value=\"java.lang.Runnable\"/></bean></beans>\n");
        assertThat(spring).exists();
        assertThat(tree.verify().unchecked())
                .extracting(Unchecked::file)
                .containsExactly("src/test/java/com/acme/beans.xml");
    }

    private static final String RUNTIME = "@Retention(RetentionPolicy.RUNTIME) ";

    /** As Spring has them. */
    private static GateTree withOverrides(GateTree tree) throws IOException {
        String name = "org/springframework/test/context/bean/override/mockito/";
        String start = "package " + name.substring(0, name.length() - 1).replace('/', '.')
                + ";\n\nimport java.lang.annotation.*;\n\n" + RUNTIME;
        return tree.write(
                        "src/main/java/" + name + "MockitoBean.java",
                        start + "@Repeatable(MockitoBeans.class) public @interface MockitoBean {"
                                + " Class<?>[] types() default {}; }\n")
                .write(
                        "src/main/java/" + name + "MockitoBeans.java",
                        start + "public @interface MockitoBeans { MockitoBean[] value(); }\n")
                .write(
                        "src/main/java/com/lib/Shared.java",
                        "package com.lib;\n\nimport java.lang.annotation.*;\n"
                                + "import org.springframework.test.context.bean.override.mockito.*;\n\n"
                                + RUNTIME + "@MockitoBeans(@MockitoBean(types = Runnable.class))"
                                + " public @interface Shared {}\n")
                .write(
                        "src/main/java/com/lib/Twice.java",
                        "package com.lib;\n\nimport java.lang.annotation.*;\n\n" + RUNTIME
                                + "@Shared public @interface Twice {}\n")
                .write(
                        "src/main/java/com/lib/Plain.java",
                        "package com.lib;\n\nimport java.lang.annotation.*;\n\n" + RUNTIME
                                + "@Documented public @interface Plain {}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@com.lib.Shared class RoomTest {} | 1",
                "@Shared class RoomTest {} | 1",
                "@Twice class RoomTest {} | 1",
                "@Twice interface RoomTest {} | 1",
                "class RoomTest { @Twice Runnable r; } | 1",
                "class RoomTest { @ /* of ours */ Twice Runnable r; } | 1",
                "class RoomTest { @Shared static class Inner {} } | 1",
                "@Own class RoomTest {} @Retention(RetentionPolicy.RUNTIME) @Twice @interface Own {} | 1",
                "@Plain class RoomTest { @Plain Runnable r; } | 0"
            })
    void seesAnnotationsBehindOthers(String text, int sites) throws IOException {
        GateTree tree = withOverrides(GateTree.in(root))
                .write(FILE, "package com.acme;\n\nimport com.lib.*;\nimport java.lang.annotation.*;\n\n" + text + "\n")
                .compile();
        assertThat(tree.verifyTwice().newSites()).hasSize(sites);

        for (String source : List.of("Shared", "Twice", "Plain")) {
            tree.delete("src/main/java/com/lib/" + source + ".java");
        }
        assertThat(tree.verifyTwice().newSites()).as("from the class path").hasSize(sites);
    }

    /** Whether there is a strict session decides what becomes of the mocks of a class. */
    @Test
    void readsClassesWithAnEngineBehindAnAnnotation() throws IOException {
        GateTree tree = GateTree.in(root)
                .write(
                        "src/main/java/com/lib/UnitTest.java",
                        "package com.lib; import org.junit.jupiter.api.extension.*;"
                                + " @ExtendWith(UnitTest.MockExtension.class) public @interface UnitTest {"
                                + " class MockExtension implements Extension {} }\n")
                .write(FILE, "package com.acme;\n\n@com.lib.UnitTest class RoomTest {}\n")
                .compile()
                .delete("src/main/java/com/lib/UnitTest.java");

        assertThat(tree.code().parsable()).containsExactly(FILE);
    }

    @Test
    void readsFilesOfKotlinWithASpaceBehindTheTargetOfAnAnnotation() throws IOException {
        GateTree tree = withOverrides(GateTree.in(root))
                .write(
                        "src/test/kotlin/com/acme/RoomTest.kt",
                        "package com.acme\n\nimport com.lib.Twice\n\nclass RoomTest {\n"
                                + "    @field: Twice lateinit var room: Runnable\n}\n")
                .compile()
                .delete("src/main/java/com/lib/Shared.java")
                .delete("src/main/java/com/lib/Twice.java");

        assertThat(tree.code().parsable()).contains("src/test/kotlin/com/acme/RoomTest.kt");
    }

    @Test
    void seesAContainerOfAnnotations() throws IOException {
        GateTree tree = withOverrides(GateTree.in(root)).write(FILE, """
                package com.acme;

                import org.springframework.test.context.bean.override.mockito.*;

                @MockitoBeans({@MockitoBean(types = Runnable.class), @MockitoBean(types = Thread.class)})
                class RoomTest {}
                """);

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.kubek2k.springockito.annotations.WrapWithSpy",
                "io.quarkus.test.InjectSpy",
                "io.quarkus.test.InjectMock"
            })
    void seesAnnotationsThatAreNotCalledAfterMocks(String annotation) throws IOException {
        int dot = annotation.lastIndexOf('.');
        GateTree tree = GateTree.in(root)
                .write(
                        "src/main/java/" + annotation.replace('.', '/') + ".java",
                        "package " + annotation.substring(0, dot) + ";\n\npublic @interface "
                                + annotation.substring(dot + 1) + " {}\n")
                .write(
                        FILE,
                        "package com.acme;\n\nimport " + annotation.substring(0, dot) + ".*;\n\nclass RoomTest { @"
                                + annotation.substring(dot + 1) + " Runnable r; }\n");

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(1);
    }

    /** The file in between names no mock. */
    @Test
    void seesWhatLooksForAnnotationsBehindAnotherFile() throws IOException {
        GateTree tree = GateTree.in(root)
                .write("src/test/java/com/acme/Verifies.java", """
                        package com.acme;

                        import org.junit.jupiter.api.extension.*;
                        import org.mockito.Mock;

                        class Verifies implements AfterEachCallback {
                            public void afterEach(ExtensionContext context) {
                                context.getRequiredTestClass().isAnnotationPresent(Mock.class);
                            }
                        }
                        """)
                .write("src/test/java/com/acme/Strict.java", """
                        package com.acme;

                        import org.junit.jupiter.api.extension.*;

                        class Strict implements AfterEachCallback {
                            public void afterEach(ExtensionContext context) {
                                new Verifies().afterEach(context);
                            }
                        }
                        """)
                .write(FILE, """
                        package com.acme;

                        import org.junit.jupiter.api.extension.ExtendWith;
                        import org.mockito.Mock;

                        @ExtendWith(Strict.class)
                        class RoomTest {
                            @Mock Runnable r;
                        }
                        """);

        assertThat(tree.compile().verifyTwice().newSites())
                .singleElement()
                .satisfies(site -> assertThat(site.reason()).isEqualTo(Reason.READ_BY_REFLECTION));
    }

    @Test
    void seesSitesInMainSources() throws IOException {
        GateTree tree = GateTree.in(root)
                .write(
                        "src/main/java/com/acme/Doubles.java",
                        "package com.acme;\n\nclass Doubles { Object o = org.mockito.Mockito.mock(Runnable.class); }\n");

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(1);
    }

    @Test
    void seesKotlinBehindAnAlias() throws IOException {
        GateTree tree = GateTree.in(root).write("src/test/kotlin/com/acme/RoomTest.kt", """
                package com.acme

                import org.mockito.Mockito.mock as make

                class RoomTest {
                    val room: Runnable = make(Runnable::class.java)
                }
                """);

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(1);
    }

    @Test
    void letsTheFactoryPassAndNothingBesideIt() throws IOException {
        GateTree tree = GateTree.in(root)
                .write("src/test/java/com/acme/MockFactory.java", """
                        package com.acme;

                        import org.mockito.Mockito;

                        public final class MockFactory {
                            private MockFactory() {}

                            public static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """)
                .write("src/test/java/com/acme/OtherMockFactory.java", """
                        package com.acme;

                        import org.mockito.Mockito;

                        final class OtherMockFactory {
                            static <T> T createMock(Class<T> type) {
                                return Mockito.mock(type);
                            }
                        }
                        """)
                .write(
                        FILE,
                        "package com.acme;\n\nclass RoomTest { Object o = MockFactory.createMock(Runnable.class); }\n");

        assertThat(tree.compile().verifyTwice().newSites())
                .singleElement()
                .satisfies(site -> assertThat(site.site().path()).endsWith("OtherMockFactory.java"));
    }

    @Test
    void cannotCheckADeletedType() throws IOException {
        GateTree tree = GateTree.in(root)
                .write("src/main/java/com/acme/Room.java", "package com.acme;\n\npublic interface Room {}\n")
                .write(FILE, "package com.acme;\n\nclass RoomTest { Room r = org.mockito.Mockito.mock(Room.class); }\n")
                .compile();
        tree.update(true);
        assertThat(tree.verifyTwice().exitCode()).isZero();

        tree.delete("src/main/java/com/acme/Room.java").delete("target/classes/com/acme/Room.class");

        assertThat(tree.verifyTwice().exitCode()).isEqualTo(2);
    }

    @Test
    void cannotCheckWithoutMockitoOnTheClassPath() throws IOException {
        GateTree tree = GateTree.in(root)
                .write(
                        FILE,
                        "package com.acme;\n\nimport static org.mockito.Mockito.mock;\n\nclass RoomTest { Runnable r = mock(Runnable.class); }\n")
                .compile();
        tree.update(true);
        String known = tree.read(GateTree.BASELINE);

        GateTree broken = tree.withoutJars();

        assertThat(broken.verifyTwice().exitCode()).isEqualTo(2);
        assertThat(broken.update(false).result().exitCode()).isEqualTo(2);
        assertThat(tree.read(GateTree.BASELINE))
                .as("nothing shrinks in a broken build")
                .isEqualTo(known);
    }

    @Test
    void cannotCheckAFileThatDoesNotParse() throws IOException {
        GateTree tree = GateTree.in(root)
                .write(
                        FILE,
                        "package com.acme;\n\nimport org.mockito.Mockito;\n\nclass RoomTest { Object o = Mockito.mock(Runnable.class) \n")
                .write(
                        "src/test/java/com/acme/HallTest.java",
                        "package com.acme;\n\nclass HallTest extends Base { Object o = mock(Runnable.class \n");

        assertThat(tree.verifyTwice().exitCode()).isEqualTo(2);
    }

    @Test
    void readsTheEncodingOfTheModule() throws IOException {
        GateTree tree = GateTree.in(root)
                .write(
                        FILE,
                        "package com.acme;\n\n// \u00e4\nclass RoomTest { Object o = org.mockito.Mockito.mock(Runnable.class); }\n"
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(tree.compile().verifyTwice().newSites()).hasSize(1);
    }
}
