package io.github.mockfactory.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.Suite;
import io.github.mockfactory.Suite.Module;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openrewrite.Recipe;

/** A test under Mockito's extension, in a module that an engine can stand in, and its migration in session mode. */
final class StrictRoom {

    /** The file of the test. */
    static final String PATH = "chat/src/test/java/com/acme/chat/RoomTest.java";

    private static final String HEADER = """
            package com.acme.chat;

            import java.util.*;
            import org.junit.jupiter.api.*;
            import org.junit.jupiter.api.extension.*;
            import org.mockito.*;
            import org.mockito.junit.jupiter.*;

            """;

    private StrictRoom() {}

    /** The module with some classes. */
    static Module chat(String... classes) {
        return Module.tests(
                        "chat", Stream.of(classes).map(text -> HEADER + text).toArray(String[]::new))
                .seeing("org.mockito.plugins.AnnotationEngine", "org.junit.jupiter.api.ClassOrderer");
    }

    /** The test with some members. */
    static String with(String... members) {
        return "@ExtendWith(MockitoExtension.class)\nclass RoomTest {\n    static class Lobby {}\n\n    class Desk {}\n\n    "
                + String.join("\n    ", members) + "\n}\n";
    }

    /** A recipe of ours in session mode. */
    static Recipe recipe(String name) {
        return Suite.environment(Map.of("mockfactory.annotatedMocks", "session"))
                .activateRecipes("io.github.mockfactory." + name);
    }

    /** A module that is migrated as far as it goes: a second run changes nothing, and it can be taken back. */
    static void assertIsTakenBack(Suite migrated, Module module, String companions) {
        assertThat(migrated.warnings()).isEqualTo(Suite.of(module).warnings());
        SortedMap<String, String> texts = migrated.texts();
        Suite again = migrated.reparsed();
        assertThat(again.run(recipe("MigrateAllMocks")).texts()).isEqualTo(texts);
        Suite restored = again.run(Suite.recipe("RestoreAnnotatedMocks"));
        assertThat(restored.texts().get(PATH))
                .isEqualTo(Suite.of(module).texts().get(PATH));
        assertThat(restored.texts().keySet()).noneMatch(path -> path.matches(companions));
    }

    /** The module once everything is migrated that can be. */
    static Suite migrated(Module module) {
        return Suite.of(module).run(recipe("MigrateAllMocks"));
    }
}
