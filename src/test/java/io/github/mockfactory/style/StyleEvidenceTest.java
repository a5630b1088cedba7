package io.github.mockfactory.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StyleEvidenceTest {

    private final StyleEvidence evidence = new StyleEvidence();

    private SourceStyle style(String... sources) {
        for (String source : sources) {
            evidence.add("A", source, StandardCharsets.UTF_8);
        }
        return evidence.style(SourceStyle.DEFAULT);
    }

    @Test
    void leavesDefaultsWhereNothingShows() {
        SourceStyle style = style("class A {}\n");

        assertThat(style.lines()).isEqualTo(SourceStyle.Lines.DEFAULT);
        assertThat(style.header()).isEqualTo(Header.NONE);
        assertThat(style.charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void readsIndentAndContinuation() {
        SourceStyle.Lines lines = style("""
                class A {
                  void run() {
                    when(first.call())
                        .thenReturn(1);
                    // a comment
                      /* another */
                  }
                }
                """).lines();

        assertThat(lines.indent()).isEqualTo("  ");
        assertThat(lines.continuation()).isEqualTo("    ");
        assertThat(lines.length()).isEqualTo(100);
    }

    @Test
    void readsTabs() {
        SourceStyle.Lines lines = style(
                        "class A {\n\n\tint a =\n\t\t\tcompute();\n\n\tvoid run() {\n\t\ta();\n\t}\n\n}\n")
                .lines();

        assertThat(lines.indent()).isEqualTo("\t");
        assertThat(lines.continuation()).isEqualTo("\t\t");
        assertThat(style().blocks().blankAtEnd()).isTrue();
    }

    private static String statements(int lines, int length) {
        return ("        call(" + "x".repeat(length - 15) + ");\n").repeat(lines);
    }

    @ParameterizedTest
    @CsvSource({"100, 112", "80, 95", "120, 133", "140, 155"})
    void readsTheLimitFromWhatIsWrapped(int limit, int joined) {
        int half = joined / 2;
        String wrap =
                "        int " + "a".repeat(half - 14) + " =\n                " + "b".repeat(joined - half - 2) + ";\n";

        assertThat(style("class A {\n    void run() {\n" + statements(50, limit - 2) + wrap.repeat(20) + "    }\n}\n")
                        .lines()
                        .length())
                .isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"60, 120", "118, 120", "126, 130", "170, 180"})
    void readsTheLimitFromWhatIsNotWrapped(int longest, int limit) {
        assertThat(style("class A {\n    void run() {\n" + statements(50, longest) + "    }\n}\n")
                        .lines()
                        .length())
                .isEqualTo(limit);
    }

    @Test
    void readsLineBreaksOfMostFiles() {
        assertThat(style("class A {\r\n}\r\n", "class A {\r\n}\r\n", "class A {\n}\n")
                        .lines()
                        .lineBreak())
                .isEqualTo("\r\n");
    }

    @Test
    void readsBlocks() {
        SourceStyle.Blocks blocks = style("""
                public class A
                {
                    void run(final int a, final List<String> b)
                    {
                        if (a)
                        {
                        }
                        else
                        {
                            b();
                        }
                    }
                }
                """).blocks();

        assertThat(blocks).isEqualTo(new SourceStyle.Blocks(true, true, false, false, false, true));
    }

    @Test
    void readsEmptyBlocksAndBracesOnOneLine() {
        SourceStyle.Blocks blocks = style("""
                class A {

                    A() {}

                    void run(int a) {
                        try {
                            a();
                        } catch (Exception e) {
                            b();
                        }
                    }

                }
                """).blocks();

        assertThat(blocks).isEqualTo(new SourceStyle.Blocks(false, false, true, true, true, false));
    }

    @Test
    void takesTheNewestHeaderOfTheCommonestShape() {
        String header = "/*\n * Copyright 2015-%s Acme\n *\n * Licensed.\n */\n\n";
        SourceStyle style = style(
                header.formatted(2018) + "package a;\nclass A {}\n",
                header.formatted(2022) + "package a;\nclass A {}\n",
                header.formatted(2020) + "package a;\nclass A {}\n",
                "/* Another. */\npackage a;\nclass A {}\n",
                "package a;\nclass A {}\n");

        assertThat(style.header().ofClass("MockFactory")).isEqualTo(header.formatted(2022));
        assertThat(style.header().ofResource("x")).isEqualTo("# Copyright 2015-2022 Acme\n#\n# Licensed.\n");
    }

    @Test
    void takesHeadersOfSeveralAuthorsAndFilesForOneShape() {
        String header = "// A.java\n// Created by %s on 1.2.%s\n";
        SourceStyle style = style(
                header.formatted("Ada", 2020) + "package a;\nclass A {}\n",
                header.formatted("J\u00F6rg", 2021) + "package a;\nclass A {}\n");

        assertThat(style.header().ofClass("MockFactory"))
                .isEqualTo("// MockFactory.java\n// Created by J\u00F6rg on 1.2.2021\n");
    }

    @Test
    void leavesHeadersThatFewFilesHave() {
        assertThat(style(
                                "/* Acme. */\npackage a;\nclass A {}\n",
                                "package a;\nclass A {}\n",
                                "/** Doc. */\nclass A {}\n")
                        .header())
                .isEqualTo(Header.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "UTF-16BE"})
    void takesTheCharsetOfFilesWithSpecialCharacters(String name) {
        evidence.add("A", "class A {}\n", StandardCharsets.UTF_8);
        evidence.add("B", "class B {}\n", StandardCharsets.UTF_8);
        evidence.add("C", "/* \u00FC */ class C {}\n", Charset.forName(name));

        assertThat(style().charset()).isEqualTo(Charset.forName(name));
    }
}
