package io.github.mockfactory.generate;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MethodNames;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openrewrite.marker.Markers;

/**
 * Makes what lets a factory create annotated mocks: the annotation, the engine that Mockito calls wherever it creates annotated
 * mocks, the file by which Mockito finds the engine, what resolves parameters under JUnit Jupiter, and what makes Mockito fill
 * fields in tests under Spring.
 */
public final class AnnotationEngineFiles {

    /** Where Mockito finds the name of the engine, in a folder of resources. */
    public static final String ENGINE_FILE = "mockito-extensions/" + MockitoTypes.ANNOTATION_ENGINE;

    /** Where Spring finds the name of the listener, in a folder of resources. */
    public static final String SPRING_FILE = "META-INF/spring.factories";

    private static final String ENGINE_STUB =
            "package " + MockitoTypes.PACKAGE + ".plugins;\n\npublic interface AnnotationEngine {}\n";

    private final String factoryType;
    private final Map<Construction, String> methods;
    private final AnnotationEngineFeatures features;
    private final SourceStyle style;

    /**
     * Takes what the texts depend on.
     *
     * @param factoryType fully qualified name of the factory
     * @param methods     its methods that take a class and settings, by what they construct
     * @param features    what the libraries of the suite allow
     * @param style       how the code around it looks
     */
    public AnnotationEngineFiles(
            String factoryType,
            Map<Construction, String> methods,
            AnnotationEngineFeatures features,
            SourceStyle style) {
        this.factoryType = factoryType;
        this.methods = Map.copyOf(methods);
        this.features = features;
        this.style = style;
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
     * Makes all files but those for Spring.
     *
     * @param factory    the file of the factory, relative to the root of the build
     * @param engineFile the file by which Mockito finds the engine, likewise
     * @param markers    the markers of its module and source set
     * @return the new files
     */
    public List<NewFile> generate(Path factory, Path engineFile, Markers markers) {
        List<NewFile> files = new ArrayList<>();
        files.add(source(Companion.ANNOTATION, factory, markers));
        files.add(source(Companion.ENGINE, factory, markers));
        if (features.spies()) {
            files.add(source(Companion.SPY_ANNOTATION, factory, markers));
            files.add(source(Companion.SPIES, factory, markers));
        }
        if (features.scopes()) {
            files.add(source(Companion.SCOPES, factory, markers));
        }
        if (features.parameters()) {
            files.add(source(Companion.EXTENSION, factory, markers));
        }
        files.add(NewFile.resource(engineFile, Companion.ENGINE.typeName(factoryType), style, markers));
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
        return List.of(
                source(Companion.LISTENER, factory, markers),
                NewFile.resource(springFile, springLine(factoryType), style, markers));
    }

    /**
     * What tells Spring of the listener.
     *
     * @param factoryType fully qualified name of the factory
     * @return the line of {@link #SPRING_FILE}
     */
    public static String springLine(String factoryType) {
        return "org.springframework.test.context.TestExecutionListener=" + Companion.LISTENER.typeName(factoryType);
    }

    private NewFile source(Companion companion, Path factory, Markers markers) {
        Map<String, String> called = methods.entrySet().stream()
                .collect(Collectors.toMap(
                        method -> MethodNames.of(method.getKey(), Category.GENERIC), Map.Entry::getValue));
        String text = companion
                .template()
                .with(features.names())
                .calling(called, new TypeName(factoryType))
                .in(style);
        // Mockito and JUnit are not on the class path of a recipe, and a later recipe of the same run must know the
        // engine
        GeneratedText content =
                new GeneratedText(text, companion == Companion.ENGINE ? List.of(ENGINE_STUB) : List.of());
        return NewFile.source(companion.file(factory, factoryType), content, style.charset(), markers);
    }
}
