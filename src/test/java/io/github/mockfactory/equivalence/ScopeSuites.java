package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/**
 * Suites with annotated mocks of static methods and of constructions: what is created inside a scope and what is not, what is left
 * open and what is not, and tests that pass and that fail.
 */
final class ScopeSuites {

    private static final String HEADER = """
            package acme.%s;

            import static org.junit.jupiter.api.Assertions.*;
            import static org.mockito.Mockito.*;

            import java.util.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;
            import org.mockito.quality.Strictness;

            """;

    private static final String ALL = """
            %1$s
            @TestMethodOrder(MethodOrderer.MethodName.class)
            class ScopeTest {
                static class Ids { static String next() { return "real"; } static String of(int i) { return "real" + i; } }
                static class Names { static String any() { return "real"; } static String other() { return "other"; } }
                static class Door { String open() { return "real"; } }
                static class Before { static final String ID = Ids.next(); }
                static class After { static final String ID = Ids.next(); }
                static class Made { final String id = Ids.next(); String id() { return id; } }
                static class Service { Door door = new Door(); Runnable task; String id = Ids.next(); }

                @Mock Before before;
                @Mock MockedStatic<Ids> ids;
                @Mock(name = "doors", answer = Answers.RETURNS_SMART_NULLS) MockedConstruction<Door> doors;
                @Mock(answer = Answers.CALLS_REAL_METHODS) MockedStatic<Names> real;
                @Mock After after;
                @Mock Runnable task;
                @Spy Made made;
                @InjectMocks Service service;

                %2$s

                @Test void aIsInScope() {
                    assertNull(Ids.next());
                    ids.when(Ids::next).thenReturn("mocked");
                    assertEquals("mocked", Ids.next());
                    ids.verify(Ids::next, times(2));
                }
                @Test void bKnowsWhatWasInitialisedWhere() {
                    throw new IllegalStateException(Before.ID + " " + After.ID + " " + made.id() + " " + service.id);
                }
                @Test void constructs() {
                    Door door = new Door();
                    assertEquals(List.of(service.door, door), doors.constructed());
                    assertEquals("", door.open());
                }
                @Test void callsRealMethods() {
                    real.when(Names::other).thenReturn("mocked");
                    assertEquals("realmocked", Names.any() + Names.other());
                }
                @Test void isInjected() { assertSame(task, service.task); }
                @Test void hasAnUnusedStub() { ids.when(Ids::next).thenReturn("mocked"); }
                @Test void hasAnotherArgument() {
                    ids.when(() -> Ids.of(1)).thenReturn("one");
                    throw new IllegalStateException(Ids.of(1) + Ids.of(2));
                }
                @Test void isFreshOne() { ids.verifyNoInteractions(); assertEquals(1, doors.constructed().size()); Ids.next(); }
                @Test void isFreshTwo() { ids.verifyNoInteractions(); assertEquals(1, doors.constructed().size()); Ids.next(); }
                @Test void closesItsOwn() { ids.close(); assertEquals("real", Ids.next()); assertTrue(ids.isClosed()); }
                @Test void failsByItself() { assertEquals("real", Ids.next()); }
                @Test void tellsItself() { throw new IllegalStateException(text(ids) + text(real)); }
                private static String text(MockedStatic<?> scope) { return scope.toString().replaceAll("(?s)hashCode.*", ""); }

                @Nested class Inner {
                    @Mock MockedStatic<FailingTest.Names> inner;
                    @Test void hasBoth() { assertNull(FailingTest.Names.any()); assertNull(Ids.next()); }
                }
            }
            """;

    /** What is there once every test has run: nothing may be open. */
    private static final String LATER = """
            class ZuluTest {
                @Test void meetsNoScope() {
                    throw new IllegalStateException(ScopeTest.Ids.next() + new ScopeTest.Door().open() + FailingTest.Names.any());
                }
            }
            """;

