package com.acme.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import org.mockito.MockitoAnnotations;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.context.support.DependencyInjectionTestExecutionListener;
import org.springframework.util.ClassUtils;

/**
 * Lets Mockito fill fields that are annotated with {@link FactoryMock} in tests under Spring. A listener of Spring Boot does so for tests with annotations of Mockito, and looks for no other. Spring finds this class by the file {@code META-INF/spring.factories}.
 */
public final class MockFactoryTestExecutionListener extends AbstractTestExecutionListener {

    /** Whether the listener of Spring Boot is there. */
    private static final boolean NEEDED = ClassUtils.isPresent("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener", MockFactoryTestExecutionListener.class.getClassLoader());

    /** The place of Spring Boot's listener: before dependencies are injected. */
    private static final int ORDER = 1950;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void prepareTestInstance(TestContext context) throws Exception {
        fill(context);
    }

    @Override
    public void beforeTestMethod(TestContext context) throws Exception {
        Object again = context.getAttribute(DependencyInjectionTestExecutionListener.REINJECT_DEPENDENCIES_ATTRIBUTE);
        if (Boolean.TRUE.equals(again)) {
            fill(context);
        }
    }

    // nothing has to be closed: a mock with a scope carries Mockito's own annotation
    private static void fill(TestContext context) {
        if (NEEDED && isOverlooked(context.getTestClass())) {
            /*if closes*/
            MockitoAnnotations.openMocks(context.getTestInstance());
            /*else
            MockitoAnnotations.initMocks(context.getTestInstance());
            /*end*/
        }
    }

    private static boolean isOverlooked(Class<?> test) {
        boolean found = false;
        for (Class<?> each = test; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (hasMockitoAnnotation(field)) {
                    return false;
                }
                found |= field.isAnnotationPresent(FactoryMock.class);
            }
        }
        return found;
    }

    private static boolean hasMockitoAnnotation(Field field) {
        for (Annotation annotation : field.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().startsWith("org.mockito")) {
                return true;
            }
        }
        return false;
    }
}
