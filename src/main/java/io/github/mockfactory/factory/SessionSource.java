package io.github.mockfactory.factory;

import java.nio.file.Path;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaParser;
import org.openrewrite.marker.Markers;

/**
 * Writes the extension that runs a strict session and creates annotated mocks through the factory, and the annotation that it
 * looks for. The order is what keeps the behaviour: the session starts, the mocks are created, Mockito injects them, the session
 * ends. A mock that is created before its session starts is not strict.
 */
public final class SessionSource {

    private final String packageName;
    private final String factoryName;
    private final String createMethod;
    private final boolean genericTypes;
    private final SourceStyle style;

    /**
     * Takes what the texts depend on.
     *
     * @param factoryType  fully qualified name of the factory
     * @param createMethod the method of the factory that takes a class and settings
     * @param genericTypes whether the Mockito of the suite lets a mock know the generic type of its field
     * @param style        how the code around it looks
     */
    public SessionSource(String factoryType, String createMethod, boolean genericTypes, SourceStyle style) {
        this.packageName = FactorySource.packageOf(factoryType);
        this.factoryName = factoryType.substring(factoryType.lastIndexOf('.') + 1);
        this.createMethod = createMethod;
        this.genericTypes = genericTypes;
        this.style = style;
    }

    /**
     * The annotation that goes with a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the annotation
     */
    public static String annotationOf(String factoryType) {
        return sibling(factoryType, "FactoryMock");
    }

    /**
     * The extension that goes with a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the extension
     */
    public static String extensionOf(String factoryType) {
        return factoryType + "Extension";
    }

