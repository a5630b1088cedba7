package io.github.mockfactory.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainSourceTest {

    private static final PlainSource SOURCE = new PlainSource("com.acme", "A", List.of("java.util.List"), """
            /**
             * Says what it is, in a paragraph of {@code some length} that has to go on.
             *
             * @param first a parameter with a long explanation of all that it does to the result
             */
            public final class A {

                private A() {}

                /** Runs. */
                public static <T> List<T> run(Class<T> first, List<? extends T> second) {
                    try {
                        return List.of(Second.of(first).name("a").get(second));
                    } catch (IllegalStateException ex) {
                        throw ex;
                    }
                }
            }
            """);

    private static SourceStyle style(SourceStyle.Lines lines, SourceStyle.Blocks blocks) {
        return new SourceStyle(new Header("/* A. */\n"), lines, blocks, ImportOrder.UNKNOWN, StandardCharsets.UTF_8);
    }

    @Test
    void followsNarrowCodeWithTwoSpaces() {
        assertThat(SOURCE.in(style(
                        new SourceStyle.Lines("  ", "    ", 60, "\n"),
                        new SourceStyle.Blocks(false, false, true, false, true, false))))
                .isEqualTo("""
                        /* A. */
                        package com.acme;

                        import java.util.List;

                        /**
                         * Says what it is, in a paragraph of {@code some length}
                         * that has to go on.
                         *
                         * @param first a parameter with a long explanation of all
                         *     that it does to the result
                         */
                        public final class A {

                          private A() {}

                          /** Runs. */
                          public static <T> List<T> run(
                              Class<T> first, List<? extends T> second) {
                            try {
                              return List.of(
                                  Second.of(first).name("a").get(second));
                            } catch (IllegalStateException ex) {
                              throw ex;
                            }
                          }
                        }
                        """);
    }

    @Test
    void followsCodeOfSpring() {
        assertThat(SOURCE.in(style(
                        new SourceStyle.Lines("\t", "\t\t", 120, "\r\n"),
                        new SourceStyle.Blocks(false, true, true, true, false, false))))
                .isEqualTo("""
                        /* A. */
                        package com.acme;

                        import java.util.List;

                        /**
                         * Says what it is, in a paragraph of {@code some length} that has to go on.
                         *
                         * @param first a parameter with a long explanation of all that it does to the result
                         */
                        public final class A {

                        	private A() {
                        	}

                        	/** Runs. */
                        	public static <T> List<T> run(Class<T> first, List<? extends T> second) {
                        		try {
                        			return List.of(Second.of(first).name("a").get(second));
                        		}
                        		catch (IllegalStateException ex) {
                        			throw ex;
                        		}
                        	}

                        }
                        """.replace("\n", "\r\n"));
    }

    @Test
    void followsBracesOnTheirOwnLineAndFinalParameters() {
        assertThat(SOURCE.in(style(
                        SourceStyle.Lines.DEFAULT, new SourceStyle.Blocks(true, true, false, false, false, true))))
                .contains("""
                        public final class A
                        {
                            private A()
                            {
                            }

                            /** Runs. */
                            public static <T> List<T> run(final Class<T> first, final List<? extends T> second)
                            {
                                try
                                {
                        """);
    }
}
