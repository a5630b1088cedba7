package io.github.mockfactory;

/** As much of other libraries as the tests need: they are not on the class path. */
public final class Libraries {

    /** One text for each type. */
    public static final String[] SOURCES = {
        """
        package org.easymock;
        public class EasyMock {
            public static <T> T mock(Class<T> type) { return null; }
            public static <T> T createMock(Class<T> type) { return null; }
            public static <T> T createNiceMock(Class<T> type) { return null; }
            public static <T> Object createMockBuilder(Class<T> type) { return null; }
            public static void reset(Object... mocks) {}
        }
        """,
        """
        package org.easymock;
        public class EasyMockSupport {
            public <T> T mock(Class<T> type) { return null; }
            public <T> T createStrictMock(Class<T> type) { return null; }
        }
        """,
        """
        package org.easymock;
        public @interface Mock {}
        """,
        """
        package org.powermock.api.mockito;
        public class PowerMockito {
            public static <T> T mock(Class<T> type) { return null; }
            public static void mockStatic(Class<?> type) {}
            public static <T> T spy(T object) { return object; }
        }
        """,
        """
        package org.powermock.api.easymock;
        public class PowerMock {
            public static <T> T createPartialMockForAllMethodsExcept(Class<T> type, String method) { return null; }
            public static <T> T createMockAndExpectNew(Class<T> type, Object... arguments) { return null; }
            public static void mockStaticNice(Class<?> type) {}
            public static void replayAll(Object... mocks) {}
        }
        """,
        """
        package org.jmock;
        public class Mockery {
            public <T> T mock(Class<T> type) { return null; }
            public void assertIsSatisfied() {}
        }
        """,
        """
        package org.jmock;
        public class MockObjectTestCase {
            public Object mock(Class<?> type) { return null; }
        }
        """,
        """
        package org.jmock.auto;
        public @interface Mock {}
        """,
        """
        package org.easymock;
        public class MockControl {
            public static MockControl createStrictControl(Class<?> type) { return null; }
        }
        """,
        """
        package org.powermock.api.easymock.annotation;
        public @interface MockNice {}
        """,
        """
        package org.powermock.modules.junit4;
        public class PowerMockRunner extends org.junit.runner.Runner {}
        """,
        """
        package org.powermock.core.classloader.annotations;
        public @interface PrepareForTest { Class<?>[] value() default {}; }
        """,
        """
        package com.android.dx.mockito.inline.extended;
        public class ExtendedMockito extends org.mockito.Mockito {
            public static void spyOn(Object object) {}
            public static StaticMockitoSessionBuilder mockitoSession() { return null; }
        }
        """,
        """
        package com.android.dx.mockito.inline.extended;
        public abstract class StaticMockitoSessionBuilder implements org.mockito.session.MockitoSessionBuilder {
            public abstract StaticMockitoSessionBuilder initMocks(Object test);
            public abstract <T> StaticMockitoSessionBuilder mockStatic(Class<T> type);
            public abstract <T> StaticMockitoSessionBuilder spyStatic(Class<T> type);
        }
        """,
        """
        package org.jboss.arquillian.container.test.api;
        public @interface Deployment { String name() default ""; boolean testable() default true; }
        """,
        """
        package org.jboss.arquillian.container.test.api;
        public @interface RunAsClient {}
        """,
        """
        package org.jboss.arquillian.junit;
        public class Arquillian extends org.junit.runner.Runner {}
        """,
        """
        package org.jboss.arquillian.junit5;
        public class ArquillianExtension implements org.junit.jupiter.api.extension.Extension {}
        """,
        """
        package org.jboss.arquillian.testng;
        public class Arquillian {}
        """,
        """
        package mockit;
        public @interface Mocked {}
        """,
        """
        package mockit;
        public @interface Injectable {}
        """,
        """
        package mockit;
        public class MockUp<T> {}
        """,
        """
        package io.quarkus.test;
        public @interface InjectMock {}
        """,
        """
        package io.quarkus.test.junit.mockito;
        public @interface InjectSpy { boolean delegate() default false; }
        """,
        """
        package io.micronaut.test.annotation;
        public @interface MockBean { Class<?> value() default void.class; }
        """,
        """
        package io.helidon.microprofile.testing.mocking;
        public @interface MockBean {}
        """,
        """
        package org.junit.runner;
        public class Runner {}
        """,
        """
        package org.junit.runner;
        import java.lang.annotation.Inherited;
        @Inherited
        public @interface RunWith { Class<? extends Runner> value(); }
        """,
        """
        package org.junit;
        public @interface Test {}
        """,
        """
        package org.springframework.boot.test.mock.mockito;
        public @interface MockBean { Class<?>[] value() default {}; }
        """,
        """
        package org.springframework.boot.test.mock.mockito;
        public @interface MockBeans { MockBean[] value(); }
        """,
        """
        package org.springframework.boot.test.mock.mockito;
        public @interface SpyBean {}
        """,
    };

    private Libraries() {}
}
