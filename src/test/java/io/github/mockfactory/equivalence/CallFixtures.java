package io.github.mockfactory.equivalence;

import java.util.Map;
import java.util.TreeMap;

/** Small suites that construct mocks by calls, in every form and in every place. */
final class CallFixtures {

    private CallFixtures() {}

    /** Forms that every version of Mockito has; what a mock maker cannot do must fail the same. */
    static Map<String, String> everyVersion(String packageName) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/CallsTest.java", """
                package %s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.ArgumentMatchers.*;
                import static org.mockito.BDDMockito.given;
                import static org.mockito.Mockito.*;

                import java.util.*;
                import java.util.concurrent.TimeUnit;
                import java.util.function.*;
                import org.junit.jupiter.api.*;
                import org.mockito.*;
                import org.mockito.stubbing.Answer;

                class CallsTest {
                    interface Source { String name(String key); Source next(Object given); }
                    static class Open { String name() { return "open"; } static String fixed() { return "fixed"; } }
                    static final class Closed { String name() { return "closed"; } }
                    record Pair(String left, String right) {}
                    enum Colour { RED, BLUE { @Override public String toString() { return "blue"; } } }
                    sealed interface Shape permits Circle {}
                    static final class Circle implements Shape {}
                    private interface Hidden { int number(); }
                    private static class Secret { int number() { return 1; } }
                    class Inner { int number() { return 2; } }

                    private final Source field = mock(Source.class);
                    private static final Source SHARED = mock(Source.class);

                    private static String settings(Object mock) {
                        var settings = mockingDetails(mock).getMockCreationSettings();
                        return settings.getTypeToMock() + " " + settings.getMockName() + " " + settings.getMockName().isDefault()
                                + " " + settings.getDefaultAnswer().getClass() + " " + settings.getExtraInterfaces()
                                + " " + settings.isStubOnly() + " " + settings.isLenient() + " " + settings.isSerializable();
                    }

                    @Test void hasTheSettingsOfADefault() { throw new IllegalStateException(settings(mock(Source.class))); }
                    @Test void hasTheSettingsOfAnAnswer() { throw new IllegalStateException(settings(mock(Source.class, RETURNS_MOCKS))); }
                    @Test void hasTheSettingsOfASpy() { throw new IllegalStateException(settings(spy(Open.class))); }
                    @Test void hasItsDefaultName() { assertEquals("Mock for Source", mock(Source.class).toString().substring(0, 15)); }
                    @Test void hasItsName() { assertEquals("a name", mock(Source.class, "a name").toString()); }
                    @Test void hasAnotherName() { assertEquals("a name", mock(Source.class, "another").toString()); }
                    @Test void answers() { assertNotNull(mock(Source.class, RETURNS_DEEP_STUBS).next(1).next(2)); }
                    @Test void answersLess() { assertNotNull(mock(Source.class, RETURNS_DEFAULTS).next(1).next(2)); }
                    @Test void answersByLambda() {
                        Source source = mock(Source.class, i -> i.getMethod().getName().equals("name") ? i.getArgument(0) : i.getMock());
                        assertEquals("k", source.next(1).name("k"));
                    }
                    @Test void answersByReference() { assertEquals("x", mock(Source.class, CallsTest::always).name("k")); }
                    private static Object always(org.mockito.invocation.InvocationOnMock invocation) { return "x"; }
                    @Test void hasSettings() {
                        Source source = mock(Source.class, withSettings().name("n").extraInterfaces(Runnable.class).stubOnly());
                        assertTrue(source instanceof Runnable);
                        assertEquals("class", settings(source).substring(0, 5));
                    }
                    @Test void cannotBeVerified() { verify(mock(Source.class, withSettings().stubOnly())).name("k"); }
                    @Test void hasBadSettings() { mock(Source.class, withSettings().extraInterfaces()); }
                    @Test void isNull() { mock((Class<Source>) null); }
                    @Test void hasNullSettings() { mock(Source.class, (MockSettings) null); }

                    @Test void byReference() {
                        Function<Class<Source>, Source> creator = Mockito::mock;
                        BiFunction<Class<Source>, String, Source> named = Mockito::mock;
                        assertEquals("n", named.apply(Source.class, "n").toString());
                        assertNull(creator.apply(Source.class).name("k"));
                    }
                    @Test void byReferenceInAStream() {
                        List<Object> mocks = new ArrayList<>();
                        List.of(Source.class, Runnable.class).stream().map(Mockito::mock).forEach(mocks::add);
                        assertEquals(2, mocks.size());
                    }

