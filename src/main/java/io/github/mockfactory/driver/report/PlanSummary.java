package io.github.mockfactory.driver.report;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.category.Risk;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.driver.plan.Change;
import io.github.mockfactory.driver.plan.Impact;
import io.github.mockfactory.driver.plan.PlannedMigration;
import io.github.mockfactory.driver.plan.Step;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A plan in figures and names: what {@code plan.json} holds and the page shows.
 *
 * @param project    the name of the build
 * @param sites      how many mock sites there are
 * @param files      how many files have some
 * @param migratable how many sites the recipes would rewrite
 * @param planned    how many sites this plan rewrites
 * @param phases     counts by phase
 * @param categories counts by category
 * @param risks      counts by risk
 * @param left       why sites stay
 * @param riskiest   the files that need most care
 * @param steps      everything that is done, in order
 * @param skipped    ids of steps that were rolled back before, and are not tried again
 * @param unwritable files that no step touches, because they could not be written
 */
public record PlanSummary(
        String project,
        int sites,
        int files,
        int migratable,
        int planned,
        List<PhaseCount> phases,
        List<CategoryCount> categories,
        List<RiskCount> risks,
        List<LeftCount> left,
        List<FileEntry> riskiest,
        List<StepEntry> steps,
        List<String> skipped,
        List<UnwritableFile> unwritable) {

    private static final int RISKIEST = 10;

    /**
     * A file that no step touches.
     *
     * @param file its path
     * @param why  it could not be written, going on from its name
     */
    public record UnwritableFile(String file, String why) {}

    /**
     * A phase in figures.
     *
     * @param phase        its number
     * @param name         what it is about
     * @param steps        how many commits it takes
     * @param sites        how many sites it rewrites
     * @param changedLines how many lines it adds and removes
     * @param testClasses  how many test classes stand on what it changes
     */
    public record PhaseCount(String phase, String name, int steps, int sites, int changedLines, int testClasses) {}

    /**
     * A category in figures.
     *
     * @param category   its name
     * @param sites      how many sites it has
     * @param migratable how many of them the recipes would rewrite
     */
    public record CategoryCount(String category, int sites, int migratable) {}

    /**
     * A risk in figures.
     *
     * @param risk  its name
     * @param files how many files have it
     * @param sites how many sites are in them
     */
    public record RiskCount(String risk, int files, int sites) {}

    /**
     * A reason in figures.
     *
     * @param reason      its code
     * @param sites       how many sites stay for it
     * @param explanation why
     * @param remedy      what a person can do
     */
    public record LeftCount(String reason, int sites, String explanation, String remedy) {}

    /**
     * A file that needs care.
     *
     * @param path        of the file
     * @param risk        of the file
     * @param sites       how many sites are in it
     * @param testClasses how many test classes stand on it, itself included
     */
    public record FileEntry(String path, String risk, int sites, int testClasses) {}

    /**
     * A step.
     *
     * @param id           names it
     * @param phase        its number
     * @param path         of its file
     * @param module       of its file
     * @param categories   that it touches
     * @param sites        how many sites it rewrites
     * @param risk         of its file
     * @param changedLines how many lines it adds and removes
     * @param left         what stays in the file
     * @param requires     the steps that must go before
     * @param tests        the test classes that stand on it
     */
    public record StepEntry(
            String id,
            String phase,
            String path,
            String module,
            List<String> categories,
            int sites,
            String risk,
            int changedLines,
            List<String> left,
            List<String> requires,
            List<String> tests) {}

    /**
     * Counts.
     *
     * @param project the name of the build
     * @param plan    what is counted
     * @param impact  which tests stand on which files
     * @param skipped ids of steps that were rolled back before
     * @return the summary
     */
    public static PlanSummary of(String project, PlannedMigration plan, Impact impact, Set<String> skipped) {
        Inventory inventory = plan.inventory();
        int migratable = (int) inventory.entries().stream()
                .filter(entry -> entry.decision().replacement() != null)
                .count();
        return new PlanSummary(
                project,
                inventory.entries().size(),
                inventory.byFile().size(),
                migratable,
                plan.steps().stream().mapToInt(Step::sites).sum(),
                phases(plan, impact),
                categories(inventory),
                risks(inventory),
                left(inventory),
                riskiest(inventory, impact),
                plan.steps().stream().map(step -> entry(step, impact)).toList(),
                skipped.stream().sorted().toList(),
                plan.unwritable().entrySet().stream()
                        .map(file -> new UnwritableFile(file.getKey(), file.getValue()))
                        .toList());
    }

    private static List<PhaseCount> phases(PlannedMigration plan, Impact impact) {
        List<PhaseCount> counts = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            List<Step> steps = plan.steps(phase);
            if (phase == Phase.SETUPS && steps.isEmpty()) {
                // nobody has asked for it
                continue;
            }
            counts.add(new PhaseCount(
                    phase.number(),
                    phase.name().toLowerCase(Locale.ROOT),
                    steps.size(),
                    steps.stream().mapToInt(Step::sites).sum(),
                    steps.stream().mapToInt(PlanSummary::changedLines).sum(),
                    impact.testsOn(steps.stream()
                                    .flatMap(step -> step.paths().stream())
                                    .toList())
                            .size()));
        }
        return counts;
    }

    private static List<CategoryCount> categories(Inventory inventory) {
        Map<String, int[]> counts = new TreeMap<>();
        inventory.entries().forEach(entry -> {
            int[] count = counts.computeIfAbsent(entry.site().category().name(), name -> new int[2]);
            count[0]++;
            count[1] += entry.decision().replacement() == null ? 0 : 1;
        });
        return counts.entrySet().stream()
                .map(count -> new CategoryCount(count.getKey(), count.getValue()[0], count.getValue()[1]))
                .toList();
    }

    private static List<RiskCount> risks(Inventory inventory) {
        Map<Risk, int[]> counts = new EnumMap<>(Risk.class);
        inventory.byFile().forEach((path, entries) -> {
            int[] count = counts.computeIfAbsent(inventory.riskOf(path), risk -> new int[2]);
            count[0]++;
            count[1] += entries.size();
        });
        return counts.entrySet().stream()
                .map(count -> new RiskCount(count.getKey().name(), count.getValue()[0], count.getValue()[1]))
                .toList();
    }

    private static List<LeftCount> left(Inventory inventory) {
        Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
        inventory.entries().forEach(entry -> {
            Reason reason = entry.decision().reason();
            if (reason != null) {
                counts.merge(reason, 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .map(count -> new LeftCount(
                        count.getKey().name(),
                        count.getValue(),
                        count.getKey().explanation(),
                        count.getKey().remedy()))
                .sorted(Comparator.comparing(LeftCount::sites).reversed())
                .toList();
    }

    private static List<FileEntry> riskiest(Inventory inventory, Impact impact) {
        return inventory.byFile().keySet().stream()
                .sorted(Comparator.comparing(inventory::riskOf)
                        .thenComparing(path -> -inventory
                                .byFile()
                                .getOrDefault(path, List.of())
                                .size()))
                .limit(RISKIEST)
                .map(path -> new FileEntry(
                        path,
                        inventory.riskOf(path).name(),
                        inventory.byFile().getOrDefault(path, List.of()).size(),
                        impact.testsOn(List.of(path)).size()))
                .toList();
    }

    private static StepEntry entry(Step step, Impact impact) {
        return new StepEntry(
                step.id(),
                step.phase().number(),
                step.path(),
                step.module(),
                step.categories(),
                step.sites(),
                step.risk().name(),
                changedLines(step),
                step.left(),
                step.requires().stream().sorted().toList(),
                List.copyOf(impact.testsOn(step.paths())));
    }

    private static int changedLines(Step step) {
        return step.changes().stream().mapToInt(Change::changedLines).sum();
    }
}
