package io.github.mockfactory.driver.page;

import io.github.mockfactory.driver.history.GateFigures;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.history.StepBack;
import io.github.mockfactory.driver.history.TestFigures;
import io.github.mockfactory.driver.history.Work;
import io.github.mockfactory.driver.report.PlanSummary;
import io.github.mockfactory.driver.report.PlanSummary.FileEntry;
import io.github.mockfactory.driver.report.PlanSummary.LeftCount;
import io.github.mockfactory.driver.report.PlanSummary.PhaseCount;
import io.github.mockfactory.driver.report.PlanSummary.StepEntry;
import io.github.mockfactory.site.Reason;
import io.github.mockfactory.summary.NextStep;
import io.github.mockfactory.table.RawMocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Suites that nobody has, of any size, to be shown on a page. */
final class Suites {

    private static final Instant NOW = Instant.parse("2026-11-27T16:30:00Z");
    private static final List<String> AREAS = List.of(
            "gateway", "billing", "catalog", "orders", "search", "identity", "notify", "reports", "ledger", "chat");
    private static final List<String> CATEGORIES = List.of("websocket", "agent", "database", "generic");
    private static final List<Reason> REASONS =
            List.of(Reason.SPY_FIELD, Reason.SPRING_MOCKITO_BEAN, Reason.UNRESOLVED_TYPE, Reason.OTHER_FRAMEWORK);

    private Suites() {}

    /** A suite of so many sites, about eight in a file, half a year into its migration. */
    static ReportContent of(int sites) {
        Random random = new Random(sites);
        List<RawMocks.Row> rows = new ArrayList<>();
        int file = 0;
        while (rows.size() < sites) {
            String area = AREAS.get(file % AREAS.size());
            boolean fixture = file % 23 == 0;
            String name = (fixture ? "Fixture" : "Service") + file + (fixture ? "" : "Test");
            String path = area + "/" + area + "-core/src/test/java/com/acme/platform/" + area + "/unit" + file % 40
                    + "/" + name + ".java";
            int inFile = Math.min(sites - rows.size(), 1 + random.nextInt(15));
            String category = CATEGORIES.get(Math.min(3, random.nextInt(8)));
            String risk = category.equals("generic") ? (fixture ? "MEDIUM" : "LOW") : (fixture ? "CRITICAL" : "HIGH");
            for (int i = 0; i < inFile; i++) {
                boolean stays = random.nextInt(9) == 0;
                Reason reason = REASONS.get(random.nextInt(REASONS.size()));
                rows.add(row(
                        path,
                        20 + i * 7,
                        "com.acme.platform." + area + ".api.Client" + random.nextInt(1 + sites / 12),
                        category,
                        fixture,
                        risk,
                        stays ? reason.name() : ""));
            }
            file++;
        }
        return of("acme-platform", rows, rows.size() * 2);
    }

    static RawMocks.Row row(
            String path, int line, String type, String category, boolean fixture, String risk, String reason) {
        String phase = fixture ? "2" : category.equals("generic") ? "4" : "1";
        return new RawMocks.Row(
                path,
                line,
                "com.acme.A",
                "",
                reason.equals("SPY_FIELD") ? "spy_field" : "mock_class",
                type,
                category,
                fixture ? "fixture" : "test",
                phase,
                risk,
                reason.isEmpty() ? "migratable" : "left",
                reason);
    }

