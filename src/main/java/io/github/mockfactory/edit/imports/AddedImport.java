package io.github.mockfactory.edit.imports;

import io.github.mockfactory.style.ImportOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Javadoc;
import org.openrewrite.java.tree.Space;

/** Puts an import into a file, between the comments that belong to its neighbours. */
final class AddedImport {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\r]*\\n");

    private AddedImport() {}

    /** Whether a blank line precedes an import, wherever among its comments. */
    static boolean startsBlock(J.Import declaration) {
        Space prefix = declaration.getPrefix();
        return BLANK_LINE.matcher(prefix.getWhitespace()).find()
                || prefix.getComments().stream()
                        .anyMatch(comment ->
                                BLANK_LINE.matcher("\n" + comment.getSuffix()).find());
    }

    /** Inserts an import, in line breaks of the file. */
    static J.CompilationUnit insert(
            J.CompilationUnit source, J.Import added, ImportOrder.Place place, String lineBreak) {
        List<JRightPadded<J.Import>> imports =
                new ArrayList<>(source.getPadding().getImports());
        int index = place.index();
        Space blank = Space.format(lineBreak + lineBreak);
        boolean apart = place.joined() == ImportOrder.Joined.NEITHER;
        Space line = apart ? blank : Space.format(lineBreak);
        if (index == imports.size()) {
            Space end = source.getClasses().isEmpty()
                    ? source.getEof()
                    : source.getClasses().get(0).getPrefix();
            Space[] parts = behindLine(end, line);
            imports.add(JRightPadded.build(added.withPrefix(parts[0])));
            return behindImports(source.getPadding().withImports(imports), parts[1]);
        }
        J.Import next = imports.get(index).getElement();
        Space[] parts = behindLine(next.getPrefix(), line);
        if (index == 0 || place.joined() == ImportOrder.Joined.NEXT) {
            parts = new Space[] {next.getPrefix(), line};
        } else if (apart && !startsBlock(next.withPrefix(parts[1]))) {
            parts[1] = parts[1].withWhitespace(blank.getWhitespace());
        }
        imports.set(index, imports.get(index).withElement(next.withPrefix(parts[1])));
        imports.add(index, JRightPadded.build(added.withPrefix(parts[0])));
        return source.getPadding().withImports(imports);
    }

    /** Makes an import the first thing of a file that starts with its class, but for the comments above that are no doc comment. */
    static J.CompilationUnit start(J.CompilationUnit source, J.Import added, String lineBreak) {
        Space start = source.getClasses().isEmpty()
                ? source.getEof()
                : source.getClasses().get(0).getPrefix();
        List<Comment> comments = start.getComments();
        int header = comments.size();
        while (header > 0
                && comments.get(header - 1) instanceof Javadoc
                && !BLANK_LINE.matcher(comments.get(header - 1).getSuffix()).find()) {
            header--;
        }
        List<Comment> before = new ArrayList<>(comments.subList(0, header));
        if (header > 0 && !before.get(header - 1).getSuffix().contains("\n")) {
            before.set(header - 1, before.get(header - 1).withSuffix(lineBreak));
        }
        J.Import first = added.withPrefix(start.withComments(before));
        List<Comment> ofClass = new ArrayList<>(comments.subList(header, comments.size()));
        return behindImports(source.withImports(List.of(first)), Space.build(lineBreak + lineBreak, ofClass));
    }

    /** The file with other white space and comments between its imports and its first class. */
    static J.CompilationUnit behindImports(J.CompilationUnit source, Space space) {
        return source.getClasses().isEmpty()
                ? source.withEof(space)
                : source.withClasses(ListUtils.map(
                        source.getClasses(), (index, each) -> index == 0 ? each.withPrefix(space) : each));
    }

    /** A comment that stands on the line of the previous import stays there; the rest goes with the next one. */
    private static Space[] behindLine(Space prefix, Space line) {
        if (prefix.getComments().isEmpty() || prefix.getWhitespace().contains("\n")) {
            return new Space[] {line, prefix};
        }
        List<Comment> comments = prefix.getComments();
        int last = 0;
        while (last + 1 < comments.size() && !comments.get(last).getSuffix().contains("\n")) {
            last++;
        }
        List<Comment> kept = new ArrayList<>(comments.subList(0, last + 1));
        String behind = kept.get(last).getSuffix();
        kept.set(last, kept.get(last).withSuffix(line.getWhitespace()));
        return new Space[] {
            prefix.withComments(kept), Space.build(behind, new ArrayList<>(comments.subList(last + 1, comments.size())))
        };
    }
}
