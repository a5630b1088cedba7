package io.github.mockfactory.site;

/**
 * The part of Mockito's API that a factory calls, as source. A recipe does not know where the jars of the code that it
 * rewrites are, but the tree of a generated factory must have types all the same.
 */
public final class MockitoStubs {

    /** The enumeration of default answers. */
    public static final String ANSWERS = "org.mockito.Answers";

    private static final String ANSWER = """
            package org.mockito.stubbing;
            public interface Answer<T> {}
            """;
    private static final String SETTINGS = """
            package org.mockito;
            public interface MockSettings {
                MockSettings name(String name);
                MockSettings defaultAnswer(org.mockito.stubbing.Answer<?> answer);
                MockSettings serializable();
            }
            """;
    private static final String ANSWER_CONSTANTS = """
            package org.mockito;
            public enum Answers implements org.mockito.stubbing.Answer<Object> {
                RETURNS_DEFAULTS, RETURNS_SMART_NULLS, RETURNS_MOCKS, RETURNS_DEEP_STUBS, CALLS_REAL_METHODS, RETURNS_SELF
            }
            """;
    private static final String MOCKED_STATIC = """
            package org.mockito;
            public interface MockedStatic<T> extends AutoCloseable {}
            """;
    private static final String MOCKED_SINGLETON = """
            package org.mockito;
            public interface MockedSingleton<T> extends AutoCloseable {}
            """;
    private static final String MOCKED_CONSTRUCTION = """
            package org.mockito;
            public interface MockedConstruction<T> extends AutoCloseable {
                interface Context {}
                interface MockInitializer<T> {}
            }
            """;
    private static final String MOCKITO = """
            package org.mockito;
            import java.util.function.Function;
            import org.mockito.stubbing.Answer;
            public class Mockito {
                public static <T> T mock(T... reified) { return null; }
                public static <T> T mock(Answer<?> defaultAnswer, T... reified) { return null; }
                public static <T> T mock(String name, T... reified) { return null; }
                public static <T> T mock(MockSettings settings, T... reified) { return null; }
                public static <T> T mock(Class<T> type) { return null; }
                public static <T> T mock(Class<T> type, String name) { return null; }
                public static <T> T mock(Class<T> type, Answer<?> defaultAnswer) { return null; }
                public static <T> T mock(Class<T> type, MockSettings settings) { return null; }
                public static <T> T spy(T object) { return null; }
                public static <T> T spy(Class<T> type) { return null; }
                public static <T> T spy(T... reified) { return null; }
                public static <T> MockedStatic<T> mockStatic(Class<T> type) { return null; }
                public static <T> MockedStatic<T> mockStatic(Class<T> type, String name) { return null; }
                public static <T> MockedStatic<T> mockStatic(Class<T> type, Answer<?> defaultAnswer) { return null; }
                public static <T> MockedStatic<T> mockStatic(Class<T> type, MockSettings settings) { return null; }
                public static <T> MockedStatic<T> mockStatic(T... reified) { return null; }
                public static <T> MockedStatic<T> mockStatic(Answer<?> defaultAnswer, T... reified) { return null; }
                public static <T> MockedStatic<T> mockStatic(String name, T... reified) { return null; }
                public static <T> MockedStatic<T> mockStatic(MockSettings settings, T... reified) { return null; }
                public static <T> MockedStatic<T> spyStatic(Class<T> type) { return null; }
                public static <T> MockedStatic<T> spyStatic(Class<T> type, String name) { return null; }
                public static <T> MockedStatic<T> spyStatic(Class<T> type, MockSettings settings) { return null; }
                public static <T> MockedStatic<T> spyStatic(T... reified) { return null; }
                public static <T> MockedStatic<T> spyStatic(String name, T... reified) { return null; }
                public static <T> MockedStatic<T> spyStatic(MockSettings settings, T... reified) { return null; }
                public static <T> MockedSingleton<T> mockSingleton(T object) { return null; }
                public static <T> MockedSingleton<T> mockSingleton(T object, MockSettings settings) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(Class<T> type) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Class<T> type, MockedConstruction.MockInitializer<T> initializer) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Class<T> type, MockSettings settings) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Class<T> type, Function<MockedConstruction.Context, MockSettings> settings) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Class<T> type, MockSettings settings,
                        MockedConstruction.MockInitializer<T> initializer) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Class<T> type, Function<MockedConstruction.Context, MockSettings> settings,
                        MockedConstruction.MockInitializer<T> initializer) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        MockedConstruction.MockInitializer<T> initializer, T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        MockSettings settings, T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Function<MockedConstruction.Context, MockSettings> settings, T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        MockSettings settings,
                        MockedConstruction.MockInitializer<T> initializer, T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstruction(
                        Function<MockedConstruction.Context, MockSettings> settings,
                        MockedConstruction.MockInitializer<T> initializer, T... reified) { return null; }
                public static <T> MockedConstruction<T> mockConstructionWithAnswer(
                        Class<T> type, Answer<?> defaultAnswer, Answer<?>... furtherAnswers) { return null; }
            }
            """;

    private MockitoStubs() {}

    /**
     * The sources.
     *
     * @return one text for each class
     */
    public static String[] sources() {
        return new String[] {
            ANSWER, ANSWER_CONSTANTS, SETTINGS, MOCKED_STATIC, MOCKED_SINGLETON, MOCKED_CONSTRUCTION, MOCKITO
        };
    }
}
