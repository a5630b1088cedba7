package io.github.mockfactory.driver.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All runs that left a record.
 *
 * @param records oldest first
 * @param skipped files that are no records, a sentence for each
 */
public record History(List<RunRecord> records, List<String> skipped) {

    /** No run. */
    public static final History NONE = new History(List.of(), List.of());

    /** Keeps copies. */
    public History {
        records = List.copyOf(records);
        skipped = List.copyOf(skipped);
    }

    /**
     * The records that tell a state of the sources.
     *
     * @return oldest first
     */
    public List<RunRecord> states() {
        return records.stream().filter(each -> each.sites() != null).toList();
    }

    /**
     * The last run of a goal.
     *
     * @param goal any
     * @return empty if there is none
     */
    public Optional<RunRecord> last(Goal goal) {
        return records.stream().filter(each -> each.goal() == goal).reduce((one, other) -> other);
    }

    /**
     * The records of a span of time.
     *
     * @param from  the first instant
     * @param until the first instant that is not in it
     * @return a history of those alone
     */
    public History between(Instant from, Instant until) {
        return new History(
                records.stream()
                        .filter(each ->
                                !each.instant().isBefore(from) && each.instant().isBefore(until))
                        .toList(),
                List.of());
    }

    /**
     * The same with one more state.
     *
     * @param now the last
     * @return a history
     */
    public History with(RunRecord now) {
        List<RunRecord> all = new ArrayList<>(records);
        all.add(now);
        return new History(all, skipped);
    }

    /**
     * Hours of handwork that migrations have saved, less those of what was taken back.
     *
     * @return an estimate, not less than 0
     */
    public double hoursSaved() {
        double hours = 0;
        for (RunRecord each : records) {
            Work work = each.work();
            if (work != null) {
                hours += each.goal() == Goal.ROLLBACK ? -work.hours() : work.hours();
            }
        }
        return Math.max(0, hours);
    }

    /**
     * The steps that were rolled back and have been committed since.
     *
     * @return their ids
     */
    public Set<String> recovered() {
        Set<String> recovered = new HashSet<>();
        for (RunRecord each : records) {
            each.rolledBack().forEach(step -> recovered.remove(step.step()));
            Work work = each.work();
            if (work != null) {
                recovered.addAll(work.recovered());
            }
        }
        return recovered;
    }

    /**
     * The steps that were ever rolled back.
     *
     * @return their ids
     */
    public Set<String> everRolledBack() {
        Set<String> steps = new HashSet<>();
        records.forEach(each -> each.rolledBack().forEach(step -> steps.add(step.step())));
        return steps;
    }
}
