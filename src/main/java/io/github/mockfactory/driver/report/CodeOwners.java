package io.github.mockfactory.driver.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.InvalidPatternException;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.eclipse.jgit.ignore.internal.PathMatcher;

/** Reads who owns which files, by the rules of GitHub's and GitLab's {@code CODEOWNERS}: the last rule that matches wins. */
public final class CodeOwners {

    /** For files that no rule names. */
    public static final String NOBODY = "nobody";

    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private final List<Rule> rules;

    private final List<String> ignored;

    private record Rule(FastIgnoreRule pattern, String owners) {}

    private CodeOwners(List<Rule> rules, List<String> ignored) {
        this.rules = List.copyOf(rules);
        this.ignored = List.copyOf(ignored);
    }

    /**
     * Reads the file where it usually stands.
     *
     * @param root of the repository
     * @return empty if there is no such file
     * @throws IOException if the file cannot be read
     */
    public static Optional<CodeOwners> in(Path root) throws IOException {
        for (String place : PLACES) {
            Path file = root.resolve(place);
            if (Files.isRegularFile(file)) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                return Optional.of(parse(place, text.lines().toList()));
            }
        }
        return Optional.empty();
    }

    static CodeOwners parse(String file, List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).replaceFirst("(^|\\s)#.*$", "").trim();
            // a heading in brackets starts a section of GitLab, which has no rule of its own
            if (text.isEmpty() || text.matches("\\^?\\[[^\\]]*\\].*")) {
                continue;
            }
            // a blank in a path has a backslash before it
            String[] words = text.split("(?<!\\\\)\\s+", 2);
            Optional<FastIgnoreRule> pattern = pattern(words[0]);
            if (pattern.isPresent()) {
                rules.add(new Rule(pattern.get(), words.length < 2 ? NOBODY : words[1]));
            } else {
                ignored.add(
                        file + " has in line " + (i + 1) + " '" + words[0] + "', which is no pattern and owns nothing");
            }
        }
        return new CodeOwners(rules, ignored);
    }

    /** Empty for what git itself does not take, and for exceptions, which owners do not have. */
    private static Optional<FastIgnoreRule> pattern(String text) {
        try {
            // FastIgnoreRule only logs what it does not understand
            PathMatcher.createPathMatcher(text, '/', text.endsWith("/"));
        } catch (InvalidPatternException | RuntimeException e) {
            return Optional.empty();
        }
        return text.startsWith("!") ? Optional.empty() : Optional.of(new FastIgnoreRule(text));
    }

    /**
     * The lines that say nothing.
     *
     * @return a sentence for each
     */
    public List<String> ignored() {
        return ignored;
    }

    /**
     * Who owns a file.
     *
     * @param path relative to the root of the repository
     * @return the owners as written, or {@link #NOBODY}
     */
    public String ownersOf(String path) {
        String owners = NOBODY;
        for (Rule rule : rules) {
            if (rule.pattern.isMatch(path, false, true) || rule.pattern.isMatch(path, false, false)) {
                owners = rule.owners;
            }
        }
        return owners;
    }
}
