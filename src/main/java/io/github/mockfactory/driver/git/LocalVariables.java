package io.github.mockfactory.driver.git;

import java.util.List;

/**
 * Variables of the environment that a shell which was started by git, as a hook is, hands on. They lead to the repository of the
 * hook, wherever git is run.
 */
public final class LocalVariables {

    /** Their names. */
    public static final List<String> NAMES = List.of(
            "GIT_ALTERNATE_OBJECT_DIRECTORIES",
            "GIT_COMMON_DIR",
            "GIT_CONFIG",
            "GIT_DIR",
            "GIT_GRAFT_FILE",
            "GIT_IMPLICIT_WORK_TREE",
            "GIT_INDEX_FILE",
            "GIT_INTERNAL_SUPER_PREFIX",
            "GIT_NAMESPACE",
            "GIT_NO_REPLACE_OBJECTS",
            "GIT_OBJECT_DIRECTORY",
            "GIT_PREFIX",
            "GIT_QUARANTINE_PATH",
            "GIT_REPLACE_REF_BASE",
            "GIT_SHALLOW_FILE",
            "GIT_WORK_TREE");

    private LocalVariables() {}
}
