package io.github.mockfactory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.CompiledRewriteTest;
import io.github.mockfactory.recipe.Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.Parser;
import org.openrewrite.java.JavaParser;
import org.openrewrite.tree.ParseError;

/** Files that could not be parsed, which nobody has looked into. */
class RunFilesTest {

    private static final String FIXTURE = """
            package com.acme;

            @org.springframework.test.context.bean.override.mockito.MockitoBean
            @interface Fixture {}
            """;
    private static final String BEHIND = """
            package com.acme;

            @Fixture
            @interface Desk {}
            """;

    private static RunFiles with(String broken) {
        Survey survey = new Survey(new Settings(null, null, null, null, null, null, null, null).toSurveyOptions());
        SurveyVisitor visitor = new SurveyVisitor(survey);
        InMemoryExecutionContext ctx = new InMemoryExecutionContext();
        JavaParser parser =
                JavaParser.fromJavaVersion().classpath(CompiledRewriteTest.JARS).build();
        Parser.Input input = Parser.Input.fromString(Path.of("src/test/java/com/acme/RoomTest.java"), broken);
        visitor.visit(ParseError.build(parser, input, null, ctx, new IllegalStateException("broken")), ctx);
        parser.parse(FIXTURE, BEHIND).forEach(source -> visitor.visit(source, ctx));
        return survey.runFiles();
    }

    @Test
    void namesThatWhichMentionsMocks() {
        assertThat(with("class RoomTest { Runnable r = mock( }").unparsed()).hasSize(1);
    }

    @Test
    void namesThatWhichHasAnAnnotationOfTheRunThatMakesMocks() {
        assertThat(with("class RoomTest { @Fixture Runnable r }").unparsed()).hasSize(1);
        assertThat(with("class RoomTest { @ com.acme.Fixture Runnable r }").unparsed())
                .hasSize(1);
        assertThat(with("class RoomTest { @field:Desk Runnable r }").unparsed()).hasSize(1);
    }

    @Test
    void leavesOutWhatCanNameNone() {
        assertThat(with("class RoomTest { @Deprecated Runnable r }").unparsed()).isEmpty();
        assertThat(with("class RoomTest { Desk desk }").unparsed()).isEmpty();
    }
}
