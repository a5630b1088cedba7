package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs suites before and after their migration in which extensions, rules and helpers look for annotated fields of classes that
 * do not register them by name.
 */
class ExtensionReachEquivalenceTest {

    private static final String LENIENT = "@MockitoSettings(strictness = Strictness.LENIENT) ";
    private static final String VERIFIES = """
            class Looking {
                static void verify(Object test, Class<? extends Annotation> mock) {
                    for (Field field : test.getClass().getDeclaredFields()) {
                        if (field.isAnnotationPresent(mock)) {
                            try {
                                field.setAccessible(true);
                                Mockito.verifyNoMoreInteractions(field.get(test));
                            } catch (IllegalAccessException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }
                }
            }
            class Verifies implements AfterEachCallback {
                public void afterEach(ExtensionContext context) {
                    context.getRequiredTestInstances().getAllInstances().forEach(each -> Looking.verify(each, Mock.class));
                }
            }
            """;
    private static final String PARTS = VERIFIES + """
            class Strict extends Verifies {}
            abstract class Verifying implements AfterEachCallback {
                public void afterEach(ExtensionContext context) { Looking.verify(context.getRequiredTestInstance(), Mock.class); }
            }
            class Verified extends Verifying {}
            class Outer implements AfterEachCallback {
                private final AfterEachCallback inner = new Verifies();
                public void afterEach(ExtensionContext context) throws Exception { inner.afterEach(context); }
            }
            class Named implements AfterEachCallback {
                public void afterEach(ExtensionContext context) throws Exception {
                    Object made = Class.forName("acme." + "Verifies").getDeclaredConstructor().newInstance();
                    ((AfterEachCallback) made).afterEach(context);
                }
            }
            class Uses implements AfterEachCallback {
                public void afterEach(ExtensionContext context) throws Exception {
                    Class<?> test = context.getRequiredTestClass();
                    test.getAnnotation(Using.class).value().getDeclaredConstructor().newInstance().afterEach(context);
                }
            }
            @Retention(RetentionPolicy.RUNTIME) @ExtendWith(Uses.class) @interface Using { Class<? extends AfterEachCallback> value(); }
            class All implements AfterEachCallback {
                public void afterEach(ExtensionContext context) throws Exception {
                    for (AfterEachCallback each : Checks.all()) { each.afterEach(context); }
                }
            }
            class Checks {
                static final Extension STRICT = new Verifies();
                static List<AfterEachCallback> all() { return List.of(new Verifies()); }
                static Extension strict() { return STRICT; }
            }
            class Idle implements AfterEachCallback { public void afterEach(ExtensionContext context) {} }
            class Idles { static Extension idle() { return new Idle(); } }
            @Retention(RetentionPolicy.RUNTIME) @ExtendWith(Outer.class) @interface Checked {}
            @Checked interface Face {}
            abstract class Finder { void verify(Object test) { Looking.verify(test, Mock.class); } }
            class MockFinder extends Finder {}
            class VerifyingRule implements org.junit.rules.TestRule {
                private final Object test;
                VerifyingRule(Object test) { this.test = test; }
                public org.junit.runners.model.Statement apply(
                        org.junit.runners.model.Statement base, org.junit.runner.Description description) {
                    return new org.junit.runners.model.Statement() {
                        public void evaluate() throws Throwable { base.evaluate(); Looking.verify(test, Mock.class); }
                    };
                }
            }
            class Rules {
                static org.junit.rules.TestRule strict(Object test) { return new VerifyingRule(test); }
            }
            """;

