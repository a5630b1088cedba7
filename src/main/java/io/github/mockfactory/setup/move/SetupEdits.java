package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.EditedFile;
import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.PlannedHome.Kind;
import io.github.mockfactory.setup.SetupMove;
import io.github.mockfactory.setup.SetupReader;
import io.github.mockfactory.setup.SetupReading;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Moves the set-ups of one file to their homes. */
public final class SetupEdits {

    private final J.CompilationUnit source;
    private final Predicate<String> exists;
    private final SourceStyle style;
    private final Map<UUID, @Nullable Statement> statements = new HashMap<>();
    private final Map<String, ClassHomes.Made> homes = new LinkedHashMap<>();
    private final Set<String> imported = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final List<Member> moved = new ArrayList<>();

    private SetupEdits(J.CompilationUnit source, Predicate<String> exists, SourceStyle style) {
        this.source = source;
        this.exists = exists;
        this.style = style;
    }

    /**
     * A file after its set-ups moved.
     *
     * @param source the file, the same if nothing moved
     * @param moved  those of its set-ups that did
     */
    public record Edited(J.CompilationUnit source, List<Member> moved) {

        /** Copies the set-ups. */
        public Edited {
            moved = List.copyOf(moved);
        }
    }

    /**
     * Edits a file.
     *
     * @param source  the file, perhaps edited by others since it was read
     * @param moves   of its set-ups those that move, in the order of the source
     * @param reading what decides about how set-ups are read
     * @param exists  tells whether a class is visible in the file, by its fully qualified name
     * @param style   of the file
     * @return the file with the calls of its homes
     */
    public static Edited edit(
            J.CompilationUnit source,
            List<SetupMove> moves,
            SetupReading reading,
            Predicate<String> exists,
            SourceStyle style) {
        List<FoundSetup> found = SetupReader.read(source, reading).setups();
        SetupEdits edits = new SetupEdits(source, exists, style);
        for (SetupMove move : moves) {
            FoundSetup.of(move.member(), found).ifPresent(each -> edits.move(move.home(), move.member(), each));
        }
        return new Edited(edits.moved.isEmpty() ? source : edits.apply(), edits.moved);
    }

    private void move(PlannedHome home, Member member, FoundSetup found) {
        HomeCalls calls = new HomeCalls(home, member, found);
        if (home.kind() == Kind.CLASS) {
            homes.putIfAbsent(home.words(), new ClassHomes.Made(home, found));
        } else if (home.inFactory()) {
            imported.addAll(calls.written().imports());
        }
        List<Statement> all = new ArrayList<>();
        if (found.creation() != null) {
            all.add(found.creation());
        }
        all.addAll(found.stubbings());
        all.forEach(statement -> {
            replaced.addAll(JavaImports.namesIn(statement));
            statements.put(statement.getId(), null);
        });
        Statement place = found.last() ? all.get(all.size() - 1) : all.get(0);
        statements.put(place.getId(), calls.statement().withPrefix(place.getPrefix()));
        moved.add(member);
    }

    private J.CompilationUnit apply() {
        ClassHomes classHomes = ClassHomes.of(source, homes.values(), exists, style);
        imported.addAll(classHomes.imports());
        J.CompilationUnit edited = classHomes.addTo((J.CompilationUnit) new Statements().visitNonNull(source, 0));
        return EditedFile.finish(source, edited, imported, replaced, style);
    }

    private final class Statements extends JavaIsoVisitor<Integer> {
        @Override
        public J.Block visitBlock(J.Block block, Integer p) {
            J.Block visited = super.visitBlock(block, p);
            return visited.withStatements(ListUtils.flatMap(visited.getStatements(), statement -> {
                if (!statements.containsKey(statement.getId())) {
                    return statement;
                }
                Statement call = statements.get(statement.getId());
                return call == null ? List.of() : call;
            }));
        }
    }
}
