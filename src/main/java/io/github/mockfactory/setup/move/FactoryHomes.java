package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.FactoryFile;
import io.github.mockfactory.generate.GeneratedText;
import io.github.mockfactory.generate.TypeStubs;
import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.Value;
import io.github.mockfactory.site.MockitoStubs;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.PlainSource;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;

/** Adds homes to the factory, as text: the set-ups that they are made from stand in other files. */
public final class FactoryHomes {

    private static final Pattern HOLE = Pattern.compile("#(\\d+)");
    private static final String MOCK = "#mock";
    private static final String INDENT = "    ";

    private final String owner;
    private final List<PlannedHome> homes;
    private final Set<String> classes = new TreeSet<>();
    private final WrittenClasses names;

    private FactoryHomes(String owner, List<PlannedHome> homes, J.CompilationUnit file, Predicate<String> exists) {
        this.owner = owner;
        this.homes = homes;
        homes.forEach(home -> classes.addAll(classesOf(home)));
        this.names = WrittenClasses.of(classes, file, exists);
    }

    /**
     * Adds homes to a file.
     *
     * @param file   with factories
     * @param homes  those that are missing in it, in the order in which they are written
     * @param exists tells whether a class is visible in the file, by its fully qualified name
     * @param style  of the file
     * @return the file with the homes
     */
    public static J.CompilationUnit add(
            J.CompilationUnit file, List<PlannedHome> homes, Predicate<String> exists, SourceStyle style) {
        J.CompilationUnit result = file;
        for (String owner : new TreeSet<>(homes.stream().map(PlannedHome::owner).toList())) {
            List<PlannedHome> own =
                    homes.stream().filter(home -> home.owner().equals(owner)).toList();
            GeneratedText text = new FactoryHomes(owner, own, result, exists).text(style);
            result = FactoryFile.append(result, owner, HomeTypes.addTo(text.parse(), own), style);
        }
        return result;
    }

    private GeneratedText text(SourceStyle style) {
        TypeName name = new TypeName(owner);
        String methods = homes.stream().map(this::method).collect(Collectors.joining("\n\n"));
        // the constructor is not taken over; it makes what follows look as behind other members
        String body = "final class " + name.inPackage() + " {\n" + INDENT + "private " + name.inPackage() + "() {}\n\n"
                + methods + "\n}\n";
        List<String> stubs = new ArrayList<>(List.of(MockitoStubs.sources()));
        stubs.addAll(TypeStubs.ofTypes(classes.stream()
                .filter(type -> !type.startsWith(MockitoTypes.PACKAGE + ".") && !type.equals(owner))
                .toList()));
        return new GeneratedText(
                new PlainSource(name.packageName(), name.inPackage(), names.imports(), body).in(style), stubs);
    }

    private static Set<String> classesOf(PlannedHome home) {
        MockSetup setup = home.first().setup();
        Set<String> classes = new HashSet<>(HomeHead.classes(home, setup));
        classes.add(MockitoTypes.MOCKITO);
        classes.add(setup.typeName());
        Map<Integer, String> arguments = HomeHead.arguments(home);
        List<Value> values = setup.values();
        for (int i = 0; i < values.size(); i++) {
            if (!arguments.containsKey(i)) {
                classes.addAll(values.get(i).classes());
            }
        }
        setup.stubs().forEach(stub -> classes.addAll(stub.classes()));
        return classes;
    }

    private String method(PlannedHome home) {
        MockSetup setup = home.first().setup();
        HomeHead head = new HomeHead(home, setup, withMockito());
        List<String> lines = new ArrayList<>();
        lines.add("/** " + javadoc(home, setup, head) + " */");
        lines.addAll(head.annotations());
        lines.add(head.declaration("public static "));
        if (home.makes()) {
            String type = head.shortened(setup.typeName().replace('$', '.'));
            lines.add(INDENT + head.type() + " " + head.mock() + " = "
                    + home.factory().family().replace("#type", type) + ";");
        }
        statements(home, setup, head).forEach(each -> lines.add(INDENT + each + ";"));
        if (home.makes()) {
            lines.add(INDENT + "return " + head.mock() + ";");
        }
        lines.add("}");
        return lines.stream().map(line -> INDENT + line).collect(Collectors.joining("\n"));
    }

    /** Templates write the class by its simple name. */
    private Map<String, String> withMockito() {
        Map<String, String> written = new HashMap<>(names.names());
        written.put("Mockito", Objects.requireNonNull(written.get(MockitoTypes.MOCKITO)));
        return written;
    }

    private static String javadoc(PlannedHome home, MockSetup setup, HomeHead head) {
        boolean several = setup.stubs().size() > 1;
        String type = head.shortened(setup.typeName().replace('$', '.'));
        return (home.makes() ? "Creates a mock of {@link " : "Stubs a mock of {@link ") + type + "}: " + setup.words()
                + ". Every caller uses " + (several ? "all of these stubs." : "this stub.");
    }

    private static List<String> statements(PlannedHome home, MockSetup setup, HomeHead head) {
        Map<Integer, String> arguments = HomeHead.arguments(home);
        List<Integer> starts = setup.starts();
        List<Value> values = setup.values();
        return setup.order().stream()
                .map(index -> {
                    String template = setup.stubs().get(index).template();
                    return head.shortened(HomeHead.edited(
                            template,
                            code -> HOLE.matcher(code.replace(MOCK, head.mock()))
                                    .replaceAll(hole -> {
                                        int value = starts.get(index) + Integer.parseInt(hole.group(1));
                                        return Matcher.quoteReplacement(arguments.getOrDefault(
                                                value, values.get(value).text()));
                                    })));
                })
                .toList();
    }
}
