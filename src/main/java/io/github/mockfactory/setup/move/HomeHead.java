package io.github.mockfactory.setup.move;

import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.Stub;
import io.github.mockfactory.setup.TypeText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The head of a home, and the names in it. */
final class HomeHead {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.$])[\\w$]+(?:\\.[\\w$]+)+");

    private final PlannedHome home;
    private final MockSetup setup;
    private final Map<String, String> written;

    /**
     * Takes the home.
     *
     * @param home    that is written
     * @param setup   that it is made from
     * @param written how classes are written where it goes, by their qualified names
     */
    HomeHead(PlannedHome home, MockSetup setup, Map<String, String> written) {
        this.home = home;
        this.setup = setup;
        this.written = written;
    }

    /** Fully qualified names of the classes in the head. */
    static Set<String> classes(PlannedHome home, MockSetup setup) {
        Set<String> classes = new HashSet<>();
        if (setup.type() != null) {
            classes.addAll(setup.type().classes());
        }
        home.parameters().forEach(each -> classes.addAll(each.type().classes()));
        setup.stubs().forEach(stub -> classes.addAll(stub.thrown()));
        return classes;
    }

    /** The type of the mock. */
    String type() {
        TypeText type = setup.type();
        return shortened(type == null ? setup.typeName().replace('$', '.') : type.text());
    }

    /** The mock in the method: as in the set-up, unless a parameter is called so. */
    String mock() {
        Set<String> names =
                home.parameters().stream().map(each -> each.name()).collect(Collectors.toCollection(HashSet::new));
        String name = setup.variable();
        while (names.contains(name)) {
            name += "Mock";
        }
        return name;
    }

    /** Annotations, one a line. */
    List<String> annotations() {
        return setup.isUnchecked() ? List.of("@SuppressWarnings(\"unchecked\")") : List.of();
    }

    /**
     * The declaration up to its body.
     *
     * @param modifiers with a space behind each
     */
    String declaration(String modifiers) {
        List<String> parameters = new ArrayList<>();
        if (!home.makes()) {
            parameters.add(type() + " " + mock());
        }
        home.parameters().forEach(each -> parameters.add(shortened(each.type().text()) + " " + each.name()));
        Set<String> thrown = setup.stubs().stream()
                .map(Stub::thrown)
                .flatMap(Set::stream)
                .map(name -> shortened(name.replace('$', '.')))
                .collect(Collectors.toCollection(TreeSet::new));
        String clause = thrown.isEmpty() ? "" : " throws " + String.join(", ", thrown);
        return modifiers + (home.makes() ? type() : "void") + " " + home.name() + "(" + String.join(", ", parameters)
                + ")" + clause + " {";
    }

    /** Qualified names by those that are written, the longest first. */
    String shortened(String text) {
        return edited(
                text, code -> NAME.matcher(code).replaceAll(name -> Matcher.quoteReplacement(shortest(name.group()))));
    }

    /** A text with its code edited: what stands in literals stays. */
    static String edited(String text, UnaryOperator<String> edit) {
        StringBuilder result = new StringBuilder();
        Matcher literal = TEXT.matcher(text);
        int end = 0;
        while (literal.find()) {
            result.append(edit.apply(text.substring(end, literal.start()))).append(literal.group());
            end = literal.end();
        }
        return result.append(edit.apply(text.substring(end))).toString();
    }

    private String shortest(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            String simple = written.get(name.substring(0, end));
            if (simple != null) {
                return simple + name.substring(end);
            }
        }
        return name;
    }

    /** What stands for a value, by the place of the value in the set-up. */
    static Map<Integer, String> arguments(PlannedHome home) {
        Map<Integer, String> arguments = new HashMap<>();
        home.parameters()
                .forEach(parameter -> parameter.values().forEach(value -> arguments.put(value, parameter.name())));
        return arguments;
    }
}
