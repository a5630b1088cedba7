package io.github.mockfactory.equivalence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Suites in which the same set-up of a mock stands in many tests, each followed by another use of the mock. */
final class MockSetupFixtures {

    /** What follows a set-up, by the name of the case in the table of equivalence. */
    private static final Map<String, String> USES = uses();

    private MockSetupFixtures() {}

    private static Map<String, String> uses() {
        Map<String, String> uses = new LinkedHashMap<>();
        uses.put("Right", "assertEquals(\"1\", sut.attr(\"a\")); assertTrue(sut.open());");
        uses.put("DirectCall", "s.attr(\"b\"); sut.attr(\"a\"); sut.open();");
        uses.put("DirectSame", "s.attr(\"a\"); sut.open();");
        uses.put("DirectAfterUse", "sut.attr(\"a\"); sut.open(); s.attr(\"b\");");
        uses.put("Overload", "s.attr(\"a\", 1); sut.attr(\"a\"); sut.open();");
        uses.put(
                "Lambda",
                "java.util.function.Supplier<String> call = () -> s.attr(\"b\"); call.get(); sut.attr(\"a\"); sut.open();");
        uses.put(
                "Reference",
                "java.util.function.Function<String, String> call = s::attr; call.apply(\"b\"); sut.attr(\"a\"); sut.open();");
        uses.put("RestubOther", "when(s.attr(\"b\")).thenReturn(\"2\"); sut.attr(\"a\"); sut.attr(\"b\"); sut.open();");
        uses.put("RestubSame", "when(s.attr(\"a\")).thenReturn(\"2\"); sut.attr(\"a\"); sut.open();");
        uses.put("RestubDo", "doReturn(\"2\").when(s).attr(\"b\"); sut.attr(\"a\"); sut.attr(\"b\"); sut.open();");
        uses.put("Never", "sut.open(); sut.attr(\"a\"); verify(s, never()).attr(\"b\");");
        uses.put("NoMore", "sut.open(); sut.attr(\"a\"); verifyNoMoreInteractions(s);");
        uses.put(
                "Ordered",
                "sut.open(); sut.attr(\"a\"); org.mockito.InOrder order = inOrder(s); order.verify(s).isOpen(); order.verify(s).attr(\"a\");");
        uses.put("Unused", "");
        uses.put("HalfUsed", "sut.open();");
        uses.put("UsedOnce", "if (%d == 0) { sut.open(); sut.attr(\"a\"); }");
        uses.put("Mismatch", "sut.open(); sut.attr(\"b\"); sut.attr(\"a\");");
        uses.put("Failing", "sut.open(); sut.attr(\"a\"); verify(s).attr(\"z\");");
        uses.put("Reset", "sut.open(); sut.attr(\"a\"); reset(s); assertFalse(sut.open());");
        return uses;
    }

    private static final String SESSION = """
            package %s;

            public interface Session {
                boolean isOpen();

                String attr(String name);

                String attr(String name, int times);

                String attr(Object name);

                long size();

                java.util.List<String> names();

                void send(String text) throws java.io.IOException;
            }
            """;

    private static final String SUT = """
            package %s;

            public class Sut {
                private final Session session;

                public Sut(Session session) {
                    this.session = session;
                }

                public boolean open() {
                    return session.isOpen();
                }

                public String attr(String name) {
                    return session.attr(name);
                }

                public long size() {
                    return session.size();
                }

                public java.util.List<String> names() {
                    return session.names();
                }

                public String send(String text) {
                    try {
                        session.send(text);
                        return "sent";
                    } catch (java.io.IOException e) {
                        return "failed";
                    }
                }
            }
            """;

    private static final String CASE = """
            package %s;

            %s
            import static org.mockito.Mockito.*;

            %s
            public class %sTest {
                %s

            %s}
            """;

    private static final String JUPITER = """
            import static org.junit.jupiter.api.Assertions.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.junit.jupiter.MockitoExtension;
            import org.mockito.junit.jupiter.MockitoSettings;
            import org.mockito.quality.Strictness;
            """;

    private static final String JUNIT4 = """
            import static org.junit.Assert.*;
            import org.junit.Rule;
            import org.junit.Test;
            import org.junit.runner.RunWith;
            import org.mockito.junit.MockitoJUnit;
            import org.mockito.junit.MockitoJUnitRunner;
            import org.mockito.junit.MockitoRule;
            import org.mockito.quality.Strictness;
            """;

    /** How sessions are started: imports, annotation and member. */
    private record Engine(String imports, String annotation, String member) {}

