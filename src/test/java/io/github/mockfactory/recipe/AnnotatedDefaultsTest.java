package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import io.github.mockfactory.CompiledRewriteTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.test.SourceSpecs;

/** Mocks under a lenient session, where the build tells JUnit Jupiter something about all test classes. */
class AnnotatedDefaultsTest implements CompiledRewriteTest {

    private static final String CLASS = """
            package com.acme.chat;

            import org.junit.jupiter.api.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;
            import org.mockito.quality.*;

            @MockitoSettings(strictness = Strictness.LENIENT)
            class RoomTest {
                @Mock Runnable task;
            }
            """;
    private static final String LIFECYCLE = "junit.jupiter.testinstance.lifecycle.default";
    private static final String PROPERTIES = "src/test/resources/junit-platform.properties";
    private static final String PARAMETERS =
            "<configurationParameters>%s = %s</configurationParameters> <!-- of the surefire plugin -->";

    private static SourceSpecs file(String path, String content) {
        return text(content, spec -> spec.path(path));
    }

    private static SourceSpecs migrated() {
        return java(
                CLASS,
                CLASS.replace(
                                "@Mock Runnable task;",
                                "Runnable task = MockFactory.createMock(Runnable.class, \"task\");")
                        .replace("import org.junit.jupiter.api.*;", """
                                import com.acme.testing.MockFactory;
                                import org.junit.jupiter.api.*;"""));
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, PER_CLASS, SHARED_INSTANCE",
        "junit.jupiter.extensions.autodetection.enabled, true, UNKNOWN_SESSION"
    })
    void leavesFieldWhereTheDefaultIsAnother(String parameter, String value, String reason) {
        rewriteRun(
                CompiledRewriteTest.reporting(reason), file(PROPERTIES, parameter + " = " + value + "\n"), java(CLASS));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                file("build.gradle", "test { systemProperty '" + parameter + "', '" + value + "' }\n"),
                java(CLASS));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                file("pom.xml", PARAMETERS.formatted(parameter, value)),
                java(CLASS));
    }

    /** JUnit warns of the line, and takes the parameters before it. */
    @Test
    void readsAFileWithAMalformedEscapeUpToThere() {
        String broken = "reports = target\\unit-reports\n";
        rewriteRun(factory(), file(PROPERTIES, broken + LIFECYCLE + " = per_class\n"), migrated());
        rewriteRun(
                CompiledRewriteTest.reporting("SHARED_INSTANCE"),
                file(PROPERTIES, LIFECYCLE + " = per_class\n" + broken),
                java(CLASS));
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, per_method",
        "junit.jupiter.extensions.autodetection.enabled, false",
        "junit.jupiter.execution.parallel.enabled, true"
    })
    void replacesFieldWhereTheDefaultIsTheUsualOne(String parameter, String value) {
        rewriteRun(factory(), file(PROPERTIES, parameter + " = " + value + "\n"), migrated());
        rewriteRun(
                factory(),
                file("build.gradle", "test { systemProperty '" + parameter + "', '" + value + "' }\n"),
                migrated());
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, PER_CLASS, SHARED_INSTANCE",
        "junit.jupiter.extensions.autodetection.enabled, true, UNKNOWN_SESSION"
    })
    void leavesFieldWhereCodeOrAnyFileMaySetTheDefault(String parameter, String value, String reason) {
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                java("class Runs { String[] of = {\"%s\", \"%s\"}; }".formatted(parameter, value)),
                java(CLASS));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                java("class Runs { static { System.setProperty(\"%s\", \"%s\"); } }".formatted(parameter, value)),
                java(CLASS));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                file("config/suite.properties", parameter + " = " + value + "\n"),
                java(CLASS));
    }

    @Test
    void leavesFieldWhereCodeNamesAParameterByItsConstant() {
        rewriteRun(
                CompiledRewriteTest.reporting("SHARED_INSTANCE"),
                java("class Runs { String name = org.junit.jupiter.api.TestInstance.Lifecycle"
                        + ".DEFAULT_LIFECYCLE_PROPERTY_NAME; }"),
                java(CLASS));
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, per_method",
        "junit.jupiter.extensions.autodetection.enabled, false",
        "junit.jupiter.execution.parallel.enabled, true"
    })
    void replacesFieldWhereAnyFileSetsTheUsualDefault(String parameter, String value) {
        rewriteRun(factory(), file("config/suite.properties", parameter + " = " + value + "\n"), migrated());
        rewriteRun(factory(), java("class Runs { String of = \"%s=%s\"; }".formatted(parameter, value)), migrated());
    }

    @Test
    void replacesFieldWhereAnotherModuleHasAnotherDefault() {
        rewriteRun(
                factory(),
                file("other/build.gradle", "systemProperty 'junit.jupiter.extensions.autodetection.enabled', true\n"),
                migrated());
    }

    @ParameterizedTest
    @CsvSource({
        "junit.jupiter.testinstance.lifecycle.default, PER_CLASS, SHARED_INSTANCE",
        "junit.jupiter.extensions.autodetection.enabled, true, UNKNOWN_SESSION"
    })
    void leavesFieldWhereAModuleThatIsSeenHasAnotherDefault(String parameter, String value, String reason) {
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                ofModule("shared", parameter + " = " + value + "\n"),
                java(CLASS, spec -> spec.markers(module("app"))));
        rewriteRun(
                CompiledRewriteTest.reporting(reason),
                file(".mvn/maven.config", "-D" + parameter + "=" + value + "\n"),
                java(CLASS));
    }

    @Test
    void takesTheFileThatIsFirstOnTheClassPath() {
        rewriteRun(
                CompiledRewriteTest.reporting("SHARED_INSTANCE"),
                ofModule("shared", LIFECYCLE + " = per_method\n"),
                ofModule("app", LIFECYCLE + " = per_class\n"),
                java(CLASS, spec -> spec.markers(module("app"))));
        rewriteRun(
                factory(),
                ofModule("shared", LIFECYCLE + " = per_class\n"),
                ofModule("", "junit.jupiter.execution.parallel.enabled = true\n"),
                migrated());
    }

    private static SourceSpecs ofModule(String name, String content) {
        return text(content, spec -> {
            spec.path(name + "/" + PROPERTIES);
            if (!name.isEmpty()) {
                spec.markers(module(name));
            }
        });
    }

    private static JavaProject module(String name) {
        return new JavaProject(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, null);
    }
}
