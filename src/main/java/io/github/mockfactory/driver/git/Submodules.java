package io.github.mockfactory.driver.git;

import io.github.mockfactory.driver.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The submodules of a work tree. Builds need their content; a migration of the repository around them cannot commit to them.
 */
final class Submodules {

    /** How an entry of the index begins that is one. */
    static final String LINK = "160000 ";

    private Submodules() {}

    /**
     * Checks out, in a work tree of the driver's own, what the user has of its submodules. Nothing is fetched: a submodule that
     * the user does not have stays empty, as it is for the user's own builds.
     *
     * @param theirs the user's repository
     * @param ours   the driver's, with its work tree as it is to be
     */
    static void checkOut(UserRepository theirs, OwnRepository ours) throws IOException {
        for (Map.Entry<String, String> submodule : of(ours).entrySet()) {
            String path = submodule.getKey();
            Path source = theirs.root().resolve(path);
            if (Files.exists(source.resolve(".git"))) {
                try (UserRepository repository = UserRepository.open(source)) {
                    OwnRepository.open(repository, ours.folder().resolve(path)).checkOut(submodule.getValue());
                } catch (IOException e) {
                    throw Failures.because(
                            "Cannot check out commit " + UserBranches.shortened(submodule.getValue())
                                    + " of the submodule " + path + ", which git submodule update would bring",
                            e);
                }
            }
        }
    }

    /** Which commit each stands on, by the path from the root, whether or not the user has them. */
    static Map<String, String> of(OwnRepository repository) throws IOException {
        return of(repository.git());
    }

    /** The same for any repository. */
    static Map<String, String> of(GitProgram git) throws IOException {
        Map<String, String> submodules = new TreeMap<>();
        for (String entry : git.require("ls-files", "--stage", "-z").fields()) {
            if (entry.startsWith(LINK)) {
                int tab = entry.indexOf('\t');
                submodules.put(
                        entry.substring(tab + 1), entry.substring(LINK.length(), entry.indexOf(' ', LINK.length())));
            }
        }
        return submodules;
    }
}