    private static final Map<String, Engine> ENGINES = engines();

    private static Map<String, Engine> engines() {
        Map<String, Engine> engines = new LinkedHashMap<>();
        engines.put("none", new Engine(JUPITER, "", ""));
        engines.put("strict", new Engine(JUPITER, "@ExtendWith(MockitoExtension.class)", ""));
        engines.put("lenient", new Engine(JUPITER, "@MockitoSettings(strictness = Strictness.LENIENT)", ""));
        engines.put("warn", new Engine(JUPITER, "@MockitoSettings(strictness = Strictness.WARN)", ""));
        engines.put("runner", new Engine(JUNIT4, "@RunWith(MockitoJUnitRunner.class)", ""));
        engines.put("strictrunner", new Engine(JUNIT4, "@RunWith(MockitoJUnitRunner.StrictStubs.class)", ""));
        engines.put(
                "strictrule",
                new Engine(
                        JUNIT4,
                        "",
                        "@Rule public MockitoRule rule = MockitoJUnit.rule().strictness(Strictness.STRICT_STUBS);"));
        return engines;
    }

    /** Four tests for each use, in each session. */
    static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        ENGINES.forEach((name, engine) -> {
            String packageName = "acme.setups." + name;
            String folder = "src/test/java/" + packageName.replace('.', '/') + "/";
            files.put(folder + "Session.java", SESSION.formatted(packageName));
            files.put(folder + "Sut.java", SUT.formatted(packageName));
            USES.forEach((use, text) -> files.put(
                    folder + use + "Test.java",
                    CASE.formatted(
                            packageName, engine.imports(), engine.annotation(), use, engine.member(), tests(text))));
            files.put(
                    folder + "ValuesTest.java",
                    CASE.formatted(
                            packageName, engine.imports(), engine.annotation(), "Values", engine.member(), values()));
            if (!name.equals("none")) {
                files.put(folder + "FieldsTest.java", fields(packageName, engine));
            }
        });
        return files;
    }

    private static String tests(String use) {
        StringBuilder tests = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tests.append("""
                        @Test
                        public void test%d() {
                            Session s = mock(Session.class);
                            when(s.isOpen()).thenReturn(true);
                            when(s.attr("a")).thenReturn("1");
                            Sut sut = new Sut(s);
                            %s
                        }

                    """.formatted(i, use.contains("%d") ? use.formatted(i) : use));
        }
        return tests.toString();
    }

    /** Values of several kinds, checked exceptions, generic mocks, overlapping stubs, statements between, lenient stubs, assigned fields. */
    private static String values() {
        StringBuilder tests = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            tests.append("""
                        @Test
                        public void values%1$d() throws Exception {
                            java.util.List<String> list = new java.util.ArrayList<>();
                            Session s = mock(Session.class);
                            when(s.names()).thenReturn(list);
                            when(s.size()).thenReturn(%1$dL);
                            list.add("later");
                            Sut sut = new Sut(s);
                            assertEquals(1, sut.names().size());
                            assertEquals(%1$dL, sut.size());
                        }

                        @Test
                        public void throwing%1$d() throws Exception {
                            Session s = mock(Session.class);
                            doThrow(new java.io.IOException("%1$d")).when(s).send(anyString());
                            when(s.size()).thenThrow(new IllegalStateException("broken"));
                            Sut sut = new Sut(s);
                            assertEquals("failed", sut.send("x"));
                            assertThrows(IllegalStateException.class, () -> sut.size());
                        }

                        @Test
                        public void overlapping%1$d() {
                            Session s = mock(Session.class);
                            when(s.attr(anyString())).thenReturn("any");
                            when(s.attr(eq("x%1$d"))).thenReturn("one").thenReturn("two");
                            Sut sut = new Sut(s);
                            assertEquals("on" + "e", sut.attr("x%1$d"));
                            assertEquals("tw" + "o", sut.attr("x%1$d"));
                            assertEquals("an" + "y", sut.attr("y"));
                        }

                        @Test
                        public void interleaved%1$d() {
                            Session s = mock(Session.class);
                            Session t = mock(Session.class);
                            when(s.size()).thenReturn(4L);
                            when(t.size()).thenReturn(5L);
                            when(s.isOpen()).thenReturn(true);
                            when(t.isOpen()).thenReturn(false);
                            assertEquals(9L, new Sut(s).size() + new Sut(t).size());
                            assertTrue(new Sut(s).open());
                            assertFalse(new Sut(t).open());
                        }

                        @Test
                        @SuppressWarnings("unchecked")
                        public void generic%1$d() {
                            java.util.function.BiFunction<String, Integer, String> f = mock(java.util.function.BiFunction.class);
                            when(f.apply("a", 1)).thenReturn("x%1$d");
                            when(f.apply("b", 2)).thenReturn("b");
                            when(f.toString()).thenReturn("f");
                            assertEquals("x%1$dbf", f.apply("a", 1) + f.apply("b", 2) + f);
                        }

                        @Test
                        public void overloaded%1$d() {
                            Object name = "o%1$d";
                            Session s = mock(Session.class);
                            when(s.attr(name)).thenReturn("object");
                            when(s.attr("o%1$d")).thenReturn("string");
                            assertEquals("string", new Sut(s).attr("o%1$d"));
                        }

                        @Test
                        public void lenient%1$d() {
                            Session s = mock(Session.class);
                            lenient().when(s.isOpen()).thenReturn(true);
                            lenient().when(s.attr("l")).thenReturn("%1$d");
                            assertEquals("%1$d", new Sut(s).attr("l"));
                        }

                        private Session field%1$d;

                        private String helper%1$d() {
                            return String.valueOf(field%1$d.size());
                        }

                        @Test
                        public void assigned%1$d() {
                            field%1$d = mock(Session.class);
                            when(field%1$d.size()).thenReturn(7L);
                            when(field%1$d.attr("helper")).thenReturn(helper%1$d());
                            assertEquals(7L, new Sut(field%1$d).size());
                        }

                        @Test
                        public void plainly%1$d() {
                            this.field%1$d = mock(Session.class);
                            when(this.field%1$d.size()).thenReturn(7L);
                            when(field%1$d.attr("plain")).thenReturn("%1$d");
                            assertEquals("%1$d", new Sut(field%1$d).attr("plain"));
                            assertEquals(7L, new Sut(field%1$d).size());
                        }

                        @Test
                        public void answering%1$d() {
                            int[] calls = new int[1];
                            Session s = mock(Session.class);
                            when(s.size()).thenAnswer(call -> (long) ++calls[0] + %1$d);
                            when(s.isOpen()).thenReturn(calls[0] == 0);
                            Sut sut = new Sut(s);
                            assertEquals(1L + %1$d, sut.size());
                            assertEquals(2L + %1$d, sut.size());
                            assertTrue(sut.open());
                        }

                    """.formatted(i));
        }
        return tests.toString();
    }

    /** Annotated fields that are stubbed before each test, and again in tests. */
    private static String fields(String packageName, Engine engine) {
        String before = engine.imports().equals(JUPITER) ? "@org.junit.jupiter.api.BeforeEach" : "@org.junit.Before";
        StringBuilder tests = new StringBuilder("""
                @org.mockito.Mock
                Session s;

                @org.mockito.Mock
                Session other;

                %s
                public void before() {
                    when(other.isOpen()).thenReturn(true);
                    when(other.attr("f")).thenReturn("before");
                }

            """.formatted(before).indent(4));
        for (int i = 0; i < 4; i++) {
            tests.append("""
                    @Test
                    public void used%1$d() {
                        when(s.isOpen()).thenReturn(true);
                        when(s.attr("f")).thenReturn("%1$d");
                        assertEquals("%1$d", new Sut(s).attr("f"));
                        assertTrue(new Sut(s).open());
                        assertEquals("before", new Sut(other).attr("f"));
                        assertTrue(new Sut(other).open());
                    }

                    @Test
                    public void overridden%1$d() {
                        when(other.isOpen()).thenReturn(true);
                        when(other.attr("f")).thenReturn("%1$d");
                        assertEquals("%1$d", new Sut(other).attr("f"));
                        assertTrue(new Sut(other).open());
                    }

                    @Test
                    public void mismatched%1$d() {
                        when(s.isOpen()).thenReturn(true);
                        when(s.attr("f")).thenReturn("%1$d");
                        assertEquals(null, new Sut(s).attr("other"));
                        assertTrue(new Sut(s).open());
                    }

                    @Test
                    public void unused%1$d() {
                        when(s.isOpen()).thenReturn(true);
                        when(s.attr("f")).thenReturn("%1$d");
                        assertTrue(new Sut(s).open());
                    }

                """.formatted(i));
        }
        return CASE.formatted(packageName, engine.imports(), engine.annotation(), "Fields", engine.member(), tests);
    }
}
