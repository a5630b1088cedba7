package io.github.mockfactory.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a workflow of GitHub Actions must keep to be one that people can copy: known keys, actions pinned to commits, tokens that
 * can do little, and nothing of a pull request in a script.
 */
final class WorkflowRules {

    private static final Set<String> WORKFLOW =
            Set.of("name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs");
    private static final Set<String> JOB = Set.of(
            "name",
            "if",
            "needs",
            "runs-on",
            "permissions",
            "env",
            "concurrency",
            "timeout-minutes",
            "strategy",
            "steps");
    private static final Set<String> STEP =
            Set.of("name", "id", "if", "uses", "run", "with", "env", "shell", "working-directory", "timeout-minutes");

    /** The inputs of the actions that we use; another action must be looked at first. */
    private static final Map<String, Set<String>> INPUTS = Map.of(
            "actions/checkout", Set.of("persist-credentials", "fetch-depth", "ref"),
            "actions/setup-java", Set.of("distribution", "java-version", "cache"),
            "actions/cache", Set.of("path", "key", "restore-keys"),
            "actions/upload-artifact", Set.of("name", "path", "if-no-files-found", "retention-days"),
            "actions/download-artifact", Set.of("name", "pattern", "path", "run-id", "github-token"),
            "actions/github-script", Set.of("script"),
            "github/codeql-action/upload-sarif", Set.of("sarif_file", "category"));

    /** Nobody outside of the repository decides what these stand for. */
    private static final Set<String> TRUSTED =
            Set.of("github.event.workflow_run.id", "github.token", "github.sha", "matrix.part", "!cancelled()");

    private static final Pattern PINNED = Pattern.compile("(?<action>[\\w./-]+)@[0-9a-f]{40}");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{(.*?)}}", Pattern.DOTALL);

    private final List<String> problems = new ArrayList<>();
    private final String text;

    private WorkflowRules(String text) {
        this.text = text;
    }

    /** What is wrong with a workflow, one sentence each. */
    static List<String> problems(String text) {
        WorkflowRules rules = new WorkflowRules(text);
        rules.workflow(map(load(text)));
        return rules.problems;
    }

    static Object load(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    private void workflow(Map<?, ?> workflow) {
        // YAML 1.1 takes the key "on" for a truth value
        Object on = workflow.containsKey("on") ? workflow.get("on") : workflow.get(true);
        keys("the workflow", workflow, WORKFLOW);
        Set<?> events = on instanceof Map<?, ?> map ? map.keySet() : Set.of(Objects.toString(on));
        if (events.contains("pull_request_target")) {
            problems.add("pull_request_target runs with a token that can write");
        }
        if (!(workflow.get("permissions") instanceof Map<?, ?> permissions)) {
            problems.add("the workflow sets no permissions");
        } else if (permissions.containsValue("write")) {
            problems.add("the whole workflow may write");
        }
        map(workflow.get("jobs")).forEach((name, job) -> job(name.toString(), map(job), events));
    }

    private void job(String name, Map<?, ?> job, Set<?> events) {
        keys("job " + name, job, JOB);
        if (!(job.get("runs-on") instanceof String)) {
            problems.add("job " + name + " runs nowhere");
        }
        if (!(job.get("timeout-minutes") instanceof Integer)) {
            problems.add("job " + name + " has no time limit");
        }
        if (!(job.get("steps") instanceof List<?> steps) || steps.isEmpty()) {
            problems.add("job " + name + " has no steps");
            return;
        }
        boolean untrusted = events.contains("workflow_run");
        for (Object step : steps) {
            step(map(step), untrusted);
        }
    }

    private void step(Map<?, ?> step, boolean untrusted) {
        keys("a step", step, STEP);
        if (step.containsKey("uses") == step.containsKey("run")) {
            problems.add("a step must have one of uses and run: " + step);
        }
        if (step.get("run") instanceof String run) {
            noExpression(run);
            if (untrusted) {
                problems.add("a workflow that can write runs a command: " + run);
            }
        }
        if (step.get("uses") instanceof String uses) {
            action(uses, map(step.get("with")), untrusted);
        }
        step.values().forEach(this::trusted);
        map(step.get("env")).values().forEach(this::trusted);
    }

    private void action(String uses, Map<?, ?> with, boolean untrusted) {
        Matcher pinned = PINNED.matcher(uses);
        if (!pinned.matches()) {
            problems.add(uses + " is not pinned to a commit");
            return;
        }
        if (!Pattern.compile(Pattern.quote(uses) + " # v\\d+\\.\\d+\\.\\d+\\R")
                .matcher(text)
                .find()) {
            problems.add(uses + " does not say its version");
        }
        String action = pinned.group("action");
        keys(action, with, INPUTS.getOrDefault(action, Set.of()));
        with.values().forEach(this::trusted);
        if (with.get("script") instanceof String script) {
            noExpression(script);
        }
        if (action.equals("actions/checkout")) {
            if (!Boolean.FALSE.equals(with.get("persist-credentials"))) {
                problems.add("the checkout keeps the token");
            }
            if (untrusted) {
                problems.add("a workflow that can write checks sources out");
            }
        }
    }

    private void noExpression(String script) {
        if (EXPRESSION.matcher(script).find()) {
            problems.add("an expression is pasted into a script: " + script);
        }
    }

    private void trusted(Object value) {
        if (value instanceof String string) {
            Matcher expression = EXPRESSION.matcher(string);
            while (expression.find()) {
                if (!TRUSTED.contains(expression.group(1).trim())) {
                    problems.add("not known to be trusted: " + expression.group());
                }
            }
        }
    }

    private void keys(String where, Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            if (!key.equals(true) && !known.contains(key.toString())) {
                problems.add(where + " has the unknown key " + key);
            }
        }
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
