package io.github.mockfactory.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script of the workflow that posts suggestions, with a GitHub of a few lines. Skipped where Node.js is missing. */
class SuggestionScriptTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATH = "src/test/java/RoomTest.java";
    private static final String BEFORE = "mock(Room.class)";
    private static final String AFTER = "MockFactory.createMock(Room.class)";
    private static final String LINE = "    Room room = " + BEFORE + ";";

    @TempDir
    Path folder;

    @BeforeAll
    static void findNode() {
        boolean there;
        try {
            there = new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            there = false;
        }
        assumeTrue(there, "Node.js is not installed");
    }

    private static Map<String, Object> site(int line, String before, String after, int ordinal) {
        return Map.of(
                "path",
                PATH,
                "line",
                line,
                "fingerprint",
                "0123456789abcdef0123456789abcdef:" + ordinal,
                "replacement",
                Map.of("before", before, "after", after, "imports", List.of("com.acme.MockFactory", "evil` @all")));
    }

    /** The comments of the review that the script makes; empty if it makes none. */
    private JsonNode comments(List<Map<String, Object>> sites, String source, String patch, List<Object> existing)
            throws Exception {
        Files.createDirectories(folder.resolve("raw-mocks"));
        Files.writeString(
                folder.resolve("raw-mocks/verify.json"),
                MAPPER.writeValueAsString(Map.of("formatVersion", 1, "new", sites)));
        Map<?, ?> workflow = (Map<?, ?>) WorkflowRules.load(Files.readString(Path.of("docs/ci/github-suggest.yml")));
        Map<?, ?> job = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("suggest");
        Map<?, ?> step = (Map<?, ?>) ((List<?>) job.get("steps")).get(1);
        String script = (String) ((Map<?, ?>) step.get("with")).get("script");
        Files.writeString(folder.resolve("run.js"), """
                const state = %s;
                const review = { comments: [] };
                const core = { info: () => {}, warning: () => {} };
                const context = { repo: { owner: 'acme', repo: 'chat' }, payload: { workflow_run: {
                  head_sha: 'abc', head_branch: 'topic', head_repository: { name: 'chat', owner: { login: 'fork' } } } } };
                const github = {
                  paginate: async call => call(),
                  rest: {
                    pulls: {
                      list: () => [{ number: 7, head: { sha: state.sha } }],
                      listFiles: () => [{ filename: state.path, patch: state.patch }],
                      listReviewComments: () => state.existing,
                      createReview: async request => { Object.assign(review, request); },
                    },
                    repos: { getContent: async () => ({ data: { content: Buffer.from(state.source).toString('base64') } }) },
                  },
                };
                (async () => {
                %s
                })().then(() => console.log(JSON.stringify(review.comments)));
                """.formatted(
                        MAPPER.writeValueAsString(Map.of(
                                "sha", "abc", "path", PATH, "patch", patch, "source", source, "existing", existing)),
                        script));
        Process node = new ProcessBuilder("node", "run.js")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(node.exitValue()).as(output).isZero();
        return MAPPER.readTree(output);
    }

    private static String patchOf(String source) {
        return "@@ -0,0 +1," + source.lines().count() + " @@\n+"
                + String.join("\n+", source.lines().toList());
    }

    @Test
    void suggestsTheWholeLine() throws Exception {
        JsonNode comments = comments(List.of(site(1, BEFORE, AFTER, 1)), LINE + "\n", patchOf(LINE), List.of());

        assertThat(comments).hasSize(1);
        assertThat(comments.at("/0/line").asInt()).isEqualTo(1);
        assertThat(comments.at("/0/body").asText())
                .contains("```suggestion\n    Room room = " + AFTER + ";\n```\n")
                .contains("Imports: `com.acme.MockFactory`")
                .doesNotContain("@all");
    }

    @Test
    void makesOneSuggestionOfTwoSitesOnALine() throws Exception {
        String source = "f(" + BEFORE + ", " + BEFORE + ");";
        JsonNode comments = comments(
                List.of(site(1, BEFORE, AFTER, 1), site(1, BEFORE, AFTER, 2)), source, patchOf(source), List.of());

        assertThat(comments).hasSize(1);
        assertThat(comments.at("/0/body").asText()).contains("\nf(" + AFTER + ", " + AFTER + ");\n");
    }

    @Test
    void replacesSeveralLines() throws Exception {
        String source = "first\n  x = mock(\n      Room.class);\nlast";
        JsonNode comments =
                comments(List.of(site(2, "mock(\n      Room.class)", AFTER, 1)), source, patchOf(source), List.of());

        assertThat(comments.at("/0/start_line").asInt()).isEqualTo(2);
        assertThat(comments.at("/0/line").asInt()).isEqualTo(3);
        assertThat(comments.at("/0/body").asText()).contains("suggestion\n  x = " + AFTER + ";\n```");
    }

    @Test
    void leavesWhatTheFileDoesNotHave() throws Exception {
        assertThat(comments(List.of(site(1, "spy(room)", AFTER, 1)), LINE, patchOf(LINE), List.of()))
                .isEmpty();
    }

    @Test
    void leavesALineThatHasTheSameOnceMore() throws Exception {
        String source = "f(" + BEFORE + ", " + BEFORE + ");";

        assertThat(comments(List.of(site(1, BEFORE, AFTER, 1)), source, patchOf(source), List.of()))
                .isEmpty();
    }

    @Test
    void takesNoReplacementForAnotherSite() throws Exception {
        String source = "f(mock(), mock(Room.class, \"$&\"));";
        JsonNode comments = comments(
                List.of(
                        site(1, "mock()", "Doubles.mock(Room.class, \"$&\")", 1),
                        site(1, "mock(Room.class, \"$&\")", "Doubles.mock()", 2)),
                source,
                patchOf(source),
                List.of());

        assertThat(comments.at("/0/body").asText())
                .contains("\nf(Doubles.mock(Room.class, \"$&\"), Doubles.mock());\n");
    }

    @Test
    void leavesLinesOutsideOfTheDifference() throws Exception {
        String patch = "@@ -10,2 +10,2 @@\n context\n+added";

        assertThat(comments(List.of(site(1, BEFORE, AFTER, 1)), LINE, patch, List.of()))
                .isEmpty();
    }

    @Test
    void doesNotRepeatItself() throws Exception {
        Object old = Map.of(
                "user", Map.of("type", "Bot"), "body", "<!-- mock-factory 0123456789abcdef0123456789abcdef:1 -->\nold");

        assertThat(comments(List.of(site(1, BEFORE, AFTER, 1)), LINE, patchOf(LINE), List.of(old)))
                .isEmpty();
    }

    @Test
    void staysInItsFenceWhateverIsSuggested() throws Exception {
        String evil = "a\n```\n@everyone ````";
        JsonNode comments = comments(List.of(site(1, BEFORE, evil, 1)), LINE, patchOf(LINE), List.of());

        assertThat(comments.at("/0/body").asText())
                .contains("\n`````suggestion\n")
                .contains("\n`````\n");
    }

    @Test
    void postsAFewAtMost() throws Exception {
        String source = (LINE + "\n").repeat(30);
        List<Map<String, Object>> sites = IntStream.rangeClosed(1, 30)
                .mapToObj(line -> site(line, BEFORE, AFTER, line))
                .toList();

        assertThat(comments(sites, source, patchOf(source), List.of())).hasSize(20);
    }
}
