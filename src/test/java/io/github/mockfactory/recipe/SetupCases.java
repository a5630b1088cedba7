package io.github.mockfactory.recipe;

import io.github.mockfactory.setup.SetupReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes with set-ups that are alike, for tests that share one parsing of them: in each, another reason to stay, or another form. */
final class SetupCases {

    private static final String IMPORTS = """
            package acme;

            import static org.mockito.ArgumentMatchers.*;
            import static org.mockito.Mockito.*;

            import java.util.List;
            import java.util.function.Supplier;
            import org.mockito.Answers;

            """;

    private SetupCases() {}

    static final String SESSION = """
            package acme;

            import java.util.List;

            public interface Session {
                boolean isOpen();

                String getId();

                String getName();

                String getMail();

                int getAge();

                String attribute(String name);

                <T> T find(Class<T> type);

                int count(List<?> list);

                List<String> names();

                void close() throws java.io.IOException;

                Session parent();

                String toText();

                @Deprecated
                String oldId();
            }
            """;

    private static final String OBSOLETE = """
            package acme;

            @Deprecated(forRemoval = true)
            public class Obsolete {
                public static final String NAME = "name";
            }
            """;

    /** Four methods, in whose text {@code #} is another letter each time. */
    static String fourTimes(String method) {
        StringBuilder text = new StringBuilder();
        for (String letter : List.of("a", "b", "c", "d")) {
            text.append(method.replace("#", letter));
        }
        return text.toString();
    }

    /** By name of the class its body and the reason of its set-ups. */
    private static final Map<String, Object[]> LEFT = new LinkedHashMap<>();

    private static void left(String name, SetupReason reason, String body) {
        LEFT.put(name, new Object[] {body, reason});
    }

    static {
        left("Gap", SetupReason.SETUP_GAP, fourTimes("""
                    void #(Runnable sut) {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        sut.run();
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("GapInCreation", SetupReason.SETUP_GAP, "    int count;\n" + fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        count++;
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("GapThatOpensAScope", SetupReason.SETUP_GAP, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        var scope = mockStatic(Supplier.class);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Explained", SetupReason.SETUP_COMMENT, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true); // asked twice
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Spied", SetupReason.SETUP_SPY, fourTimes("""
                    void #() {
                        StringBuilder text = spy(new StringBuilder());
                        when(text.length()).thenReturn(3);
                        when(text.toString()).thenReturn("#");
                    }
                """));
        left("Deep", SetupReason.SETUP_DEEP_STUBS, fourTimes("""
                    void #() {
                        Session session = mock(Session.class, Answers.RETURNS_DEEP_STUBS);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Named", SetupReason.SETUP_CREATION, fourTimes("""
                    void #() {
                        Session session = mock(Session.class, "#");
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Itself", SetupReason.SETUP_VALUE, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.parent()).thenReturn(session);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Counting", SetupReason.SETUP_VALUE, "    int count;\n" + fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.getAge()).thenReturn(count++);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left(
                "HiddenMatcher",
                SetupReason.SETUP_VALUE,
                "    String anyRoom() { return anyString(); }\n" + fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.attribute(anyRoom())).thenReturn("#");
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("HelperThatSeesTheField", SetupReason.SETUP_VALUE, """
                    Session session;

                    String helper() {
                        return session.getId();
                    }

                """ + fourTimes("""
                    void #() {
                        session = mock(Session.class);
                        when(session.getId()).thenReturn("#");
                        when(session.getName()).thenReturn(helper());
                    }
                """));
        left("Wildcard", SetupReason.SETUP_VALUE_TYPE, fourTimes("""
                    void #(List<?> #) {
                        Session session = mock(Session.class);
                        when(session.count(#)).thenReturn(1);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Unboxed", SetupReason.SETUP_VALUE_TYPE, fourTimes("""
                    void #(Boolean open) {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(open);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left(
                "InAnonymous",
                SetupReason.SETUP_PLACE,
                "    Object object = new Object() {\n" + fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """) + "    };\n");
        left("OfALocalClass", SetupReason.SETUP_PLACE, fourTimes("""
                    void #() {
                        abstract class Local implements Session {}
                        Local session = mock(Local.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("Deprecated", SetupReason.SETUP_DEPRECATED, fourTimes("""
                    @SuppressWarnings("deprecation")
                    void #() {
                        Session session = mock(Session.class);
                        when(session.oldId()).thenReturn("old");
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("DeprecatedInAJar", SetupReason.SETUP_DEPRECATED, fourTimes("""
                    @SuppressWarnings("deprecation")
                    void #() {
                        java.util.Date date = mock(java.util.Date.class);
                        when(date.getHours()).thenReturn(1);
                        when(date.toString()).thenReturn("#");
                    }
                """));
        left("DeprecatedForRemoval", SetupReason.SETUP_DEPRECATED, fourTimes("""
                    @SuppressWarnings("removal")
                    void #() {
                        Session session = mock(Session.class);
                        when(session.attribute(Obsolete.NAME)).thenReturn("old");
                        when(session.getId()).thenReturn("#");
                    }
                """));
        left("DeprecatedType", SetupReason.SETUP_DEPRECATED, fourTimes("""
                    @SuppressWarnings("removal")
                    void #() {
                        Obsolete obsolete = mock(Obsolete.class);
                        when(obsolete.hashCode()).thenReturn(1);
                        when(obsolete.toString()).thenReturn("#");
                    }
                """));
        left("Many", SetupReason.SETUP_PARAMETERS, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.getId()).thenReturn("#1");
                        when(session.getName()).thenReturn("#2");
                        when(session.getMail()).thenReturn("#3");
                        when(session.attribute("x")).thenReturn("#4");
                    }
                """));
        left("Short", SetupReason.SETUP_NO_GAIN, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                    }
                """));
        left("Two", SetupReason.SETUP_SMALL_GROUP, fourTimes("""
                    void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """).replaceAll("(?s)    void c.*", ""));
        left("Handed", SetupReason.SETUP_ELSEWHERE, fourTimes("""
                    void #(Session session) {
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                        session.toString();
                    }
                """));
        left("Field", SetupReason.SETUP_FIELD, "    @org.mockito.Mock Session session;\n" + fourTimes("""
                    void #() {
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """));
    }

    /** One of five set-ups asks for its values in another order, which could tell. */
    static final String ORDERED = IMPORTS + """
            class OrderedTest {
                String next() {
                    return "";
                }

