package io.github.mockfactory.edit;

import java.util.Set;
import org.openrewrite.java.tree.J;

/** What takes the place of a mock site. */
public interface Replacement {

    /** The fully qualified name of the factory that creates the mock from now on. */
    String factoryType();

    /**
     * Rewrites a site.
     *
     * @param tree the construction; a tree that this replacement is not made for is returned as it is
     * @param <T>  the kind of tree
     * @return the same kind of tree with the factory in the place of Mockito
     */
    <T extends J> T replace(T tree);

    /** The fully qualified names of the classes that the rewritten tree may name by their simple names. */
    Set<String> imports();
}
