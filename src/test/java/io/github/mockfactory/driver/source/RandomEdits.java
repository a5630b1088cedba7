package io.github.mockfactory.driver.source;

import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Edits as people make them, in an order that a seed decides. Each says what it did. */
final class RandomEdits {

    private static final String ROOM = "core/src/main/java/com/acme/core/Room.java";
    private static final String BASE = "core/src/test/java/com/acme/core/BaseTest.java";
    private static final String FACTORY = "core/src/test/java/com/acme/testing/MockFactory.java";
    private static final List<String> SHADOWS =
            List.of("Runnable", "Mockito", "Mock", "Room", "Door", "List", "Thread");
    private static final List<String> MOCKED = List.of("Room", "Door", "Hall", "Runnable", "Room.Key", "Thread");

    private final EditedTree tree;
    private final Random random;
    private SurveyOptions options = new Settings(null, null, null, null, null, null, null, null).toSurveyOptions();
    private int number;

    RandomEdits(EditedTree tree, long seed) {
        this.tree = tree;
        this.random = new Random(seed);
    }

    SurveyOptions options() {
        return options;
    }

    void start() throws IOException {
        tree.write("core/pom.xml", "<project/>\n");
        tree.write("app/pom.xml", "<project/>\n");
        tree.write(ROOM, room("", ""));
        tree.write("core/src/main/java/com/acme/core/Door.java", "package com.acme.core;\npublic interface Door {}\n");
        tree.write(
                "core/src/main/java/com/acme/core/Hall.java",
                "package com.acme.core;\npublic class Hall { public Room room() { return null; } public Door door; }\n");
        tree.write(BASE, base("", ""));
        tree.write(FACTORY, factory("public"));
        tree.write("core/src/test/java/com/acme/core/RoomTest.java", test("com.acme.core", "RoomTest", "", MOCKED));
        for (int i = 0; i < 6; i++) {
            String module = i % 2 == 0 ? "core" : "app";
            addTest(module, i % 3 == 0 ? " extends BaseTest" : "");
        }
    }

    String edit() throws IOException {
        return switch (random.nextInt(23)) {
            case 0 -> addTest(module(), random.nextBoolean() ? " extends BaseTest" : "");
            case 1 -> addMock();
            case 2 -> removeMock();
            case 3 -> delete();
            case 4 -> move();
            case 5 -> shadow();
            case 6 -> write(ROOM, room(random.nextBoolean() ? " extends javax.sql.DataSource" : "", member()));
            case 7 -> write(BASE, base(random.nextBoolean() ? " extends org.mockito.Mockito" : "", member()));
            case 8 -> write(FACTORY, factory(random.nextBoolean() ? "public" : "private"));
            case 9 -> alias();
            case 10 -> option();
            case 11 -> jar();
            case 12 -> breakSource();
            case 13 -> resource();
            case 14 -> escape();
            case 15 -> comment();
            case 16 -> charset();
            case 17 -> useHall();
            case 18 -> ownAnnotation();
            case 19 -> lombok();
            case 20 -> order();
            case 21 -> plain();
            default -> "nothing";
        };
    }

