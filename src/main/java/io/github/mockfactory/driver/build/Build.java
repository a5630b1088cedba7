package io.github.mockfactory.driver.build;

import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.openrewrite.style.NamedStyles;

/** A build that goals work on. Whatever tool it belongs to, this is all that they know of it. */
public interface Build {

    /**
     * What it is called.
     *
     * @return for people
     */
    String name();

    /**
     * Where commands of the team are run.
     *
     * @return an absolute folder: where Maven was started, or the root that a description names
     */
    Path started();

    /**
     * The top of the build, wherever in it a goal was started.
     *
     * @return an absolute folder, with the team's settings for the whole build
     */
    Path top();

    /**
     * Where a message about the whole build points.
     *
     * @return an absolute file that the team knows
     */
    Path file();

    /**
     * That file as it is named where commands are run.
     *
     * @return the path behind that folder if the file is there, else the absolute one, with slashes
     */
    default String fileName() {
        Path named = file().startsWith(started()) ? started().relativize(file()) : file();
        return named.toString().replace('\\', '/');
    }

    /**
     * Where reports are written.
     *
     * @return an absolute folder that need not be there
     */
    Path output();

    /**
     * What is compiled.
     *
     * @return the modules of this run
     * @throws IOException              if something cannot be read
     * @throws IllegalArgumentException if the build says something wrong; the message names it
     * @throws IllegalStateException    if the build has not done yet what is needed
     */
    List<SourceModule> modules() throws IOException;

    /**
     * All modules, those included that this run leaves out.
     *
     * @return their coordinates
     * @throws IOException if something cannot be read
     */
    Set<ModuleId> allModules() throws IOException;

    /**
     * The styles that the build activates for OpenRewrite.
     *
     * @return their names
     */
    List<String> styleNames();

    /**
     * The styles of those names.
     *
     * @return in that order
     * @throws IOException              if they cannot be read
     * @throws IllegalArgumentException if one is not declared; the message names it
     */
    List<NamedStyles> styles() throws IOException;

    /**
     * Who works with it.
     *
     * @return in whose words advice is given
     */
    Caller caller();

    /**
     * The root of the repository that the build stands in.
     *
     * @return an absolute folder: that where commands are run, if there is no repository
     */
    default Path root() {
        for (Path folder = started(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return started();
    }
}
