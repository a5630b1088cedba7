package io.github.mockfactory.generate;

import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.SourceStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.marker.Markers;

/**
 * Makes what checks at run time that mocks are made by a factory: the check, the plug-in of Mockito that asks it, and the one that
 * keeps the places that Mockito tells at the line of the test.
 */
public final class RuntimeCheckFiles {

    private final String factoryType;
    private final Path factory;
    private final SourceStyle style;
    private final Markers markers;

    /**
     * Takes where the files are to stand.
     *
     * @param factoryType fully qualified name of the factory
     * @param factory     its file, relative to the root of the build
     * @param style       how the code around it looks
     * @param markers     the markers of its module and source set
     */
    public RuntimeCheckFiles(String factoryType, Path factory, SourceStyle style, Markers markers) {
        this.factoryType = factoryType;
        this.factory = factory;
        this.style = style;
        this.markers = markers;
    }

    /**
     * Makes the files.
     *
     * @param enforced   whether Mockito has {@link MockitoTypes#ENFORCER}, which it asks about all but constructions; enforcers before
     *                   it are asked about the first mock of a type alone, so the mock maker asks about all there
     * @param singletons whether Mockito mocks singletons
     * @return the new files; empty if the folder of the resources is not known
     */
    public List<NewFile> generate(boolean enforced, boolean singletons) {
        if (resource(MockitoTypes.MOCK_MAKER).isEmpty()) {
            return List.of();
        }
        Set<String> features = new HashSet<>();
        if (!enforced) {
            features.add("all");
        }
        if (singletons) {
            features.add("singletons");
        }
        List<NewFile> files = new ArrayList<>();
        files.add(source(Companion.CHECK, features));
        addPlugin(MockitoTypes.MOCK_MAKER, Companion.MAKER, features, files);
        if (enforced) {
            addPlugin(MockitoTypes.ENFORCER, Companion.ENFORCER, features, files);
        }
        addPlugin(MockitoTypes.STACK_TRACE_CLEANER, Companion.CLEANER, features, files);
        return files;
    }

    private void addPlugin(String plugin, Companion companion, Set<String> features, List<NewFile> files) {
        files.add(source(companion, features));
        resource(plugin)
                .ifPresent(file -> files.add(NewFile.resource(file, companion.typeName(factoryType), style, markers)));
    }

    private Optional<Path> resource(String plugin) {
        return AnnotationEngineFiles.resource(factory, factoryType, "mockito-extensions/" + plugin);
    }

    private NewFile source(Companion companion, Set<String> features) {
        String text = companion
                .template()
                .with(features)
                .holding("", Set.of(), new TypeName(factoryType))
                .in(style);
        return NewFile.source(
                companion.file(factory, factoryType), new GeneratedText(text, List.of()), style.charset(), markers);
    }
}
