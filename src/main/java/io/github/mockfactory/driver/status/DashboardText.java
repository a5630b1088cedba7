package io.github.mockfactory.driver.status;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.Pace;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.history.SiteCounts.Part;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.page.Template;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * The body of one issue that shows where a migration is, with a box to check for each phase and owner. The same history gives the same
 * text, whenever it is written.
 */
public final class DashboardText {

    private static final Part NONE = new Part(0, 0);
    private static final int SHORT = 12;

    private final History history;

    /**
     * Takes what to tell.
     *
     * @param history with at least one state that was decided site by site
     */
    public DashboardText(History history) {
        this.history = history;
    }

    /**
     * A phase.
     *
     * @param number  of it
     * @param name    of it
     * @param movable sites that can be moved
     * @param staying sites that cannot
     * @param owners  who has some of them
     */
    public record PhaseLine(String number, String name, int movable, int staying, List<OwnerLine> owners) {}

    /**
     * An owner in a phase.
     *
     * @param name    of the owner
     * @param movable sites that can be moved
     */
    public record OwnerLine(String name, int movable) {}

    /**
     * A reason.
     *
     * @param code   of it
     * @param sites  that stay for it
     * @param remedy what to do
     */
    public record ReasonLine(String code, int sites, String remedy) {}

    /**
     * Writes it.
     *
     * @return Markdown in GitHub's flavour
     * @throws IOException              if the template cannot be filled
     * @throws IllegalArgumentException if no record tells such a state; the message says how to get one
     */
    public String write() throws IOException {
        RunRecord last = history.states().stream()
                .filter(each -> each.sites() != null && each.sites().reader() == SiteCounts.Reader.SURVEY)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No record tells the sites by phase and owner: run mock-factory:plan, which leaves one"));
        SiteCounts now = last.sites();
        if (now == null) {
            throw new IllegalStateException("A state has sites");
        }
        LocalDate end = Pace.of(history).end();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("project", last.project());
        model.put("percent", (int) now.percentMoved());
        model.put("moved", now.moved());
        model.put("sites", now.sites());
        model.put("movable", now.movable());
        model.put("end", end == null ? "" : end.toString());
        for (RunRecord run : history.records()) {
            Work work = run.work();
            if (work != null) {
                model.put("files", work.files());
                model.put("planned", work.planned());
            }
        }
        model.put("phases", phases(now));
        model.put("reasons", reasons(now));
        TreeSet<String> open = new TreeSet<>(history.everRolledBack());
        open.removeAll(history.recovered());
        model.put("rolledBack", new ArrayList<>(open));
        model.put("stateOf", last.date().substring(0, 10));
        model.put(
                "commit",
                last.commit().substring(0, Math.min(SHORT, last.commit().length())));
        return Template.fill("dashboard.ftl", model);
    }

    private static List<PhaseLine> phases(SiteCounts now) {
        List<PhaseLine> lines = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            Part part = now.byPhase().getOrDefault(phase.number(), NONE);
            if (!phase.hasSites()) {
                continue;
            }
            List<OwnerLine> owners = new ArrayList<>();
            now.byOwner().forEach((owner, phases) -> {
                Part own = phases.get(phase.number());
                if (own != null) {
                    owners.add(new OwnerLine(owner, own.movable()));
                }
            });
            lines.add(new PhaseLine(
                    phase.number(),
                    phase.name().toLowerCase(Locale.ROOT),
                    part.movable(),
                    part.sites() - part.movable(),
                    owners));
        }
        return lines;
    }

    private static List<ReasonLine> reasons(SiteCounts now) {
        List<ReasonLine> lines = new ArrayList<>();
        now.byReason()
                .forEach((code, sites) -> lines.add(new ReasonLine(
                        code,
                        sites,
                        Arrays.stream(Reason.values())
                                .filter(reason -> reason.name().equals(code))
                                .map(Reason::remedy)
                                .findFirst()
                                .orElse(""))));
        lines.sort(Comparator.comparing(ReasonLine::sites).reversed().thenComparing(ReasonLine::code));
        return lines;
    }
}
