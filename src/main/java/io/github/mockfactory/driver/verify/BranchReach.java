package io.github.mockfactory.driver.verify;

import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.GateSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The sites that a branch answers for. Those in files that it has changed are; so are those that a change elsewhere can have made:
 * a build file decides about all sources of its modules, and an annotation, a factory or a class that inherits from Mockito about
 * files that name it.
 */
final class BranchReach {

    private static final Pattern BUILD_FILE = Pattern.compile(
            "(?:^|/)(?:pom\\.xml|[^/]*\\.gradle(?:\\.kts)?|gradle\\.properties|libs\\.versions\\.toml)$");

    private static final Pattern SOURCE = Pattern.compile("\\.(?:java|kt|groovy)$");

    private final ChangedFiles changed;
    private final boolean all;
    private final Set<ModuleId> modules;
    private final Set<String> folders;

    private BranchReach(ChangedFiles changed, boolean all, Set<ModuleId> modules, Set<String> folders) {
        this.changed = changed;
        this.all = all;
        this.modules = modules;
        this.folders = folders;
    }

    /**
     * Looks at what was changed.
     *
     * @param changed files
     * @param root    that their paths are relative to
     * @param code    as it is now
     * @return what they can bear on
     * @throws IOException if a file cannot be read
     */
    static BranchReach of(ChangedFiles changed, Path root, CodeBase code) throws IOException {
        Pattern spreading = spreading(code.suite().options().factoryName());
        Set<ModuleId> modules = new HashSet<>();
        Set<String> folders = new HashSet<>();
        boolean all = false;
        for (String path : changed.paths()) {
            Path file = root.resolve(path);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            if (BUILD_FILE.matcher(path).find()) {
                Optional<ModuleId> module = code.moduleIdOf(path);
                module.ifPresent(modules::add);
                folders.add(path.substring(0, path.lastIndexOf('/') + 1));
                // the parent of modules may stand beside them
                all |= module.isEmpty();
            } else if (SOURCE.matcher(path).find()) {
                all |= spreading
                        .matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .find();
            }
        }
        return new BranchReach(changed, all, modules, folders);
    }

    /** Declarations of what makes mocks in other files. */
    private static Pattern spreading(String factoryName) {
        String simpleName = factoryName.substring(factoryName.lastIndexOf('.') + 1);
        return Pattern.compile("@\\s*interface\\b|\\bannotation\\s+class\\b|\\btypealias\\b"
                + "|\\b(?:class|interface|object|enum|record)\\s+" + Pattern.quote(simpleName) + "\\b"
                + "|(?:\\bextends\\s+|:\\s*)[\\w.]*Mockito\\b");
    }

    boolean includes(GateSite site) {
        String path = site.site().path();
        return all
                || changed.contains(path)
                || modules.contains(site.module())
                || folders.stream().anyMatch(path::startsWith);
    }
}
