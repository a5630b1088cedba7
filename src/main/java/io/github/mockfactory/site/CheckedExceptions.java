package io.github.mockfactory.site;

import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Tells the exceptions that a caller must catch or declare. */
public final class CheckedExceptions {

    private CheckedExceptions() {}

    /**
     * Whether an exception is checked.
     *
     * @param thrown a type that a method declares to throw
     * @return true too if the type is not known
     */
    public static boolean isChecked(JavaType thrown) {
        return !TypeUtils.isAssignableTo("java.lang.RuntimeException", thrown)
                && !TypeUtils.isAssignableTo("java.lang.Error", thrown);
    }
}
