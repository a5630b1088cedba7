package io.github.mockfactory.driver.migrate;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.driver.plan.Change;
import io.github.mockfactory.driver.plan.ChangeKey;
import io.github.mockfactory.driver.plan.FileContent;
import io.github.mockfactory.driver.plan.FileStates;
import io.github.mockfactory.driver.plan.Impact;
import io.github.mockfactory.driver.plan.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A project of text files. A file has a line for each phase that changes it; the change turns {@code raw} into
 * {@code factory}. Every file called {@code *Test} is a test class; it stands on itself and on the fixtures that it names.
 */
final class FakeProject implements FileStates, Impact {

    static final String FACTORY = "src/MockFactory.txt";

    /** Names a class that every test needs from then on, as a service file does. */
    static final String SERVICE = "src/engine.service";

    private static final FileContent NOTHING = new FileContent("", StandardCharsets.UTF_8, false);

    private final Map<String, Set<Phase>> phases = new TreeMap<>();
    private final Map<String, Set<String>> fixtures = new TreeMap<>();
    private final Map<String, Set<String>> requires = new TreeMap<>();
    private final Set<String> merged = new TreeSet<>();
    private boolean session;

    /** Three tests, two of which use a fixture, and one test that only has generic mocks. */
    static FakeProject small() {
        return new FakeProject()
                .file("src/ATest.txt", Set.of(Phase.CRITICAL, Phase.GENERIC))
                .file("src/BTest.txt", Set.of(Phase.CRITICAL))
                .file("src/CTest.txt", Set.of(Phase.CRITICAL))
                .file("src/DTest.txt", Set.of(Phase.GENERIC))
                .file("src/Fixture.txt", Set.of(Phase.FIXTURES))
                .uses("BTest", "src/Fixture.txt")
                .uses("CTest", "src/Fixture.txt")
                .uses("DTest", "src/Fixture.txt");
    }

    /** Only what is not annotated. */
    static FakeProject keep() {
        return new FakeProject()
                .file("src/ATest.txt", Set.of(Phase.CRITICAL))
                .file("src/BTest.txt", Set.of(Phase.CRITICAL))
                .file("src/CTest.txt", Set.of())
                .file("src/Fixture.txt", Set.of(Phase.FIXTURES))
                .uses("CTest", "src/Fixture.txt");
    }

    /** Phase 0 also makes a service file. */
    static FakeProject session() {
        FakeProject project = small();
        project.session = true;
        return project;
    }

    FakeProject file(String path, Set<Phase> changing) {
        phases.put(path, changing);
        return this;
    }

    FakeProject uses(String test, String fixture) {
        fixtures.computeIfAbsent(test, key -> new TreeSet<>()).add(fixture);
        return this;
    }

    /** Steps that the sources have already when a migration begins. */
    FakeProject merged(Set<String> steps) {
        merged.addAll(steps);
        return this;
    }

    FakeProject requires(String step, String required) {
        requires.computeIfAbsent(step, key -> new TreeSet<>()).add(required);
        return this;
    }

    /** The sources before any change. */
    Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        phases.keySet().forEach(path -> sources.put(path, text(path, Set.of())));
        return sources;
    }

    private String text(String path, Set<ChangeKey> made) {
        StringBuilder text = new StringBuilder(path).append('\n');
        for (Phase phase : new TreeSet<>(phases.getOrDefault(path, Set.of()))) {
            boolean migrated = made.contains(key(phase, path)) || merged.contains(Step.idOf(phase, path));
            text.append(phase.number()).append(migrated ? " factory\n" : " raw\n");
        }
        return text.toString();
    }

    static ChangeKey key(Phase phase, String path) {
        return new ChangeKey(phase, phase == Phase.FOUNDATION ? ChangeKey.FACTORY : "generic", path);
    }

    List<Step> steps(Set<ChangeKey> made, Set<String> skipped) {
        List<Step> steps = new ArrayList<>();
        addFoundation(steps, made, skipped);
        for (Phase phase : Phase.values()) {
            phases.forEach((path, changing) -> {
                if (changing.contains(phase)) {
                    add(steps, phase, path, made, skipped);
                }
            });
        }
        return steps;
    }

    private void addFoundation(List<Step> steps, Set<ChangeKey> made, Set<String> skipped) {
        if (made.contains(key(Phase.FOUNDATION, FACTORY)) || skipped.contains("0") || merged.contains("0")) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        for (String path : session ? List.of(FACTORY, SERVICE) : List.of(FACTORY)) {
            changes.add(new Change(key(Phase.FOUNDATION, path), "module", 0, NOTHING, NOTHING, ""));
        }
        steps.add(new Step(Phase.FOUNDATION, FACTORY, changes, Risk.LOW, List.of(), Set.of()));
    }

    private void add(List<Step> steps, Phase phase, String path, Set<ChangeKey> made, Set<String> skipped) {
        ChangeKey key = key(phase, path);
        String id = Step.idOf(phase, path);
        if (made.contains(key) || skipped.contains(id) || merged.contains(id)) {
            return;
        }
        Set<String> needs = new TreeSet<>(requires.getOrDefault(id, Set.of()));
        needs.add(Phase.FOUNDATION.number());
        steps.add(new Step(
                phase, path, List.of(new Change(key, "module", 1, NOTHING, NOTHING, "")), Risk.LOW, List.of(), needs));
    }

    @Override
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>(phases.keySet());
        paths.add(FACTORY);
        if (session) {
            paths.add(SERVICE);
        }
        return paths;
    }

    @Override
    public Optional<byte[]> after(String path, Set<ChangeKey> made) {
        if (path.equals(FACTORY) || path.equals(SERVICE)) {
            return made.contains(key(Phase.FOUNDATION, path)) || merged.contains("0")
                    ? Optional.of((path.equals(FACTORY) ? "the factory\n" : FACTORY).getBytes(StandardCharsets.UTF_8))
                    : Optional.empty();
        }
        return Optional.of(text(path, made).getBytes(StandardCharsets.UTF_8));
    }

    /** The test classes of the project. */
    Set<String> tests() {
        Set<String> tests = new TreeSet<>();
        phases.keySet().forEach(path -> {
            if (path.endsWith("Test.txt")) {
                tests.add(nameOf(path));
            }
        });
        return tests;
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".txt", "");
    }

    /** The files that a test stands on. */
    Set<String> under(String test) {
        Set<String> paths = new TreeSet<>(fixtures.getOrDefault(test, Set.of()));
        paths.add(pathOf(test));
        return paths;
    }

    @Override
    public Set<String> testsOn(Collection<String> paths) {
        Set<String> found = new TreeSet<>();
        for (String test : tests()) {
            if (under(test).stream().anyMatch(paths::contains)) {
                found.add(test);
            }
        }
        return found;
    }

    @Override
    public String pathOf(@Nullable String testClass) {
        return "src/" + testClass + ".txt";
    }
}
