package io.github.mockfactory.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Javac;
import io.github.mockfactory.MockitoVersion;
import io.github.mockfactory.category.Category;
import io.github.mockfactory.factory.MissingMethod;
import io.github.mockfactory.site.Construction;
import io.github.mockfactory.site.ParameterKind;
import io.github.mockfactory.site.Signature;
import io.github.mockfactory.site.spring.OverrideKind;
import io.github.mockfactory.style.SourceStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.java.JavaParser;
import org.openrewrite.marker.Markers;

/** Compiles what stands beside a factory, as a template and as it is generated for what the Mockito of a suite allows. */
class CompanionTest {

    private static final String[] LIBRARIES = {
        "junit-jupiter-api",
        "apiguardian-api",
        "spring-test",
        "spring-context",
        "spring-core",
        "spring-beans",
        "spring-aop"
    };
    private static final String FACTORY = "com.acme.kit.Mocks";
    private static final Path FOLDER = Path.of("src/test/java/com/acme/kit");

    /** Its engines give nothing back, as those of Mockito did before 3.4. */
    private static final String OLDER_ENGINE = """
            package org.mockito.plugins;
            public interface AnnotationEngine {
                void process(Class<?> type, Object instance);
            }
            """;

    static Stream<List<Path>> mockitoJars() {
        return Stream.concat(
                Arrays.stream(MockitoVersion.values()).map(MockitoVersion::jars),
                Stream.of(JavaParser.dependenciesFromClasspath("mockito-core")));
    }

    private static Javac javac(List<Path> mockito) {
        List<Path> jars = new ArrayList<>(mockito);
        jars.addAll(JavaParser.dependenciesFromClasspath(LIBRARIES));
        return Javac.withJars(jars);
    }

    @Test
    void everyTemplateIsJava() {
        Map<String, String> templates = new TreeMap<>();
        Stream.concat(
                        Stream.of("MockFactory"),
                        Arrays.stream(Companion.values()).map(companion -> companion.typeName("MockFactory")))
                .forEach(name -> templates.put("com/acme/testing/" + name + ".java", resource(name)));
        templates.computeIfPresent(
                "com/acme/testing/MockFactory.java",
                (path, text) -> text.replace(
                        "/*methods*/",
                        Stream.of(
                                        "T createMock",
                                        "org.mockito.MockedStatic<T> createStaticMock",
                                        "org.mockito.MockedConstruction<T> createConstructionMock")
                                .map(method -> "static <T> " + method
                                        + "(Class<T> type, org.mockito.MockSettings settings) { return null; }\n")
                                .collect(Collectors.joining())));

        assertThat(javac(JavaParser.dependenciesFromClasspath("mockito-core")).warnings(templates))
                .isEmpty();
    }

    /** With a Spring that has more, the annotations and what is known of them must have more. */
    @Test
    void overridesOfBeansHaveTheAttributesOfSpring() throws ClassNotFoundException {
        for (OverrideKind kind : OverrideKind.values()) {
            Set<String> attributes = methods(Class.forName(kind.annotation()));
            String text = resource(kind == OverrideKind.MOCK ? "FactoryMockBean" : "FactorySpyBean");

            assertThat(attributes).isEqualTo(kind.attributes());
            assertThat(attributes).allSatisfy(each -> assertThat(text).contains(" " + each + "() default "));
        }
    }

    /** What came with 6.2.2 and 6.2.6 is left out. */
    @Test
    void overridesOfBeansCompileWithTheFirstSpringThatHasThem() {
        Map<String, String> sources = new TreeMap<>();
        sources.put(
                FOLDER.resolve("Mocks.java").toString(),
                FactorySource.of(FACTORY, List.of(make()), SourceStyle.DEFAULT));
        for (Companion annotation : List.of(Companion.MOCK_BEAN, Companion.SPY_BEAN)) {
            NewFile file = new BeanAnnotationFile(annotation, FACTORY, "make", Set.of())
                    .generate(FOLDER.resolve("Mocks.java"), SourceStyle.DEFAULT, Markers.EMPTY);
            assertThat(file.text()).doesNotContain("types()", "contextName", "Repeatable");
            sources.put(file.path().toString(), file.text());
        }

        assertThat(javac(JavaParser.dependenciesFromClasspath("mockito-core"))
                        .warnings(sources)
                        .values())
                .as("the constructor of its time is deprecated by now")
                .allSatisfy(warnings -> assertThat(warnings).allMatch(each -> each.contains("removal")));
    }

