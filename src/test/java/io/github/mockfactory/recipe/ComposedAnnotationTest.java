package io.github.mockfactory.recipe;

import static io.github.mockfactory.CompiledRewriteTest.reporting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.openrewrite.java.Assertions.java;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.table.RawMocks;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.SourceSpecs;

/** Annotations that make mocks are seen through any number of others, and through the containers of repeated ones. */
class ComposedAnnotationTest implements CompiledRewriteTest {

    private static SourceSpecs annotations(String text) {
        return java("""
                package com.acme.chat;

                import java.lang.annotation.*;
                import org.springframework.boot.test.mock.mockito.*;
                import org.springframework.test.context.bean.override.mockito.*;

                """ + text, spec -> spec.path("src/fake/Annotations.java"));
    }

    private static SourceSpecs test(String text) {
        return java("package com.acme.chat;\n\n" + text, spec -> spec.path("src/fake/RoomTest.java"));
    }

    @Test
    void namesEachTypeBehindAnAnnotationOfAClass() {
        rewriteRun(
                spec -> spec.dataTable(
                        RawMocks.Row.class,
                        rows -> assertThat(rows)
                                .extracting(RawMocks.Row::className, RawMocks.Row::mockedType, RawMocks.Row::reason)
                                .containsExactly(
                                        tuple("com.acme.chat.RoomTest", "java.lang.Runnable", "SPRING_TYPE_LEVEL"),
                                        tuple("com.acme.chat.RoomTest", "java.lang.Thread", "SPRING_TYPE_LEVEL"),
                                        tuple("com.acme.chat.Face", "java.lang.Runnable", "SPRING_TYPE_LEVEL"),
                                        tuple("com.acme.chat.Face", "java.lang.Thread", "SPRING_TYPE_LEVEL"),
                                        tuple("com.acme.chat.Base", "java.util.List", "SPRING_BOOT_MOCKBEAN"))),
                annotations("""
                        @MockitoBean(types = Runnable.class)
                        @MockitoSpyBean(types = Thread.class)
                        @interface Shared {}

                        @Shared
                        @interface Twice {}

                        @MockBean(java.util.List.class)
                        @interface Old {}
                        """),
                test("""
                        @Twice
                        class RoomTest extends Base implements Face {}

                        @Shared
                        interface Face {}

                        @Old
                        class Base {}
                        """));
    }

    @Test
    void opensContainers() {
        rewriteRun(
                reporting("SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL", "SPRING_TYPE_LEVEL"),
                annotations("""
                        @MockitoBean(types = Runnable.class)
                        @MockitoBean(types = Thread.class)
                        @interface Repeated {}

                        @MockitoBeans({@MockitoBean(types = Runnable.class), @MockitoBean(types = Thread.class)})
                        class HallTest {}
                        """),
                test("""
                        @Repeated
                        class RoomTest {}
                        """));
    }

    @Test
    void seesFieldsBehindAnnotationsAndContainers() {
        rewriteRun(
                reporting("SPRING_BOOT_MOCKBEAN", "SPRING_MOCKITO_BEAN", "SPRING_MOCKITO_BEAN"),
                annotations("""
                        @MockitoBean
                        @interface Fake {}

                        @Fake
                        @interface Faker {}

                        class HallTest {
                            @MockBeans({@MockBean})
                            Runnable task;
                        }
                        """),
                test("""
                        class RoomTest {
                            @Fake
                            Runnable task;

                            @Faker
                            Runnable other;
                        }
                        """));
    }

    @Test
    void endsWhereAnnotationsStandBehindEachOther() {
        rewriteRun(reporting("SPRING_TYPE_LEVEL"), annotations("""
                        @There
                        @interface Here {}

                        @Here
                        @interface There {}

                        @Loop
                        @Here
                        @MockitoBean(types = Runnable.class)
                        @interface Loop {}
                        """), test("""
                        @Loop
                        class RoomTest {}
                        """));
    }

    @Test
    void leavesAnnotationsThatCarryNone() {
        rewriteRun(annotations("""
                @Documented
                @interface Fake {}

                @MockitoBean(types = Runnable.class)
                @interface Unused {}
                """), test("""
                @Fake
                class RoomTest {
                    @Fake
                    Runnable task;
                }
                """));
    }

    @Test
    void seesTheRunnerOfASuperclass() {
        rewriteRun(reporting("POWERMOCK"), java("""
                        package com.acme.chat;

                        import org.junit.runner.RunWith;
                        import org.powermock.modules.junit4.PowerMockRunner;

                        @RunWith(PowerMockRunner.class)
                        class Base {}
                        """, spec -> spec.path("src/fake/Base.java")), test("""
                        import org.mockito.Mockito;

                        class RoomTest extends Base {
                            Runnable task = Mockito.mock(Runnable.class);
                        }
                        """));
    }
}
