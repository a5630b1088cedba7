package io.github.mockfactory.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the README of chat-service says about CI, done word by word as a new user would. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatGateIT {

    private static final String NEW_TEST = "src/test/java/com/acme/chat/user/LateUserTest.java";
    private static final Map<String, String> ON_GITHUB = Map.of("GITHUB_ACTIONS", "true");

    private String readme;
    private MavenRun without;
    private MavenRun baseline;
    private MavenRun green;
    private MavenRun red;
    private MavenRun greenAgain;
    private JsonNode redAnswer;
    private MavenRun fresh;
    private JsonNode freshAnswer;
    private MavenRun misconfigured;
    private JsonNode unanswered;
    private MavenRun explained;
    private MavenRun misasked;
    private boolean leftByMisasked;
    private JsonNode explanation;
    private String summary;
    private String known;

    @BeforeAll
    void follow(@TempDir Path directory) throws IOException {
        ExampleProject project = ExampleProject.copy("chat-service", directory);
        readme = project.source("README.md");
        Path summaryFile = directory.resolve("summary.md");
        Map<String, String> github = Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summaryFile.toString());

        without = project.shell(ON_GITHUB, job());
        baseline = project.shell(Map.of(), command("    mvn (io\\S+:verify -D.*)\n"))
                .succeeds();
        known = project.source(".mock-factory/baseline/chat-service.txt");
        green = project.shell(ON_GITHUB, job());
        project.write(NEW_TEST, """
                package com.acme.chat.user;

                import static org.mockito.Mockito.mock;

                import org.junit.jupiter.api.Assertions;
                import org.junit.jupiter.api.Test;

                class LateUserTest {
                    @Test
                    void isLate() {
                        Assertions.assertNotNull(mock(UserAccount.class));
                    }
                }
                """);
        red = project.shell(github, job());
        redAnswer = project.answer();
        fresh = project.shell(Map.of(), with(job(), "-Dmockfactory.fresh=true"));
        freshAnswer = project.answer();
        misconfigured = project.shell(github, with(job(), "-Dmockfactory.phase=9"));
        unanswered = project.answer();
        summary = Files.readString(summaryFile);
        explained = project.driver("explain", "-Dfile=" + NEW_TEST, "-Dline=9", "-Dformat=json");
        explanation = new ObjectMapper()
                .readTree(project.root()
                        .resolve("target/mock-factory/explain.json")
                        .toFile());
        misasked = project.driver("explain", "-Dfile=LateUserTest.java", "-Dline=9");
        leftByMisasked = Files.exists(project.root().resolve("target/mock-factory/explain.json"));
        Files.delete(project.root().resolve(NEW_TEST));
        greenAgain = project.shell(ON_GITHUB, job());
    }

    private static List<String> with(List<String> arguments, String more) {
        return Stream.concat(arguments.stream(), Stream.of(more)).toList();
    }

    private List<String> job() {
        return command("      - run: mvn (.*)\n");
    }

    private List<String> command(String pattern) {
        Matcher line = Pattern.compile(pattern).matcher(readme);
        assertThat(line.find()).as(pattern).isTrue();
        return Arrays.asList(line.group(1)
                .replace("0.1.0-SNAPSHOT", System.getProperty("project.version"))
                .split(" "));
    }

    @Test
    void isRedWithoutABaseline() {
        assertThat(without.fails().log())
                .contains("title=Could not be checked::")
                .contains("-Dmockfactory.update=true -Dmockfactory.allowGrowth=true");
    }

    @Test
    void isGreenWithOne() {
        assertThat(baseline.log()).contains("Let into the baseline: ");
        assertThat(known).contains("com.acme.chat.user.UserStoreTest#");
        assertThat(green.succeeds().lines()).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void isRedOnANewMock() {
        assertThat(red.fails().lines())
                .filteredOn(line -> line.startsWith("::"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("::error file=" + NEW_TEST + ",line=11,")
                        .contains("raw mock of com.acme.chat.user.UserAccount"));
        assertThat(summary).contains("1 new raw mock.").contains("`" + NEW_TEST + ":11`");
    }

    @Test
    void parsesOnlyWhatIsNewAndSaysTheSame() {
        assertThat(without.log()).containsPattern("Parsed (\\d+) files of \\1\n");
        assertThat(green.log()).contains("Parsed 0 files of ");
        assertThat(red.log()).contains("Parsed 1 file of ");
        assertThat(fresh.fails().log()).containsPattern("Parsed (\\d+) files of \\1\n");
        assertThat(greenAgain.log()).contains("Parsed 0 files of ");
        assertThat(redAnswer).isEqualTo(freshAnswer);
    }

    @Test
    void saysWhereItIsReadThatItCouldNotRun() {
        assertThat(misconfigured.fails().lines())
                .anyMatch(line -> line.startsWith("::error file=pom.xml,") && line.contains("phase"));
        assertThat(unanswered.path("exitCode").asInt()).isEqualTo(2);
        assertThat(unanswered.at("/unchecked/0/cause").asText()).isEqualTo("not_run");
    }

    @Test
    void isGreenWhenItIsGone() {
        assertThat(greenAgain.succeeds().lines()).noneMatch(line -> line.startsWith("::"));
    }

    @Test
    void explainsTheNearestSite() {
        assertThat(explained.succeeds().log()).contains("\"formatVersion\" : 1");
        assertThat(explanation.path("exact").asBoolean()).isFalse();
        assertThat(explanation.at("/sites/0/line").asInt()).isEqualTo(11);
        assertThat(explanation.at("/sites/0/type").asText()).isEqualTo("com.acme.chat.user.UserAccount");
    }

    @Test
    void namesTheFileThatWasMeant() {
        assertThat(misasked.fails().log()).contains("Did you mean " + NEW_TEST + "?");
        assertThat(leftByMisasked)
                .as("the answer of the run before is no answer to this one")
                .isFalse();
    }
}
