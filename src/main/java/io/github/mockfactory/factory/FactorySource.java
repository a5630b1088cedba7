package io.github.mockfactory.factory;

import io.github.mockfactory.site.MockitoStubs;
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

        List<String> lines = new ArrayList<>();
        if (!packageName.isEmpty()) {
            lines.add("package " + packageName + ";\n");
        }
        imports.forEach(name -> lines.add("import " + name + ";"));
        lines.add("");
        lines.add("/**");
        lines.add(" * The one place where the tests of this code base create their mocks.");
        lines.add(" *");
        lines.add(" * <p>Every method hands its arguments on to Mockito and does nothing else: what is");
        lines.add(" * configured here is configured for every caller. The class holds no state, since a");
        lines.add(" * mock that is kept here would be shared by tests.");
        lines.add(" */");
        lines.add("public final class " + simpleName + " {\n");
        // an empty block on one line is what many a style check objects to
        lines.add("    private " + simpleName + "() {");
        lines.add("    }\n");
        lines.add(sources.stream().map(MethodSource::text).collect(Collectors.joining("\n\n")));
        lines.add("}\n");
        return inStyle(String.join("\n", lines), style);
    }

    /** The text in the indentation and line breaks of the code around it, under its header. */
    static String inStyle(String text, SourceStyle style) {
        String indented =
                text.lines().map(line -> indent(line, style.indent())).collect(Collectors.joining("\n", "", "\n"));
        return (style.header() + indented).replace("\r\n", "\n").replace("\n", style.lineBreak());
    }

    private static String indent(String line, String unit) {
        int levels = 0;
        while (line.startsWith("    ", levels * 4)) {
            levels++;
        }
        return unit.repeat(levels) + line.substring(levels * 4);
    }

    /** Writes a factory, with as much of the types of Mockito and of the suite as it uses. */
    static GeneratedText generate(String typeName, Collection<MissingMethod> methods, SourceStyle style) {
        List<String> stubs = new ArrayList<>(List.of(MockitoStubs.sources()));
        stubs.addAll(TypeStubs.of(methods));
        return new GeneratedText(of(typeName, methods, style), stubs);
    }

    static String packageOf(String typeName) {
        int dot = typeName.lastIndexOf('.');
        return dot < 0 ? "" : typeName.substring(0, dot);
    }
}
