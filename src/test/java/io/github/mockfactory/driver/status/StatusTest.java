package io.github.mockfactory.driver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.history.SiteCounts.Part;
import io.github.mockfactory.driver.history.StepBack;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.page.RunRows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written of a week, of the state, and of the health of a migration. */
class StatusTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String ODD = "</code><script>alert(1)</script>|`*[x](http://y)*`\n# @me";
    private static final HealthAims AIMS = new HealthAims(20, 0, 99.9, 2, 5, 10, false);

    private static RunRecord state(Instant when, int sites, int movable, int moved, String name) {
        SortedMap<String, Part> parts = new TreeMap<>();
        parts.put(name, new Part(sites, movable));
        SortedMap<String, Part> phases = new TreeMap<>();
        phases.put("1", new Part(sites, movable));
        SortedMap<String, Part> risks = new TreeMap<>();
        risks.put("HIGH", new Part(sites, movable));
        SortedMap<String, Integer> reasons = new TreeMap<>();
        reasons.put("SPY_FIELD", sites - movable);
        SortedMap<String, SortedMap<String, Part>> owners = new TreeMap<>();
        owners.put(name, phases);
        return RunRecord.of(Goal.PLAN, when, name, "c0ffee", false)
                .with(new SiteCounts(
                        SiteCounts.Reader.SURVEY,
                        sites,
                        movable,
                        moved,
                        3,
                        sites,
                        4,
                        parts,
                        phases,
                        parts,
                        risks,
                        reasons,
                        owners));
    }

    private static RunRecord migration(
            Instant when, int steps, List<StepBack> back, @Nullable TestFigures tests, String name) {
        SortedMap<String, Integer> sites = new TreeMap<>();
        sites.put(name, 12);
        return RunRecord.of(Goal.MIGRATE, when, name, "c0ffee", false)
                .with(new Work(name, steps, 12, 7, 9, 3, sites, new TreeMap<>(), sites, List.of()), tests, back);
    }

    private static TestFigures tests(double before, double after, int golden, int failed) {
        return new TestFigures(true, 90, failed, before, after, 1000, 1040, golden, failed, List.of(ODD));
    }

    private static History history(String name) {
        return new History(
                List.of(
                        state(NOW.minus(Duration.ofDays(9)), 40, 34, 20, name),
                        migration(
                                NOW.minus(Duration.ofDays(2)),
                                6,
                                List.of(new StepBack("1:" + name, "FILE", name, name)),
                                tests(10, 10.2, 12, 0),
                                name),
                        RunRecord.of(Goal.MIGRATE, NOW.minus(Duration.ofDays(2)), name, "c0ffee", false)
                                .stoppedFor(name),
                        state(NOW.minus(Duration.ofDays(1)), 28, 22, 32, name)),
                List.of());
    }

    private static String week(String name) throws IOException {
        return new WeekText(history(name), Week.named("true", NOW)).write();
    }

    /** What GitHub would make of a text. */
    private static final class Read extends AbstractVisitor {
        private final List<String> html = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();
        private final List<Boolean> boxes = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final String text;

        Read(String markdown) {
            List<Extension> flavour = List.of(TablesExtension.create(), TaskListItemsExtension.create());
            Node document = Parser.builder().extensions(flavour).build().parse(markdown);
            document.accept(this);
            text = TextContentRenderer.builder().extensions(flavour).build().render(document);
        }

        @Override
        public void visit(HtmlInline tag) {
            html.add(tag.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
        }

        @Override
        public void visit(CustomBlock block) {
            visitChildren(block);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                rows.add(new ArrayList<>());
            } else if (node instanceof TableCell cell) {
                StringBuilder inCell = new StringBuilder();
                cell.accept(new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode each) {
                        visitChildren(each);
                    }

                    @Override
                    public void visit(Text each) {
                        inCell.append(each.getLiteral());
                    }
                });
                rows.get(rows.size() - 1).add(inCell.toString());
            } else if (node instanceof TaskListItemMarker box) {
                boxes.add(box.isChecked());
            }
            visitChildren(node);
        }
    }

    @Test
    void tellsAWeek() throws IOException {
        Read read = new Read(week("websocket"));

        assertThat(read.text)
                .contains("53 % moved to the factory (33 % a week before): 32 constructions moved (+12)")
                .contains("28 raw sites left, 22 of them can be moved. At this pace that ends on 2026-12-")
                .contains("Files moved of those planned: 7 of 9")
                .contains("HIGH: 22 sites to move")
                .contains("1 step is rolled back and left alone");
        assertThat(read.rows).contains(List.of("websocket", "12", "40", "28", "-12", "22"));
        assertThat(read.rows).allSatisfy(row -> assertThat(row.size()).isIn(5, 6, 8));
    }

    @Test
    void tellsOfARunThatStopped() throws IOException {
        RunRecord stopped = migration(NOW, 0, List.of(new StepBack("1:A", "FILE", "", "")), null, "chat")
                .stoppedFor("5 of 6 steps would be rolled back");
        History history =
                new History(List.of(state(NOW.minus(Duration.ofDays(1)), 28, 22, 32, "chat"), stopped), List.of());

        Read read = new Read(new WeekText(history, Week.named("true", NOW.plusSeconds(1))).write());

        assertThat(read.text)
                .contains(
                        "The run of migrate on 2026-11-27 did not come to its end: 5 of 6 steps would be rolled back");
        assertThat(read.rows).anySatisfy(row -> assertThat(row).contains("1:A", "not committed since"));
        assertThat(new RunRows(history).runs().get(0).outcome())
                .endsWith("1 rolled back, did not come to its end: 5 of 6 steps would be rolled back");
    }

    @Test
    void namesAreNothingButText() throws IOException {
        for (String text : List.of(week(ODD), new DashboardText(history(ODD)).write())) {
            Read read = new Read(text);

            assertThat(read.html)
                    .allMatch(tag ->
                            tag.equals("<code>") || tag.equals("</code>") || tag.startsWith("<!-- mock-factory"));
            assertThat(read.links).isEmpty();
            assertThat(text).doesNotContain("://");
            assertThat(read.text).contains("<script>alert(1)</script>|`*[x](http://y)*` # @me");
        }
    }

    @Test
    void aDashboardHasABoxForEachPhaseAndOwner() throws IOException {
        String text = new DashboardText(history("chat")).write();

        assertThat(new Read(text).boxes).containsExactly(false, false, true, true, true, false);
        assertThat(text)
                .contains("- [ ] **Phase 1, critical**: 22 sites to move, 6 stay\n"
                        + "  - [ ] <code>chat</code>: 22 sites to move\n")
                .isEqualTo(new DashboardText(history("chat")).write());
    }

    @Test
    void saysWhatToDoWithoutRecords() {
        assertThatThrownBy(() -> new WeekText(History.NONE, Week.named("true", NOW)).write())
                .hasMessageContaining("run mock-factory:plan");
        assertThatThrownBy(() -> new DashboardText(History.NONE).write()).hasMessageContaining("run mock-factory:plan");
        assertThatThrownBy(() -> Week.named("last", NOW))
                .hasMessageContaining("'last'")
                .hasMessageContaining("2026-W47");
    }

    @Test
    void aWeekOfTheYearIsSevenDays() {
        Week week = Week.named("2026-W48", NOW);

        assertThat(week.from()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(week.until()).isEqualTo("2026-11-30T00:00:00Z");
        assertThat(week.name()).isEqualTo("week 48 of 2026");
    }

    @Test
    void isHealthyWhereAimsAreKept() {
        History history = new History(List.of(migration(NOW, 100, List.of(), tests(10, 10.2, 12, 0), "a")), List.of());
        Health health = Health.of(history, 0, AIMS);

        assertThat(health.missed(true)).isEmpty();
        assertThat(health.lines())
                .extracting(Health.Line::toString)
                .containsExactly(
                        "new raw mocks: 0 (aim: at most 0)",
                        "golden path: 100 % of 12 tests passed (aim: at least 99.9 %)",
                        "steps rolled back: 0 of 100, 0 % (aim: less than 2 %)",
                        "test time: +2.0 % (aim: less than +5 %)",
                        "memory of tests: +4.0 % (aim: less than +10 %)");
    }

    @Test
    void missesEachAim() {
        List<StepBack> back = List.of(new StepBack("1:A", "FILE", "", ""), new StepBack("1:B", "FILE", "", ""));
        History history = new History(List.of(migration(NOW, 90, back, tests(10, 10.6, 12, 1), "a")), List.of());

        assertThat(Health.of(history, 1, new HealthAims(20, 0, 99.9, 2, 5, 3, false))
                        .missed(false))
                .extracting(Health.Line::name)
                .containsExactly("new raw mocks", "golden path", "steps rolled back", "test time", "memory of tests");
    }

    @Test
    void whatWasNeverMeasuredIsSaid() {
        Health health = Health.of(History.NONE, null, AIMS);

        assertThat(health.missed(false)).isEmpty();
        assertThat(health.missed(true)).hasSize(5);
        assertThat(health.lines()).allMatch(line -> line.toString().contains("not measured"));
    }

    @Test
    void refusesAimsThatCannotBe() {
        assertThatThrownBy(() -> new HealthAims(0, 0, 99, 2, 5, 10, false)).hasMessageContaining("healthRuns");
        assertThatThrownBy(() -> new HealthAims(1, -1, 99, 2, 5, 10, false)).hasMessageContaining("healthNewMocks");
        assertThatThrownBy(() -> new HealthAims(1, 0, 101, 2, 5, 10, false)).hasMessageContaining("healthGolden");
        assertThatThrownBy(() -> new HealthAims(1, 0, 99, Double.NaN, 5, 10, false))
                .hasMessageContaining("healthFailures");
    }
}
