package io.github.mockfactory.generate;

import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.style.PlainSource;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the source of a factory. */
public final class FactorySource {

    private FactorySource() {}

    /**
     * Writes a whole factory.
     *
     * @param typeName fully qualified name
     * @param methods  the methods that the suite needs
     * @param style    how the code around it looks
     * @return the text of the file
     */
    public static String of(String typeName, Collection<MissingMethod> methods, SourceStyle style) {
        List<MethodSource> sources =
                methods.stream().sorted().map(MethodSource::new).toList();
        Set<String> imports = new TreeSet<>();
        sources.forEach(source -> imports.addAll(source.imports()));
        String packageName = packageOf(typeName);
        String simpleName = typeName.substring(typeName.lastIndexOf('.') + 1);
        imports.removeIf(name -> packageOf(name).equals(packageName));
        String body = """
                /**
                 * The one place where the tests of this code base create their mocks.
                 *
                 * <p>Every method hands its arguments on to Mockito and does nothing else: what is configured here is configured for every caller. The class holds no state, since a mock that is kept here would be shared by tests.
                 */
                public final class %1$s {

                    private %1$s() {}

                %2$s
                }
                """.formatted(
                        simpleName, sources.stream().map(MethodSource::text).collect(Collectors.joining("\n\n")));
        return new PlainSource(packageName, simpleName, imports, body).in(style);
    }

    /**
     * Writes a factory, with as much of the types of Mockito and of the suite as it uses.
     *
     * @param typeName fully qualified name
     * @param methods  the methods that the suite needs
     * @param style    how the code around it looks
     * @return the text of the file, and what it takes to parse it
     */
    public static GeneratedText generate(String typeName, Collection<MissingMethod> methods, SourceStyle style) {
        List<String> stubs = new ArrayList<>(List.of(MockitoStubs.sources()));
        stubs.addAll(TypeStubs.of(methods));
        return new GeneratedText(of(typeName, methods, style), stubs);
    }

    /**
     * The package of a type.
     *
     * @param typeName fully qualified name of a top-level class
     * @return empty for the unnamed package
     */
    public static String packageOf(String typeName) {
        int dot = typeName.lastIndexOf('.');
        return dot < 0 ? "" : typeName.substring(0, dot);
    }
}