    private static String sibling(String factoryType, String name) {
        String packageName = FactorySource.packageOf(factoryType);
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /**
     * Makes both files.
     *
     * @param folder  the folder of the factory, relative to the root of the build
     * @param markers the markers of its module and source set
     * @return the new files
     */
    public List<SourceFile> generate(Path folder, Markers markers) {
        return List.of(
                parse(annotation(), folder.resolve("FactoryMock.java"), markers),
                parse(extension(), folder.resolve(factoryName + "Extension.java"), markers));
    }

    private SourceFile parse(String text, Path path, Markers markers) {
        // JUnit is not on the class path of a recipe, so these trees have few types: nothing reads them in the same run
        SourceFile source = JavaParser.fromJavaVersion()
                .logCompilationWarningsAndErrors(false)
                .build()
                .parse(FactorySource.inStyle(text, style))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The generated source does not parse:\n" + text));
        return source.<SourceFile>withSourcePath(path).withMarkers(markers);
    }

    private String header() {
        return packageName.isEmpty() ? "" : "package " + packageName + ";\n\n";
    }

    String annotation() {
        return header() + """
                import java.lang.annotation.Documented;
                import java.lang.annotation.ElementType;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import java.lang.annotation.Target;
                import org.mockito.Answers;

                /**
                 * Marks a field or a parameter that {@link %1$sExtension} fills with a mock from
                 * {@link %1$s}. The attributes mean what those of Mockito's own annotation mean.
                 */
                @Documented
                @Retention(RetentionPolicy.RUNTIME)
                @Target({ElementType.FIELD, ElementType.PARAMETER})
                public @interface FactoryMock {

                    /**
                     * The name that messages show.
                     *
                     * @return a name; empty for the name of the field or parameter
                     */
                    String name() default "";

                    /**
                     * The answer to calls that are not stubbed.
                     *
                     * @return an answer
                     */
                    Answers answer() default Answers.RETURNS_DEFAULTS;

                    /**
                     * Whether the mock does not record its calls.
                     *
                     * @return true for a mock that cannot be verified
                     */
                    boolean stubOnly() default false;

                    /**
                     * Whether the mock can be serialized.
                     *
                     * @return true for a serializable mock
                     */
                    boolean serializable() default false;

                    /**
                     * Whether strictness does not apply to the mock.
                     *
                     * @return true for a lenient mock
                     */
                    boolean lenient() default false;

                    /**
                     * The interfaces that the mock implements besides its type.
                     *
                     * @return interfaces
                     */
                    Class<?>[] extraInterfaces() default {};
                }
                """.formatted(factoryName);
    }

    String extension() {
        String genericType = genericTypes ? ".genericTypeToMock(genericType)" : "";
        return header() + """
                import java.lang.annotation.Annotation;
                import java.lang.reflect.Field;
                import java.lang.reflect.Parameter;
                import java.lang.reflect.Type;
                import java.util.ArrayList;
                import java.util.List;
                import org.junit.jupiter.api.extension.AfterEachCallback;
                import org.junit.jupiter.api.extension.BeforeEachCallback;
                import org.junit.jupiter.api.extension.ExtensionContext;
                import org.junit.jupiter.api.extension.ParameterContext;
                import org.junit.jupiter.api.extension.ParameterResolver;
                import org.mockito.Answers;
                import org.mockito.Mock;
                import org.mockito.MockSettings;
                import org.mockito.Mockito;
                import org.mockito.MockitoAnnotations;
                import org.mockito.MockitoSession;
                import org.mockito.quality.Strictness;

                /**
                 * Runs each test in a strict session of Mockito and fills what is annotated with
                 * {@link FactoryMock}, fields and parameters, with mocks from {@link %1$s}.
                 *
                 * <p>It takes the place of Mockito's own extension and does the same in the same order: the
                 * session starts, the mocks are created, Mockito fills what carries its own annotations and
                 * injects, the test runs, the session ends. Never register both.
                 */
                public final class %1$sExtension
                        implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

                    private static final ExtensionContext.Namespace NAMESPACE =
                            ExtensionContext.Namespace.create(%1$sExtension.class);

                    @Override
                    public void beforeEach(ExtensionContext context) throws Exception {
                        RunningSession session = new RunningSession();
                        context.getStore(NAMESPACE).put(RunningSession.class, session);
                        List<Object> instances = context.getRequiredTestInstances().getAllInstances();
                        try {
                            for (Object instance : instances) {
                                fill(instance);
                            }
                            for (Object instance : instances) {
                                session.opened.add(MockitoAnnotations.openMocks(instance));
                            }
                        } catch (Exception | Error e) {
                            context.getStore(NAMESPACE).remove(RunningSession.class);
                            session.finish(e);
                            throw e;
                        }
                    }

                    @Override
                    public void afterEach(ExtensionContext context) throws Exception {
                        RunningSession session =
                                context.getStore(NAMESPACE).remove(RunningSession.class, RunningSession.class);
                        if (session != null) {
                            session.finish(context.getExecutionException().orElse(null));
                        }
                    }

                    private static void fill(Object instance) throws IllegalAccessException {
                        for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
                            for (Field field : type.getDeclaredFields()) {
                                FactoryMock annotation = field.getAnnotation(FactoryMock.class);
                                if (annotation != null) {
                                    field.setAccessible(true);
                                    MockSettings settings =
                                            settings(annotation, field.getName(), field.getGenericType());
                                    field.set(instance, %1$s.%2$s(field.getType(), settings));
                                }
                            }
                        }
                    }

                    @Override
                    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
                        return parameter.isAnnotated(FactoryMock.class) || parameter.isAnnotated(Mock.class);
                    }

                    @Override
                    public Object resolveParameter(ParameterContext context, ExtensionContext extension) {
                        Parameter parameter = context.getParameter();
                        Annotation annotation = context.findAnnotation(FactoryMock.class).isPresent()
                                ? context.findAnnotation(FactoryMock.class).get()
                                : context.findAnnotation(Mock.class).get();
                        Type genericType = parameter.getParameterizedType();
                        MockSettings settings = annotation instanceof FactoryMock
                                ? settings((FactoryMock) annotation, parameter.getName(), genericType)
                                : settings((Mock) annotation, parameter.getName(), genericType);
                        return %1$s.%2$s(parameter.getType(), settings);
                    }

                    private static MockSettings settings(FactoryMock mock, String name, Type genericType) {
                        return settings(
                                mock.name().isEmpty() ? name : mock.name(),
                                mock.answer(),
                                mock.stubOnly(),
                                mock.serializable(),
                                mock.lenient(),
                                mock.extraInterfaces(),
                                genericType);
                    }

                    @SuppressWarnings("deprecation") // what the annotation says must be honoured all the same
                    private static MockSettings settings(Mock mock, String name, Type genericType) {
                        return settings(
                                mock.name().isEmpty() ? name : mock.name(),
                                mock.answer(),
                                mock.stubOnly(),
                                mock.serializable(),
                                mock.lenient(),
                                mock.extraInterfaces(),
                                genericType);
                    }

                    @SuppressWarnings("deprecation") // the successor of lenient() is not in every Mockito
                    private static MockSettings settings(
                            String name,
                            Answers answer,
                            boolean stubOnly,
                            boolean serializable,
                            boolean lenient,
                            Class<?>[] extraInterfaces,
                            Type genericType) {
                        MockSettings settings = Mockito.withSettings().name(name).defaultAnswer(answer)%3$s;
                        if (stubOnly) {
                            settings.stubOnly();
                        }
                        if (serializable) {
                            settings.serializable();
                        }
                        if (lenient) {
                            settings.lenient();
                        }
                        if (extraInterfaces.length > 0) {
                            settings.extraInterfaces(extraInterfaces);
                        }
                        return settings;
                    }

                    private static final class RunningSession {

                        private final MockitoSession session =
                                Mockito.mockitoSession().strictness(Strictness.STRICT_STUBS).startMocking();
                        private final List<AutoCloseable> opened = new ArrayList<>();

                        private void finish(Throwable failure) throws Exception {
                            try {
                                for (AutoCloseable each : opened) {
                                    each.close();
                                }
                            } finally {
                                session.finishMocking(failure);
                            }
                        }
                    }
                }
                """.formatted(factoryName, createMethod, genericType);
    }
}