    /** A page of any rows, with steps for what can be moved. */
    static ReportContent of(String project, List<RawMocks.Row> rows, int atTheBeginning) {
        Map<String, List<RawMocks.Row>> byPath = new LinkedHashMap<>();
        rows.forEach(row ->
                byPath.computeIfAbsent(row.path(), path -> new ArrayList<>()).add(row));
        List<String> fixtures = byPath.entrySet().stream()
                .filter(each -> each.getValue().get(0).location().equals("fixture"))
                .map(Map.Entry::getKey)
                .toList();
        List<StepEntry> steps = new ArrayList<>();
        steps.add(new StepEntry(
                "0",
                "0",
                "src/test/java/com/acme/MockFactory.java",
                "",
                List.of("factory"),
                0,
                "LOW",
                60,
                List.of(),
                List.of(),
                List.of()));
        int[] number = {0};
        byPath.forEach((path, inFile) -> {
            int movable =
                    (int) inFile.stream().filter(row -> row.reason().isEmpty()).count();
            RawMocks.Row first = inFile.get(0);
            if (movable > 0) {
                Set<String> requires = new LinkedHashSet<>(Set.of("0"));
                if (!fixtures.isEmpty() && number[0] % 10 == 3) {
                    requires.add("2:" + fixtures.get(number[0] % fixtures.size()));
                }
                number[0]++;
                steps.add(new StepEntry(
                        first.phase() + ":" + path,
                        first.phase(),
                        path,
                        moduleOf(path),
                        List.of(first.category()),
                        movable,
                        first.risk(),
                        movable * 2 + 1,
                        List.of(),
                        List.copyOf(requires),
                        tests(path, byPath.keySet(), first.location().equals("fixture"))));
            }
        });
        int movable = count(rows, row -> row.reason().isEmpty());
        PlanSummary plan = new PlanSummary(
                project,
                rows.size(),
                byPath.size(),
                movable,
                movable,
                phases(steps),
                List.of(),
                List.of(),
                left(rows),
                riskiest(byPath),
                steps,
                List.of("4:search/Legacy.java"),
                List.of());
        RunRecord now = RunRecord.of(Goal.PLAN, NOW, project, "3fa9c1d2e4b5a6978812aa03", false)
                .with(counts(rows, byPath.size(), atTheBeginning - rows.size()));
        return new ReportContent(
                "Mock migration report",
                false,
                plan,
                rows,
                Suites::moduleOf,
                path -> "@acme/" + path.split("/")[0],
                List.of(new NextStep("annotatedMocks=session", 31), new NextStep("factoryModule=kit", 6)),
                history(project, rows, byPath.size(), atTheBeginning),
                now);
    }

    private static String moduleOf(String path) {
        return path.contains("/") ? path.split("/")[0] + "-core" : "";
    }

    private interface Test {
        boolean of(RawMocks.Row row);
    }

    private static int count(List<RawMocks.Row> rows, Test test) {
        return (int) rows.stream().filter(test::of).count();
    }

    private static List<String> tests(String path, Set<String> paths, boolean fixture) {
        String own = name(path);
        if (!fixture) {
            return List.of(own);
        }
        return paths.stream()
                .filter(other -> other.endsWith("Test.java") && other.split("/")[0].equals(path.split("/")[0]))
                .limit(120)
                .map(Suites::name)
                .toList();
    }

    private static String name(String path) {
        return path.replaceFirst(".*src/test/java/", "").replace(".java", "").replace('/', '.');
    }

    private static List<PhaseCount> phases(List<StepEntry> steps) {
        List<PhaseCount> counts = new ArrayList<>();
        List<String> names = List.of("foundation", "critical", "fixtures", "helpers", "generic");
        for (int phase = 0; phase < names.size(); phase++) {
            String number = Integer.toString(phase);
            List<StepEntry> own =
                    steps.stream().filter(step -> step.phase().equals(number)).toList();
            counts.add(new PhaseCount(
                    number,
                    names.get(phase),
                    own.size(),
                    own.stream().mapToInt(StepEntry::sites).sum(),
                    own.stream().mapToInt(StepEntry::changedLines).sum(),
                    own.size()));
        }
        return counts;
    }

