package io.github.mockfactory.category;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.TypeFixture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.java.tree.J;

class LocationsTest {

    private static final Locations BUILT_IN = new Locations(List.of(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEST    | class X { @org.junit.jupiter.api.Test void runs() {} }",
                "TEST    | class X { @org.junit.jupiter.api.RepeatedTest(2) void runs() {} }",
                "TEST    | class X { @org.junit.jupiter.api.TestFactory Object runs() { return null; } }",
                "TEST    | class X { @org.junit.Test public void runs() {} }",
                "TEST    | class X { @org.junit.jupiter.api.Nested class Y { @org.junit.jupiter.api.Test void runs() {} } }",
                "TEST    | abstract class X { @org.junit.jupiter.api.Test void runs() {} }",
                "TEST    | class RoomUtils { @org.junit.jupiter.api.Test void runs() {} }",
                "TEST    | class RoomFixture { @org.junit.jupiter.api.Test void runs() {} }",
                "FIXTURE | abstract class X { Runnable task; }",
                "FIXTURE | class RoomFixture { static void open() {} }",
                "FIXTURE | class RoomFixtures { void open() {} }",
                "FIXTURE | class X implements org.junit.jupiter.api.extension.Extension { static void open() {} }",
                "FIXTURE | class X { Runnable task; }",
                "FIXTURE | class X { void open() {} static void close() {} }",
                "HELPER  | class RoomMocks { Runnable task; }",
                "HELPER  | class RoomTestUtils { Runnable task; }",
                "HELPER  | class RoomTestHelper { Runnable task; }",
                "HELPER  | class RoomBuilder { Runnable task; }",
                "HELPER  | class X { static void open() {} static void close() {} }",
                "HELPER  | class X { private X() {} static void open() {} }",
                "FIXTURE | class X {}",
            })
    void showsByItsSigns(Location location, String source) {
        assertThat(BUILT_IN.of(first(source))).isEqualTo(location);
    }

    private static J.ClassDeclaration first(String source) {
        return TypeFixture.parse(source).getClasses().get(0);
    }

    @Test
    void knowsJUnit3AndTestNg() {
        String frameworks = "class TestCase {}";
        assertThat(BUILT_IN.of(TypeFixture.declaration(
                        "X",
                        "package junit.framework; " + frameworks
                                + " class X extends TestCase { public void testIt() {} }")))
                .isEqualTo(Location.TEST);
        assertThat(BUILT_IN.of(TypeFixture.declaration(
                        "X",
                        "package org.testng.annotations; @interface Test {} class X { @Test public void runs() {} }")))
                .isEqualTo(Location.TEST);
        assertThat(BUILT_IN.of(TypeFixture.declaration(
                        "X",
                        "package org.testng.annotations; @interface Test {} @Test class X { public void runs() {} }")))
                .isEqualTo(Location.TEST);
    }

    @Test
    void knowsInheritedTests() {
        assertThat(BUILT_IN.of(TypeFixture.declaration(
                        "X",
                        "abstract class Base { @org.junit.jupiter.api.Test void runs() {} } class Middle extends Base {} "
                                + "class X extends Middle { Runnable task; }")))
                .isEqualTo(Location.TEST);
    }

    @Test
    void knowsInheritedTestsOfJUnit3() {
        assertThat(
                        BUILT_IN.of(
                                TypeFixture.declaration(
                                        "X",
                                        "package junit.framework; class TestCase {} "
                                                + "class Base extends TestCase { public void testIt() {} } class X extends Base { void x() {} }")))
                .isEqualTo(Location.TEST);
    }

    @Test
    void knowsAnnotationsWithoutTypeByName() {
        assertThat(BUILT_IN.of(first("import com.acme.gone.Test; class X { @Test void runs() {} }")))
                .isEqualTo(Location.TEST);
    }

    @Test
    void prefersWhatTheTeamSays() {
        Locations own = new Locations(List.of("*World", "Room?est"), List.of("*Kit"));

        assertThat(own.of(first("class RoomWorld { static void open() {} }"))).isEqualTo(Location.FIXTURE);
        assertThat(own.of(first("class RoomTest { @org.junit.jupiter.api.Test void runs() {} }")))
                .isEqualTo(Location.FIXTURE);
        assertThat(own.of(first("abstract class RoomKit {}"))).isEqualTo(Location.HELPER);
    }
}
