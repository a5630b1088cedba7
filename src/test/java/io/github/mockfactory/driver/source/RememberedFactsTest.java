package io.github.mockfactory.driver.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.facts.FileFacts;
import io.github.mockfactory.facts.SurveyedSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openrewrite.java.JavaParser;

/** What is remembered never changes an answer. */
class RememberedFactsTest {

    private static final int ROUNDS = Integer.getInteger("facts.rounds", 12);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("facts.seeds", 3))
                .map(seed -> Long.getLong("facts.seed", 1) + seed);
    }

    private final List<String> warnings = new ArrayList<>();

    @TempDir
    private Path root;

    private FactsFolder memory() {
        return new FactsFolder(root.resolve("target/facts"), false, ToolStamp.current(), warnings::add);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSameAsWithoutAMemory(long seed) throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, seed);
        edits.start();
        int read = 0;
        int all = 0;
        List<String> done = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 5 != 4) {
                tree.compile();
            }
            CodeBase remembered = tree.read(edits.options(), memory());
            CodeBase fresh = tree.read(edits.options(), null);
            String after = "seed " + seed + " after " + done;
            assertSame(remembered, fresh, after);
            assertSame(tree.read(edits.options(), memory()), fresh, after + ", once more");
            if (round > 0) {
                read += remembered.readAnew().size();
                all += fresh.readAnew().size();
            }
            done.add(edits.edit());
        }
        assertThat(read).as("files that were parsed again").isLessThan(all * 2 / 3);
        assertThat(warnings).isEmpty();
    }

    private static void assertSame(CodeBase remembered, CodeBase fresh, String after) {
        assertThat(remembered.facts()).as(after).isEqualTo(fresh.facts());
        assertThat(remembered.plan().inventory(Scope.ALL).entries())
                .as(after)
                .isEqualTo(fresh.plan().inventory(Scope.ALL).entries());
        assertThat(remembered.suite().runFiles().unparsed())
                .as(after)
                .isEqualTo(fresh.suite().runFiles().unparsed());
        assertThat(remembered.parsable()).as(after).isEqualTo(fresh.parsable());
        assertThat(remembered.classes().testClasses())
                .as(after)
                .isEqualTo(fresh.classes().testClasses());
        assertThat(remembered.parsable())
                .as(after)
                .allMatch(path -> remembered.typesOf(path).equals(fresh.typesOf(path)));
    }

    /** As Bazel has them, and whoever builds elsewhere. */
    @Test
    void seesClassesBehindALink(@TempDir Path elsewhere) throws IOException {
        EditedTree tree = new EditedTree(root);
        String dep = "core/src/test/java/com/acme/Dep.java";
        String bean = "org.springframework.test.context.bean.override.mockito";
        tree.write(
                "core/src/main/java/" + bean.replace('.', '/') + "/MockitoBean.java",
                "package " + bean + "; import java.lang.annotation.*;"
                        + " @Retention(RetentionPolicy.RUNTIME) public @interface MockitoBean {}");
        tree.write(dep, "package com.acme; public @interface Dep {}");
        tree.write(
                "core/src/test/java/com/acme/RoomTest.java",
                "package com.acme; import org.mockito.Mockito; class RoomTest { @Dep Runnable r; }");
        tree.compile();
        Path classes = root.resolve("core/target/test-classes");
        Files.move(classes, elsewhere.resolve("classes"));
        Files.createSymbolicLink(classes, elsewhere.resolve("classes"));
        RandomEdits edits = new RandomEdits(tree, 1);
        assertThat(tree.read(edits.options(), memory()).suite().sites()).isEmpty();
        tree.write(dep, "package com.acme; @" + bean + ".MockitoBean public @interface Dep {}");
        tree.compile();
        tree.delete(dep);

        CodeBase remembered = tree.read(edits.options(), memory());

        assertThat(remembered.suite().sites()).hasSize(1);
        assertSame(remembered, tree.read(edits.options(), null), "a link");
    }

    /** A real project, edited where its text happens to allow it. */
    @Tag("slow")
    @Test
    void saysTheSameOfACopiedProject() throws IOException {
        long seed = Long.getLong("facts.seed", 1);
        EditedTree tree = new EditedTree(root);
        tree.jars()
                .addAll(JavaParser.dependenciesFromClasspath(
                        "spring-core",
                        "spring-beans",
                        "spring-context",
                        "spring-test",
                        "assertj-core",
                        "mockito-junit-jupiter"));
        tree.copy(Path.of("examples/chat-service"), "core");
        TextEdits edits = new TextEdits(tree, seed);
        RandomEdits options = new RandomEdits(tree, seed);
        List<String> done = new ArrayList<>();
        for (int round = 0; round < ROUNDS / 4; round++) {
            tree.compile();
            CodeBase fresh = tree.read(options.options(), null);
            String after = "seed " + seed + " after " + done;
            assertSame(tree.read(options.options(), memory()), fresh, after);
            assertSame(tree.read(options.options(), memory()), fresh, after + ", once more");
            done.add(edits.edit());
            done.add(edits.edit());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void parsesAnewWhatLombokIsToldToDo() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        tree.useLombok();
        tree.write("core/lombok.config", "");
        String test = "core/src/test/java/com/acme/core/SuiteTest.java";
        tree.write(
                test,
                "package com.acme.core;\nclass SuiteTest {\n  @lombok.Getter static class Suite { private Runnable run; }\n"
                        + "  Object o = org.mockito.Mockito.spy(new Suite().getRun());\n}\n");
        tree.compile();
        assertThat(mockedTypes(tree.read(edits.options(), memory()))).containsExactly("java.lang.Runnable");

        tree.write("core/lombok.config", "lombok.accessors.fluent = true\n");
        CodeBase code = tree.read(edits.options(), memory());

        assertThat(code.readAnew()).contains(test);
        assertThat(mockedTypes(code)).doesNotContain("java.lang.Runnable");
    }

    private static List<String> mockedTypes(CodeBase code) {
        return code.suite().sites().stream().map(SurveyedSite::typeName).toList();
    }

    @Test
    void parsesWhatDependsOnAChange() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.write(
                "core/src/test/java/com/acme/core/PlainTest.java",
                "package com.acme.core;\nclass PlainTest { @org.mockito.Mock Runnable r; }\n");
        tree.compile();
        tree.read(edits.options(), memory());

        tree.write(
                "core/src/main/java/com/acme/core/Room.java",
                "package com.acme.core;\npublic interface Room extends javax.sql.DataSource { interface Key {} }\n");
        tree.compile();
        CodeBase code = tree.read(edits.options(), memory());

        assertThat(code.readAnew())
                .contains("core/src/test/java/com/acme/core/RoomTest.java")
                .doesNotContain("core/src/test/java/com/acme/core/PlainTest.java");
    }

    @Test
    void parsesKotlinWithWhateverItSees() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        String kotlin = "core/src/test/kotlin/com/acme/core/HallTest.kt";
        tree.write(
                kotlin,
                "package com.acme.core\n\nimport org.mockito.Mockito\n\n"
                        + "class HallTest {\n    val hall = Mockito.mock(Hall::class.java)\n}\n");
        tree.compile();
        assertThat(tree.read(edits.options(), memory()).readAnew()).contains(kotlin);
        assertThat(tree.read(edits.options(), memory()).readAnew()).isEmpty();

        tree.write(
                "core/src/main/java/com/acme/core/Hall.java",
                "package com.acme.core;\npublic abstract class Hall implements javax.sql.DataSource {}\n");
        tree.compile();
        CodeBase code = tree.read(edits.options(), memory());

        assertThat(code.readAnew()).contains(kotlin);
        assertThat(code.facts()).isEqualTo(tree.read(edits.options(), null).facts());
    }

    static Stream<Arguments> uselessFiles() {
        return Stream.of(
                Arguments.of("is broken", (UnaryOperator<byte[]>) file -> Arrays.copyOf(file, file.length - 20)),
                Arguments.of("is broken", (UnaryOperator<byte[]>) file -> {
                    file[file.length / 2] ^= 4;
                    return file;
                }),
                Arguments.of("is broken", (UnaryOperator<byte[]>) file -> "no facts".getBytes(UTF_8)),
                Arguments.of("is broken", (UnaryOperator<byte[]>) file ->
                        zipped(ToolStamp.current() + "\n" + lines(file).replaceAll("(?m)^(\\S+) .*$", "$1 null"))),
                Arguments.of("is broken", (UnaryOperator<byte[]>) file -> zipped(ToolStamp.current() + "\nfacts\n")),
                Arguments.of("another version", (UnaryOperator<byte[]>)
                        file -> zipped("mock-factory facts 1\n" + lines(file))),
                Arguments.of("is broken", (UnaryOperator<byte[]>) file ->
                        zipped(ToolStamp.current() + "\n" + lines(file).replace("\"outline\":{", "\"outlined\":{"))));
    }

    @ParameterizedTest
    @MethodSource("uselessFiles")
    void passesOverWhatItCannotUse(String why, UnaryOperator<byte[]> change) throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.compile();
        Map<String, FileFacts> fresh = tree.read(edits.options(), memory()).facts();
        Path file = root.resolve("target/facts/com.acme.core-test.facts.gz");
        Files.write(file, change.apply(Files.readAllBytes(file)));

        CodeBase code = tree.read(edits.options(), memory());

        assertThat(code.facts()).isEqualTo(fresh);
        assertThat(code.readAnew()).isNotEmpty().allMatch(path -> path.startsWith("core/src/test/"));
        assertThat(warnings).singleElement().asString().contains(file.toString(), why);
        assertThat(tree.read(edits.options(), memory()).readAnew()).isEmpty();
        assertThat(warnings).hasSize(1);
    }

    /** Whatever of it cannot be used, the rest is, and the answer is the same. */
    @Test
    void passesOverAllThatLeadsToFacts() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.compile();
        tree.read(edits.options(), memory());
        for (String name : List.of("signs", "mentions", "classes", "jars", "run")) {
            Path file = root.resolve("target/facts/" + name + ".facts.gz");
            byte[] content = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(content, content.length - 20));
        }
        String test = "core/src/test/java/com/acme/core/RoomTest.java";
        tree.write(test, Files.readString(root.resolve(test)) + "\n// edited\n");
        tree.compile();

        CodeBase code = tree.read(edits.options(), memory());

        assertSame(code, tree.read(edits.options(), null), "without what leads to facts");
        assertThat(code.readAnew())
                .contains(test)
                .hasSizeLessThan(code.parsable().size());
        assertThat(warnings).singleElement().asString().contains("is broken");
    }

    @Test
    void readsAllAnewWhenToldTo() throws IOException {
        EditedTree tree = new EditedTree(root);
        RandomEdits edits = new RandomEdits(tree, 0);
        edits.start();
        tree.compile();
        tree.read(edits.options(), memory());
        FactsFolder fresh = new FactsFolder(root.resolve("target/facts"), true, ToolStamp.current(), warnings::add);

        CodeBase code = tree.read(edits.options(), fresh);

        assertThat(code.readAnew()).isEqualTo(code.parsable());
        assertThat(tree.read(edits.options(), memory()).readAnew()).isEmpty();
    }

    private static String lines(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            String text = new String(in.readAllBytes(), UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
