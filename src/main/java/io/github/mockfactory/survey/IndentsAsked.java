package io.github.mockfactory.survey;

import io.github.mockfactory.style.SourceStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.style.TabsAndIndentsStyle;
import org.openrewrite.style.NamedStyles;

/**
 * What configured styles say of the indentation. A style may leave out a part (the engine makes one of Checkstyle's
 * {@code FileTabCharacter}, which forbids tabs and knows no width); the engine's own merge would fill it with its defaults,
 * which the code around may contradict.
 *
 * @param tabs         whether lines are indented by tabs; null where no style says so
 * @param indent       columns of a level
 * @param continuation columns that the further lines of a statement are indented by
 * @param tab          columns of a tab
 */
record IndentsAsked(
        @Nullable Boolean tabs,
        @Nullable Integer indent,
        @Nullable Integer continuation,
        @Nullable Integer tab) {

    static final IndentsAsked NONE = new IndentsAsked(null, null, null, null);

    private static final String TAB = "\t";
    private static final int USUAL_TAB = 4;

    static IndentsAsked of(List<NamedStyles> styles) {
        return styles.stream()
                .flatMap(named -> named.getStyles().stream())
                .filter(TabsAndIndentsStyle.class::isInstance)
                .map(TabsAndIndentsStyle.class::cast)
                .map(style -> new IndentsAsked(
                        style.getUseTabCharacter(),
                        style.getIndentSize(),
                        style.getContinuationIndent(),
                        style.getTabSize()))
                .reduce(NONE, IndentsAsked::and);
    }

    /** The later of two styles counts, part by part. */
    IndentsAsked and(IndentsAsked later) {
        return new IndentsAsked(
                later.tabs == null ? tabs : later.tabs,
                later.indent == null ? indent : later.indent,
                later.continuation == null ? continuation : later.continuation,
                later.tab == null ? tab : later.tab);
    }

    SourceStyle.Lines in(SourceStyle.Lines shown) {
        return new SourceStyle.Lines(
                step(shown.indent(), indent),
                step(shown.continuation(), continuation),
                shown.length(),
                shown.lineBreak());
    }

    private String step(String shown, @Nullable Integer asked) {
        int columns = asked == null ? SourceStyle.Lines.width(shown) : asked;
        boolean byTabs = tabs == null ? shown.startsWith(TAB) : tabs;
        if (asked == null && byTabs == shown.startsWith(TAB)) {
            return shown;
        }
        int tabWidth = tab == null || tab < 1 ? USUAL_TAB : tab;
        return byTabs ? TAB.repeat(Math.max(1, columns / tabWidth)) : " ".repeat(columns);
    }
}
