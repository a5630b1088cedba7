package io.github.mockfactory.driver.page;

import io.github.mockfactory.category.Risk;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.Pace;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.table.RawMocks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One page of HTML that needs nothing else: no network, no other file. A browser that keeps the policy in it runs no script but the
 * page's own, whatever names the sources have.
 */
public final class ReportPage {

    private static final double LEAST_HOURS = Risk.LOW.manualHours();

    private ReportPage() {}

    /**
     * Writes the page.
     *
     * @param content what it tells of
     * @return HTML in UTF-8
     * @throws IOException if the template cannot be filled
     */
    public static byte[] of(ReportContent content) throws IOException {
        Breakdowns breakdowns = new Breakdowns(content);
        String style = Template.text("report.css");
        String script = Template.text("report.js");
        History history = content.history().with(content.now());
        SiteCounts now = Objects.requireNonNull(content.now().sites(), "the state that a page shows has sites");
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", content.title());
        model.put("patches", content.patches());
        model.put("plan", content.plan());
        model.put("commit", content.now().commit());
        model.put("dirty", content.now().dirty());
        model.put("date", content.now().date().replace('T', ' ').replaceFirst(":\\d\\dZ$", " UTC"));
        model.put("now", model(now));
        model.put("pace", pace(history, now));
        model.put("hours", hours(history, now));
        model.put("risk", riskNow(content.sites()));
        BurnDown chart = BurnDown.of(history);
        if (chart != null) {
            model.put("chart", chart.model());
        }
        model.put(
                "dimensions",
                List.of(
                        dimension("phase", "Phase", breakdowns.phase()),
                        dimension("category", "Category", breakdowns.category()),
                        dimension("risk", "Risk of the file", breakdowns.risk()),
                        dimension("module", "Module", breakdowns.module()),
                        dimension("owner", "Owner", breakdowns.owner())));
        model.put("owned", content.owners() != null);
        model.put("next", content.next());
        RunRows runs = new RunRows(content.history());
        model.put("runs", runs.runs());
        model.put("rolledBack", runs.rolledBack());
        model.put("tests", runs.tests());
        model.put("skippedRecords", content.history().skipped());
        model.put("data", PageData.of(content, breakdowns));
        model.put("style", style);
        model.put("script", script);
        model.put("styleHash", hash(style));
        model.put("scriptHash", hash(script));
        return Template.fill("report.ftlh", model).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> model(SiteCounts now) {
        int all = now.sites() + now.moved();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("sites", now.sites());
        model.put("movable", now.movable());
        model.put("staying", now.staying());
        model.put("moved", now.moved());
        model.put("files", now.files());
        model.put("percent", Math.round(Math.floor(now.percentMoved())));
        model.put("movedShare", share(now.moved(), all));
        model.put("movableShare", share(now.movable(), all));
        model.put("stayingShare", share(now.staying(), all));
        return model;
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : Math.round(1000.0 * part / all) / 10.0;
    }

    private static Map<String, Object> pace(History history, SiteCounts now) {
        Pace pace = Pace.of(history);
        LocalDate end = pace.end();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("done", now.movable() == 0);
        model.put("known", pace.known());
        model.put("perWeek", number(pace.perWeek()));
        model.put("end", end == null ? "" : end.toString());
        return model;
    }

    /** Where no migration has left a record, what is moved took at least the hours of the easiest files. */
    private static Map<String, Object> hours(History history, SiteCounts now) {
        double saved = history.hoursSaved();
        boolean recorded = saved > 0;
        double perSite = now.sites() == 0 ? 0 : LEAST_HOURS * now.files() / now.sites();
        return Map.of(
                "left", number(now.hours()),
                "saved", number(recorded ? saved : now.moved() * perSite),
                "recorded", recorded);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.1f" : "%,.0f", value)
                .replaceFirst("\\.0$", "");
    }

    /** The highest risk of a file that the recipes would change. */
    private static Map<String, Object> riskNow(List<RawMocks.Row> sites) {
        for (Risk risk : Risk.values()) {
            long files = sites.stream()
                    .filter(site -> site.reason().isEmpty() && site.risk().equals(risk.name()))
                    .map(RawMocks.Row::path)
                    .distinct()
                    .count();
            if (files > 0) {
                return Map.of("level", risk.name(), "files", files);
            }
        }
        return Map.of("level", "NONE", "files", 0);
    }

    private static Map<String, Object> dimension(String key, String name, Breakdown breakdown) {
        return Map.of("key", key, "name", name, "lines", breakdown.lines());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
