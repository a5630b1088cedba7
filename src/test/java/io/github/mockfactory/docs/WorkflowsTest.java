package io.github.mockfactory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows and jobs that the documentation offers. */
class WorkflowsTest {

    private static final Path CI = Path.of("docs/ci");
    private static final Pattern FENCE = Pattern.compile("(?s)```yaml\n(.*?)```");

    /** What whoever opens a merge request can write; in a script it would be run. */
    private static final Pattern UNTRUSTED = Pattern.compile(
            "\\$\\{?CI_(MERGE_REQUEST_(TITLE|DESCRIPTION|SOURCE_BRANCH_NAME|LABELS)|COMMIT_(MESSAGE|TITLE|DESCRIPTION|BRANCH|REF_NAME|TAG|AUTHOR))");

    private static final Set<String> GITLAB_JOB = Set.of(
            "stage",
            "image",
            "variables",
            "cache",
            "rules",
            "script",
            "artifacts",
            "before_script",
            "needs",
            "parallel");

    static Stream<Arguments> workflows() throws IOException {
        return all().filter(each -> isWorkflow((String) each.get()[1]));
    }

    static Stream<Arguments> gitlabJobs() throws IOException {
        return all().filter(each -> ((String) each.get()[1]).contains("\n  script:"));
    }

    /** Files, and the fences of pages, by where they stand. */
    private static Stream<Arguments> all() throws IOException {
        List<Path> files;
        List<Path> pages;
        try (Stream<Path> ci = Files.list(CI);
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> examples = Files.find(Path.of("examples"), 2, (path, facts) -> true)) {
            files = ci.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
            pages = Stream.concat(Stream.of(Path.of("README.md")), Stream.concat(docs, examples))
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        return Stream.concat(
                files.stream().map(file -> Arguments.of(file.toString(), read(file))),
                pages.stream()
                        .flatMap(page -> FENCE.matcher(read(page))
                                .results()
                                .map(fence -> Arguments.of(page.toString(), fence.group(1)))));
    }

    private static boolean isWorkflow(String yaml) {
        return yaml.startsWith("jobs:") || yaml.contains("\njobs:");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workflows")
    void workflowsKeepTheRules(String where, String yaml) {
        assertThat(WorkflowRules.problems(yaml)).as(where).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gitlabJobs")
    void gitlabJobsKeepTheRules(String where, String yaml) {
        Map<?, ?> jobs = (Map<?, ?>) WorkflowRules.load(yaml);
        assertThat(jobs).as(where).isNotEmpty();
        jobs.forEach((name, job) -> {
            Map<?, ?> map = (Map<?, ?>) job;
            assertThat(map.keySet()).as("%s: %s", where, name).allMatch(GITLAB_JOB::contains);
            assertThat((List<?>) map.get("script")).as("%s: %s", where, name).isNotEmpty();
            assertThat(map.get("script").toString()).doesNotContainPattern(UNTRUSTED);
        });
    }

    @Test
    void thereIsOneOfEach() throws IOException {
        assertThat(workflows()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(gitlabJobs()).isNotEmpty();
    }

    @Test
    void theSecondWorkflowWaitsForTheFirst() {
        Map<?, ?> first = (Map<?, ?>) WorkflowRules.load(read(CI.resolve("github-gate.yml")));
        Map<?, ?> second = (Map<?, ?>) WorkflowRules.load(read(CI.resolve("github-suggest.yml")));
        Map<?, ?> run = (Map<?, ?>) ((Map<?, ?>) second.get(true)).get("workflow_run");

        assertThat((List<?>) run.get("workflows")).isEqualTo(List.of(first.get("name")));
    }

    /** Each row breaks a sound workflow in one place. */
    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            @3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1 | @v7                                | is not pinned
            ' # v7.0.1'                            | ''                                 | does not say its version
            persist-credentials: false             | fetch-depth: 0                     | keeps the token
            persist-credentials: false             | persist_credentials: false         | unknown key
            contents: read                         | contents: write                    | whole workflow may write
            permissions:                           | env:                               | sets no permissions
            timeout-minutes: 20                    | name: x                            | no time limit
            ./mvnw                                 | echo ${{ github.event.pull_request.title }}; ./mvnw | pasted into a script
            distribution: temurin                  | distribution: ${{ github.head_ref }} | not known to be trusted
            pull_request:                          | pull_request_target:               | token that can write
            pull_request:                          | workflow_run:                      | checks sources out
            pull_request:                          | workflow_run:                      | runs a command
            runs-on:                               | run-on:                            | runs nowhere
            actions/checkout@                      | someone/checkout@                  | unknown key
            """)
    void findsWhatIsWrong(String part, String broken, String problem) {
        String workflow = read(CI.resolve("github-gate.yml"));
        assertThat(workflow).contains(part);

        assertThat(WorkflowRules.problems(workflow.replace(part, broken)))
                .anySatisfy(each -> assertThat(each).contains(problem));
    }
}