    private final Map<String, String> before = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void classesThatComeByThem() throws IOException {
        put("Parts", PARTS);
        add("Superclass", "@ExtendWith(Strict.class)", "");
        add("Abstract", "@ExtendWith(Verified.class)", "");
        add("Delegating", "@ExtendWith(Outer.class)", "");
        add("Composed", "@Checked", "");
        add("Listing", "@ExtendWith(All.class)", "");
        add("Loading", "@ExtendWith(Named.class)", "");
        add("Telling", "@Using(Verifies.class)", "");
        add("Calling", "", "@RegisterExtension Extension checks = Checks.strict();");
        add("Constant", "", "@RegisterExtension static final Extension CHECKS = Checks.STRICT;");
        add("Anonymous", "", "@RegisterExtension AfterEachCallback checks = new Verifies() {};");
        add("Delegate", "", "@RegisterExtension AfterEachCallback checks = new Verifies()::afterEach;");
        add("Method", "", "@ExtendWith(Outer.class) @Test void extended() { task.run(); }");
        add("Nesting", "", "@Nested @ExtendWith(Outer.class) class Inner { @Test void inner() { task.run(); } }");
        add("Finding", "", "@AfterEach void verify() { new MockFinder().verify(this); }");
        put("FacedTest", LENIENT + "class FacedTest implements Face {" + members("") + "}");
        put(
                "BaseTests",
                LENIENT + "abstract class BaseTests { @RegisterExtension Extension checks = Checks.strict(); }");
        put("HeirTest", "class HeirTest extends BaseTests {" + members("") + "}");
        addFour("Rule", "@org.junit.Rule public org.junit.rules.TestRule checks = Rules.strict(this);");
        addFour(
                "Chain",
                "@org.junit.Rule public org.junit.rules.RuleChain checks ="
                        + " org.junit.rules.RuleChain.outerRule(new VerifyingRule(this));");
        add("Other", "", "");
        add("IdleOne", "@ExtendWith(Idle.class)", "");
        add("IdleTwo", "", "@RegisterExtension Extension idle = Idles.idle();");
        addFour("Plain", "");
        SortedMap<String, String> results = run(before, "before");
        assertThat(results.values()).contains("SUCCESSFUL", "org.mockito.exceptions.verification.NoInteractionsWanted");

        for (String mode : List.of("safe", "session")) {
            assertEquivalent(mode, List.of("IdleOneTest", "IdleTwoTest", "OtherTest", "PlainTest"), results);
        }
    }

    @Test
    void classesThatMeetADetectedOne() throws IOException {
        put("Verifies", VERIFIES.replace("class Verifies", "public class Verifies"));
        add("Detecting", "", "");
        before.put("src/test/resources/META-INF/services/org.junit.jupiter.api.extension.Extension", "acme.Verifies\n");
        before.put(
                "src/test/resources/junit-platform.properties",
                "junit.jupiter.extensions.autodetection.enabled=true\n");
        SortedMap<String, String> results = run(before, "before");
        assertThat(results.values()).contains("org.mockito.exceptions.verification.NoInteractionsWanted");

        assertEquivalent("safe", List.of(), results);
        assertEquivalent("session", List.of(), results);
    }

    @Test
    void classesThatMeetNone() throws IOException {
        put("Verifies", VERIFIES.replace("class Verifies", "public class Verifies"));
        add("Other", "", "");
        before.put("src/test/resources/META-INF/services/org.junit.jupiter.api.extension.Extension", "acme.Verifies\n");
        SortedMap<String, String> results = run(before, "before");

        assertEquivalent("safe", List.of("OtherTest"), results);
        assertEquivalent("session", List.of("OtherTest"), results);
    }

    private void assertEquivalent(String mode, List<String> changed, SortedMap<String, String> expected)
            throws IOException {
        Map<String, String> after = Migrated.in(mode)
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer")
                .of(before);
        assertThat(before.keySet().stream()
                        .filter(path -> !after.get(path).equals(before.get(path)))
                        .map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", "")))
                .as("classes that change in mode %s", mode)
                .containsExactlyElementsOf(changed);
        assertThat(run(after, mode)).isEqualTo(expected);
    }

    private SortedMap<String, String> run(Map<String, String> files, String name) throws IOException {
        return ForkedSuite.run(files, folder.resolve(name), System.getProperty("java.class.path"));
    }

    private void add(String name, String header, String members) {
        put(name + "Test", header + " " + LENIENT + "class " + name + "Test {" + members(members) + "}");
    }

    private static String members(String members) {
        return " @Mock Runnable task; " + members + " @Test void forgets() { task.run(); }"
                + " @Test void uses() { task.run(); Mockito.verify(task).run(); } ";
    }

    private void addFour(String name, String members) {
        String rule = "@org.junit.Rule public MockitoRule mocks = MockitoJUnit.rule(); ";
        put(
                name + "Test",
                "public class " + name + "Test {"
                        + members(rule + members).replace("@Test void", "@org.junit.Test public void") + "}");
    }

    private void put(String name, String text) {
        before.put("src/test/java/acme/" + name + ".java", """
                package acme;

                import java.lang.annotation.*;
                import java.lang.reflect.Field;
                import java.util.List;
                import org.junit.jupiter.api.*;
                import org.junit.jupiter.api.extension.*;
                import org.mockito.*;
                import org.mockito.junit.*;
                import org.mockito.junit.jupiter.*;
                import org.mockito.quality.Strictness;

                %s
                """.formatted(text));
    }
}