    private static String resource(String name) {
        try (InputStream resource = Companion.class.getResourceAsStream(name + ".java")) {
            assertThat(resource).as(name).isNotNull();
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("mockitoJars")
    void compilesWithWhatAMockitoHas(List<Path> mockito) throws Exception {
        for (boolean parameters : List.of(false, true)) {
            AnnotationEngineFeatures features = featuresOf(mockito, parameters);

            assertThat(javac(mockito).warnings(generated(features)))
                    .as("%s", features)
                    .isEmpty();
        }
    }

    @Test
    void compilesWhereEnginesGiveNothingBack() {
        AnnotationEngineFeatures features = new AnnotationEngineFeatures(
                false, false, AnnotationEngineFeatures.COMMON_ATTRIBUTES, true, true, false, true);
        Map<String, String> sources = generated(features);
        sources.put("org/mockito/plugins/AnnotationEngine.java", OLDER_ENGINE);

        assertThat(javac(MockitoVersion.V3_SUBCLASS.jars()).warnings(sources).keySet())
                .as("deprecated since there is a newer method")
                .isSubsetOf(FOLDER.resolve("MocksTestExecutionListener.java").toString());
        assertThat(sources.get(FOLDER.resolve("MocksTestExecutionListener.java").toString()))
                .contains("MockitoAnnotations.initMocks(");
    }

    /** What the classes of a Mockito say of themselves. */
    private static AnnotationEngineFeatures featuresOf(List<Path> jars, boolean parameters) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> engine = loader.loadClass("org.mockito.plugins.AnnotationEngine");
            return new AnnotationEngineFeatures(
                    engine.getMethod("process", Class.class, Object.class).getReturnType() == AutoCloseable.class,
                    methods(loader.loadClass("org.mockito.MockSettings")).contains("genericTypeToMock"),
                    methods(loader.loadClass("org.mockito.Mock")),
                    parameters,
                    true,
                    true,
                    true);
        }
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .map(java.lang.reflect.Method::getName)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> generated(AnnotationEngineFeatures features) {
        AnnotationEngineFiles files = new AnnotationEngineFiles(
                FACTORY,
                Map.of(
                        Construction.MOCK, "make",
                        Construction.STATIC_MOCK, "open",
                        Construction.CONSTRUCTION_MOCK, "replace"),
                features,
                SourceStyle.DEFAULT);
        Path factory = FOLDER.resolve("Mocks.java");
        Collection<NewFile> all = new ArrayList<>(files.generate(factory, Path.of("engine"), Markers.EMPTY));
        all.addAll(files.generateListener(factory, Path.of("spring"), Markers.EMPTY));
        Map<String, String> sources = new TreeMap<>();
        all.stream()
                .filter(file -> file.path().toString().endsWith(".java"))
                .forEach(file -> sources.put(file.path().toString(), file.text()));
        List<MissingMethod> methods = List.of(
                make(), method("open", Construction.STATIC_MOCK), method("replace", Construction.CONSTRUCTION_MOCK));
        sources.put(factory.toString(), FactorySource.of(FACTORY, methods, SourceStyle.DEFAULT));
        return sources;
    }

    private static MissingMethod make() {
        return method("make", Construction.MOCK);
    }

    private static MissingMethod method(String name, Construction construction) {
        Signature signature = new Signature(construction, List.of(ParameterKind.TYPE, ParameterKind.SETTINGS));
        return new MissingMethod(name, signature, Category.GENERIC, null);
    }
}
