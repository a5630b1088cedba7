package io.github.mockfactory.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.category.Categories;
import io.github.mockfactory.category.Locations;
import io.github.mockfactory.facts.AnnotatedMode;
import io.github.mockfactory.facts.MockMentions;
import io.github.mockfactory.facts.SurveyOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What makes a mock must be seen by the text alone, or a file is not looked at. */
class MockMentionTest {

    private final MockMentions mentions = new MockMentions(new SurveyOptions(
            Categories.of(Map.of(), List.of()),
            new Locations(List.of(), List.of()),
            null,
            null,
            null,
            AnnotatedMode.SAFE));

    @Test
    void everyAnnotationIsMentioned() {
        List<String> names = Arrays.stream(MockAnnotation.values())
                .flatMap(annotation -> annotation.types().stream())
                .toList();
        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> {
            String packageName = name.substring(0, name.lastIndexOf('.'));
            String simpleName = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
            assertThat(mentions.in("import " + packageName + ".*; @" + simpleName + " Runnable r;"))
                    .as(name)
                    .isTrue();
        });
    }

    /** As a class that inherits the methods calls them. */
    @Test
    void everyMethodIsMentioned() {
        assertThat(Arrays.stream(Construction.values()).map(Construction::mockitoMethod))
                .allSatisfy(name -> assertThat(mentions.in("class A extends B { Object o = " + name + "(x); }"))
                        .as(name)
                        .isTrue());
    }
}
