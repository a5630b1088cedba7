package io.github.mockfactory.driver.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.mockfactory.driver.report.PlanSummary.StepEntry;
import io.github.mockfactory.table.RawMocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All rows of a page as JSON, small enough for tens of thousands of sites: names stand in lists of their own, and a row has their
 * numbers.
 */
final class PageData {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** More names of tests would make a large page of a plan with many fixtures; the counts are always whole. */
    private static final int MOST_TESTS = 30_000;

    private final Breakdowns breakdowns;
    private final ReportContent content;
    private final Words folders = new Words();
    private final Words types = new Words();
    private final Words packages = new Words();
    private final List<List<Object>> typeRows = new ArrayList<>();
    private final Words forms = new Words();
    private final Words locations = new Words();
    private final Words kinds = new Words();
    private final Words tests = new Words();
    private final Words files = new Words();
    private final List<int[]> kindRows = new ArrayList<>();
    private final List<List<Object>> fileRows = new ArrayList<>();
    private final List<List<Integer>> siteRows = new ArrayList<>();

    private PageData(ReportContent content, Breakdowns breakdowns) {
        this.content = content;
        this.breakdowns = breakdowns;
    }

    /** The rows, as a text that can stand in an element of HTML: nothing in it ends that, or begins another. */
    static String of(ReportContent content, Breakdowns breakdowns) {
        return new PageData(content, breakdowns).json();
    }

    private String json() {
        Map<String, RawMocks.Row> first = new LinkedHashMap<>();
        content.sites().forEach(site -> first.putIfAbsent(site.path(), site));
        first.values().forEach(this::addFile);
        content.sites().forEach(this::addSite);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("module", breakdowns.module().words().all());
        data.put("owner", breakdowns.owner().words().all());
        data.put("category", breakdowns.category().words().all());
        data.put("phase", breakdowns.phase().words().all());
        data.put("risk", breakdowns.risk().words().all());
        data.put("reason", breakdowns.reason().words().all());
        data.put("locations", locations.all());
        data.put("forms", forms.all());
        data.put("packages", packages.all());
        data.put("types", typeRows);
        data.put("kinds", kindRows);
        data.put("sites", siteRows);
        data.put("steps", steps());
        data.put("fixtures", fixtures());
        data.put("tests", tests.all());
        data.put("folders", folders.all());
        data.put("files", fileRows);
        try {
            return MAPPER.writeValueAsString(data)
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026")
                    .replace("\u2028", "\\u2028")
                    .replace("\u2029", "\\u2029");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addFile(RawMocks.Row site) {
        addFile(site.path(), breakdowns.riskOf(site), locations.of(site.location()));
    }

    private void addFile(String path, int risk, int location) {
        if (files.of(path) < fileRows.size()) {
            return;
        }
        int name = path.lastIndexOf('/') + 1;
        fileRows.add(List.of(
                folders.of(path.substring(0, name)),
                path.substring(name),
                breakdowns.moduleOf(path),
                breakdowns.ownerOf(path),
                risk,
                location));
        siteRows.add(new ArrayList<>());
    }

    private void addSite(RawMocks.Row site) {
        int[] kind = {
            forms.of(site.form()),
            breakdowns.categoryOf(site),
            breakdowns.phaseOf(site),
            site.reason().isEmpty() ? -1 : breakdowns.reasonOf(site)
        };
        int number = kinds.of(Arrays.toString(kind));
        if (number == kindRows.size()) {
            kindRows.add(kind);
        }
        siteRows.get(files.of(site.path())).addAll(List.of(site.line(), number, typeOf(site.mockedType())));
    }

    private int typeOf(String name) {
        int number = types.of(name);
        if (number == typeRows.size()) {
            int simple = name.lastIndexOf('.') + 1;
            typeRows.add(List.of(packages.of(name.substring(0, simple)), name.substring(simple)));
        }
        return number;
    }

    /** Phase, file, sites, changed lines, classes of tests, and the steps that go before, by number. */
    private List<List<Object>> steps() {
        Map<String, Integer> numbers = new HashMap<>();
        List<StepEntry> steps = content.plan().steps();
        steps.forEach(step -> numbers.put(step.id(), numbers.size()));
        List<List<Object>> rows = new ArrayList<>();
        for (StepEntry step : steps) {
            addFile(step.path(), -1, -1);
            rows.add(List.of(
                    Integer.parseInt(step.phase()),
                    files.of(step.path()),
                    step.sites(),
                    step.changedLines(),
                    step.tests().size(),
                    step.requires().stream()
                            .filter(numbers::containsKey)
                            .map(numbers::get)
                            .toList()));
        }
        return rows;
    }

    /** Shared set-up that the plan changes: its file, how many classes of tests stand on it, and their names. */
    private List<List<Object>> fixtures() {
        Map<String, StepEntry> shared = new TreeMap<>();
        content.plan().steps().stream()
                .filter(step -> step.phase().equals("2") || step.phase().equals("3"))
                .forEach(step -> shared.put(step.path(), step));
        int each = shared.isEmpty() ? 0 : Math.max(1, MOST_TESTS / shared.size());
        List<List<Object>> rows = new ArrayList<>();
        for (StepEntry step : shared.values()) {
            rows.add(List.of(
                    files.of(step.path()),
                    step.tests().size(),
                    step.tests().stream().limit(each).map(tests::of).toList()));
        }
        return rows;
    }
}
