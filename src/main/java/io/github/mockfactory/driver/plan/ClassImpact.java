package io.github.mockfactory.driver.plan;

import io.github.mockfactory.driver.source.CodeBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows compiled classes from the files that declare them to the tests that use them. */
public final class ClassImpact implements Impact {

    private final CodeBase code;
    private final Set<String> tests;
    private final Map<String, Set<String>> byPath = new HashMap<>();

    /**
     * Takes the classes.
     *
     * @param code a code base that was compiled
     */
    public ClassImpact(CodeBase code) {
        this.code = code;
        this.tests = code.classes().testClasses();
    }

    @Override
    public Set<String> testsOn(Collection<String> paths) {
        Set<String> found = new TreeSet<>();
        paths.forEach(path -> found.addAll(byPath.computeIfAbsent(path, this::testsOn)));
        return found;
    }

    @Override
    public @Nullable String pathOf(String testClass) {
        return code.pathOf(testClass);
    }

    private Set<String> testsOn(String path) {
        Set<String> types = code.typesOf(path);
        Set<String> found = new TreeSet<>(code.classes().usersOf(types));
        found.addAll(types);
        found.retainAll(tests);
        return found;
    }
}
