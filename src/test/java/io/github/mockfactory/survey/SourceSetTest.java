package io.github.mockfactory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.TypeFixture;
import io.github.mockfactory.facts.FileReader;
import io.github.mockfactory.facts.Place;
import io.github.mockfactory.facts.Places;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SourceText;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Source sets, what they see of each other, and where trees stand in their files. */
class SourceSetTest {

    private static final UUID APP = new UUID(0, 1);
    private static final UUID LIB = new UUID(0, 2);
    private static final UUID OTHER = new UUID(0, 3);

    private static final SurveyOptions OPTIONS =
            new Settings(null, null, null, null, null, null, null, null).toSurveyOptions();

    private final DeclaredTypes declaredTypes = new DeclaredTypes();

    private static J.CompilationUnit source(String text, UUID project, String name, String set, String... classPath) {
        List<JavaType.FullyQualified> types = List.of(classPath).stream()
                .map(type -> (JavaType.FullyQualified) JavaType.ShallowClass.build(type))
                .toList();
        J.CompilationUnit source = TypeFixture.parse(text);
        return source.withSourcePath(Path.of(name, "src", set, "java").resolve(source.getSourcePath()))
                .withMarkers(source.getMarkers()
                        .add(new JavaProject(project, name, null))
                        .computeByType(
                                new JavaSourceSet(Tree.randomId(), set, types, Map.of()), (old, added) -> added));
    }

    private SourceSetSurvey survey(J.CompilationUnit... sources) {
        SourceSetSurvey survey = new SourceSetSurvey(SourceSetKey.of(sources[0]), declaredTypes);
        for (J.CompilationUnit source : sources) {
            survey.add(new FileReader(OPTIONS).read(source), SourceText.of(source));
        }
        return survey;
    }

    @Test
    void isNamedByProjectAndSet() {
        SourceSetKey key = SourceSetKey.of(source("package a; class A {}", APP, "app", "main"));

        assertThat(key.module()).isEqualTo("app");
        assertThat(key.name()).isEqualTo("main");
        assertThat(key.isMain()).isTrue();
        assertThat(key.sameModule(SourceSetKey.of(source("package a; class B {}", APP, "app", "test"))))
                .isTrue();
        assertThat(key.sameModule(SourceSetKey.of(source("package a; class B {}", LIB, "app", "test"))))
                .isFalse();
    }

    @Test
    void takesAFileWithoutMarkersForATest() {
        SourceSetKey key = SourceSetKey.of(TypeFixture.parse("package a; class A {}"));

        assertThat(key.isMain()).isFalse();
        assertThat(key.module()).isEmpty();
    }

    @Test
    void seesItsOwnModuleOneWay() {
        SourceSetSurvey main = survey(source("package a; class A {}", APP, "app", "main"));
        SourceSetSurvey test = survey(source("package a; class ATest {}", APP, "app", "test", "a.A"));

        assertThat(test.sees(main)).isTrue();
        assertThat(test.sees(test)).isTrue();
        assertThat(main.sees(test)).isFalse();
    }

    @Test
    void seesAnotherModuleByItsClassPath() {
        SourceSetSurvey main = survey(source("package b; class B {}", LIB, "lib", "main"));
        SourceSetSurvey tests = survey(source("package b; class BTest {}", LIB, "lib", "test"));
        SourceSetSurvey user = survey(source("package a; class ATest {}", APP, "app", "test", "b.B"));
        SourceSetSurvey userOfTestJar = survey(source("package a; class ATest {}", APP, "app", "test", "b.BTest"));

        assertThat(user.sees(main)).isTrue();
        assertThat(user.sees(tests)).isFalse();
        assertThat(userOfTestJar.sees(tests)).isTrue();
        assertThat(userOfTestJar.sees(main)).isFalse();
        assertThat(tests.sees(user)).isFalse();
    }

    @Test
    void doesNotSeeAnotherModuleByTypesOfItsOwn() {
        SourceSetSurvey other = survey(source("package b; class B {}", LIB, "lib", "test"));
        SourceSetSurvey user = survey(source("package b; class B {}", APP, "app", "test", "b.B"));

        assertThat(user.sees(other)).isFalse();
        assertThat(other.sees(user)).isFalse();
    }

    @Test
    void seesTheOneOfTwoLikeModulesThatItsClassPathShows() {
        SourceSetSurvey one = survey(
                source("package b; class B {}", LIB, "lib", "main"),
                source("package b; class One {}", LIB, "lib", "main"));
        SourceSetSurvey two = survey(
                source("package b; class B {}", OTHER, "other", "main"),
                source("package b; class Two {}", OTHER, "other", "main"));
        SourceSetSurvey user = survey(source("package a; class A {}", APP, "app", "main", "b.B", "b.One"));
        SourceSetSurvey unsure = survey(source("package a; class A {}", APP, "app", "main", "b.B"));

        assertThat(user.sees(one)).isTrue();
        assertThat(user.sees(two)).isFalse();
        assertThat(unsure.sees(one)).isTrue();
        assertThat(unsure.sees(two)).isTrue();
    }

    @Test
    void findsFactoriesOnItsClassPath() {
        SourceSetSurvey user = survey(source(
                "package a; class ATest {}", APP, "app", "test", "b.MockFactory", "b.NotMockFactory", "c.MockFactory"));

        assertThat(user.onClassPath("MockFactory")).containsExactly("b.MockFactory", "c.MockFactory");
        assertThat(user.hasOnClassPath("b.NotMockFactory")).isTrue();
    }

    @Test
    void knowsHowItsCodeLooks() {
        String text = "/* Acme. */\r\npackage com.acme;\r\n\r\nclass A {}\r\n";
        SourceSetSurvey survey = survey(
                source(text, APP, "app", "test"),
                source(text.replace("class A", "class B"), APP, "app", "test"),
                source("package com.acme.x;\n\nclass C {}\n", APP, "app", "test"));

        assertThat(survey.root(new BuildFolders(new Poms()))).isEqualTo(Path.of("app/src/test/java"));
        assertThat(survey.style().lines().lineBreak()).isEqualTo("\r\n");
        assertThat(survey.style().header().text()).startsWith("/* Acme. */");
        assertThat(survey.packages()).containsEntry("com.acme", 2).containsEntry("com.acme.x", 1);
    }

    @Test
    void findsPlacesInOnePass() {
        J.CompilationUnit source =
                TypeFixture.parse("package a;\n\n// {{x}}\nclass A {\n  int a = 1; int b = 2;\n\n  void run() {}\n}\n");
        List<? extends Tree> members = source.getClasses().get(0).getBody().getStatements();
        Set<UUID> ids = Set.of(
                members.get(0).getId(), members.get(1).getId(), members.get(2).getId());

        assertThat(Places.of(source, ids))
                .containsEntry(members.get(0).getId(), new Place(5, 3))
                .containsEntry(members.get(1).getId(), new Place(5, 14))
                .containsEntry(members.get(2).getId(), new Place(7, 3))
                .hasSize(3);
    }
}