                    private static <T> T generic(Class<T> type) { return mock(type); }
                    @Test void ofADynamicClass() {
                        Class<?> any = Source.class;
                        Class<? extends Runnable> bounded = Runnable.class;
                        assertTrue(mock(any) instanceof Source);
                        mock(bounded).run();
                        assertNull(generic(Source.class).name("k"));
                    }
                    @Test void ofAPrimitive() { mock(int.class); }
                    @Test void ofAnArray() { mock(String[].class); }
                    @Test void ofAString() { mock(String.class); }
                    @Test void ofAClass() { mock(Class.class); }
                    @Test void ofALambda() { mock(((Runnable) () -> {}).getClass()); }

                    @Test void ofAPrivateInterface() { assertEquals(0, mock(Hidden.class).number()); }
                    @Test void ofAPrivateClass() { assertEquals(0, mock(Secret.class).number()); }
                    @Test void ofAnInnerClass() { assertEquals(0, mock(Inner.class).number()); }
                    @Test void ofAFinalClass() { assertNull(mock(Closed.class).name()); }
                    @Test void ofARecord() { assertNull(mock(Pair.class).left()); }
                    @Test void ofAnEnum() { assertNull(mock(TimeUnit.class).toString()); }
                    @Test void ofAnEnumOfItsOwn() { mock(Colour.class); }
                    @Test void ofASealedType() { mock(Shape.class); }
                    @Test void ofASealedPart() { mock(Circle.class); }

                    @Test void spiesOnAnObject() {
                        List<String> list = spy(new ArrayList<>());
                        list.add("a");
                        verify(list).add("a");
                        assertEquals(1, list.size());
                    }
                    @Test void spiesOnAClass() { assertEquals("open", spy(Open.class).name()); }
                    @Test void spiesOnAnInnerClass() { assertEquals(2, spy(Inner.class).number()); }
                    @Test void spiesOnAFinalClass() { assertEquals("closed", spy(new Closed()).name()); }
                    @Test void spiesByReference() {
                        UnaryOperator<Open> spying = Mockito::spy;
                        assertEquals("open", spying.apply(new Open()).name());
                    }

                    @Test void mocksStatics() {
                        try (MockedStatic<Open> open = mockStatic(Open.class)) {
                            open.when(Open::fixed).thenReturn("changed");
                            assertEquals("changed", Open.fixed());
                        }
                        assertEquals("fixed", Open.fixed());
                    }
                    @Test void mocksStaticsWithAnAnswer() {
                        try (MockedStatic<Open> open = mockStatic(Open.class, CALLS_REAL_METHODS)) {
                            assertEquals("fixed", Open.fixed());
                        }
                    }
                    @Test void mocksStaticsTwice() {
                        try (MockedStatic<Open> one = mockStatic(Open.class); MockedStatic<Open> two = mockStatic(Open.class)) {
                            fail("unreachable");
                        }
                    }
                    @Test void mocksConstruction() {
                        try (MockedConstruction<Open> built = mockConstruction(Open.class, (m, c) -> when(m.name()).thenReturn("built"))) {
                            assertEquals("built", new Open().name());
                            assertEquals(1, built.constructed().size());
                        }
                        assertEquals("open", new Open().name());
                    }
                    @Test void mocksConstructionWithAnAnswer() {
                        try (MockedConstruction<Open> built = mockConstructionWithAnswer(Open.class, i -> "one", i -> "two")) {
                            assertEquals("one", new Open().name());
                            assertEquals("two", new Open().name());
                        }
                    }

