package io.github.mockfactory.equivalence;

import io.github.mockfactory.recipe.ConsolidateSetups;
import io.github.mockfactory.table.MockSetupGroups;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.RecipeRun;
import org.openrewrite.Result;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.internal.InMemoryLargeSourceSet;
import org.openrewrite.java.marker.JavaSourceSet;

/** A suite before and after its set-ups moved to their homes. */
final class SetupExample {

    private final Map<String, String> before;
    private final RecipeRun run;

    private SetupExample(Map<String, String> before) {
        this.before = before;
        List<SourceFile> parsed = Migrated.in("safe").parse(before).stream()
                .map(SetupExample::inItsSourceSet)
                .toList();
        this.run = new ConsolidateSetups("create", null, null, null, null, null, null, null, null)
                .run(new InMemoryLargeSourceSet(parsed), new InMemoryExecutionContext(e -> {
                    throw new AssertionError(e);
                }));
    }

    private static SourceFile inItsSourceSet(SourceFile source) {
        boolean main = source.getSourcePath().startsWith(Path.of("src", "main"));
        return main
                ? source.withMarkers(source.getMarkers()
                        .computeByType(
                                new JavaSourceSet(Tree.randomId(), "main", List.of(), Map.of()), (tests, own) -> own))
                : source;
    }

    /**
     * Moves the set-ups of a suite.
     *
     * @param files texts by path
     */
    static SetupExample of(Map<String, String> files) {
        return new SetupExample(new TreeMap<>(files));
    }

    /** Moves the set-ups of one of our examples. */
    static SetupExample named(String example) {
        Path root = Path.of("examples", example);
        try (Stream<Path> files = Files.walk(root.resolve("src"))) {
            return of(files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> root.relativize(file).toString().replace('\\', '/'), SetupExample::text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> before() {
        return before;
    }

    /** Texts by path, those of new files too. */
    Map<String, String> after() {
        Map<String, String> after = new TreeMap<>(before);
        for (Result result : results()) {
            SourceFile file = Objects.requireNonNull(result.getAfter());
            after.put(file.getSourcePath().toString().replace('\\', '/'), file.printAll());
        }
        return after;
    }

    List<Result> results() {
        return run.getChangeset().getAllResults();
    }

    List<MockSetupGroups.Row> groups() {
        return run.getDataTableRows(MockSetupGroups.class);
    }

    /** The homes that were written, as {@code com.acme.RoomTest.createSessionMock}. */
    Set<String> homes() {
        return groups().stream()
                .map(MockSetupGroups.Row::home)
                .filter(home -> !home.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The same suite in packages of another root, so that several can be compiled and run at once. */
    static Map<String, String> in(String root, Map<String, String> files, String original) {
        Map<String, String> moved = new TreeMap<>();
        files.forEach((path, text) -> moved.put(
                root + "/" + path.replace("/" + original + "/", "/" + root + "/"),
                text.replaceAll("(?<![\\w.@])" + original + "\\.", root + ".")));
        return moved;
    }
}
