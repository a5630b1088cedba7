package io.github.mockfactory.factory;

import java.util.Set;
import java.util.TreeSet;

/**
 * The text of the listener for tests under Spring. Spring Boot's own lets Mockito fill the fields of a test only if it finds
 * annotations of Mockito there; this one does the same, at the same moments, where all that is left are the factory's.
 */
final class SpringListenerText {

    private SpringListenerText() {}

    static String of(String factoryType, SessionFeatures features) {
        String factory = factoryType.substring(factoryType.lastIndexOf('.') + 1);
        Set<String> imports = new TreeSet<>(Set.of(
                "java.lang.annotation.Annotation",
                "java.lang.reflect.Field",
                "java.util.ArrayList",
                "java.util.List",
                "org.mockito.MockitoAnnotations",
                "org.springframework.test.context.TestContext",
                "org.springframework.test.context.support.AbstractTestExecutionListener",
                "org.springframework.test.context.support.DependencyInjectionTestExecutionListener",
                "org.springframework.util.ClassUtils"));
        return SessionText.file(FactorySource.packageOf(factoryType), imports, """
                /**
                 * Lets Mockito fill fields that are annotated with {@link FactoryMock} in tests under Spring. A listener
                 * of Spring Boot does so for tests with annotations of Mockito, and looks for no other. Spring finds
                 * this class by the file {@code META-INF/spring.factories}.
                 */
                public final class %1$sTestExecutionListener extends AbstractTestExecutionListener {

                    private static final boolean NEEDED = ClassUtils.isPresent(
                            "org.springframework.boot.test.mock.mockito.MockitoTestExecutionListener",
                            %1$sTestExecutionListener.class.getClassLoader());

                    /** The place of Spring Boot's listener: before dependencies are injected. */
                    @Override
                    public int getOrder() {
                        return 1950;
                    }

                    @Override
                    public void prepareTestInstance(TestContext context) throws Exception {
                        fill(context);
                    }

                    @Override
                    public void beforeTestMethod(TestContext context) throws Exception {
                        Object again = context.getAttribute(
                                DependencyInjectionTestExecutionListener.REINJECT_DEPENDENCIES_ATTRIBUTE);
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
                        List<String> annotations = new ArrayList<>();
                        for (Class<?> each = test; each != null; each = each.getSuperclass()) {
                            for (Field field : each.getDeclaredFields()) {
                                for (Annotation annotation : field.getDeclaredAnnotations()) {
                                    annotations.add(annotation.annotationType().getName());
                                }
                            }
                        }
                        return annotations.contains(FactoryMock.class.getName())
                                && annotations.stream().noneMatch(name -> name.startsWith("org.mockito"));
                    }
                }
                """.formatted(
                        factory, features.closes() ? "openMocks" : "initMocks"));
    }
}