                    @Test void insideThenReturn() {
                        when(field.next("a")).thenReturn(mock(Source.class));
                        assertNotNull(field.next("a"));
                    }
                    @Test void insideWillReturn() {
                        given(field.next("a")).willReturn(mock(Source.class), mock(Source.class));
                        assertNotSame(field.next("a"), field.next("a"));
                    }
                    @Test void insideDoReturn() {
                        doReturn(mock(Source.class)).when(field).next(any());
                        assertNotNull(field.next("a"));
                    }
                    @Test void insideWhen() { doReturn("a").when(mock(Source.class)).name("k"); }
                    @Test void insideAnAnswer() {
                        when(field.next(any())).thenAnswer(i -> mock(Source.class));
                        assertNotSame(field.next("a"), field.next("a"));
                    }
                    @Test void insideVerify() { verify(field).next(mock(Source.class)); }
                    @Test void insideAVerifiedCall() { verify(mock(Source.class)).name("k"); }
                    @Test void insideNever() { verify(field, never()).next(mock(Source.class)); }
                    @Test void besideMatchers() { when(field.next(eq(mock(Source.class)))).thenReturn(SHARED); }
                    @Test void besideAMatcher() {
                        BiSource both = mock(BiSource.class);
                        when(both.join(any(), mock(Source.class))).thenReturn("joined");
                    }
                    interface BiSource { String join(Source one, Source two); }
                    @Test void asAnArgument() { assertNull(field.next(mock(Source.class))); }
                    @Test void inATernary() { assertNull((field == null ? field : mock(Source.class)).name("k")); }
                    @Test void inAnArray() { assertEquals(2, new Source[] {mock(Source.class), mock(Source.class, "b")}.length); }
                    @Test void inAVar() { var source = mock(Source.class); assertNull(source.name("k")); }
                    @Test void inALambda() { Supplier<Source> made = () -> mock(Source.class); assertNotSame(made.get(), made.get()); }
                    @Test void inAFieldOfTheClass() { verifyNoInteractions(field); field.name("k"); }
                    @Test void inAnotherTest() { verifyNoInteractions(field); field.name("k"); }
                    @Test void inASharedField() { SHARED.name("k"); verify(SHARED, atLeastOnce()).name("k"); }
                    @SuppressWarnings("unchecked")
                    @Test void unchecked() { List<String> texts = mock(List.class); when(texts.get(0)).thenReturn("a"); assertEquals("a", texts.get(0)); }
                    @Test void unfinished() { when(field.name("k")); mock(Source.class); }
                }
                """.formatted(packageName));
        return sources;
    }

    /** Forms that came with Mockito 5. */
    static Map<String, String> reified(String packageName) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/ReifiedTest.java", """
                package %s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.util.*;
                import org.junit.jupiter.api.*;
                import org.mockito.*;

                class ReifiedTest {
                    interface Source { String name(String key); }
                    static class Open { String name() { return "open"; } }
                    private final Source field = mock();

                    private static String take(Source source) { return source.name("k"); }
                    private static <T> T generic() { return mock(); }

                    @Test void assigned() { Source source = mock(); assertNull(source.name("k")); }
                    @Test void passed() { assertNull(take(mock())); }
                    @Test void ofAField() { assertNull(field.name("k")); }
                    @Test void named() { Source source = mock("n"); assertEquals("n", source.toString()); }
                    @Test void answering() { Source source = mock(i -> "x"); assertEquals("x", source.name("k")); }
                    @Test void answeringAsEver() { Open open = mock(CALLS_REAL_METHODS); assertEquals("open", open.name()); }
                    @Test void withItsSettings() { Source source = mock(withSettings().name("s")); assertEquals("s", source.toString()); }
                    @Test void ofAGenericType() { List<String> texts = mock(); assertEquals(0, texts.size()); }
                    @Test void ofATypeVariable() { Source source = generic(); assertNotNull(source); }
                    @Test void givenATypeArgument() { assertNull(Mockito.<Source>mock().name("k")); }
                    @Test void cast() { Source source = (Source) mock(); assertNotNull(source); }
                    @Test void givenAnArgument() { Source source = mock(field, field); assertNotNull(source); }
                    @Test void spied() { Open open = spy(); assertEquals("open", open.name()); }
                    @Test void returnedInside() { Source source = mock(); when(source.name("k")).thenReturn("v"); assertEquals("v", source.name("k")); }
                }
                """.formatted(packageName));
        return sources;
    }

    /** Forms that only the newest versions of Mockito have. */
    static Map<String, String> newest(String packageName) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(packageName.replace('.', '/') + "/NewestTest.java", """
                package %s;

                import static org.junit.jupiter.api.Assertions.*;
                import static org.mockito.Mockito.*;

                import java.util.function.*;
                import org.junit.jupiter.api.*;
                import org.mockito.*;

                class NewestTest {
                    static class Ids {
                        static String next() { return "real"; }
                        static String other() { return "other"; }
                        String own() { return "own"; }
                    }
                    static class Registry {
                        static final Registry INSTANCE = new Registry();
                        String name() { return "registry"; }
                        private Registry() {}
                    }
                    enum Single { INSTANCE; String name(String key) { return key; } }

                    private final Ids ids = mock(Ids.class);

                    private static String open(MockedStatic<Ids> opened) {
                        try (opened) {
                            String before = Ids.next() + Ids.other();
                            opened.when(Ids::next).thenReturn("stubbed");
                            return before + Ids.next() + Ids.other() + mockingDetails(opened).isMock();
                        }
                    }

                    private static void fail(String said) { throw new IllegalStateException(said); }

