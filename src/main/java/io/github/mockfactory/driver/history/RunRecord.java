package io.github.mockfactory.driver.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run that matters.
 *
 * @param version    of this format
 * @param goal       what ran
 * @param date       when it ended, as ISO 8601 says in UTC; of a commit of the past, when that was made
 * @param project    name of the build
 * @param commit     that was checked out; empty where there is none
 * @param dirty      whether something was not committed
 * @param sites      the state of the sources; null if the run did not look at it
 * @param work       what was committed or taken back; null if nothing could be
 * @param tests      how tests went; null if none ran
 * @param rolledBack steps that were rolled back by themselves
 * @param gate       what the gate said; null if it was not asked
 * @param stopped    why it did not come to its end, a sentence; null if it did
 */
public record RunRecord(
        int version,
        Goal goal,
        String date,
        String project,
        String commit,
        boolean dirty,
        @Nullable SiteCounts sites,
        @Nullable Work work,
        @Nullable TestFigures tests,
        List<StepBack> rolledBack,
        @Nullable GateFigures gate,
        @Nullable String stopped) {

    /** Of what this version writes. */
    public static final int VERSION = 1;

    private static final String COMMIT = "[0-9a-f]{0,64}";
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** Keeps copies, and refuses what cannot be. */
    public RunRecord {
        if (version != VERSION) {
            throw new IllegalArgumentException(
                    "it is of version " + version + ", and this is read by tools that know version " + VERSION);
        }
        project = project == null ? "" : project;
        commit = commit == null ? "" : commit;
        if (goal == null || !commit.matches(COMMIT) || !isDate(String.valueOf(date))) {
            throw new IllegalArgumentException("it has no goal, a commit that is none, or a date that is none");
        }
        rolledBack = rolledBack == null ? List.of() : List.copyOf(rolledBack);
    }

    private static boolean isDate(String text) {
        try {
            Instant instant = Instant.parse(text);
            return instant.isAfter(FIRST) && instant.isBefore(LAST);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /**
     * Begins a record.
     *
     * @param goal    what ran
     * @param when    it ended
     * @param project name of the build
     * @param commit  that was checked out; empty where there is none
     * @param dirty   whether something was not committed
     * @return a record of nothing yet
     */
    public static RunRecord of(Goal goal, Instant when, String project, String commit, boolean dirty) {
        return new RunRecord(
                VERSION,
                goal,
                when.truncatedTo(ChronoUnit.SECONDS).toString(),
                project,
                commit,
                dirty,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /**
     * The same with the state of the sources.
     *
     * @param counts that were found
     * @return a record
     */
    public RunRecord with(SiteCounts counts) {
        return new RunRecord(
                version, goal, date, project, commit, dirty, counts, work, tests, rolledBack, gate, stopped);
    }

    /**
     * The same with what was done.
     *
     * @param done  what was committed or taken back
     * @param ended how tests went; null if none ran
     * @param back  steps that were rolled back by themselves
     * @return a record
     */
    public RunRecord with(Work done, @Nullable TestFigures ended, List<StepBack> back) {
        return new RunRecord(version, goal, date, project, commit, dirty, sites, done, ended, back, gate, stopped);
    }

    /**
     * The same with what the gate said.
     *
     * @param answer of the gate
     * @param ended  how the tests went whose reports are there; null if there are none
     * @return a record
     */
    public RunRecord with(GateFigures answer, @Nullable TestFigures ended) {
        return new RunRecord(
                version, goal, date, project, commit, dirty, sites, work, ended, rolledBack, answer, stopped);
    }

    /**
     * The same of a run that did not come to its end.
     *
     * @param why a sentence
     * @return a record
     */
    public RunRecord stoppedFor(String why) {
        return new RunRecord(version, goal, date, project, commit, dirty, sites, work, tests, rolledBack, gate, why);
    }

    /**
     * When it ended.
     *
     * @return the date
     */
    public Instant instant() {
        return Instant.parse(date);
    }

    /** Whether another record says the same, at another time. */
    boolean saysTheSameAs(RunRecord other) {
        return new RunRecord(
                        version,
                        goal,
                        other.date,
                        project,
                        commit,
                        dirty,
                        sites,
                        work,
                        tests,
                        rolledBack,
                        gate,
                        stopped)
                .equals(other);
    }
}
