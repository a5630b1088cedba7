package io.github.mockfactory.generate;

import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.site.spring.MockReset;
import io.github.mockfactory.style.PlainSource;
import io.github.mockfactory.style.SourceStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the class that creates the mocks of beans. It stands beside the factory and not in it: it needs Spring, and the factory
 * depends on Mockito alone.
 */
public final class BeansSource {

    private BeansSource() {}

    /**
     * Writes the class, with as much of the types of Spring, of Mockito and of the suite as it uses.
     *
     * @param factoryType fully qualified name of the factory
     * @param methods     the methods that the suite needs
     * @param style       how the code around it looks
     * @return the text of the file, and what it takes to parse it
     */
    public static GeneratedText generate(String factoryType, Collection<BeanMethod> methods, SourceStyle style) {
        List<MissingMethod> types = methods.stream()
                .map(method -> MissingMethod.ofType(method.typeName(), Category.GENERIC))
                .toList();
        List<String> stubs = Stream.of(
                        Arrays.stream(MockitoStubs.sources()),
                        Stream.of(MockReset.STUB, factoryStub(new TypeName(factoryType), methods)),
                        TypeStubs.of(types).stream())
                .flatMap(each -> each)
                .toList();
        return new GeneratedText(text(new TypeName(factoryType), methods).in(style), stubs);
    }

    private static PlainSource text(TypeName factory, Collection<BeanMethod> methods) {
        Set<String> imports = new TreeSet<>();
        methods.forEach(method -> imports.addAll(method.imports()));
        imports.removeIf(name -> Set.of(factory.packageName(), "java.lang").contains(new TypeName(name).packageName()));
        String text = methods.stream()
                .sorted()
                .map(method -> method.text(factory.simple()))
                .collect(Collectors.joining("\n\n"));
        return Companion.BEANS.template().holding(text, imports, factory);
    }

    private static String factoryStub(TypeName factory, Collection<BeanMethod> methods) {
        return (factory.packageName().isEmpty() ? "" : "package " + factory.packageName() + ";\n")
                + "public class " + factory.simple() + " {\n"
                + methods.stream()
                        .map(BeanMethod::createMethod)
                        .distinct()
                        .map(name -> "public static <T> T " + name + "(Class<T> type, " + MockitoTypes.SETTINGS
                                + " settings) { return null; }\n")
                        .collect(Collectors.joining())
                + "}\n";
    }
}
