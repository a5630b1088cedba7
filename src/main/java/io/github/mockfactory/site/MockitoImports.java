package io.github.mockfactory.site;

import org.openrewrite.java.tree.J;

/** Knows what is imported from Mockito, or from mockito-kotlin in any of its versions. */
public final class MockitoImports {

    private MockitoImports() {}

    /**
     * Whether an import is of Mockito.
     *
     * @param declaration any import
     * @return true for everything under Mockito's packages
     */
    public static boolean is(J.Import declaration) {
        String name = declaration.getTypeName();
        return name.startsWith("org.mockito.") || name.startsWith("com.nhaarman.mockito");
    }
}
