package io.github.mockfactory.equivalence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs classes that open their mocks, and look at them before or not, before and after their migration. */
class OpeningEquivalenceTest {

    private static final String OPEN = "@BeforeEach void open() { MockitoAnnotations.openMocks(this); }";

    @TempDir
    private Path folder;

    @Test
    void classesThatOpenTheirMocks() throws IOException {
        Map<String, String> before = new TreeMap<>();
        before.put("acme/Bases.java", """
                package acme;

                import org.junit.jupiter.api.*;
                import org.mockito.*;

                abstract class Looking {
                    @BeforeEach void first() { relay(); }
                    void relay() { look(); }
                    abstract void look();
                }
                class Opening {
                    @BeforeEach void open() { MockitoAnnotations.openMocks(this); }
                }
                interface Prepared {
                    Runnable look();
                    @BeforeEach default void prepare() { look(); }
                }
                """);
        String own = " %svoid look() { seen = task; }";
        add(before, "Plain", "", OPEN);
        add(before, "After", "", "@BeforeEach void open() { MockitoAnnotations.openMocks(this); seen = task; }");
        add(before, "Before", "", "@BeforeEach void open() { seen = task; MockitoAnnotations.openMocks(this); }");
        add(
                before,
                "Called",
                "",
                "@BeforeEach void open() { look(); MockitoAnnotations.openMocks(this); }" + own.formatted(""));
        add(before, "Other", "", OPEN + " @BeforeEach void another() { seen = task; }");
        add(before, "Super", "extends Looking", OPEN + own.formatted(""));
        add(before, "Face", "implements Prepared", OPEN + " public Runnable look() { return seen = task; }");
        add(before, "Hidden", "extends Opening", "@BeforeEach void open() {}");
        add(before, "Bare", "extends Opening", "void open() {}");
        add(before, "Late", "extends Opening", "@BeforeEach void open() { seen = task; super.open(); }");
        add(
                before,
                "Twice",
                "extends Opening",
                "@BeforeEach void again() { seen = task; MockitoAnnotations.openMocks(this); }");
        add(before, "Follows", "extends Opening", "@BeforeEach void open() { super.open(); seen = task; }");
        add(before, "Maybe", "", "@BeforeEach void open() { if (seen != null) MockitoAnnotations.openMocks(this); }");
        add(
                before,
                "Early",
                "",
                "@BeforeEach void open() { if (seen == null) return; MockitoAnnotations.openMocks(this); }");
        add(
                before,
                "Assumes",
                "",
                "@BeforeEach void open() {"
                        + " Assumptions.assumeTrue(seen != null); MockitoAnnotations.openMocks(this); }"
                        + " @AfterEach void close() { task.run(); }");
        add(
                before,
                "Around",
                "",
                OPEN
                        + " @Nested class Inner { Runnable own = task; @Test void isNull() { Assertions.assertNull(own); } }");
        add(before, "Made", "", OPEN + " Look look = new Look(); class Look { { seen = task; } }");
        add(
                before,
                "Given",
                "",
                OPEN
                        + " Look look = new Look(this); static class Look { Look(GivenTest test) { test.seen = test.task; } }");

        Map<String, String> after = Migrated.in("safe").of(before);
        assertThat(after.keySet().stream()
                        .filter(before::containsKey)
                        .filter(path -> !after.get(path).equals(before.get(path))))
                .as("classes that change")
                .containsExactly(
                        "acme/AfterTest.java",
                        "acme/AroundTest.java",
                        "acme/FollowsTest.java",
                        "acme/GivenTest.java",
                        "acme/MadeTest.java",
                        "acme/PlainTest.java");
        SortedMap<String, String> expected = LaunchedSuite.run(before, Files.createDirectory(folder.resolve("before")));
        assertThat(LaunchedSuite.run(after, Files.createDirectory(folder.resolve("after"))))
                .isEqualTo(expected);
    }

    private static void add(Map<String, String> sources, String name, String header, String members) {
        sources.put("acme/" + name + "Test.java", """
                package acme;

                import static org.mockito.Mockito.verifyNoInteractions;

                import org.junit.jupiter.api.*;
                import org.mockito.*;

                class %sTest %s {
                    @Mock Runnable task;
                    Runnable seen;

                    %s

                    @Test void isThere() { Assertions.assertNotNull(task); }
                    @Test void wasSeen() { Assertions.assertNotNull(seen); }
                    @Test void isTheOne() { Assertions.assertSame(task, seen); }
                    @Test void isFresh() { verifyNoInteractions(task); task.run(); }
                    @RepeatedTest(2) void isFreshEachTime() { verifyNoInteractions(task); task.run(); }
                    @Test void hasTheNameOfTheField() { Assertions.assertEquals("task", task.toString()); }
                }
                """.formatted(name, header, members));
    }
}
