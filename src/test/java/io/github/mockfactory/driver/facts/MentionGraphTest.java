package io.github.mockfactory.driver.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionGraphTest {

    private static MentionGraph graph(String... texts) {
        Map<String, Mentions> sources = new TreeMap<>();
        for (int i = 0; i < texts.length; i++) {
            String path = "S" + i + ".java";
            sources.put(path, SourceMentions.of(path, texts[i]));
        }
        return new MentionGraph(sources, List.of(), Set.of(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Room {}",
                "interface /* a { */ // b\n Room {}",
                "@interface Room {}",
                "record Room(int a) {}",
                "class Outer { enum Room { A } }",
                "class Outer { void run() { class Room {} } }",
                "cl\\u0061ss R\\u006fom {}",
                "class Ro\u0001om {}",
                "class\n\n\tRoom {}"
            })
    void findsWhatDeclaresAType(String text) {
        assertThat(graph("class A { Room room; }", text).withNeeded(Set.of("S0.java")))
                .contains("S1.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Room room;",
                "R\\u006fom room;",
                "Outer$Room room;",
                "com.acme.Room.Key key;",
                "@Room int i;",
                "Room<String>[] rooms;",
                "Ro\u0001om room;"
            })
    void findsWhatNamesIt(String text) {
        assertThat(graph("class A { " + text + " }", "class Room {}").withNeeded(Set.of("S0.java")))
                .contains("S1.java");
    }

    @Test
    void followsMentionsAndNothingElse() {
        MentionGraph graph =
                graph("class A extends B {}", "class B { C c; }", "class C { A a; }", "class D { A a; }", "class E {}");

        assertThat(graph.withNeeded(Set.of("S0.java"))).containsExactly("S0.java", "S1.java", "S2.java");
        assertThat(graph.withNeeded(Set.of("S4.java"))).containsExactly("S4.java");
    }

    @Test
    void changesTheHashOfAllThatDependsOnAChange() {
        Map<String, String> before = graph("class A extends B {}", "class B { C c; }", "class C {}", "class D {}")
                .hashes();
        Map<String, String> after = graph(
                        "class A extends B {}", "class B { C c; }", "class C { int i; }", "class D {}")
                .hashes();

        assertThat(before).hasSize(4);
        assertThat(after.entrySet().stream()
                        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("S0.java", "S1.java", "S2.java");
    }

    @Test
    void changesTheHashWhereATypeComesOrGoes() {
        Map<String, String> without =
                graph("class A { Runnable r; }", "class B {}").hashes();
        Map<String, String> with = graph("class A { Runnable r; }", "class B {}", "interface Runnable {}")
                .hashes();

        assertThat(with.get("S0.java")).isNotEqualTo(without.get("S0.java"));
        assertThat(with.get("S1.java")).isEqualTo(without.get("S1.java"));
    }

    @Test
    void knowsCirclesAndDeepChains() {
        String[] chain = new String[20_000];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = "class T" + i + " { T" + (i + 1) % chain.length + " next; }";
        }

        assertThat(Set.copyOf(graph(chain).hashes().values())).hasSize(1);
    }

    @Test
    void takesAnyClassInAPackageThatAJarNames() {
        Mentions room = new Mentions("com/acme", "1", Set.of("Room"), Set.of());
        Mentions other = new Mentions("com/acme", "2", Set.of("Room"), Set.of());
        Map<String, Mentions> sources = Map.of("A.java", SourceMentions.of("A.java", "class A { Annex annex; }"));

        String first = new MentionGraph(sources, List.of(room), Set.of("com/acme"), true)
                .hashes()
                .get("A.java");
        assertThat(new MentionGraph(sources, List.of(other), Set.of("com/acme"), true).hashes())
                .doesNotContainValue(first);
        assertThat(new MentionGraph(sources, List.of(other), Set.of("com/other"), true).hashes())
                .isEqualTo(new MentionGraph(sources, List.of(room), Set.of("com/other"), true).hashes());
    }
}
