package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs suites with code that looks for annotated fields before and after their migration. */
class ReflectionEquivalenceTest {

    private static final String LENIENT = "@MockitoSettings(strictness = Strictness.LENIENT)";
    private static final String LOOK = """
            static java.util.List<Object> of(Object test) {
                java.util.List<Object> found = new java.util.ArrayList<>();
                try {
                    for (Class<?> type = test.getClass(); type != Object.class; type = type.getSuperclass()) {
                        for (java.lang.reflect.Field field : type.getDeclaredFields()) {
                            if (%s) {
                                field.setAccessible(true);
                                found.add(field.get(test));
                            }
                        }
                    }
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
                return found;
            }
            """;

    private final Map<String, String> before = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void helperReachesAll() throws IOException {
        put("AllMocks", "final class AllMocks { " + LOOK.formatted("field.isAnnotationPresent(Mock.class)") + " }");
        put(
                "HelpedTest",
                LENIENT + " class HelpedTest { @Mock Runnable task;"
                        + " @Test void found() { Assertions.assertEquals(1, AllMocks.of(this).size()); } }");
        put("OtherTest", LENIENT + " class OtherTest { @Mock Runnable task; @Test void test() { task.run(); } }");
        assertChanged(List.of());
    }

    @Test
    void nameReachesAllToo() throws IOException {
        put(
                "AllMocks",
                "final class AllMocks { "
                        + LOOK.formatted("java.util.Arrays.stream(field.getAnnotations())"
                                + ".anyMatch(a -> a.annotationType().getSimpleName().equals(\"Mock\"))")
                        + " }");
        put(
                "HelpedTest",
                LENIENT + " class HelpedTest { @Mock Runnable task;"
                        + " @Test void found() { Assertions.assertEquals(1, AllMocks.of(this).size()); } }");
        assertChanged(List.of());
    }

    @Test
    void loadedClassReachesAllToo() throws IOException {
        put(
                "AllMocks",
                "final class AllMocks { "
                        + LOOK.formatted("field.isAnnotationPresent((Class<? extends java.lang.annotation.Annotation>)"
                                + " Class.forName(\"org.mockito.Mock\"))")
                        + " }");
        put(
                "HelpedTest",
                LENIENT + " class HelpedTest { @Mock Runnable task;"
                        + " @Test void found() { Assertions.assertEquals(1, AllMocks.of(this).size()); } }");
        assertChanged(List.of());
    }

    @Test
    void baseClassReachesItsHeirs() throws IOException {
        put(
                "Base",
                "abstract class Base { @AfterEach void verifyAll() { for (java.lang.reflect.Field field :"
                        + " getClass().getDeclaredFields()) { if (field.getAnnotation(Mock.class) != null) { try {"
                        + " field.setAccessible(true); Mockito.verifyNoMoreInteractions(field.get(this)); }"
                        + " catch (IllegalAccessException e) { throw new IllegalStateException(e); } } } } }");
        put(
                "HeirTest",
                LENIENT + " class HeirTest extends Base { @Mock Runnable task;"
                        + " @Test void forgets() { task.run(); } @Test void uses() {} }");
        put("OtherTest", LENIENT + " class OtherTest { @Mock Runnable task; @Test void test() { task.run(); } }");
        assertChanged(List.of("acme/OtherTest.java"));
    }

    @Test
    void extensionReachesClassesThatRegisterIt() throws IOException {
        put(
                "Verifies",
                "class Verifies implements AfterEachCallback { public void afterEach(ExtensionContext context) {"
                        + " Object test = context.getRequiredTestInstance(); for (java.lang.reflect.Field field :"
                        + " test.getClass().getDeclaredFields()) { if (field.isAnnotationPresent(org.mockito.Mock.class)) { try {"
                        + " field.setAccessible(true); Mockito.verifyNoMoreInteractions(field.get(test)); }"
                        + " catch (IllegalAccessException e) { throw new IllegalStateException(e); } } } } }");
        put(
                "Verified",
                "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                        + " @ExtendWith(Verifies.class) @interface Verified {}");
        put(
                "ExtendedTest",
                LENIENT + " @Verified class ExtendedTest { @Mock Runnable task;"
                        + " @Test void forgets() { task.run(); } @Test void uses() {} }");
        put(
                "FieldTest",
                LENIENT + " class FieldTest { @RegisterExtension Verifies v = new Verifies(); @Mock Runnable task;"
                        + " @Test void forgets() { task.run(); } @Test void uses() {} }");
        put("OtherTest", LENIENT + " class OtherTest { @Mock Runnable task; @Test void test() { task.run(); } }");
        assertChanged(List.of("acme/OtherTest.java"));
    }

    private void put(String name, String text) {
        before.put("acme/" + name + ".java", """
                package acme;

                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.*;
                import org.mockito.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                %s
                """.formatted(text));
    }

    private void assertChanged(List<String> changed) throws IOException {
        var expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        Migrated session = Migrated.in("session").seeing("org.mockito.plugins.AnnotationEngine");
        for (Migrated migrated : List.of(Migrated.in("safe"), session)) {
            Map<String, String> after = migrated.of(before);
            assertThat(before.keySet().stream().filter(path -> !after.get(path).equals(before.get(path))))
                    .containsExactlyElementsOf(changed);
        }
        assertThat(LaunchedSuite.run(Migrated.in("safe").of(before), Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }
}
