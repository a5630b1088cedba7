package io.github.mockfactory.recipe;

import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.JavaType;

/** Attributes of annotated fields, and types that a class literal cannot say: settings say what the annotation said. */
class AnnotatedSettingsTest implements CompiledRewriteTest {

    private static final String OPENED = """
            package com.acme.chat;

            %s

            class RoomTest {
                %s

                @BeforeEach
                void open() {
                    MockitoAnnotations.openMocks(this);
                }
            }
            """;

    @Test
    void replacesEveryAttribute() {
        replaces("5.24.0", """
                        import java.io.Serializable;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Answers;
                        import org.mockito.Mock;
                        import org.mockito.MockMakers;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        @Mock(answer = Answers.RETURNS_DEEP_STUBS)
                            private Runnable deep;

                            @Mock(name = "one", extraInterfaces = {Comparable.class, Serializable.class}, serializable = true)
                            Runnable one;

                            @Mock(stubOnly = true, withoutAnnotations = true, lenient = false, extraInterfaces = Comparable.class)
                            Runnable two;

                            @Mock(mockMaker = MockMakers.INLINE)
                            Runnable three;

                            @Mock(strictness = Mock.Strictness.LENIENT)
                            Runnable four;
                        """, """
                        import com.acme.testing.MockFactory;
                        import java.io.Serializable;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Answers;
                        import org.mockito.MockMakers;
                        import org.mockito.Mockito;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        private Runnable deep = MockFactory.createMock(
                                    Runnable.class, Mockito.withSettings().name("deep").defaultAnswer(Answers.RETURNS_DEEP_STUBS));

                            Runnable one = MockFactory.createMock(
                                    Runnable.class,
                                    Mockito.withSettings().name("one").extraInterfaces(Comparable.class, Serializable.class).serializable());

                            Runnable two = MockFactory.createMock(
                                    Runnable.class,
                                    Mockito.withSettings().name("two").extraInterfaces(Comparable.class).stubOnly().withoutAnnotations());

                            Runnable three =
                                    MockFactory.createMock(Runnable.class, Mockito.withSettings().name("three").mockMaker(MockMakers.INLINE));

                            Runnable four = MockFactory.createMock(
                                    Runnable.class, Mockito.withSettings().name("four").strictness(org.mockito.quality.Strictness.LENIENT));
                        """);
    }

    @Test
    void replacesAttributesThatSayNothing() {
        replaces("3.12.4", """
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        @Mock(name = "", stubOnly = false, extraInterfaces = {}) Runnable task;
                        """, """
                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        Runnable task = MockFactory.createMock(Runnable.class, "task");
                        """);
    }

    @Test
    void replacesDeprecatedAttributeWithoutANewWarning() {
        replaces("5.24.0", """
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mock;
                        import org.mockito.Mockito;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        @Mock(lenient = true) Runnable task;
                        """, """
                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Mockito;
                        import org.mockito.MockitoAnnotations;
                        import org.mockito.quality.Strictness;
                        """, """
                        Runnable task =
                                    MockFactory.createMock(Runnable.class, Mockito.withSettings().name("task").strictness(Strictness.LENIENT));
                        """);
    }

    @Test
    void replacesAttributesWhereTheNamesOfSettingsMeanSomethingElse() {
        replaces("5.24.0", """
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.*;
                        import org.mockito.Mock.Strictness;
                        """, """
                        @Mock(strictness = Strictness.WARN) Runnable task;
                            static class Mockito {}
                        """, """
                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.*;
                        import org.mockito.Mock.Strictness;
                        """, """
                        Runnable task = MockFactory.createMock(
                                    Runnable.class,
                                    org.mockito.Mockito.withSettings().name("task").strictness(org.mockito.quality.Strictness.WARN));
                            static class Mockito {}
                        """);
    }

    @Test
    void replacesStaticallyImportedConstants() {
        replaces("5.24.0", """
                        import static org.mockito.Answers.RETURNS_SELF;

                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.*;
                        """, """
                        @Mock(answer = RETURNS_SELF) Runnable task;
                        """, """
                        import static org.mockito.Answers.RETURNS_SELF;

                        import com.acme.testing.MockFactory;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.*;
                        """, """
                        Runnable task =
                                    MockFactory.createMock(Runnable.class, Mockito.withSettings().name("task").defaultAnswer(RETURNS_SELF));
                        """);
    }

