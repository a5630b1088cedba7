package io.github.mockfactory;

/** Factories that a team might have. */
public final class Factories {

    /** One method for every overload that constructs a mock. */
    public static final String COMPLETE = """
            package com.acme.testing;

            import java.util.function.Function;
            import org.mockito.MockSettings;
            import org.mockito.MockedConstruction;
            import org.mockito.MockedStatic;
            import org.mockito.Mockito;
            import org.mockito.stubbing.Answer;

            public final class MockFactory {

                private MockFactory() {}

                public static <T> T createMock(Class<T> type) {
                    return Mockito.mock(type);
                }

                public static <T> T createMock(Class<T> type, String name) {
                    return Mockito.mock(type, name);
                }

                public static <T> T createMock(Class<T> type, Answer<?> defaultAnswer) {
                    return Mockito.mock(type, defaultAnswer);
                }

                public static <T> T createMock(Class<T> type, MockSettings settings) {
                    return Mockito.mock(type, settings);
                }

                @SafeVarargs
                @SuppressWarnings("varargs")
                public static <T> T createMock(T... reified) {
                    return Mockito.mock(reified);
                }

                @SafeVarargs
                @SuppressWarnings("varargs")
                public static <T> T createMock(Answer<?> defaultAnswer, T... reified) {
                    return Mockito.mock(defaultAnswer, reified);
                }

                @SafeVarargs
                @SuppressWarnings("varargs")
                public static <T> T createMock(String name, T... reified) {
                    return Mockito.mock(name, reified);
                }

                @SafeVarargs
                @SuppressWarnings("varargs")
                public static <T> T createMock(MockSettings settings, T... reified) {
                    return Mockito.mock(settings, reified);
                }

                public static <T> T createSpy(T object) {
                    return Mockito.spy(object);
                }

                public static <T> T createSpy(Class<T> type) {
                    return Mockito.spy(type);
                }

                @SafeVarargs
                @SuppressWarnings("varargs")
                public static <T> T createSpy(T... reified) {
                    return Mockito.spy(reified);
                }

                public static <T> MockedStatic<T> createStaticMock(Class<T> type) {
                    return Mockito.mockStatic(type);
                }

                public static <T> MockedStatic<T> createStaticMock(Class<T> type, String name) {
                    return Mockito.mockStatic(type, name);
                }

                public static <T> MockedStatic<T> createStaticMock(Class<T> type, Answer<?> defaultAnswer) {
                    return Mockito.mockStatic(type, defaultAnswer);
                }

                public static <T> MockedStatic<T> createStaticMock(Class<T> type, MockSettings settings) {
                    return Mockito.mockStatic(type, settings);
                }

                public static <T> MockedConstruction<T> createConstructionMock(Class<T> type) {
                    return Mockito.mockConstruction(type);
                }

                public static <T> MockedConstruction<T> createConstructionMock(
                        Class<T> type, MockedConstruction.MockInitializer<T> initializer) {
                    return Mockito.mockConstruction(type, initializer);
                }

                public static <T> MockedConstruction<T> createConstructionMock(Class<T> type, MockSettings settings) {
                    return Mockito.mockConstruction(type, settings);
                }

                public static <T> MockedConstruction<T> createConstructionMock(
                        Class<T> type, Function<MockedConstruction.Context, MockSettings> settings) {
                    return Mockito.mockConstruction(type, settings);
                }

                public static <T> MockedConstruction<T> createConstructionMock(
                        Class<T> type, MockSettings settings, MockedConstruction.MockInitializer<T> initializer) {
                    return Mockito.mockConstruction(type, settings, initializer);
                }

                public static <T> MockedConstruction<T> createConstructionMock(
                        Class<T> type,
                        Function<MockedConstruction.Context, MockSettings> settings,
                        MockedConstruction.MockInitializer<T> initializer) {
                    return Mockito.mockConstruction(type, settings, initializer);
                }

                public static <T> MockedConstruction<T> createConstructionMockWithAnswer(
                        Class<T> type, Answer<?> defaultAnswer, Answer<?>... furtherAnswers) {
                    return Mockito.mockConstructionWithAnswer(type, defaultAnswer, furtherAnswers);
                }
            }
            """;

    private Factories() {}
}
