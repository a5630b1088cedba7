package io.github.mockfactory.driver.plan;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Knows which tests a changed file may break. */
public interface Impact {

    /**
     * The test classes that stand on some files: their own, and those that use what they declare, transitively.
     *
     * @param paths relative to the root
     * @return fully qualified names, sorted
     */
    Set<String> testsOn(Collection<String> paths);

    /**
     * The file that declares a test class.
     *
     * @param testClass fully qualified name of a top-level class
     * @return its path, relative to the root; null if it is not known
     */
    @Nullable
    String pathOf(String testClass);
}
