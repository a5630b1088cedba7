package io.github.mockfactory.driver.page;

import io.github.mockfactory.driver.history.History;
import io.github.mockfactory.driver.history.Pace;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How sites became fewer, as a chart of lines: one point for each day with a state, all in units of the picture. */
final class BurnDown {

    static final int WIDTH = 760;
    static final int HEIGHT = 260;
    private static final int LEFT = 56;
    private static final int RIGHT = 16;
    private static final int TOP = 12;
    private static final int BOTTOM = 30;
    private static final int GRID = 4;
    private static final int MOST_DATES = 5;
    private static final int MOST_POINTS = 400;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final List<RunRecord> states;
    private final Pace pace;
    private final Instant first;
    private final Instant last;
    private final int most;

    /**
     * A point of the table beside the chart.
     *
     * @param day     on which it was counted
     * @param exact   whether every site was decided, or only the text read
     * @param sites   that were raw
     * @param movable how many of them the recipes would have rewritten
     * @param moved   constructions through the factory
     */
    public record Point(String day, boolean exact, int sites, int movable, int moved) {}

    /**
     * A mark at an axis.
     *
     * @param at    where it stands
     * @param label what it says
     */
    public record Mark(int at, String label) {}

    private BurnDown(List<RunRecord> states, Pace pace) {
        this.states = states;
        this.pace = pace;
        this.first = states.get(0).instant();
        Instant newest = states.get(states.size() - 1).instant();
        LocalDate end = pace.end();
        Instant shown = end == null ? newest : end.atStartOfDay(ZoneOffset.UTC).toInstant();
        // an end that is far away would leave no room for what was
        Instant limit = newest.plus(Duration.between(first, newest)).plus(Duration.ofDays(14));
        Instant until = shown.isBefore(limit) ? shown : limit;
        this.last = until.isAfter(first.plus(A_DAY)) ? until : first.plus(A_DAY);
        this.most = ceiling(states.stream()
                .mapToInt(each -> Math.max(count(each, SiteCounts::sites), count(each, SiteCounts::moved)))
                .max()
                .orElse(1));
    }

    /** The chart; null where there is only one day. */
    static @Nullable BurnDown of(History history) {
        Map<LocalDate, RunRecord> days = new LinkedHashMap<>();
        history.states().forEach(each -> days.put(dayOf(each), each));
        List<RunRecord> states = new ArrayList<>(days.values());
        if (states.size() < 2) {
            return null;
        }
        int every = (states.size() + MOST_POINTS - 1) / MOST_POINTS;
        List<RunRecord> shown = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (i % every == 0 || i == states.size() - 1) {
                shown.add(states.get(i));
            }
        }
        return new BurnDown(shown, Pace.of(history));
    }

    private static LocalDate dayOf(RunRecord state) {
        return LocalDate.ofInstant(state.instant(), ZoneOffset.UTC);
    }

    private static int count(RunRecord state, ToIntFunction<SiteCounts> number) {
        SiteCounts counts = state.sites();
        return counts == null ? 0 : number.applyAsInt(counts);
    }

    private static boolean isExact(RunRecord state) {
        SiteCounts counts = state.sites();
        return counts != null && counts.reader() == SiteCounts.Reader.SURVEY;
    }

    /** The next number that four lines divide well. */
    private static int ceiling(int most) {
        int step = 1;
        while (step * GRID * 10 <= most) {
            step *= 10;
        }
        for (int factor : List.of(1, 2, 3, 4, 5, 8, 10)) {
            if (step * factor * GRID >= most) {
                return step * factor * GRID;
            }
        }
        return step * 10 * GRID;
    }

    private long x(Instant when) {
        double share = (double) Duration.between(first, when).toSeconds()
                / Duration.between(first, last).toSeconds();
        return Math.round(LEFT + Math.min(1, share) * (WIDTH - LEFT - RIGHT));
    }

    private long y(double count) {
        return Math.round(HEIGHT - BOTTOM - count / most * (HEIGHT - TOP - BOTTOM));
    }

    private String line(List<RunRecord> points, ToIntFunction<SiteCounts> number) {
        return points.stream()
                .map(each -> x(each.instant()) + "," + y(count(each, number)))
                .collect(Collectors.joining(" "));
    }

    private List<RunRecord> ofText() {
        List<RunRecord> points = new ArrayList<>();
        for (RunRecord each : states) {
            points.add(each);
            if (isExact(each)) {
                // the line goes on to where the other one begins
                break;
            }
        }
        return points.size() == 1 ? List.of() : points;
    }

    private List<RunRecord> exact() {
        return states.stream().filter(BurnDown::isExact).toList();
    }

    /** Everything that the template draws. */
    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("width", WIDTH);
        model.put("height", HEIGHT);
        model.put("left", LEFT);
        model.put("right", WIDTH - RIGHT);
        model.put("bottom", HEIGHT - BOTTOM);
        model.put("textLine", line(ofText(), SiteCounts::inText));
        model.put("sitesLine", line(exact(), SiteCounts::sites));
        model.put("movableLine", line(exact(), SiteCounts::movable));
        model.put("movedLine", line(states, SiteCounts::moved));
        model.put("paceLine", paceLine());
        model.put("rows", rows());
        model.put("columns", columns());
        model.put("points", points());
        return model;
    }

    private String paceLine() {
        RunRecord newest = states.get(states.size() - 1);
        LocalDate end = pace.end();
        int left = count(newest, SiteCounts::movable);
        if (end == null || left == 0) {
            return "";
        }
        Instant ends = end.atStartOfDay(ZoneOffset.UTC).toInstant();
        double days = Math.max(1, Duration.between(newest.instant(), ends).toDays());
        double shown = Duration.between(newest.instant(), last).toDays();
        double atEdge = Math.max(0, left * (1 - shown / days));
        return x(newest.instant()) + "," + y(left) + " " + x(last) + "," + y(atEdge);
    }

    private List<Mark> rows() {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i <= GRID; i++) {
            int value = most / GRID * i;
            marks.add(new Mark((int) y(value), String.format(Locale.ROOT, "%,d", value)));
        }
        return marks;
    }

    private List<Mark> columns() {
        List<Mark> marks = new ArrayList<>();
        long days = Math.max(1, Duration.between(first, last).toDays());
        long steps = Math.min(MOST_DATES - 1, days);
        for (long i = 0; i <= steps; i++) {
            Instant when =
                    first.plus(Duration.between(first, last).multipliedBy(i).dividedBy(steps));
            marks.add(new Mark(
                    (int) x(when), LocalDate.ofInstant(when, ZoneOffset.UTC).toString()));
        }
        return marks;
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int i = states.size() - 1; i >= 0; i--) {
            RunRecord each = states.get(i);
            points.add(new Point(
                    dayOf(each).toString(),
                    isExact(each),
                    count(each, SiteCounts::sites),
                    count(each, SiteCounts::movable),
                    count(each, SiteCounts::moved)));
        }
        return points;
    }
}
