package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Suites with annotated spies: every way in which Mockito makes one, what it refuses, and tests that pass and that fail. */
final class SpySuites {

    private static final String HEADER = """
            package acme.%s;

            import static org.junit.jupiter.api.Assertions.*;
            import static org.mockito.Mockito.*;

            import java.util.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;
            import org.mockito.mock.MockCreationSettings;
            import org.mockito.quality.Strictness;

            """;

    private static final String ALL = """
            %1$s
            class SpyTest {
                interface Speaker { default String speak() { return "said"; } }
                static class Counter { int count; int next() { return ++count; } }
                static abstract class Half { String whole() { return "whole of " + part(); } abstract String part(); }
                static class Hidden { private final String text = "made"; private Hidden() {} String text() { return text; } }
                static class Made { static int all; final int number = ++all; int number() { return number; } }
                static class Later { final int number = Made.all; int number() { return number; } }
                class Inner { private final String text = "inner"; String text() { return text; } }
                static class Service { Counter counter; List<String> texts; Runnable mocked; }
                static class Built { final Hidden hidden; Built(Hidden hidden) { this.hidden = hidden; } }

                @Mock Runnable mocked;
                @Spy Counter counter;
                private @Spy Counter held = new Counter();
                @Spy Speaker speaker;
                @Spy Half half;
                @Spy Hidden hidden;
                @Spy Made made;
                @Spy Later later;
                @Spy Inner inner;
                @Spy List<String> texts = new ArrayList<>(List.of("a"));
                @Spy static List<Integer> numbers = new ArrayList<>();
                @Spy final Object last = new Counter();
                @Spy @Deprecated Map<String, String> one = new HashMap<>(), two = new HashMap<>();
                @InjectMocks Service service;
                @InjectMocks Built built;

                %2$s

                @Test void callsTheMethodsOfTheObject() {
                    assertEquals(1, counter.next());
                    verify(counter).next();
                    assertEquals("said", speaker.speak());
                    assertEquals("made", hidden.text());
                    assertEquals("inner", inner.text());
                    assertEquals(1, texts.size());
                }
                @Test void isStubbed() {
                    doReturn(7).when(counter).next();
                    doReturn("it").when(half).part();
                    assertEquals(7, counter.next());
                    assertEquals("whole of it", half.whole());
                }
                @Test void hasAnUnusedStub() { doReturn(7).when(counter).next(); }
                @Test void usedStubsCountAsVerified() {
                    doReturn(7).when(held).next();
                    held.next();
                    verifyNoMoreInteractions(held);
                }
                @Test void keepsTheOrderOfConstructors() { assertEquals(later.number(), made.number()); }
                @Test void isInjected() {
                    assertSame(texts, service.texts);
                    assertSame(mocked, service.mocked);
                    assertSame(hidden, built.hidden);
                    assertTrue(mockingDetails(service.counter).isSpy());
                }
                @Test void isFreshOne() { verifyNoInteractions(numbers, held); numbers.add(1); held.next(); }
                @Test void isFreshTwo() { verifyNoInteractions(numbers, held); numbers.add(2); held.next(); }
                @Test void failsByItself() { assertEquals(2, counter.next()); }
                @Test void tellsItsSettings() {
                    StringBuilder text = new StringBuilder();
                    for (Object spy : Arrays.asList(
                            counter, held, speaker, half, hidden, made, inner, texts, numbers, last, one, two)) {
                        MockCreationSettings<?> settings = mockingDetails(spy).getMockCreationSettings();
                        text.append(settings.getMockName()).append(settings.getTypeToMock()).append(settings.getDefaultAnswer())
                                .append(settings.getSpiedInstance() != null).append(settings.isUsingConstructor())
                                .append(settings.getOuterClassInstance() == this).append(settings.getExtraInterfaces())
                                .append(settings.isStubOnly()).append(settings.getSerializableMode()).append('\\n');
                    }
                    throw new IllegalStateException(text.toString());
                }
            }
            """;

    /** What the constructor of an inner class sees of the test is not the same any more once the engine comes first. */
    private static final String SEEING = """
            %1$s
            class SeeingTest {
                class Seeing { final boolean early = mocked != null; boolean early() { return early; } }
                @Mock Runnable mocked;
                @Spy Seeing seeing;
                %2$s
                @Test void sees() { assertTrue(seeing.early()); mocked.run(); }
                @Test void seesNot() { assertFalse(seeing.early()); }
            }
            """;

    private static final String BROKEN = """
            %1$s
            class Broken%3$dTest {
                static class Demanding { Demanding(int count) {} }
                private static abstract class Closed {}
                static class Throwing { Throwing() { throw new IllegalStateException("never"); } }
                static class Secret { private Secret() { throw new IllegalStateException("never"); } }
                %2$s
                @Spy %4$s spied;
                @Test void runs() { assertNotNull(spied); }
            }
            """;

    private SpySuites() {}

    /** With classes for what Mockito refuses, if that is asked for: it does not depend on what calls the engine. */
    static Map<String, String> jupiter(String name, String annotations, String member, boolean broken) {
        Map<String, String> files = new TreeMap<>();
        String header = HEADER.formatted(name);
        files.put(path(name, "SpyTest"), header + ALL.formatted(annotations, member));
        files.put(path(name, "SeeingTest"), header + SEEING.formatted(annotations, member));
        files.put(path(name, "Outer"), header + "class Outer { class Inner {} }\n");
        String[] types = {"Demanding", "Closed", "Throwing", "Secret", "Outer.Inner"};
        for (int i = 0; i < types.length && broken; i++) {
            files.put(path(name, "Broken" + i + "Test"), header + BROKEN.formatted(annotations, member, i, types[i]));
        }
        return files;
    }

    private static String path(String name, String type) {
        return "src/test/java/acme/" + name + "/" + type + ".java";
    }
}
