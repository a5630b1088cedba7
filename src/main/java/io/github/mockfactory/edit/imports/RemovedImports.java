package io.github.mockfactory.edit.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/** Takes imports out of a file. Their comments stay, each on a line of its own. */
final class RemovedImports {

    private RemovedImports() {}

    /** Removes the imports of names that are written no more. */
    static J.CompilationUnit remove(J.CompilationUnit source, Set<String> dropped, String lineBreak) {
        List<JRightPadded<J.Import>> kept = new ArrayList<>();
        Space inherited = null;
        for (JRightPadded<J.Import> each : source.getPadding().getImports()) {
            J.Import declaration = each.getElement();
            boolean first = kept.isEmpty();
            if (dropped.contains(WrittenNames.of(declaration))) {
                inherited = inherited == null
                        ? declaration.getPrefix()
                        : join(inherited, declaration.getPrefix(), lineBreak);
                continue;
            }
            if (inherited != null
                    && (first
                            || !inherited.getComments().isEmpty()
                            || isTrailing(declaration.getPrefix())
                            || LineBreaks.in(inherited) > LineBreaks.in(declaration.getPrefix()))) {
                Space prefix = join(inherited, declaration.getPrefix(), lineBreak);
                each = each.withElement(declaration.withPrefix(prefix));
            }
            inherited = null;
            kept.add(each);
        }
        J.CompilationUnit result = source.getPadding().withImports(kept);
        if (inherited == null || result.getClasses().isEmpty()) {
            return result;
        }
        Space next = result.getClasses().get(0).getPrefix();
        return inherited.getComments().isEmpty() && !isTrailing(next)
                ? result
                : AddedImport.behindImports(result, join(inherited, next, lineBreak));
    }

    /** Whether white space starts with a comment on the line of what precedes it. */
    private static boolean isTrailing(Space space) {
        return !space.getComments().isEmpty() && !space.getWhitespace().contains("\n");
    }

    /** The comments of both, in order, and the wider white space before them. */
    private static Space join(Space removed, Space next, String lineBreak) {
        Space wider = LineBreaks.in(removed) >= LineBreaks.in(next) ? removed : next;
        if (removed.getComments().isEmpty()) {
            return next.withWhitespace(wider.getWhitespace());
        }
        if (next.getComments().isEmpty()) {
            return removed.withWhitespace(wider.getWhitespace());
        }
        List<Comment> comments = new ArrayList<>(removed.getComments());
        int last = comments.size() - 1;
        String between = next.getWhitespace();
        comments.set(last, comments.get(last).withSuffix(between.contains("\n") ? between : lineBreak));
        comments.addAll(next.getComments());
        return removed.withWhitespace(wider.getWhitespace()).withComments(comments);
    }
}
