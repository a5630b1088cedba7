package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.driver.git.Workspace;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.driver.validate.BuildRun;
import io.github.mockfactory.driver.validate.TestSelection;
import io.github.mockfactory.summary.Amount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Takes changes back that were committed, a commit for each file, and validates what remains. */
public final class Rollback {

    private final Workspace workspace;
    private final boolean caughtUp;
    private final FileStates states;
    private final Checks checks;
    private final Outputs outputs;
    private final WorkTree tree;
    private final Baselines baselines;
    private final Path home;
    private final Checkpoint checkpoint;
    private final Set<ChangeKey> published = new TreeSet<>();

    /**
     * Takes everything that a rollback needs.
     *
     * @param run       in whose workspace it happens
     * @param states    of the files that were changed
     * @param checks    how to validate
     * @param home      the folder of the driver's own files
     * @param checkpoint is passed wherever the process may be killed
     */
    public Rollback(DriverRun run, FileStates states, Checks checks, Path home, Checkpoint checkpoint) {
        this.workspace = run.workspace();
        this.caughtUp = run.caughtUp();
        this.states = states;
        this.outputs = new Outputs(workspace, states, home);
        this.checks = checks.with(outputs::before);
        this.tree = new WorkTree(workspace, states);
        this.baselines = new Baselines(workspace, tree, outputs, this.checks, home);
        this.home = home;
        this.checkpoint = checkpoint;
    }

    /**
     * What a rollback came to.
     *
     * @param undone      the changes that were taken back
     * @param kept        by file, why changes of it could not be taken back; empty if all could
     * @param differences by test class, what ends otherwise than before the migration; empty if nothing does
     */
    public record Outcome(
            Set<ChangeKey> undone, SortedMap<String, String> kept, SortedMap<String, Set<String>> differences) {}

    /**
     * What is asked for.
     *
     * @param words that name it behind "nothing of", as in {@code the file src/A.java}
     * @param which the changes
     */
    public record Asked(String words, Predicate<ChangeKey> which) {}