                    @Test void spies() { fail(open(spyStatic(Ids.class))); }
                    @Test void spiesByName() { fail(open(spyStatic(Ids.class, "ids"))); }
                    @Test void spiesWithSettings() { fail(open(spyStatic(Ids.class, withSettings().name("ids")))); }
                    @Test void spiesInferred() { fail(open(spyStatic())); }
                    @Test void spiesInferredByName() { fail(open(spyStatic("ids"))); }
                    @Test void spiesInferredWithSettings() { fail(open(spyStatic(withSettings().stubOnly()))); }
                    @Test void spiesInAVariable() {
                        try (MockedStatic<Ids> opened = spyStatic()) {
                            opened.when(Ids::next).thenReturn("x");
                            assertEquals("xother", Ids.next() + Ids.other());
                        }
                        assertEquals("real", Ids.next());
                    }
                    @Test void spiesOnNothing() { try (var opened = spyStatic()) { assertNotNull(opened); } }
                    @Test void spiesTwice() { try (var one = spyStatic(Ids.class); var two = spyStatic(Ids.class)) { fail("" + one + two); } }
                    @Test void spiesWithDefaultAnswer() { fail(open(spyStatic(Ids.class, withSettings().defaultAnswer(RETURNS_DEFAULTS)))); }
                    @Test void refersToASpy() {
                        Function<Class<Ids>, MockedStatic<Ids>> opener = Mockito::spyStatic;
                        fail(open(opener.apply(Ids.class)));
                    }
                    @Test void mocks() { fail(open(mockStatic())); }
                    @Test void mocksByName() { fail(open(mockStatic("ids"))); }
                    @Test void mocksByAnswer() { fail(open(mockStatic(CALLS_REAL_METHODS))); }
                    @Test void mocksByLambda() { fail(open(mockStatic(i -> "lambda"))); }
                    @Test void mocksWithSettings() { fail(open(mockStatic(withSettings().name("ids")))); }

                    @Test void mocksAnEnum() {
                        try (MockedSingleton<Single> opened = mockSingleton(Single.INSTANCE)) {
                            when(Single.INSTANCE.name("k")).thenReturn("stubbed");
                            assertEquals("stubbed", Single.INSTANCE.name("k"));
                        }
                        fail(Single.INSTANCE.name("k"));
                    }
                    @Test void mocksAnObject() {
                        try (MockedSingleton<Registry> opened = mockSingleton(Registry.INSTANCE)) {
                            String unstubbed = Registry.INSTANCE.name();
                            when(Registry.INSTANCE.name()).thenReturn("stubbed");
                            fail(unstubbed + Registry.INSTANCE.name() + opened.getInstance().name());
                        }
                    }
                    @Test void mocksAnObjectWithSettings() {
                        try (var opened = mockSingleton(Registry.INSTANCE, withSettings().defaultAnswer(CALLS_REAL_METHODS))) {
                            fail(Registry.INSTANCE.name() + opened.getInstance().name());
                        }
                    }
                    @Test void mocksNothing() { try (var opened = mockSingleton(null)) { assertNotNull(opened); } }
                    @Test void mocksAMock() { try (var opened = mockSingleton(ids)) { assertNotNull(opened); } }
                    @Test void mocksAClass() { try (var opened = mockSingleton(Ids.class)) { assertNotNull(opened); } }
                    @Test void mocksAText() { try (var opened = mockSingleton("text")) { assertNotNull(opened); } }

                    private static String construct(MockedConstruction<Ids> opened) {
                        try (opened) {
                            return new Ids().own() + new Ids().own() + opened.constructed().size();
                        }
                    }

                    @Test void mocksConstruction() { fail(construct(mockConstruction())); }
                    @Test void preparesConstruction() { fail(construct(mockConstruction((mock, context) -> when(mock.own()).thenReturn("p" + context.getCount())))); }
                    @Test void setsConstruction() { fail(construct(mockConstruction(withSettings().defaultAnswer(CALLS_REAL_METHODS)))); }
                    @Test void setsEachConstruction() { fail(construct(mockConstruction(context -> withSettings().defaultAnswer(i -> "c" + context.getCount())))); }
                    @Test void setsAndPreparesConstruction() {
                        fail(construct(mockConstruction(withSettings().stubOnly(), (mock, context) -> when(mock.own()).thenReturn("p"))));
                    }
                    @Test void setsAndPreparesEachConstruction() {
                        fail(construct(mockConstruction(context -> withSettings(), (mock, context) -> when(mock.own()).thenReturn("p"))));
                    }
                }
                """.formatted(packageName));
        return sources;
    }
}
