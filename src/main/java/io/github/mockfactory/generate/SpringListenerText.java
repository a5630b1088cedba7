package io.github.mockfactory.generate;

import io.github.mockfactory.style.PlainSource;
import java.util.Set;

/**
 * The text of the listener for tests under Spring. Spring Boot's own lets Mockito fill the fields of a test only if it finds
 * annotations of Mockito there; this one does the same, at the same moments, where all that is left are the factory's.
 */
final class SpringListenerText {

    private static final Set<String> IMPORTS = Set.of(
            "java.lang.annotation.Annotation",
            "java.lang.reflect.Field",
            "org.mockito.MockitoAnnotations",
            "org.springframework.test.context.TestContext",
            "org.springframework.test.context.support.AbstractTestExecutionListener",
            "org.springframework.test.context.support.DependencyInjectionTestExecutionListener",
            "org.springframework.util.ClassUtils");

    private SpringListenerText() {}

    static PlainSource of(String factoryType, SessionFeatures features) {
        String factory = factoryType.substring(factoryType.lastIndexOf('.') + 1);
        String body = """
                /**
                 * Lets Mockito fill fields that are annotated with {@link FactoryMock} in tests under Spring. A listener of Spring Boot does so for tests with annotations of Mockito, and looks for no other. Spring finds this class by the file {@code META-INF/spring.factories}.
                 */
                public final class %1$sTestExecutionListener extends AbstractTestExecutionListener {

                    /** Whether the listener of Spring Boot is there. */
                    private static final boolean NEEDED = ClassUtils.isPresent("org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener", %1$sTestExecutionListener.class.getClassLoader());

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
                            MockitoAnnotations.%2$s(context.getTestInstance());
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
                """.formatted(factory, features.closes() ? "openMocks" : "initMocks");
        return new PlainSource(FactorySource.packageOf(factoryType), factory + "TestExecutionListener", IMPORTS, body);
    }
}