    private static List<LeftCount> left(List<RawMocks.Row> rows) {
        return rows.stream()
                .map(RawMocks.Row::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .sorted()
                .map(reason -> new LeftCount(
                        reason,
                        count(rows, row -> row.reason().equals(reason)),
                        Reason.valueOf(reason).explanation(),
                        Reason.valueOf(reason).remedy()))
                .sorted(Comparator.comparing(LeftCount::sites).reversed())
                .toList();
    }

    private static List<FileEntry> riskiest(Map<String, List<RawMocks.Row>> byPath) {
        return byPath.entrySet().stream()
                .map(each -> new FileEntry(
                        each.getKey(),
                        each.getValue().get(0).risk(),
                        each.getValue().size(),
                        1))
                .limit(20)
                .toList();
    }

    private static SiteCounts counts(List<RawMocks.Row> rows, int files, int moved) {
        TreeMap<String, SiteCounts.Part> byCategory = new TreeMap<>();
        TreeMap<String, SiteCounts.Part> byPhase = new TreeMap<>();
        TreeMap<String, SiteCounts.Part> byModule = new TreeMap<>();
        TreeMap<String, SiteCounts.Part> byRisk = new TreeMap<>();
        TreeMap<String, Integer> byReason = new TreeMap<>();
        SortedMap<String, SortedMap<String, SiteCounts.Part>> byOwner = new TreeMap<>();
        rows.forEach(row -> {
            SiteCounts.Part part = new SiteCounts.Part(1, row.reason().isEmpty() ? 1 : 0);
            byCategory.merge(row.category(), part, SiteCounts.Part::plus);
            byPhase.merge(row.phase(), part, SiteCounts.Part::plus);
            byModule.merge(moduleOf(row.path()), part, SiteCounts.Part::plus);
            byRisk.merge(row.risk(), part, SiteCounts.Part::plus);
            byOwner.computeIfAbsent("@acme/" + row.path().split("/")[0], owner -> new TreeMap<>())
                    .merge(row.phase(), part, SiteCounts.Part::plus);
            if (!row.reason().isEmpty()) {
                byReason.merge(row.reason(), 1, Integer::sum);
            }
        });
        int movable = count(rows, row -> row.reason().isEmpty());
        return new SiteCounts(
                SiteCounts.Reader.SURVEY,
                rows.size(),
                movable,
                moved,
                files,
                rows.size(),
                files * 0.8,
                byCategory,
                byPhase,
                byModule,
                byRisk,
                byReason,
                byOwner);
    }

    private static History history(String project, List<RawMocks.Row> rows, int files, int atTheBeginning) {
        List<RunRecord> records = new ArrayList<>();
        int weeks = 26;
        for (int week = weeks; week > 0; week--) {
            Instant when = NOW.minus(Duration.ofDays(7L * week));
            int left = rows.size() + (atTheBeginning - rows.size()) * week / (weeks + 2);
            int moved = atTheBeginning - left;
            if (week > 16) {
                records.add(RunRecord.of(Goal.BACKFILL, when, project, "aa" + week, false)
                        .with(SiteCounts.ofText(left, moved, files)));
                continue;
            }
            SiteCounts now = counts(rows, files, moved);
            records.add(RunRecord.of(Goal.PLAN, when, project, "bb" + week, false)
                    .with(new SiteCounts(
                            SiteCounts.Reader.SURVEY,
                            left,
                            left - now.staying(),
                            moved,
                            files,
                            left,
                            now.hours(),
                            now.byCategory(),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            new TreeMap<>())));
            if (week % 3 == 0) {
                records.add(RunRecord.of(Goal.MIGRATE, when.plusSeconds(3600), project, "bb" + week, false)
                        .with(
                                new Work(
                                        "mock-factory/migration",
                                        21,
                                        moved / 10,
                                        100 - week,
                                        120,
                                        14.5,
                                        new TreeMap<>(),
                                        new TreeMap<>(),
                                        new TreeMap<>(),
                                        List.of()),
                                new TestFigures(true, 1834, 0, 212.4, 214.9 - week, 1 << 20, 1 << 20, 12, 0, List.of()),
                                List.of(new StepBack(
                                        "1:gateway/Watched" + week + "Test.java",
                                        "FILE",
                                        "com.acme.WatchedTest",
                                        ":com.acme.WatchedTest#reads: passed -> failed"))));
            }
        }
        records.add(RunRecord.of(Goal.VERIFY, NOW.minusSeconds(7200), project, "cc01", false)
                .with(new GateFigures("clean", 0), null));
        return new History(records, List.of("notes.txt in .mock-factory/history is passed over: it is no JSON file"));
    }
}
