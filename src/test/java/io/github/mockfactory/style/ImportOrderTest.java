package io.github.mockfactory.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportOrderTest {

    private static final List<String> NEW =
            List.of("org.mockito.Mockito", "java.util.List", "com.acme.Room", "java.io.File");

    private static String file(String imports) {
        return "package com.acme.desk;\n\n"
                + imports.replace('|', '\n').replaceAll("(?m)^(?=.)", "import ").replaceAll("(?m)(?<=.)$", ";")
                + "\n\nclass A {}\n";
    }

    private static ImportOrder order(String... files) {
        ImportEvidence evidence = new ImportEvidence();
        for (String file : files) {
            evidence.add(file(file));
        }
        return evidence.order(ImportOrder.UNKNOWN);
    }

    @Test
    void arrangesInOneBlockWhereNothingIsKnown() {
        assertThat(ImportOrder.UNKNOWN.arrange(NEW, "com.acme"))
                .containsExactly(List.of("com.acme.Room", "java.io.File", "java.util.List", "org.mockito.Mockito"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Spring
                "java.util.Map||org.junit.Test||com.acme.Floor||static a.B.c; java.io.File java.util.List/org.mockito.Mockito/com.acme.Room",
                // java first, all others in one block
                "java.util.Map||com.acme.Floor|org.junit.Test||static a.B.c; java.io.File java.util.List/com.acme.Room org.mockito.Mockito",
                // IntelliJ
                "com.acme.Floor|org.junit.Test||javax.a.B|java.util.Map||static a.B.c; com.acme.Room org.mockito.Mockito/java.io.File java.util.List",
                // google-java-format
                "static a.B.c||com.acme.Floor|java.util.Map|org.junit.Test; com.acme.Room java.io.File java.util.List org.mockito.Mockito",
                // Eclipse
                "static a.B.c||java.util.Map||javax.a.B||org.junit.Test||com.acme.Floor; java.io.File java.util.List/org.mockito.Mockito/com.acme.Room",
                // own first
                "com.acme.Floor||org.junit.Test||java.util.Map; com.acme.Room/org.mockito.Mockito/java.io.File java.util.List",
            })
    void arrangesAsTheFilesDo(String file, String expected) {
        assertThat(order(file).arrange(NEW, "com.acme"))
                .containsExactlyElementsOf(List.of(expected.split("/")).stream()
                        .map(block -> List.of(block.split(" ")))
                        .toList());
    }

    @Test
    void arrangesWhatNoFileHasAsToolsDo() {
        assertThat(order("org.junit.Test||static a.B.c").arrange(NEW, "com.acme"))
                .containsExactly(
                        List.of("com.acme.Room", "org.mockito.Mockito"), List.of("java.io.File", "java.util.List"));
        assertThat(order("static a.B.c||org.junit.Test").arrange(NEW, "com.acme"))
                .hasSize(1);
    }

    @Test
    void arrangesAsMostFilesDo() {
        String spring = "java.util.Map||org.junit.Test";
        assertThat(order(spring, "org.junit.Test||java.util.Map", spring)
                        .arrange(NEW, "com.acme")
                        .get(0))
                .containsExactly("java.io.File", "java.util.List");
    }

    private static String placed(String file, String... others) {
        List<ImportLine> imports = ImportLine.in(file(file));
        return order(others)
                .place(imports, "com.acme.MockFactory", "com.acme.desk")
                .map(place -> place.joined() + " " + place.index())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "java.util.Map||org.junit.Test||com.acme.clock.Ticker||static a.B.c; NEXT 2",
                "java.util.Map||com.acme.clock.Ticker|org.junit.Test; NEXT 1",
                "com.acme.Floor|com.acme.clock.Ticker|org.junit.Test; PREVIOUS 1",
                "com.acme.floor.Floor|com.acme.Zoo|java.util.Map|org.junit.Test; PREVIOUS 1",
                "org.junit.Test|com.acme.Zoo|com.acme.Ant|java.util.Map; PREVIOUS 3",
                "static com.acme.B.c||org.junit.Test; ''",
                "org.junit.Test||java.util.Map||static a.B.c; ''",
            })
    void putsImportsBesideTheirLike(String file, String place) {
        assertThat(placed(file)).isEqualTo(place);
    }

    @Test
    void putsImportsWhereFilesOfTheSameLayoutHaveThem() {
        String[] others = {
            "com.acme.floor.Floor|org.junit.Test||java.util.List||static a.B.c",
            "static a.B.c||com.acme.floor.Floor|java.util.List|org.junit.Test",
            "static a.B.c||com.acme.floor.Floor|java.util.List|org.junit.Test",
        };

        assertThat(placed("org.junit.Test||java.util.Map||static a.B.c", others))
                .isEqualTo("NEXT 0");
        assertThat(placed("static a.B.c||java.util.Map|org.junit.Test", others)).isEqualTo("NEXT 1");
        assertThat(placed("java.util.Map||static a.B.c", "java.util.Map||org.junit.Test||com.acme.A||static a.B.c"))
                .isEqualTo("NEITHER 1");
    }
}
