package io.github.mockfactory.cli;

import static io.github.mockfactory.cli.Elements.child;
import static io.github.mockfactory.cli.Elements.children;
import static io.github.mockfactory.cli.Elements.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A goal, as the descriptor of the Maven plugin tells it. The command line takes the same options: they are declared once.
 *
 * @param name        by which it is called
 * @param description one or more sentences
 * @param options     that people may set
 */
record GoalDescriptor(String name, String description, List<Option> options) {

    private static final String DESCRIPTOR = "/META-INF/maven/plugin.xml";

    /** The option that names the description of a build. */
    private static final String BUILD = "build";

    /** Options that say something without a value, too. */
    private static final Set<String> BARE = Set.of("week");

    /** Options that say how Maven builds. */
    private static final Set<String> OF_MAVEN = Set.of("testGoals");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{(?<name>[\\w.]+)}");

    /** Keeps a copy of the list. */
    GoalDescriptor {
        options = List.copyOf(options);
    }

    /**
     * An option.
     *
     * @param name         by which a goal knows it
     * @param properties   by which people set it
     * @param type         the name of a class or primitive
     * @param defaultValue null if there is none
     * @param description  one or more sentences
     */
    record Option(
            String name,
            List<String> properties,
            String type,
            @Nullable String defaultValue,
            String description) {

        /** Whether it may be set without a value, which is then {@code true}, as Maven has it. */
        boolean mayBeBare() {
            return type.equals("boolean") || BARE.contains(name);
        }
    }

    /** Reads the descriptor that the build of this project has made. A goal that takes no build is for Maven's own pages. */
    static List<GoalDescriptor> all() {
        try (InputStream in = GoalDescriptor.class.getResourceAsStream(DESCRIPTOR)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTOR + " is missing: the program was not built by Maven");
            }
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            return children(child(plugin, "mojos").orElseThrow(), "mojo")
                    .map(GoalDescriptor::read)
                    .filter(goal -> goal.options().stream()
                            .anyMatch(option -> option.name().equals(BUILD)))
                    .toList();
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("Cannot read " + DESCRIPTOR + ": " + e.getMessage(), e);
        }
    }

    private static GoalDescriptor read(Element mojo) {
        Optional<Element> configuration = child(mojo, "configuration");
        List<Option> options = children(child(mojo, "parameters").orElseThrow(), "parameter")
                .filter(parameter -> text(parameter, "editable").equals("true"))
                .filter(parameter -> !OF_MAVEN.contains(text(parameter, "name")))
                .map(parameter ->
                        option(parameter, configuration.flatMap(values -> child(values, text(parameter, "name")))))
                .toList();
        return new GoalDescriptor(text(mojo, "goal"), text(mojo, "description"), options);
    }

    /** A default that is a property itself is a second, shorter name. */
    private static Option option(Element parameter, Optional<Element> value) {
        List<String> properties = new ArrayList<>();
        value.map(Element::getTextContent).ifPresent(expression -> addProperty(expression, properties));
        String written =
                value.map(element -> element.getAttribute("default-value")).orElse("");
        String defaultValue = written.isEmpty() || addProperty(written, properties) ? null : written;
        return new Option(
                text(parameter, "name"),
                List.copyOf(properties),
                text(parameter, "type"),
                defaultValue,
                text(parameter, "description"));
    }

    private static boolean addProperty(String expression, List<String> properties) {
        Matcher property = PROPERTY.matcher(expression.trim());
        return property.matches() && properties.add(property.group("name"));
    }
}
