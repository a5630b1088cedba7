package io.github.mockfactory.edit;

import java.util.Set;
import org.openrewrite.java.tree.J;

/** What takes the place of a mock site. */
public interface Replacement {

    /**
     * The factory that creates the mock from now on.
     *
     * @return its fully qualified name
     */
    String factoryType();

    /**
     * Rewrites a site.
     *
     * @param tree the construction; a tree that this replacement is not made for is returned as it is
     * @param <T>  the kind of tree
     * @return the same kind of tree with the factory in the place of Mockito
     */
    <T extends J> T replace(T tree);

    /**
     * The classes that the rewritten tree may name by their simple names.
     *
     * @return fully qualified names
     */
    Set<String> imports();
}