            """ + fourTimes("""
                void #() {
                    Session session = mock(Session.class);
                    when(session.getId()).thenReturn(next());
                    when(session.getName()).thenReturn(next());
                }

            """) + """
                void another() {
                    Session session = mock(Session.class);
                    when(session.getName()).thenReturn(next());
                    when(session.getId()).thenReturn(next());
                }
            }
            """;

    /** Set-ups that move to a method of their class. */
    static final String MOVED = IMPORTS + """
            class MovedTest {
                private static final String id = "id";

                static class Base {
                    void createSessionMock() {}
                }

                class Inner extends Base {
                    void inInner() throws Exception {
                        Session session = mock(Session.class);
                        doThrow(new java.io.IOException("i")).when(session).close();
                        when(session.getName()).thenReturn("i");
                    when(session.isOpen()).thenReturn(true);
                    }
                }

                void throwing() throws Exception {
                    final Session mail = mock(Session.class);
                    doThrow(new java.io.IOException("a")).when(mail).close();
                    when(mail.getName()).thenReturn("a");
                    when(mail.isOpen()).thenReturn(true);
                }

                void throwingToo() throws Exception {
                    Session session = mock(Session.class);
                    doThrow(new java.io.IOException("b")).when(session).close();
                    when(session.getName()).thenReturn("b");
                    when(session.isOpen()).thenReturn(true);
                }

                void matched(String first) {
                    Session session = mock(Session.class);
                    when(session.attribute(eq(first))).thenReturn("one");
                    when(session.attribute(startsWith("#1"))).thenReturn(id);
                    when(session.find(String.class)).thenReturn("found");
                    session.attribute("one");
                }

                void matchedToo(String first) {
                    Session session = mock(Session.class);
                    when(session.attribute(eq("x"))).thenReturn("two");
                    when(session.attribute(startsWith("#1"))).thenReturn(id);
                    when(session.find(String.class)).thenReturn("found");
                }

                void matchedThrice(String first) {
                    Session session = mock(Session.class);
                    when(session.attribute(eq(first + "x"))).thenReturn("two");
                    when(session.attribute(startsWith("#1"))).thenReturn(id);
                    when(session.find(String.class)).thenReturn("found");
                }

                @SuppressWarnings("unchecked")
                void generic() {
                    Supplier<String> supplier = mock(Supplier.class);
                    when(supplier.get()).thenReturn("a", "b");
                    when(supplier.toString()).thenReturn("a");
                }

                @SuppressWarnings("unchecked")
                void genericToo() {
                    Supplier<String> supplier = mock(Supplier.class);
                    when(supplier.get()).thenReturn("a", "b");
                    when(supplier.toString()).thenReturn("b");
                }

                @SuppressWarnings("unchecked")
                void genericThrice() {
                    Supplier<String> supplier = mock(Supplier.class);
                    when(supplier.get()).thenReturn("a", "b");
                    when(supplier.toString()).thenReturn("c");
                }

                @SuppressWarnings("unchecked")
                void genericAtLast() {
                    Supplier<String> supplier = mock(Supplier.class);
                    when(supplier.get()).thenReturn("a", "b");
                    when(supplier.toString()).thenReturn("d");
                }

                @SuppressWarnings("unchecked")
                void genericAgain() {
                    Supplier<String> supplier = mock(Supplier.class);
                    when(supplier.get()).thenReturn("a", "b");
                    when(supplier.toString()).thenReturn("e");
                } // the last
            }
            """;

    static List<String> leftClasses() {
        List<String> classes = new ArrayList<>();
        classes.add(SESSION);
        classes.add(OBSOLETE);
        LEFT.forEach((name, left) -> classes.add(IMPORTS + "class " + name + "Test {\n" + left[0] + "}\n"));
        classes.add(IMPORTS + "interface InterfaceTest {\n" + fourTimes("""
                    default void #() {
                        Session session = mock(Session.class);
                        when(session.isOpen()).thenReturn(true);
                        when(session.getId()).thenReturn("#");
                    }
                """) + "}\n");
        return classes;
    }

    static Map<String, SetupReason> reasons() {
        Map<String, SetupReason> reasons = new LinkedHashMap<>();
        LEFT.forEach((name, left) -> reasons.put(name, (SetupReason) left[1]));
        reasons.put("Interface", SetupReason.SETUP_PLACE);
        return reasons;
    }
}
