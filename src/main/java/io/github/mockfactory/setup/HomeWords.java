package io.github.mockfactory.setup;

import io.github.mockfactory.site.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names and the Javadoc of homes. */
final class HomeWords {

    private static final int MOST_ADJECTIVES = 2;
    private static final int MOST_ACCESSORS = 3;

    private HomeWords() {}

    /** {@code createOpenSessionMock}: what it makes, with what a reader should know first. */
    static String name(MockSetup setup, Columns columns) {
        List<String> adjectives = new ArrayList<>();
        int start = 0;
        for (Stub stub : setup.stubs()) {
            Integer truth = stub.fixed();
            if (truth != null && columns.isFixed(start + truth) && stub.name().matches("is[A-Z].*")) {
                boolean not = !stub.values().get(truth).text().equals("true");
                adjectives.add((not ? "Not" : "") + stub.name().substring(2));
            }
            start += stub.values().size();
        }
        if (adjectives.size() > MOST_ADJECTIVES) {
            adjectives.clear();
        }
        boolean fails = setup.stubs().stream().anyMatch(Stub::fails);
        String type = new TypeName(setup.typeName()).simple();
        return (setup.isCreated() ? "create" : "stub")
                + String.join("", adjectives)
                + (fails ? "Failing" : "")
                + Words.capitalised(type)
                + (setup.isCreated() ? "Mock" : "");
    }

    /** What a method is called that only makes a mock of the type. */
    static String plainName(MockSetup setup) {
        return "create" + Words.capitalised(new TypeName(setup.typeName()).simple()) + "Mock";
    }

    /** The same with the accessors that only this one has; the id of the shape if they say too little or too much. */
    static String longerName(String name, MockSetup setup, Set<String> common, String id) {
        Set<String> accessors = accessors(setup);
        accessors.removeAll(common);
        return accessors.isEmpty() || accessors.size() > MOST_ACCESSORS
                ? name + "_" + id
                : name + "With" + String.join("And", accessors);
    }

    static Set<String> accessors(MockSetup setup) {
        return setup.stubs().stream()
                .map(stub -> Words.capitalised(StubbedMethod.topicOf(stub.name())))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
