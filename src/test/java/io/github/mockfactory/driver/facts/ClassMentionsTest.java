package io.github.mockfactory.driver.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassMentionsTest {

    private static final String CLASS = "package a; public class A { int run() { return 1; } }";

    @TempDir
    private Path folder;

    private Path compiled(String text) throws IOException {
        Path source = Files.writeString(folder.resolve("A.java"), text);
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream(),
                        "-d",
                        folder.toString(),
                        source.toString());
        return folder.resolve("a/A.class");
    }

    private Mentions mentions(String text) throws IOException {
        return ClassMentions.of("classes", Files.readAllBytes(compiled(text))).orElseThrow();
    }

    @Test
    void passesOverTheCodeOfMethods() throws IOException {
        assertThat(mentions(CLASS.replace("return 1", "String.valueOf(new Object()); return 2")))
                .isEqualTo(mentions(CLASS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package a; public class A { int run() { return 1; } private int more; }",
                "package a; public class A { long run() { return 1; } }",
                "package a; public class A { @Deprecated int run() { return 1; } }",
                "package a; public class A implements Runnable { public void run() {} }",
                "package a; public class A { static final int C = 1; int run() { return 1; } }",
                "package a; public class A<T> { int run() { return 1; } }",
                "package a; class A { int run() { return 1; } }"
            })
    void seesWhatCompilersSee(String text) throws IOException {
        assertThat(mentions(text).content()).isNotEqualTo(mentions(CLASS).content());
    }

    @Test
    void findsNamesInSignaturesAndAnnotations() throws IOException {
        assertThat(mentions(
                                "package a; public class A { java.util.List<? extends java.util.Locale> f;"
                                        + " @SafeVarargs static <T extends Runnable> void run(T... t) throws java.io.IOException {} }")
                        .named())
                .contains("List", "Locale", "SafeVarargs", "Runnable", "IOException");
        assertThat(mentions(CLASS)).satisfies(each -> {
            assertThat(each.declared()).containsExactly("A");
            assertThat(each.packageName()).isEqualTo("a");
        });
    }

    /** In a descriptor a class without a package stands right behind the letters of types. */
    @Test
    void findsTypesWithoutAPackage() throws IOException {
        Files.writeString(folder.resolve("Room.java"), "interface Room {} interface Lobby {}");
        Path source = Files.writeString(
                folder.resolve("Base.java"),
                "abstract class Base { abstract Room room(); abstract void enter(int i, long l, Lobby lobby); }");
        ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream(),
                        "-d",
                        folder.toString(),
                        folder.resolve("Room.java").toString(),
                        source.toString());

        assertThat(ClassMentions.of("classes", Files.readAllBytes(folder.resolve("Base.class")))
                        .orElseThrow()
                        .named())
                .contains("Room", "Lobby");
    }

    /** As an interface has it whose code is elsewhere. */
    @Test
    void findsPackagesBehindPrimitiveTypesInAJar() throws IOException {
        assertThat(JarContent.packagesNamedIn(
                        jar("package a; public interface A { void run(int i, java.util.concurrent.Future<?> f); }")))
                .contains("java/util/concurrent")
                .doesNotContain("");
        Path unnamed = folder.resolve("unnamed.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unnamed))) {
            zip.putNextEntry(new ZipEntry("A.class"));
            zip.write(Files.readAllBytes(compiled(CLASS)));
        }
        assertThat(JarContent.packagesNamedIn(unnamed)).contains("");
    }

    @Test
    void passesOverClassesWithoutAName() throws IOException {
        compiled("package a; public class A { Object o = new Object() {}; static class B {} }");

        assertThat(ClassMentions.of("", Files.readAllBytes(folder.resolve("a/A$1.class"))))
                .isEmpty();
        assertThat(ClassMentions.of("", Files.readAllBytes(folder.resolve("a/A$B.class")))
                        .orElseThrow()
                        .declared())
                .contains("A", "B");
    }

    @Test
    void readsAJarByItsTableOfContents() throws IOException {
        Path first = jar("package a; public class A extends java.util.concurrent.CompletableFuture<String> {}");
        String hash = JarContent.hashOf(first);

        assertThat(JarContent.packagesNamedIn(first)).contains("a", "java/util/concurrent", "java/lang");
        assertThat(JarContent.hashOf(jar(CLASS))).isNotEqualTo(hash);
        assertThat(JarContent.hashOf(Files.writeString(folder.resolve("no.jar"), "no jar")))
                .isNotEqualTo(hash);
        assertThat(JarContent.packagesNamedIn(folder.resolve("no.jar"))).isEmpty();
    }

    @Test
    void readsClassesForNewerJdks() throws IOException {
        byte[] content = Files.readAllBytes(compiled(CLASS));
        content[7] = 100;

        assertThat(ClassMentions.of("classes", content)).contains(mentions(CLASS));
    }

    @Test
    void takesAJarThatNobodyCanReadForOneThatMayReferToAnything() throws IOException {
        Path jar = folder.resolve("odd.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/A.class"));
            zip.write(new byte[] {1, 2, 3});
        }

        assertThat(JarContent.packagesNamedIn(jar)).containsExactly(MentionGraph.ANY_PACKAGE);
    }

    private Path jar(String text) throws IOException {
        Path jar = folder.resolve("a.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/A.class"));
            zip.write(Files.readAllBytes(compiled(text)));
        }
        return jar;
    }
}
