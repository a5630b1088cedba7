package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotated fields beside Spring: only what brings a test context stands in the way. */
class AnnotatedSpringTest implements CompiledRewriteTest {

    private static final String CLASS = """
            package com.acme.chat;

            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.springframework.test.annotation.*;
            import org.springframework.test.context.*;
            import org.springframework.test.context.junit.jupiter.*;
            import org.springframework.test.context.junit.jupiter.web.*;
            import org.springframework.test.context.junit4.rules.*;

            %s
            class RoomTest {
                @Mock Runnable task;
                %s

                @BeforeEach
                void open() {
                    MockitoAnnotations.openMocks(this);
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ActiveProfiles(\"test\")",
                "@TestPropertySource(properties = \"a=b\")",
                "@DirtiesContext",
                "@org.springframework.stereotype.Component",
                "@ExtendWith(org.springframework.boot.test.system.OutputCaptureExtension.class)"
            })
    void replacesFieldBesideWhatBringsNoContext(String annotation) {
        rewriteRun(
                java("""
                        package org.springframework.boot.test.system;

                        public class OutputCaptureExtension implements org.junit.jupiter.api.extension.Extension {}
                        """),
                factory(),
                java(
                        CLASS.formatted(annotation, ""),
                        CLASS.formatted(annotation, "")
                                .replace(
                                        "@Mock Runnable task;",
                                        "Runnable task = MockFactory.createMock(Runnable.class, \"task\");")
                                .replace("import org.junit.jupiter.api.*;", """
                                        import com.acme.testing.MockFactory;
                                        import org.junit.jupiter.api.*;""")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@ExtendWith(SpringExtension.class)",
                "@ExtendWith({TestExtension.class, SpringExtension.class})",
                "@ExtendWith(Derived.class)",
                "@SpringJUnitConfig",
                "@SpringJUnitWebConfig",
                "@ContextConfiguration",
                "@Composed"
            })
    void leavesFieldOfATestContext(String annotation) {
        rewriteRun(
                CompiledRewriteTest.reporting("SPRING_TEST_LISTENER"),
                java("""
                        package com.acme.chat;

                        import java.lang.annotation.*;
                        import org.springframework.test.context.junit.jupiter.*;

                        @SpringJUnitConfig
                        @Retention(RetentionPolicy.RUNTIME)
                        @interface Composed {}

                        class Derived extends SpringExtension {}

                        class TestExtension implements org.junit.jupiter.api.extension.Extension {}
                        """, spec -> spec.path("src/test/java/com/acme/chat/Composed.java")),
                java(CLASS.formatted(annotation, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SpringMethodRule rule = new SpringMethodRule();",
                "static SpringClassRule rule = new SpringClassRule();",
                "TestContextManager manager;",
                "@RegisterExtension static SpringExtension extension = new SpringExtension();"
            })
    void leavesFieldBesideARuleOrManager(String member) {
        rewriteRun(CompiledRewriteTest.reporting("SPRING_TEST_LISTENER"), java(CLASS.formatted("", member)));
    }

    @Test
    void leavesFieldOfASubclassOfSprings() {
        rewriteRun(
                CompiledRewriteTest.reporting("SPRING_TEST_LISTENER"),
                java("""
                        package org.springframework.test.context.testng;

                        public abstract class AbstractTestNGSpringContextTests {}
                        """),
                java(
                        CLASS.formatted("", "")
                                .replace(
                                        "class RoomTest",
                                        "class RoomTest extends"
                                                + " org.springframework.test.context.testng.AbstractTestNGSpringContextTests")));
    }

    @Test
    void leavesFieldBesideAnAnnotationThatIsNotKnown() {
        rewriteRun(
                spec -> {
                    CompiledRewriteTest.reporting("SPRING_TEST_LISTENER").accept(spec);
                    spec.typeValidationOptions(org.openrewrite.test.TypeValidation.none());
                },
                java("""
                        package org.springframework.boot.test.context;

                        public @interface SpringBootTest {}
                        """),
                java(CLASS.formatted("@org.springframework.boot.test.context.SpringBootTest", "")));
    }
}
