package io.github.mockfactory.driver.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/** Reads who owns which files, by the rules of GitHub's and GitLab's {@code CODEOWNERS}: the last rule that matches wins. */
public final class CodeOwners {

    /** For files that no rule names. */
    public static final String NOBODY = "nobody";

    private static final List<String> PLACES =
            List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private final List<Rule> rules;

    private record Rule(FastIgnoreRule pattern, String owners) {}

    private CodeOwners(List<Rule> rules) {
        this.rules = List.copyOf(rules);
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
                return Optional.of(parse(Files.readAllLines(file)));
            }
        }
        return Optional.empty();
    }

    static CodeOwners parse(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (String line : lines) {
            String text = line.replaceFirst("(^|\\s)#.*$", "").trim();
            // a heading in brackets starts a section of GitLab, which has no rule of its own
            if (text.isEmpty() || text.matches("\\^?\\[.*")) {
                continue;
            }
            String[] words = text.split("\\s+", 2);
            rules.add(new Rule(new FastIgnoreRule(words[0]), words.length < 2 ? NOBODY : words[1]));
        }
        return new CodeOwners(rules);
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
