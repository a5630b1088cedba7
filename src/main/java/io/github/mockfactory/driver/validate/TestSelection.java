package io.github.mockfactory.driver.validate;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which tests a build is to run: all, or those of some classes. There is no selection of none, for that would show nothing. */
public final class TestSelection {

    /** Every test that the build knows. */
    public static final TestSelection ALL = new TestSelection(null);

    /** Null for all. */
    private final @Nullable Set<String> classes;

    private TestSelection(@Nullable Set<String> classes) {
        this.classes = classes;
    }

    /**
     * Selects classes.
     *
     * @param classes fully qualified names of top-level classes, at least one
     * @return a selection of these
     * @throws IllegalArgumentException if there is none
     */
    public static TestSelection of(Collection<String> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("A selection of tests has at least one class");
        }
        return new TestSelection(Collections.unmodifiableSet(new TreeSet<>(classes)));
    }

    /**
     * Selects classes, or all where none is known to bear on the matter: then any may.
     *
     * @param classes fully qualified names of top-level classes
     * @return a selection of these, or {@link #ALL} if there is none
     */
    public static TestSelection ofAny(Collection<String> classes) {
        return classes.isEmpty() ? ALL : of(classes);
    }

    /**
     * Whether nothing is left out.
     *
     * @return true for {@link #ALL}
     */
    public boolean isAll() {
        return classes == null;
    }

    /**
     * Whether the tests of a class are to run.
     *
     * @param testClass fully qualified name of a top-level class
     * @return true if they are
     */
    public boolean includes(String testClass) {
        return classes == null || classes.contains(testClass);
    }

    /**
     * The classes that are expected to run.
     *
     * @param known those that there are, for when all are
     * @return fully qualified names of top-level classes
     */
    public Set<String> orAll(Set<String> known) {
        return classes == null ? known : classes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestSelection selection && Objects.equals(classes, selection.classes);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(classes);
    }

    @Override
    public String toString() {
        return classes == null ? "all tests" : classes.toString();
    }
}
