package io.github.mockfactory.survey;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a run says of its files, whatever is written in the sources. */
public final class BuildFacts {

    private final Poms poms = new Poms();
    private final BuildFolders folders = new BuildFolders(poms);
    private final JavaModules modules = new JavaModules();
    private final TestJars testJars = new TestJars(poms);
    private final Set<Path> paths = new TreeSet<>();

    Poms poms() {
        return poms;
    }

    /** The folders that the compilers read. */
    public BuildFolders folders() {
        return folders;
    }

    /** Which modules of the build are modules of Java too. */
    public JavaModules modules() {
        return modules;
    }

    /** What the jars of tests leave out. */
    public TestJars testJars() {
        return testJars;
    }

    /** The files in which there may be sites, relative to the root of the build. */
    public Set<Path> paths() {
        return paths;
    }
}
