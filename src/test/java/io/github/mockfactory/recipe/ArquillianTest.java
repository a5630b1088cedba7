package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that run inside a container, where only those classes are that a deployment names. */
class ArquillianTest implements CompiledRewriteTest {

    private static final String DEPLOYED = """
            package com.acme.chat;

            import org.jboss.arquillian.container.test.api.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;
            import org.junit.runner.RunWith;
            import org.mockito.Mockito;

            %s
            class RoomTest %s {
                %s

                %s
            }
            """;

    private static final String RAW = "@Test void runs() { Mockito.mock(Runnable.class).run(); }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@RunWith(org.jboss.arquillian.junit.Arquillian.class)||",
                "@ExtendWith(org.jboss.arquillian.junit5.ArquillianExtension.class)||",
                "|extends org.jboss.arquillian.testng.Arquillian|",
                "||@Deployment static Object war() { return null; }",
                "||@Deployment(testable = false) static Object war() { return null; } @Deployment static Object jar() { return null; }",
                "||@Deployment static Object war() { return null; } @RunAsClient @Test void outside() {}"
            })
    void leavesTestInsideAContainer(String annotation, String header, String member) {
        rewriteRun(
                reporting("ARQUILLIAN"),
                factory(),
                java(DEPLOYED.formatted(orEmpty(annotation), orEmpty(header), orEmpty(member), RAW)));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    @Test
    void leavesHeirOfADeployment() {
        rewriteRun(reporting("ARQUILLIAN"), java("""
                        package com.acme.chat;

                        abstract class Deployed {
                            @org.jboss.arquillian.container.test.api.Deployment
                            static Object war() { return null; }
                        }
                        """), java(DEPLOYED.formatted("", "extends Deployed", "", RAW)));
    }

    /** What goes into the archive besides the test. */
    @Test
    void leavesSuperclassAndWhatTheDeploymentNames() {
        rewriteRun(
                reporting("ARQUILLIAN", "ARQUILLIAN", "", "ARQUILLIAN"),
                factory(),
                java(helper("Base")),
                java(helper("Clocks")),
                java(
                        helper("Other"),
                        helper("Other")
                                .replace("import org.mockito.Mockito;", "import com.acme.testing.MockFactory;")
                                .replace("Mockito.mock", "MockFactory.createMock")),
                java(DEPLOYED.formatted(
                        "", "extends Base", "@Deployment static Class<?> war() { return Clocks.class; }", RAW)));
    }

    private static String helper(String name) {
        return "package com.acme.chat;\n\nimport org.mockito.Mockito;\n\nclass " + name
                + " {\n    Runnable task = Mockito.mock(Runnable.class);\n}\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@RunAsClient class|@Deployment static Object war() { return null; }|",
                "class|@Deployment(testable = false) static Object war() { return null; }|",
                "class|@Deployment static Object war() { return null; }|@RunAsClient "
            })
    void rewritesTestOutside(String outside) {
        String[] parts = outside.split("\\|", -1);
        String text =
                DEPLOYED.replace("class RoomTest", parts[0] + " RoomTest").formatted("", "", parts[1], parts[2] + RAW);
        rewriteRun(
                factory(),
                java(
                        text,
                        text.replace("import org.jboss", "import com.acme.testing.MockFactory;\nimport org.jboss")
                                .replace("import org.mockito.Mockito;\n", "")
                                .replace("Mockito.mock(", "MockFactory.createMock(")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@org.mockito.Mock Runnable task;", "@org.mockito.Spy Object object = new Object();"})
    void leavesAnnotatedFields(String field) {
        rewriteRun(
                reporting("ARQUILLIAN"),
                factory(),
                java(
                        DEPLOYED.formatted(
                                "@ExtendWith(org.jboss.arquillian.junit5.ArquillianExtension.class)",
                                "",
                                field,
                                "@org.junit.jupiter.api.BeforeEach void open() { org.mockito.MockitoAnnotations.openMocks(this); }")));
    }
}
