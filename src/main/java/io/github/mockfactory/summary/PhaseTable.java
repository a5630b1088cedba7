package io.github.mockfactory.summary;

import io.github.mockfactory.category.Phase;
import io.github.mockfactory.decide.Inventory;
import io.github.mockfactory.site.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sites by phase: how many there are, how many are migrated, and why the others are left. */
final class PhaseTable {

    private static final int WIDTH = 110;

    private final Map<Phase, Row> rows = new TreeMap<>();
    private final Row sum = new Row();
    private final String done;

    private static final class Row {
        private int sites;
        private final Map<Reason, Integer> left = new EnumMap<>(Reason.class);

        void add(Inventory.Entry entry) {
            sites++;
            Reason reason = entry.decision().reason();
            if (reason != null) {
                left.merge(reason, 1, Integer::sum);
            }
        }

        int leftInAll() {
            return left.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The commonest first. */
        List<String> reasons() {
            return left.entrySet().stream()
                    .sorted(Map.Entry.<Reason, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(reason -> reason.getValue() + " " + reason.getKey())
                    .toList();
        }
    }

    /** Takes the sites, and the word for those that are not left. */
    PhaseTable(Inventory inventory, String done) {
        this.done = done;
        inventory.entries().forEach(entry -> {
            rows.computeIfAbsent(entry.site().phase(), phase -> new Row()).add(entry);
            sum.add(entry);
        });
    }

    /** The table, without lines that say nothing. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(line("phase", "sites", done, "left", ""));
        rows.forEach((phase, row) -> add(lines, phase.number() + " " + name(phase), row));
        if (rows.size() > 1) {
            lines.add(line("all", sum.sites, sum.sites - sum.leftInAll(), sum.leftInAll(), ""));
        }
        return lines;
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void add(List<String> lines, String name, Row row) {
        List<String> reasons = wrapped(row.reasons());
        lines.add(line(name, row.sites, row.sites - row.leftInAll(), row.leftInAll(), reasons.get(0)));
        reasons.stream().skip(1).forEach(more -> lines.add(line("", "", "", "", more)));
    }

    private List<String> wrapped(List<String> reasons) {
        int room = WIDTH - line("", "", "", "", "|").length();
        List<String> lines = new ArrayList<>(List.of(""));
        for (String reason : reasons) {
            int last = lines.size() - 1;
            String line = lines.get(last);
            if (line.isEmpty()) {
                lines.set(last, reason);
            } else if (line.length() + 2 + reason.length() <= room) {
                lines.set(last, line + ", " + reason);
            } else {
                lines.set(last, line + ",");
                lines.add(reason);
            }
        }
        return lines;
    }

    private static String line(Object phase, Object sites, Object done, Object left, String reasons) {
        return "%-18s %7s %10s %7s   %s"
                .formatted(phase, sites, done, left, reasons)
                .stripTrailing();
    }
}
