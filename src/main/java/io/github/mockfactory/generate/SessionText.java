package io.github.mockfactory.generate;

import io.github.mockfactory.style.PlainSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The texts of the engine and the extension beside a factory. The engine does what Mockito's own does for
 * {@code @Mock}, at the same moment, and hands on to it: so the session, the injection and the clean-up stay Mockito's.
 */
final class SessionText {

    private final String packageName;
    private final String factory;
    private final String createMethod;
    private final SessionFeatures features;

    SessionText(String factoryType, String createMethod, SessionFeatures features) {
        this.packageName = FactorySource.packageOf(factoryType);
        this.factory = factoryType.substring(factoryType.lastIndexOf('.') + 1);
        this.createMethod = createMethod;
        this.features = features;
    }

    private boolean has(String attribute) {
        return features.attributes().contains(attribute);
    }

    private PlainSource source(String name, Collection<String> imports, String body) {
        return new PlainSource(packageName, name, imports, body);
    }

    PlainSource engine() {
        Set<String> imports = new HashSet<>(Set.of(
                "java.lang.reflect.Field",
                "org.mockito.MockSettings",
                "org.mockito.Mockito",
                "org.mockito.exceptions.base.MockitoException",
                "org.mockito.plugins.AnnotationEngine"));
        StringBuilder later = new StringBuilder();
        if (has("strictness")) {
            imports.add("org.mockito.Mock");
            imports.add("org.mockito.quality.Strictness");
            later.append("""
                            if (mock.strictness() != Mock.Strictness.TEST_LEVEL_DEFAULT) {
                                settings.strictness(Strictness.valueOf(mock.strictness().name()));
                            }
                    """);
        }
        if (has("mockMaker")) {
            later.append("""
                            if (!mock.mockMaker().isEmpty()) {
                                settings.mockMaker(mock.mockMaker());
                            }
                    """);
        }
        if (has("withoutAnnotations")) {
            later.append("""
                            if (mock.withoutAnnotations()) {
                                settings.withoutAnnotations();
                            }
                    """);
        }
        if (features.genericTypes()) {
            imports.add("java.lang.reflect.Type");
            later.append("        settings.genericTypeToMock(type);\n");
        }
        return source(
                factory + "Engine",
                imports,
                """
                /**
                 * Fills fields that are annotated with {@link FactoryMock} with mocks from {@link %1$s}.
                 *
                 * <p>Mockito finds this class by the file {@code mockito-extensions/org.mockito.plugins.AnnotationEngine} and calls it wherever it creates annotated mocks: in its extension, its runners, its rules and {@code openMocks}. What carries Mockito's own annotations is left to Mockito's own engine, and so is the injection.
                 */
                public final class %1$sEngine implements AnnotationEngine {

                    @Override
                    public %2$s process(Class<?> type, Object instance) {
                        for (Class<?> each = instance.getClass(); each != null; each = each.getSuperclass()) {
                            for (Field field : each.getDeclaredFields()) {
                                FactoryMock mock = field.getAnnotation(FactoryMock.class);
                                if (mock != null) {
                                    fill(field, instance, mock);
                                }
                            }
                        }
                        // asked for late: while Mockito starts, it has no plugins to give
                        AnnotationEngine engine = Mockito.framework().getPlugins().getDefaultPlugin(AnnotationEngine.class);
                        %3$sengine.process(type, instance);
                    }

                    private static void fill(Field field, Object instance, FactoryMock mock) {
                        MockSettings settings = settings(mock, field.getName()%4$s);
                        try {
                            field.setAccessible(true);
                            field.set(instance, %1$s.%5$s(field.getType(), settings));
                        } catch (IllegalAccessException ex) {
                            throw new MockitoException("Problems setting field " + field, ex);
                        }
                    }

                    // what the annotation says must be honoured all the same
                    @SuppressWarnings("deprecation")
                    static MockSettings settings(FactoryMock mock, String name%6$s) {
                        MockSettings settings = Mockito.withSettings().defaultAnswer(mock.answer());
                        settings.name(mock.name().isEmpty() ? name : mock.name());
                        if (mock.extraInterfaces().length > 0) {
                            settings.extraInterfaces(mock.extraInterfaces());
                        }
                        if (mock.serializable()) {
                            settings.serializable();
                        }
                        if (mock.stubOnly()) {
                            settings.stubOnly();
                        }
                        if (mock.lenient()) {
                            settings.lenient();
                        }
                """.formatted(
                                        factory,
                                        features.closes() ? "AutoCloseable" : "void",
                                        features.closes() ? "return " : "",
                                        features.genericTypes() ? ", field.getGenericType()" : "",
                                        createMethod,
                                        features.genericTypes() ? ", Type type" : "")
                        + later + """
                        return settings;
                    }
                }
                """);
    }

    PlainSource extension() {
        Set<String> imports = new HashSet<>(Set.of(
                "java.lang.reflect.Parameter",
                "org.junit.jupiter.api.extension.ExtensionContext",
                "org.junit.jupiter.api.extension.ParameterContext",
                "org.junit.jupiter.api.extension.ParameterResolver",
                "org.mockito.MockSettings"));
        return source(factory + "Extension", imports, """
                /**
                 * Resolves parameters that are annotated with {@link FactoryMock} to mocks from {@link %1$s}. The annotation registers it.
                 */
                public final class %1$sExtension implements ParameterResolver {

                    @Override
                    public boolean supportsParameter(ParameterContext context, ExtensionContext extension) {
                        return context.isAnnotated(FactoryMock.class);
                    }

                    @Override
                    public Object resolveParameter(ParameterContext context, ExtensionContext extension) {
                        Parameter parameter = context.getParameter();
                        FactoryMock mock = context.findAnnotation(FactoryMock.class).orElseThrow(IllegalStateException::new);
                        MockSettings settings = %1$sEngine.settings(mock, parameter.getName()%2$s);
                        return %1$s.%3$s(parameter.getType(), settings);
                    }
                }
                """.formatted(
                        factory, features.genericTypes() ? ", parameter.getParameterizedType()" : "", createMethod));
    }
}