    private String module() {
        return random.nextBoolean() ? "core" : "app";
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String anyTest() {
        List<String> tests = tree.files().keySet().stream()
                .filter(path -> path.endsWith("Test.java"))
                .toList();
        return any(tests);
    }

    private String write(String path, String text) throws IOException {
        if (text.equals(tree.files().get(path))) {
            return "nothing";
        }
        tree.write(path, text);
        return "wrote " + path;
    }

    private static String room(String above, String member) {
        return "package com.acme.core;\npublic interface Room" + above + " {\n  interface Key {}\n" + member + "}\n";
    }

    private static String base(String above, String member) {
        return "package com.acme.core;\npublic abstract class BaseTest" + above
                + " {\n  protected static class Inner {}\n  @org.mockito.Mock protected Door door;\n" + member
                + "  @org.junit.jupiter.api.BeforeEach void open() { org.mockito.MockitoAnnotations.openMocks(this); }\n}\n";
    }

    private String member() {
        return any(List.of(
                "",
                "  int Mockito = 1;\n",
                "  class MockFactory {}\n",
                "  String com = \"\";\n",
                "  interface Door {}\n",
                "  static <T> T make(Class<T> type) { return null; }\n"));
    }

    private static String factory(String modifier) {
        return "package com.acme.testing;\nimport org.mockito.Mockito;\npublic final class MockFactory {\n  " + modifier
                + " static <T> T createMock(Class<T> type) { return Mockito.mock(type); }\n"
                + "  public static <T> T createMock(Class<T> type, String name) { return Mockito.mock(type, name); }\n}\n";
    }

    private static String test(String packageName, String name, String above, List<String> mocked) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\nimport static org.mockito.Mockito.*;\n"
                + "import com.acme.core.*;\nimport java.util.*;\nimport org.mockito.*;\n");
        text.append("public class ").append(name).append(above).append(" {\n");
        int field = 0;
        for (String each : mocked) {
            text.append("  ")
                    .append(each)
                    .append(" f")
                    .append(field++)
                    .append(" = mock(")
                    .append(each)
                    .append(".class);\n");
        }
        return text.append("  @Mock Door door;\n  @org.junit.jupiter.api.Test void works() {\n"
                        + "    Room room = mock(Room.class);\n    when(room.hashCode()).thenReturn(1);\n  }\n}\n")
                .toString();
    }

    private String addTest(String module, String above) throws IOException {
        String name = "Made" + number++ + "Test";
        String packageName = random.nextBoolean() ? "com.acme.core" : "com.acme." + module;
        return write(
                module + "/src/test/java/" + packageName.replace('.', '/') + "/" + name + ".java",
                test(packageName, name, above, List.of(any(MOCKED), any(MOCKED))));
    }

    private String addMock() throws IOException {
        String path = anyTest();
        String text = tree.files().get(path);
        int end = text.lastIndexOf('}');
        return end < 0
                ? "nothing"
                : write(
                        path,
                        text.substring(0, end) + "  Object more" + number++ + " = mock(" + any(MOCKED)
                                + ".class);\n}\n");
    }

    private String removeMock() throws IOException {
        String path = anyTest();
        return write(path, tree.files().get(path).replaceFirst("mock\\([\\w.]+\\.class\\)", "null"));
    }

    private String delete() throws IOException {
        List<String> paths = tree.files().keySet().stream()
                .filter(path -> path.contains("/Made") || path.contains("/Door") || path.contains("Shadow"))
                .toList();
        if (paths.size() < 4) {
            return "nothing";
        }
        String path = any(paths);
        tree.delete(path);
        return "deleted " + path;
    }

    private String move() throws IOException {
        String path = anyTest();
        String text = tree.files().get(path);
        String to = path.startsWith("core") ? path.replaceFirst("core/", "app/") : path.replaceFirst("app/", "core/");
        tree.delete(path);
        return write(to, text) + " from " + path;
    }

    /** A type that takes the place of one that others name, or goes again. */
    private String shadow() throws IOException {
        String name = any(SHADOWS);
        String path = module() + "/src/" + (random.nextBoolean() ? "main" : "test") + "/java/com/acme/"
                + (random.nextBoolean() ? "core/" : "app/") + name + ".java";
        if (path.equals(ROOM)) {
            return "nothing";
        }
        if (tree.files().containsKey(path)) {
            tree.delete(path);
            return "deleted " + path;
        }
        String packageName = path.contains("acme/core/") ? "com.acme.core" : "com.acme.app";
        String body = name.equals("Mock")
                ? "public @interface Mock {}"
                : name.equals("Mockito")
                        ? "public class Mockito { public static <T> T mock(Class<T> type) { return null; } }"
                        : "public interface /* named */ " + name + " {}";
        return write(path, "package " + packageName + ";\n" + body + "\n");
    }

    private String alias() throws IOException {
        String path = module() + "/src/test/java/com/acme/core/Aliases.java";
        if (tree.files().containsKey(path)) {
            tree.delete(path);
            return "deleted " + path;
        }
        return write(
                path,
                "package com.acme.core;\npublic class Aliases extends org.mockito.Mockito {\n"
                        + "  public static <T> T make(Class<T> type) { return mock(type); }\n}\n");
    }

    private String option() {
        options = any(List.of(
                        new Settings(null, null, null, null, null, null, null, null),
                        new Settings("com.acme.testing.MockFactory", null, null, null, null, null, null, null),
                        new Settings(null, null, null, null, Map.of("rooms", List.of("com.acme..*")), null, null, null),
                        new Settings(null, null, null, "keep", null, null, List.of("Made*"), null),
                        new Settings(null, null, null, null, null, null, null, List.of("*Test"))))
                .toSurveyOptions();
        return "set options";
    }

    /** A library that stands on classes of the build, as one does that was built from a module that is left out. */
    private String jar() throws IOException {
        Path jar = tree.root().resolve("lib/library.jar");
        if (tree.jars().remove(jar)) {
            return "took the library away";
        }
        Path sources = Files.createDirectories(tree.root().resolve("lib/src"));
        Path source = Files.writeString(
                sources.resolve("Annex.java"),
                "package com.library;\npublic interface Annex extends com.acme.core.Room {}\n");
        Path classes = Files.createDirectories(tree.root().resolve("lib/classes"));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        new ByteArrayOutputStream(),
                        new ByteArrayOutputStream(),
                        "-d",
                        classes.toString(),
                        "-cp",
                        tree.root().resolve("core/target/classes").toString(),
                        source.toString());
        if (result != 0) {
            return "nothing";
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        tree.jars().add(jar);
        return write(
                "app/src/test/java/com/acme/app/AnnexTest.java",
                "package com.acme.app;\nclass AnnexTest {\n  Object o = org.mockito.Mockito.mock(com.library.Annex.class);\n}\n");
    }

    private String breakSource() throws IOException {
        String path = anyTest();
        String text = tree.files().get(path);
        return write(
                path,
                text.contains("}}}")
                        ? text.replace("}}}", "")
                        : random.nextBoolean() ? text + "}}}" : text + "class {");
    }

    private String resource() throws IOException {
        String path = module() + "/src/test/resources/junit-platform.properties";
        String mode = random.nextBoolean() ? "per_class" : "per_method";
        tree.write(path, "junit.jupiter.testinstance.lifecycle.default = " + mode + "\n");
        return "wrote " + path;
    }

    private String escape() throws IOException {
        String path = anyTest();
        return write(path, tree.files().get(path).replaceFirst("Room", "\\\\u0052oom"));
    }

    private String comment() throws IOException {
        String path = new ArrayList<>(tree.files().keySet())
                .get(random.nextInt(tree.files().size()));
        return write(path, "// " + number++ + " Mockito.mock\n" + tree.files().get(path));
    }

    /** What Lombok calls the method decides about the type of the spy. */
    private String lombok() throws IOException {
        tree.useLombok();
        tree.write(
                "core/src/test/java/com/acme/core/SuiteTest.java",
                "package com.acme.core;\nclass SuiteTest {\n  @lombok.Getter static class Suite { private Room room; }\n"
                        + "  Object o = org.mockito.Mockito.spy(new Suite().getRoom());\n}\n");
        tree.write("core/lombok.config", "lombok.accessors.fluent = " + random.nextBoolean() + "\n");
        return "set Lombok";
    }

    private String order() {
        tree.jars().add(tree.jars().remove(0));
        return "changed the order of the jars";
    }

    /** A file that has nothing to do with mocks, until it has. */
    private String plain() throws IOException {
        String body = random.nextBoolean() ? "org.mockito.Mockito.mock(Runnable.class)" : "null";
        return write(
                "core/src/test/java/com/acme/core/Plain.java",
                "package com.acme.core;\nclass Plain extends Hall {\n  Object o = " + body + ";\n}\n");
    }

    private String charset() {
        tree.useCharset(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        return "set the charset";
    }

    private String useHall() throws IOException {
        String path = module() + "/src/test/java/com/acme/app/HallTest.java";
        return write(
                path,
                "package com.acme.app;\nimport static org.mockito.Mockito.spy;\nclass HallTest {\n"
                        + "  Object a = spy(new com.acme.core.Hall().room());\n"
                        + "  Object b = spy(new com.acme.core.Hall().door);\n}\n");
    }

    private String ownAnnotation() throws IOException {
        String path = "core/src/test/java/com/acme/core/Mocked.java";
        String extension = random.nextBoolean() ? "org.mockito.Mockito" : "com.acme.core.RoomTest";
        write(
                path,
                "package com.acme.core;\n@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)\n"
                        + "public @interface Mocked { Class<?> value() default " + extension + ".class; }\n");
        return write(
                "app/src/test/java/com/acme/app/MockedTest.java",
                "package com.acme.app;\n@com.acme.core.Mocked class MockedTest { @org.mockito.Mock Runnable r; }\n");
    }
}
