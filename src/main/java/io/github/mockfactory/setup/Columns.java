package io.github.mockfactory.setup;

import io.github.mockfactory.setup.Value.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values of set-ups of one shape, side by side: what is the same in all is fixed, the rest is what a home asks for. */
final class Columns {

    private final List<MockSetup> setups;
    private final boolean elsewhere;
    private final List<List<Value>> rows;
    private final List<List<Integer>> open;

    /**
     * Compares.
     *
     * @param setups    of one shape
     * @param elsewhere whether fixed values are to be written in another class
     */
    Columns(List<MockSetup> setups, boolean elsewhere) {
        this.setups = setups;
        this.elsewhere = elsewhere;
        this.rows = setups.stream().map(MockSetup::values).toList();
        this.open = merged();
    }

    boolean isFixed(int value) {
        Value first = rows.get(0).get(value);
        return first.isConstant()
                && rows.stream().allMatch(row -> row.get(value).text().equals(first.text()))
                && rows.stream().noneMatch(row -> row.get(value).again())
                && (elsewhere ? first.open() : isWritable(first));
    }

    /** The name of a constant may be known in a class inside another, and not in that. */
    private boolean isWritable(Value value) {
        return value.classes().isEmpty()
                || value.text().endsWith(".class")
                || setups.stream().noneMatch(MockSetup::isNested);
    }

    private List<List<Integer>> merged() {
        boolean runs = rows.stream().flatMap(List::stream).anyMatch(each -> each.kind() == Kind.CALL);
        Map<List<String>, List<Integer>> columns = new LinkedHashMap<>();
        for (int i : order()) {
            if (!isFixed(i)) {
                int value = i;
                boolean same = rows.stream().allMatch(row -> {
                    Kind kind = row.get(value).kind();
                    // what a call does in between may change a variable
                    return kind == Kind.CONSTANT || (kind == Kind.VARIABLE && !runs);
                });
                List<String> key = new ArrayList<>(
                        rows.stream().map(row -> row.get(value).text()).toList());
                TypeText type = rows.get(0).get(value).type();
                key.add(type == null ? "?" : type.text());
                if (!same) {
                    // two calls may give two objects
                    key.add("#" + value);
                }
                columns.computeIfAbsent(key, text -> new ArrayList<>()).add(value);
            }
        }
        return List.copyOf(columns.values());
    }

    /** The places of the values in the order in which most set-ups write them; of two the one that comes first. */
    private List<Integer> order() {
        Map<List<Integer>, Long> counts = setups.stream()
                .collect(Collectors.groupingBy(Columns::written, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** The places of the values of a set-up in the order of its source. */
    static List<Integer> written(MockSetup setup) {
        List<Integer> starts = setup.starts();
        return setup.order().stream()
                .flatMap(stub -> IntStream.range(
                                starts.get(stub),
                                starts.get(stub)
                                        + setup.stubs().get(stub).values().size())
                        .boxed())
                .toList();
    }

    /** How many parameters a home needs. */
    int size() {
        return open.size();
    }

    /** Why the home cannot have the parameters; null if it can. */
    @Nullable
    SetupReason obstacle() {
        return open.stream().anyMatch(values -> rows.get(0).get(values.get(0)).type() == null)
                ? SetupReason.SETUP_VALUE_TYPE
                : null;
    }

    /** Whether the arguments of a call would be worked out in another order than in the set-up, and something could tell. */
    boolean reorders(MockSetup setup) {
        List<Value> values = setup.values();
        boolean runs =
                open.stream().flatMap(List::stream).anyMatch(i -> values.get(i).kind() == Kind.CALL);
        List<Integer> asked = open.stream().map(each -> each.get(0)).toList();
        List<Integer> own = written(setup).stream().filter(asked::contains).toList();
        return runs && !own.equals(asked);
    }

    /** The parameters with their names. */
    List<Parameter> parameters() {
        List<String> topics = setups.get(0).stubs().stream()
                .flatMap(stub -> stub.topics().stream())
                .toList();
        List<String> owners = setups.get(0).stubs().stream()
                .flatMap(stub -> stub.values().stream().map(value -> StubbedMethod.topicOf(stub.name())))
                .toList();
        List<String> names = new ArrayList<>();
        for (List<Integer> values : open) {
            String plain = Words.identifier(topics.get(values.get(0)));
            String longer = Words.identifier(owners.get(values.get(0)) + Words.capitalised(topics.get(values.get(0))));
            String name = isFree(plain, names) ? plain : longer;
            String free = name;
            for (int i = 2; !isFree(free, names); i++) {
                free = name + i;
            }
            names.add(free);
        }
        return IntStream.range(0, open.size())
                .mapToObj(i -> new Parameter(
                        names.get(i),
                        Objects.requireNonNull(
                                rows.get(0).get(open.get(i).get(0)).type()),
                        open.get(i)))
                .toList();
    }

    /** Whether no other parameter has a name, and nothing that is fixed is called so. */
    private boolean isFree(String name, List<String> names) {
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$(])");
        List<Value> first = rows.get(0);
        Set<Integer> asked = open.stream().flatMap(List::stream).collect(Collectors.toSet());
        boolean fixed = IntStream.range(0, first.size())
                .filter(i -> !asked.contains(i))
                .mapToObj(i -> first.get(i).text())
                .anyMatch(text -> !text.startsWith("\"") && word.matcher(text).find());
        return !names.contains(name)
                && !fixed
                && setups.get(0).stubs().stream()
                        .noneMatch(stub -> word.matcher(stub.template()).find());
    }

    /** Which set-ups differ from a constant that most of them share, in words; empty if none does. */
    List<String> variants(List<String> places) {
        List<String> variants = new ArrayList<>();
        for (List<Integer> column : open) {
            int value = column.get(0);
            if (rows.stream().allMatch(row -> row.get(value).isConstant())) {
                Map<String, Long> counts = rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(value).text(), LinkedHashMap::new, Collectors.counting()));
                counts.entrySet().stream()
                        .filter(each -> each.getValue() * 2 > rows.size() && each.getValue() < rows.size())
                        .findFirst()
                        .ifPresent(most -> variants.add(most.getKey() + " in " + most.getValue() + ", not in "
                                + IntStream.range(0, rows.size())
                                        .filter(i ->
                                                !rows.get(i).get(value).text().equals(most.getKey()))
                                        .mapToObj(i -> places.get(i) + " ("
                                                + rows.get(i).get(value).text() + ")")
                                        .limit(5)
                                        .collect(Collectors.joining(", "))));
            }
        }
        return variants;
    }
}
