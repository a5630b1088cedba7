package io.github.mockfactory.generate;

import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.site.TypeName;
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
        TypeName factory = new TypeName(typeName);
        List<MethodSource> sources =
                methods.stream().sorted().map(MethodSource::new).toList();
        Set<String> imports = new TreeSet<>();
        sources.forEach(source -> imports.addAll(source.imports()));
        imports.removeIf(name -> new TypeName(name).packageName().equals(factory.packageName()));
        String text = sources.stream().map(MethodSource::text).collect(Collectors.joining("\n\n"));
        return Template.of(Template.FACTORY).holding(text, imports, factory).in(style);
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
}