    /**
     * Takes changes back.
     *
     * @param asked    the changes that are asked for
     * @param requires tells by the id of a step which steps it needs; what needs a step that goes, goes too
     * @param remember whether the next migration is to leave these steps alone
     * @return what came of it
     * @throws IOException              if the disk or the build does not play along
     * @throws IllegalArgumentException if no such change was made, and no run before was interrupted
     * @throws IllegalStateException    if the branch was made with other settings, or for more modules
     */
    public Outcome run(Asked asked, Map<String, Set<String>> requires, boolean remember) throws IOException {
        Set<ChangeKey> made = new TreeSet<>(workspace.made());
        Set<ChangeKey> undone = new TreeSet<>();
        made.stream().filter(asked.which).forEach(undone::add);
        if (undone.isEmpty() && caughtUp) {
            // it may be what is asked for, by a run that came to the last commit, but not to what remains
            return new Outcome(undone, new TreeMap<>(), validate(Set.of(), made));
        }
        if (undone.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to take back: the branch " + workspace.branch()
                    + " has no change of " + asked.words);
        }
        requireSame(made);
        addDependents(undone, made, requires);
        TakingBack files = new TakingBack(workspace, states, requires);
        files.of(undone, made);
        // before the first commit, for after the last one nothing would be left to ask for again
        if (remember) {
            List<RolledBack> entries = new ArrayList<>();
            undone.forEach(key ->
                    entries.add(new RolledBack(Step.idOf(key.phase(), key.path()), RollbackReason.REQUESTED, "", "")));
            RollbackFile.in(home).add(entries);
            checkpoint.reached("after remembering");
        }
        Map<String, List<ChangeKey>> byPath = new LinkedHashMap<>();
        undone.stream()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(key -> byPath.computeIfAbsent(key.path(), path -> new ArrayList<>())
                        .add(key));
        for (Map.Entry<String, List<ChangeKey>> file : byPath.entrySet()) {
            workspace.commit(
                    "Take back the migration of " + CommitMessage.nameOf(file.getKey()) + "\n\nFile: "
                            + CommitMessage.plain(file.getKey()),
                    Map.of(file.getKey(), files.content(file.getKey())),
                    List.of(),
                    file.getValue());
            checkpoint.reached("after commit");
        }
        workspace.publish();
        published.addAll(undone);
        checkpoint.reached("after publishing");
        made.removeAll(undone);
        return new Outcome(undone, files.kept(), undone.isEmpty() ? new TreeMap<>() : validate(byPath.keySet(), made));
    }

    /**
     * What is on the branch so far, for a run that does not come to its end.
     *
     * @return the changes that were taken back
     */
    public Set<ChangeKey> undone() {
        return Collections.unmodifiableSet(published);
    }

    /**
     * What others have done to a file is kept. Where nobody has, another content means that these settings lead to other sources,
     * between which and what is there nothing can be taken back.
     */
    private void requireSame(Set<ChangeKey> made) throws IOException {
        Set<String> paths = made.stream().map(ChangeKey::path).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(paths);
        unknown.removeAll(states.paths());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("The branch " + workspace.branch() + " changes "
                    + Amount.of(unknown.size(), "file") + " that this run does not, such as "
                    + unknown.iterator().next() + ": run it for the whole build, with the settings of the migration");
        }
        for (String path : paths) {
            if (tree.isDifferent(path, made) && workspace.lastOther(path).isEmpty()) {
                throw new IllegalStateException(tree.words(path)
                        + ". Nothing was taken back. Give rollback the settings and the version of the migration. "
                        + "Where a commit was changed by hand, take it back with git revert");
            }
        }
    }

    private static void addDependents(Set<ChangeKey> undone, Set<ChangeKey> made, Map<String, Set<String>> requires) {
        for (boolean more = true; more; ) {
            Set<String> gone = new TreeSet<>();
            undone.forEach(key -> gone.add(Step.idOf(key.phase(), key.path())));
            more = false;
            for (ChangeKey key : made) {
                Set<String> needs = requires.getOrDefault(Step.idOf(key.phase(), key.path()), Set.of());
                if (needs.stream().anyMatch(gone::contains) && undone.add(key)) {
                    more = true;
                }
            }
        }
    }

    /** Everything if no path is named. */
    private SortedMap<String, Set<String>> validate(Set<String> paths, Set<ChangeKey> made) throws IOException {
        Baseline baseline;
        try {
            Optional<Baseline> known = baselines.known();
            baseline = known.isPresent() ? known.get() : baselines.build(made);
        } catch (IllegalStateException e) {
            checks.progress().say("There is nothing to compare with, so nothing was validated. " + e.getMessage());
            return new TreeMap<>();
        }
        TestSelection tests = paths.isEmpty() ? TestSelection.ALL : affected(paths, baseline);
        // with what others did to the files
        workspace.reset();
        checks.progress().say("Building and testing what remains");
        BuildRun run = checks.runner().run(tests);
        run.unreadable().forEach(checks.progress()::say);
        RunComparison comparison = RunComparison.of(baseline, run, tests);
        SortedMap<String, Set<String>> differences = new Reruns(
                        checks.runner(), outputs, checks.policy().reruns())
                .lasting(baseline.results(), comparison.differences());
        if (!differences.isEmpty()) {
            // a class may end as before only where all others are run too, as in the base
            TestSelection different = TestSelection.of(differences.keySet());
            differences
                    .keySet()
                    .retainAll(baseline.results()
                            .differences(checks.runner().run(TestSelection.ALL).results(), different)
                            .keySet());
        }
        // a build that failed for a test that passes later failed for nothing else
        if (differences.isEmpty() && (!comparison.uncompilable().isEmpty() || comparison.failsForNoTest())) {
            throw new IllegalStateException(
                    "The changes are taken back, but what remains does not build. The log: " + run.log());
        }
        return differences;
    }

    /** All tests where none is known to stand on the files. */
    private TestSelection affected(Set<String> paths, Baseline baseline) {
        Set<String> classes = new TreeSet<>(checks.impact().testsOn(paths));
        classes.addAll(checks.policy().golden());
        classes.retainAll(baseline.testClasses());
        return TestSelection.ofAny(classes);
    }
}
