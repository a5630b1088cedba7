package io.github.mockfactory.edit.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.Space;

/**
 * Keeps the blocks that a file has its imports in. A style says roughly where an import goes, the file says exactly where: within
 * a block that is in order it keeps the order, it never splits a block, and between two blocks it joins the one that it is closer
 * to, if there is a closer one.
 */
final class ImportBlocks {

    private static final Pattern DOT = Pattern.compile("\\.");

    private ImportBlocks() {}

    /** The imports with an added one, which stands where the style puts it, in the block where the file would have it. */
    static List<JRightPadded<J.Import>> keep(List<JRightPadded<J.Import>> before, List<JRightPadded<J.Import>> after) {
        int position = 0;
        while (position < before.size()
                && before.get(position)
                        .getElement()
                        .getId()
                        .equals(after.get(position).getElement().getId())) {
            position++;
        }
        if (position == 0 || position >= before.size() || after.size() != before.size() + 1) {
            return after;
        }
        J.Import previous = before.get(position - 1).getElement();
        J.Import next = before.get(position).getElement();
        JRightPadded<J.Import> added = after.get(position);
        int closeness = common(previous, added.getElement()) - common(next, added.getElement());
        boolean oneBlock = LineBreaks.in(next.getPrefix()) < 2;
        if (previous.isStatic() || next.isStatic() || (!oneBlock && closeness == 0)) {
            return oneBlock ? after : keepApart(after, position);
        }
        return insert(before, added, oneBlock || closeness > 0 ? position - 1 : position, position);
    }

    /** Two blocks stay two, even where the style has no blank line for what the file has there. */
    private static List<JRightPadded<J.Import>> keepApart(List<JRightPadded<J.Import>> imports, int position) {
        JRightPadded<J.Import> added = imports.get(position);
        boolean joined = LineBreaks.in(added.getElement().getPrefix()) < 2
                && LineBreaks.in(imports.get(position + 1).getElement().getPrefix()) < 2;
        return joined
                ? ListUtils.map(
                        imports,
                        (index, each) -> index == position
                                ? each.withElement(each.getElement().withPrefix(Space.format("\n\n")))
                                : each)
                : imports;
    }

    /** Inserts into the block of a neighbour: where its order says, or else where the style says. */
    private static List<JRightPadded<J.Import>> insert(
            List<JRightPadded<J.Import>> imports, JRightPadded<J.Import> added, int neighbour, int preferred) {
        int start = neighbour;
        while (start > 0 && LineBreaks.in(imports.get(start).getElement().getPrefix()) < 2) {
            start--;
        }
        int end = neighbour + 1;
        while (end < imports.size()
                && LineBreaks.in(imports.get(end).getElement().getPrefix()) < 2) {
            end++;
        }
        List<String> names = imports.subList(start, end).stream()
                .map(each -> each.getElement().getTypeName())
                .toList();
        int position = Math.max(start, Math.min(preferred, end));
        if (names.equals(names.stream().sorted().toList())) {
            String name = added.getElement().getTypeName();
            position = start
                    + (int) names.stream()
                            .filter(each -> each.compareTo(name) < 0)
                            .count();
        }
        Space line = Space.format("\n");
        List<JRightPadded<J.Import>> result = new ArrayList<>(imports);
        Space prefix = line;
        if (position == start) {
            JRightPadded<J.Import> first = imports.get(start);
            prefix = first.getElement().getPrefix();
            result.set(start, first.withElement(first.getElement().withPrefix(line)));
        }
        result.add(position, added.withElement(added.getElement().withPrefix(prefix)));
        return result;
    }

    /** How many names two imports share from the start. */
    private static int common(J.Import one, J.Import other) {
        List<String> left = List.of(DOT.split(one.getTypeName(), -1));
        List<String> right = List.of(DOT.split(other.getTypeName(), -1));
        int names = 0;
        while (names < left.size() && names < right.size() && left.get(names).equals(right.get(names))) {
            names++;
        }
        return names;
    }
}