    @Test
    void replacesFieldsWithTypeArguments() {
        replaces("5.24.0", """
                        import java.util.List;
                        import java.util.Map;
                        import java.util.function.Consumer;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Answers;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        @Mock private List<String> texts;
                            @Mock Map<?, ? extends List<?>> wild;
                            @Mock(answer = Answers.RETURNS_MOCKS) Consumer<? super Runnable> sink;
                        """, """
                        import com.acme.testing.MockFactory;
                        import java.util.List;
                        import java.util.Map;
                        import java.util.function.Consumer;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.Answers;
                        import org.mockito.Mockito;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        private List<String> texts = MockFactory.createMock("texts");
                            Map<?, ? extends List<?>> wild = MockFactory.createMock("wild");
                            Consumer<? super Runnable> sink =
                                    MockFactory.createMock(Mockito.withSettings().name("sink").defaultAnswer(Answers.RETURNS_MOCKS));
                        """);
    }

    @Test
    void replacesFieldsThatAreInjectedByTheirGenericType() {
        replaces("5.24.0", """
                        import java.util.List;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.InjectMocks;
                        import org.mockito.Mock;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        interface Names extends List<String> {}
                            static class Room { List<String> names; Runnable task; }
                            @Mock Names names;
                            @Mock Runnable task;
                            @InjectMocks Room room;
                        """, """
                        import com.acme.testing.MockFactory;
                        import java.util.List;
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.InjectMocks;
                        import org.mockito.Mockito;
                        import org.mockito.MockitoAnnotations;
                        """, """
                        interface Names extends List<String> {}
                            static class Room { List<String> names; Runnable task; }
                            Names names =
                                    MockFactory.createMock(Names.class, Mockito.withSettings().name("names").genericTypeToMock(Names.class));
                            Runnable task = MockFactory.createMock(Runnable.class, "task");
                            @InjectMocks Room room;
                        """);
    }

    @Test
    void leavesFieldWithTypeArgumentsThatIsInjectedByThem() {
        leaves("5.24.0", "GENERIC_FIELD", """
                        static class Room { java.util.List<String> names; }
                            @Mock java.util.List<String> names;
                            @InjectMocks Room room;
                        """);
    }

    @Test
    void leavesFieldWithTypeArgumentsInAnOldMockito() {
        leaves("5.1.1", "GENERIC_FIELD", "@Mock java.util.List<String> texts;");
    }

    @Test
    void leavesValueOfAConstant() {
        leaves("5.24.0", "MOCK_ATTRIBUTES", """
                        static final String NAME = "";
                            @Mock(name = NAME) Runnable task;
                        """);
    }

    @Test
    void leavesFlagOfAConstant() {
        leaves("5.24.0", "MOCK_ATTRIBUTES", """
                        static final boolean FLAG = false;
                            @Mock(stubOnly = FLAG) Runnable task;
                        """);
    }

    @Test
    void leavesCommentBetweenAttributes() {
        leaves("5.24.0", "MOCK_ATTRIBUTES", """
                        @Mock(stubOnly = true /* it is called a million times */)
                            Runnable task;
                        """);
    }

    private void replaces(
            String mockito, String importsBefore, String membersBefore, String importsAfter, String membersAfter) {
        rewriteRun(
                spec -> spec.allSources(source -> source.markers(tests(mockito))),
                factory(),
                java(text(importsBefore, membersBefore), text(importsAfter, membersAfter)));
    }

    private void leaves(String mockito, String reason, String members) {
        rewriteRun(
                spec -> {
                    CompiledRewriteTest.reporting(reason).accept(spec);
                    spec.allSources(source -> source.markers(tests(mockito)));
                },
                java(text("""
                        import org.junit.jupiter.api.BeforeEach;
                        import org.mockito.*;
                        """, members)));
    }

    private static String text(String imports, String members) {
        return OPENED.formatted(imports.strip(), members.strip());
    }

    private static JavaSourceSet tests(String mockito) {
        List<JavaType.FullyQualified> classPath = List.of(JavaType.ShallowClass.build("org.mockito.Mockito"));
        return new JavaSourceSet(
                Tree.randomId(), "test", classPath, Map.of("org.mockito:mockito-core:" + mockito, classPath));
    }
}
