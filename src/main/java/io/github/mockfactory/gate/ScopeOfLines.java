package io.github.mockfactory.gate;

import io.github.mockfactory.decide.Scope;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import org.jspecify.annotations.Nullable;

/** What of a scope a line of a baseline can tell: all but the phase. */
final class ScopeOfLines {

    private final Scope scope;
    private final @Nullable PathMatcher path;

    ScopeOfLines(Scope scope) {
        this.scope = scope;
        this.path = scope.path() == null ? null : FileSystems.getDefault().getPathMatcher("glob:" + scope.path());
    }

    boolean includes(String module) {
        return scope.module() == null || scope.module().equals(module);
    }

    /** Whatever its module is. */
    boolean includes(KnownSite site) {
        return isIn(site.path())
                && (scope.category() == null || scope.category().name().equals(site.category()));
    }

    boolean includes(String module, String file) {
        return includes(module) && isIn(file);
    }

    private boolean isIn(String file) {
        return path == null || path.matches(Path.of(file));
    }
}