    private static final String LAYERED = """
            class Layer {
                static class Ids { static String next() { return "real"; } }
                static class Low { static final String ID = Ids.next(); }
                static class High { static final String ID = Ids.next(); }
                @Mock MockedStatic<Ids> ids;
                @Mock High high;
                @Test void isInScopeOfItsLayer() { assertNull(Ids.next()); }
            }

            %1$s
            class LayeredTest extends Layer {
                @Mock Low low;
                @Mock MockedStatic<KeptTest.Ids> more;
                %2$s
                @Test void knowsWhatWasInitialisedWhere() { throw new IllegalStateException(Low.ID + " " + High.ID); }
                @Test void isInScope() { assertNull(Ids.next()); assertNull(KeptTest.Ids.next()); }
            }
            """;

    /** What comes first is of another category, and so moved in another step: the scope stays, and what is created inside. */
    private static final String KEPT = """
            %1$s
            class KeptTest {
                static class Ids { static String next() { return "real"; } }
                static abstract class First implements javax.sql.DataSource { static final String ID = Ids.next(); }
                static class Second { static final String ID = Ids.next(); }
                @Mock First first;
                @Mock MockedStatic<Ids> ids;
                @Mock Second second;
                %2$s
                @Test void knowsWhatWasInitialisedWhere() { throw new IllegalStateException(First.ID + " " + Second.ID); }
            }
            """;

    /** Spies of objects that are there, and mocks of types that do nothing, are moved by other phases. */
    private static final String MIXED = """
            %1$s
            class MixedTest {
                static class Ids { static String next() { return "real"; } }
                static class HeldAgent { static final String ID = Ids.next(); final String id = Ids.next(); String id() { return id + ID; } }
                @Mock javax.sql.DataSource before;
                @Mock MockedStatic<Ids> ids;
                @Mock MockedConstruction<HeldAgent> agents;
                @Mock javax.sql.DataSource after;
                @Spy HeldAgent held = new HeldAgent();
                %2$s
                @Test void isHeldAsItWas() { assertEquals("realreal", held.id()); assertTrue(agents.constructed().isEmpty()); }
                @Test void isInScope() { assertNull(Ids.next()); assertNull(new HeldAgent().id()); }
            }
            """;

    /** Mockito injects what carries its annotation, be it a mock or not. */
    private static final String TAKEN = """
            %1$s
            class TakenTest {
                static class Ids { static String next() { return "real"; } }
                static class Taker { Object any; }
                @Mock MockedStatic<Ids> ids;
                @InjectMocks Taker taker;
                %2$s
                @Test void tellsWhatIsInjected() {
                    throw new IllegalStateException(taker.any == null ? "nothing" : taker.any.getClass().getSimpleName());
                }
            }
            """;

    /** The engine fails behind what it has opened. */
    private static final String FAILING = """
            %1$s
            @TestMethodOrder(MethodOrderer.MethodName.class)
            class FailingTest {
                static class Names { static String any() { return "real"; } }
                static class Throwing { Throwing() { throw new IllegalStateException("never"); } }
                @Mock MockedStatic<Names> names;
                @Spy Throwing throwing;
                %2$s
                @Test void a() { assertNull(Names.any()); }
                @Test void b() { assertNull(Names.any()); }
            }
            """;

    private ScopeSuites() {}

    static Map<String, String> jupiter(String name, String annotations, String member) {
        Map<String, String> files = new TreeMap<>();
        String header = HEADER.formatted(name);
        files.put(path(name, "ScopeTest"), header + ALL.formatted(annotations, member));
        files.put(path(name, "LayeredTest"), header + LAYERED.formatted(annotations, member));
        files.put(path(name, "FailingTest"), header + FAILING.formatted(annotations, member));
        files.put(path(name, "ZuluTest"), header + LATER);
        files.put(path(name, "TakenTest"), header + TAKEN.formatted(annotations, member));
        files.put(path(name, "MixedTest"), header + MIXED.formatted(annotations, member));
        files.put(path(name, "KeptTest"), header + KEPT.formatted(annotations, member));
        return files;
    }

    private static String path(String name, String type) {
        return "src/test/java/acme/" + name + "/" + type + ".java";
    }
}
