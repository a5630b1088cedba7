package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.site.spring.OverrideKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;

/** Which code looks for annotations that a migration takes away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReflectiveUseTest {

    private static final Map<String, String> SOURCES = new TreeMap<>();

    static {
        String each = "for (Annotation a : field.getAnnotations()) { %s }";
        add("ClassLiteral", "found |= field.isAnnotationPresent(Mock.class);");
        add("QualifiedLiteral", "found |= field.isAnnotationPresent(org.mockito.Mock.class);");
        add("InstanceOf", each.formatted("found |= a instanceof Mock;"));
        add("Pattern", each.formatted("if (a instanceof Mock m) { found |= m.lenient(); }"));
        add("Cast", each.formatted("found |= ((org.mockito.Mock) a).lenient();"));
        add("Typed", "Mock mock = null; for (Annotation a : field.getAnnotations()) { found |= a.equals(mock); }");
        add(
                "TypeArgument",
                "java.util.List<Mock> all = java.util.List.of(); found |= all.contains(field.getAnnotations()[0]);");
        add("Name", each.formatted("found |= a.annotationType().getName().equals(\"org.mockito.Mock\");"));
        add("Start", each.formatted("found |= a.annotationType().getName().startsWith(\"org.mockito\");"));
        add("End", each.formatted("found |= a.annotationType().getName().endsWith(\".Mock\");"));
        add("Text", each.formatted("found |= a.toString().startsWith(\"@org.mockito.Mock(\");"));
        add("Word", each.formatted("found |= a.toString().contains(\"Mock\");"));
        add("AnyCase", each.formatted("found |= a.annotationType().getSimpleName().equalsIgnoreCase(\"mock\");"));
        add("Joined", each.formatted("found |= a.annotationType().getName().equals(\"org.mockito.\" + name);"));
        add("ClassFile", "found |= name.equals(\"org/mockito/Mock\");");
        add("Descriptor", "found |= name.equals(\"Lorg/mockito/Mock;\");");
        add("Loaded", "name = \"org.mockito.Mock\";");
        add(
                "Reference",
                "found |= java.util.stream.Stream.of(field.getAnnotations()).map(Annotation::annotationType)"
                        + ".map(Class::getSimpleName).anyMatch(\"Mock\"::equals);");
        add(
                "SpyBean",
                "found |= field.isAnnotationPresent("
                        + "org.springframework.test.context.bean.override.mockito.MockitoSpyBean.class);");
        add(
                "Container",
                "found |= field.getType().isAnnotationPresent("
                        + "org.springframework.test.context.bean.override.mockito.MockitoBeans.class);");
        add(
                "Annotated",
                "} @Mock Runnable task; /** Not {@link Mock}. */ void seen(@org.mockito.Mock Runnable given) {"
                        + " found |= field.getAnnotations().length > 0;");
        add(
                "Strict",
                "} @Mock(strictness = Mock.Strictness.LENIENT) Runnable task; void strict() {"
                        + " found |= field.getAnnotations().length > 0;");
        add("OtherName", each.formatted("found |= a.annotationType().getName().startsWith(\"com.acme.\");"));
        add("OtherType", each.formatted("found |= a instanceof Deprecated;"));
        add("LikeName", each.formatted("found |= a.toString().contains(\"mocks of the suite\");"));
        add("NoReflection", "name = \"Mock\"; name = \"org.mockito\"; name = \"@Mock(\";");
        add("Calls", "Runnable mock = org.mockito.Mockito.mock(Runnable.class); found |= mock == null;");
    }

    private final Map<String, List<ReflectiveUse>> found = new TreeMap<>();

    private static void add(String name, String body) {
        SOURCES.put(name, """
                package acme;

                import java.lang.annotation.Annotation;
                import java.lang.reflect.Field;
                import org.mockito.Mock;

                class %s {
                    Field field;
                    String name;
                    boolean found;

                    void look() { %s }
                }
                """.formatted(name, body));
    }

    @BeforeAll
    void read() {
        JavaParser.fromJavaVersion()
                .classpath("mockito-core", "spring-test")
                .build()
                .parse(new InMemoryExecutionContext(), SOURCES.values().toArray(String[]::new))
                .forEach(source -> {
                    J.CompilationUnit file = (J.CompilationUnit) source;
                    found.put(file.getClasses().get(0).getSimpleName(), ReflectiveUse.in(file));
                });
        assertThat(found.keySet()).isEqualTo(SOURCES.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AnyCase", "Cast", "ClassFile", "ClassLiteral", "Descriptor", "End", "InstanceOf", "Joined", "Loaded",
                "Name", "Pattern", "QualifiedLiteral", "Reference", "Start", "Text", "TypeArgument", "Typed", "Word"
            })
    void seesWhatLooksForMocks(String name) {
        assertThat(found.get(name))
                .anyMatch(use -> use.concerns(Form.MOCK_FIELD))
                .allMatch(use -> use.className().equals("acme." + name) && use.ofObject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annotated", "Calls", "LikeName", "NoReflection", "OtherName", "OtherType", "Strict"})
    void seesNothingElse(String name) {
        assertThat(found.get(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Container", "SpyBean"})
    void seesWhatLooksForOverridesOfBeans(String name) {
        assertThat(found.get(name)).anyMatch(use -> use.concerns(Form.SPRING_OVERRIDE));
    }

    @Test
    void knowsEveryAnnotationThatARewriteTakesAway() {
        List<String> rewritten = new ArrayList<>(List.of(MockitoTypes.MOCK, MockitoTypes.SPY));
        for (OverrideKind kind : OverrideKind.values()) {
            rewritten.add(kind.annotation());
        }
        assertThat(rewritten)
                .allSatisfy(each -> assertThat(SoughtAnnotations.form(each)).isNotNull());
        assertThat(rewritten.stream().map(SoughtAnnotations::form).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Form.MOCK_FIELD, Form.SPY_FIELD, Form.SPRING_OVERRIDE);
    }
}
