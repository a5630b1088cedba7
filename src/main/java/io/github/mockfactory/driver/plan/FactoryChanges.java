package io.github.mockfactory.driver.plan;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.plan.Candidates.Candidate;
import io.github.mockfactory.driver.plan.PlannedMigration.FileHistory;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.facts.SourcePackages;
import io.github.mockfactory.generate.NewFile;
import io.github.mockfactory.recipe.PlannedEdits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;

/** What is done to factories before anything calls them: all of phase 0, and upon that the homes of phase 5. */
final class FactoryChanges {

    private final CodeBase code;
    private final PlannedEdits edits;
    private final Candidates candidates;
    private final PlannedFiles files;

    FactoryChanges(CodeBase code, Candidates candidates, PlannedFiles files) {
        this.code = code;
        this.edits = code.edits();
        this.candidates = candidates;
        this.files = files;
    }

    void prepare() {
        for (NewFile made : edits.newFiles()) {
            files.add(prepared(pathOf(made), null, new FileContent(made.text(), made.charset(), false)));
        }
        Map<String, String> additions = new TreeMap<>();
        code.plan().factories().stream()
                .filter(factory -> factory.isInSource()
                        && factory.path() != null
                        && !factory.additions().isEmpty())
                .forEach(factory -> additions.merge(
                        SourcePackages.pathOf(Objects.requireNonNull(factory.path())),
                        factory.typeName() + factory.additions(),
                        String::concat));
        files.edit(
                additions.keySet(),
                path -> files.remembered().keyOf(path, additions.getOrDefault(path, "")),
                tree -> {
                    SourceFile after = edits.prepare(tree);
                    return after == tree ? List.of() : List.of(prepared(FileContent.of(tree), after));
                },
                Progress.NONE);
        code.buildFiles().forEach(tree -> addPrepared(tree, edits.prepare(tree)));
    }

    private String pathOf(NewFile made) {
        return code.files().pathOfNew(SourcePackages.pathOf(made.path()));
    }

    private void addPrepared(SourceFile before, SourceFile after) {
        if (before != after) {
            FileContent original = FileContent.of(before);
            files.add(SourcePackages.pathOf(after), new FileHistory(original, List.of(prepared(original, after))));
        }
    }

    private Change prepared(FileContent original, SourceFile after) {
        return prepared(SourcePackages.pathOf(after), original, FileContent.of(after));
    }

    private Change prepared(String path, @Nullable FileContent original, FileContent content) {
        return Change.between(
                new ChangeKey(Phase.FOUNDATION, ChangeKey.FACTORY, path), code.moduleOf(path), 0, original, content);
    }

    void addHomes(Set<ChangeKey> wanted) {
        Set<String> paths = wanted.stream()
                .filter(key -> key.phase() == Phase.SETUPS && key.isOfFactory())
                .map(ChangeKey::path)
                .filter(candidates.paths()::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (paths.isEmpty()) {
            return;
        }
        for (NewFile made : edits.newFiles()) {
            String path = pathOf(made);
            if (paths.remove(path)) {
                addHomes(path, code.styled(made.parse()));
            }
        }
        code.forEach(paths, tree -> addHomes(SourcePackages.pathOf(tree), edits.prepare(tree)));
    }

    private void addHomes(String path, SourceFile prepared) {
        Candidate candidate = candidates.get(new ChangeKey(Phase.SETUPS, ChangeKey.FACTORY, path));
        SourceFile next = candidate.edit().of(prepared, count -> {});
        if (next != prepared) {
            FileContent before = FileContent.of(prepared);
            files.append(Change.between(candidate.key(), candidate.module(), 0, before, FileContent.of(next)), before);
        }
    }
}
