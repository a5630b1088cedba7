package io.github.mockfactory.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mockfactory.style.SourceStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openrewrite.Tree;
import org.openrewrite.java.style.CheckstyleConfigLoader;
import org.openrewrite.java.style.TabsAndIndentsStyle;
import org.openrewrite.style.NamedStyles;

class IndentsAskedTest {

    private static final SourceStyle.Lines NARROW = new SourceStyle.Lines("  ", "    ", 100, "\n");
    private static final SourceStyle.Lines TABS = new SourceStyle.Lines("\t", "\t\t", 100, "\n");

    private static NamedStyles style(TabsAndIndentsStyle style) {
        return new NamedStyles(Tree.randomId(), "com.acme.Style", "Style", "Style.", Set.of(), List.of(style));
    }

    private static NamedStyles checkstyle(String modules) throws Exception {
        return CheckstyleConfigLoader.loadCheckstyleConfig("""
                <!DOCTYPE module PUBLIC "-//Checkstyle//DTD Checkstyle Configuration 1.3//EN"
                  "https://checkstyle.org/dtds/configuration_1_3.dtd">
                <module name="Checker">%s</module>
                """.formatted(modules), Map.of());
    }

    @Test
    void checkstyleThatForbidsTabsSaysNothingOfTheWidth() throws Exception {
        NamedStyles noTabs = checkstyle("<module name=\"FileTabCharacter\"/>");

        assertThat(IndentsAsked.of(List.of(noTabs)).in(NARROW)).isEqualTo(NARROW);
        assertThat(IndentsAsked.of(List.of(noTabs)).in(TABS).indent()).isEqualTo("    ");
    }

    @Test
    void checkstyleThatChecksTheIndentationCounts() throws Exception {
        NamedStyles three = checkstyle("""
                <module name="TreeWalker"><module name="Indentation">
                  <property name="basicOffset" value="3"/><property name="lineWrappingIndentation" value="6"/>
                </module></module>""");

        assertThat(IndentsAsked.of(List.of(three)).in(NARROW))
                .isEqualTo(new SourceStyle.Lines("   ", "      ", 100, "\n"));
    }

    @Test
    void whatAStyleLeavesOutIsSeenInTheCode() {
        NamedStyles tabs = style(new TabsAndIndentsStyle(true, null, null, null, null));

        assertThat(IndentsAsked.of(List.of(tabs)).in(TABS)).isEqualTo(TABS);
        assertThat(IndentsAsked.of(List.of(tabs)).in(NARROW).indent()).isEqualTo("\t");
        assertThat(IndentsAsked.of(List.of()).in(TABS)).isEqualTo(TABS);
    }

    @Test
    void theLaterStyleCountsPartByPart() {
        NamedStyles four = style(new TabsAndIndentsStyle(false, 4, 4, 8, false));
        NamedStyles two = style(new TabsAndIndentsStyle(null, null, 2, null, null));

        assertThat(IndentsAsked.of(List.of(four, two)).in(TABS))
                .isEqualTo(new SourceStyle.Lines("  ", "        ", 100, "\n"));
    }
}
