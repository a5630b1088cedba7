package io.github.mockfactory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.facts.SourceOutline;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceRootsTest {

    private final SourceRoots roots = new SourceRoots();

    private void add(String path) {
        roots.add(Path.of(path), SourceOutline.ofText(Path.of(path), "package com.acme\n"));
    }

    /** A factory written in Java is compiled where Java is, however much of other languages there is, parsed or not. */
    @Test
    void takesOnlyJavaForJava() {
        add("src/test/java/com/acme/RoomTest.java");
        add("src/test/kotlin/com/acme/HallTest.kt");
        add("src/test/kotlin/com/acme/YardTest.kt");
        add("src/test/groovy/com/acme/DoorSpec.groovy");
        add("src/test/groovy/com/acme/RoofSpec.groovy");

        assertThat(roots.javaFolders()).containsExactly(Path.of("src/test/java"));
        assertThat(roots.java()).contains(Path.of("src/test/java"));
        assertThat(roots.kotlin()).contains(Path.of("src/test/kotlin"));
    }
}
