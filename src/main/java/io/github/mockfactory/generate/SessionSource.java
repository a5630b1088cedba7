package io.github.mockfactory.generate;

import io.github.mockfactory.style.PlainSource;
import io.github.mockfactory.style.SourceStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openrewrite.marker.Markers;

/**
 * Writes what lets a factory create annotated mocks: the annotation, the engine that Mockito calls wherever it creates annotated
 * mocks, the file by which Mockito finds the engine, what resolves parameters under JUnit Jupiter, and what makes Mockito fill
 * fields in tests under Spring.
 */
public final class SessionSource {

    /** Where Mockito finds the name of the engine, in a folder of resources. */
    public static final String ENGINE_FILE = "mockito-extensions/org.mockito.plugins.AnnotationEngine";

    /** Where Spring finds the name of the listener, in a folder of resources. */
    public static final String SPRING_FILE = "META-INF/spring.factories";

    private final String factoryType;
    private final String createMethod;
    private final SessionFeatures features;
    private final SourceStyle style;

    /**
     * Takes what the texts depend on.
     *
     * @param factoryType  fully qualified name of the factory
     * @param createMethod the method of the factory that takes a class and settings
     * @param features     what the libraries of the suite allow
     * @param style        how the code around it looks
     */
    public SessionSource(String factoryType, String createMethod, SessionFeatures features, SourceStyle style) {
        this.factoryType = factoryType;
        this.createMethod = createMethod;
        this.features = features;
        this.style = style;
    }

    /**
     * The annotation that goes with a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the annotation
     */
    public static String annotationOf(String factoryType) {
        String packageName = FactorySource.packageOf(factoryType);
        return packageName.isEmpty() ? "FactoryMock" : packageName + ".FactoryMock";
    }

    /**
     * The engine that goes with a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the engine
     */
    public static String engineOf(String factoryType) {
        return factoryType + "Engine";
    }

    /**
     * The extension that resolves parameters by a factory.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the extension
     */
    public static String extensionOf(String factoryType) {
        return factoryType + "Extension";
    }

    /**
     * The listener that lets Mockito fill fields in tests under Spring.
     *
     * @param factoryType fully qualified name of the factory
     * @return fully qualified name of the listener
     */
    public static String listenerOf(String factoryType) {
        return factoryType + "TestExecutionListener";
    }

    /**
     * Where a resource stands that goes with a factory.
     *
     * @param factory     the file of the factory
     * @param factoryType fully qualified name of the factory
     * @param name        the path of the resource in its folder
     * @return empty if the folder of the resources is not known
     */
    public static Optional<Path> resource(Path factory, String factoryType, String name) {
        int roots = factory.getNameCount() - factoryType.split("\\.").length;
        if (roots < 1 || !factory.getName(roots - 1).toString().equals("java")) {
            return Optional.empty();
        }
        return Optional.of(factory.subpath(0, roots).resolveSibling("resources").resolve(name));
    }

    /**
     * Makes all files.
     *
     * @param factory    the file of the factory, relative to the root of the build
     * @param engineFile the file by which Mockito finds the engine, likewise
     * @param markers    the markers of its module and source set
     * @return the new files
     */
    public List<NewFile> generate(Path factory, Path engineFile, Markers markers) {
        SessionText text = new SessionText(factoryType, createMethod, features);
        List<NewFile> files = new ArrayList<>();
        files.add(source(
                SessionAnnotation.of(factoryType, features), factory.resolveSibling("FactoryMock.java"), markers));
        files.add(source(text.engine(), factory.resolveSibling(fileOf(engineOf(factoryType))), markers));
        if (features.parameters()) {
            files.add(source(text.extension(), factory.resolveSibling(fileOf(extensionOf(factoryType))), markers));
        }
        files.add(resource(engineOf(factoryType), engineFile, markers));
        return files;
    }

    /**
     * Makes the listener for tests under Spring, and the file by which Spring finds it.
     *
     * @param factory    the file of the factory, relative to the root of the build
     * @param springFile the file by which Spring finds the listener, likewise
     * @param markers    the markers of its module and source set
     * @return the new files
     */
    public List<NewFile> generateListener(Path factory, Path springFile, Markers markers) {
        String listener = listenerOf(factoryType);
        return List.of(
                source(SpringListenerText.of(factoryType, features), factory.resolveSibling(fileOf(listener)), markers),
                resource("org.springframework.test.context.TestExecutionListener=" + listener, springFile, markers));
    }

    private NewFile resource(String line, Path path, Markers markers) {
        return NewFile.resource(path, line, style, markers);
    }

    private static String fileOf(String typeName) {
        return typeName.substring(typeName.lastIndexOf('.') + 1) + ".java";
    }

    private NewFile source(PlainSource source, Path path, Markers markers) {
        // JUnit is not on the class path of a recipe
        return NewFile.source(path, new GeneratedText(source.in(style), List.of()), style.charset(), markers);
    }
}
