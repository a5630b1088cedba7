package io.github.mockfactory.driver.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order the steps of a phase are taken. */
public enum StepOrder {
    /** What needs most care first, and of that the files with most sites: trouble shows early. */
    RISKIEST,
    /** What needs least care first. */
    SAFEST;

    private Comparator<Step> comparator() {
        Comparator<Step> riskiest = Comparator.comparing(Step::risk)
                .thenComparing(Comparator.comparingInt(Step::sites).reversed());
        return Comparator.comparing(Step::phase)
                .thenComparing(this == RISKIEST ? riskiest : riskiest.reversed())
                .thenComparing(Step::path);
    }

    /**
     * Looks an order up.
     *
     * @param name as written in an option
     * @return the order
     * @throws IllegalArgumentException if there is none; the message names those that exist
     */
    public static StepOrder named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name.trim()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("The option order is '" + name + "', but must be one of: "
                                + Arrays.stream(values())
                                        .map(order -> order.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
    }

    /** Sorts steps, each behind those that it requires. */
    List<Step> sort(List<Step> steps) {
        Map<String, Step> byId = new LinkedHashMap<>();
        steps.stream().sorted(comparator()).forEach(step -> byId.put(step.id(), step));
        Map<String, Step> sorted = new LinkedHashMap<>();
        byId.values().forEach(step -> add(step, byId, sorted, new HashSet<>()));
        return List.copyOf(sorted.values());
    }

    private static void add(Step step, Map<String, Step> byId, Map<String, Step> sorted, Set<String> open) {
        // steps that require each other are in no order among themselves
        if (sorted.containsKey(step.id()) || !open.add(step.id())) {
            return;
        }
        step.requires().stream().sorted().forEach(id -> {
            Step required = byId.get(id);
            if (required != null) {
                add(required, byId, sorted, open);
            }
        });
        sorted.put(step.id(), step);
    }
}
