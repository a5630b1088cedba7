package io.github.mockfactory.setup.move;

import io.github.mockfactory.edit.AddedMethods;
import io.github.mockfactory.generate.GeneratedText;
import io.github.mockfactory.generate.TypeStubs;
import io.github.mockfactory.setup.FoundSetup;
import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.site.TypeName;
import io.github.mockfactory.style.PlainSource;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * Adds homes to the classes of their set-ups. Their statements are those of the first set-up, with their types, so that whatever runs
 * next on the file sees what it saw before; only the heads are new, and those of all homes of a file are parsed at once.
 */
final class ClassHomes {

    private static final String INDENT = "    ";

    private final Map<String, List<Made>> byOwner;
    private final WrittenClasses written;
    private final SourceStyle style;

    /**
     * A home with what it is made from.
     *
     * @param home  in a class
     * @param found the first set-up that moves to it
     */
    record Made(PlannedHome home, FoundSetup found) {

        Set<String> classes() {
            return HomeHead.classes(home, found.facts());
        }
    }

    private ClassHomes(Map<String, List<Made>> byOwner, WrittenClasses written, SourceStyle style) {
        this.byOwner = byOwner;
        this.written = written;
        this.style = style;
    }

    /**
     * Prepares homes of one file.
     *
     * @param source the file before anything moved
     * @param homes  in the order in which they are written
     * @param exists tells whether a class is visible in the file, by its fully qualified name
     * @param style  of the file
     */
    static ClassHomes of(
            J.CompilationUnit source, Collection<Made> homes, Predicate<String> exists, SourceStyle style) {
        Map<String, List<Made>> byOwner = new LinkedHashMap<>();
        homes.forEach(made -> byOwner.computeIfAbsent(made.home().owner(), owner -> new ArrayList<>())
                .add(made));
        return new ClassHomes(byOwner, WrittenClasses.of(classes(homes), source, exists), style);
    }

    private static Set<String> classes(Collection<Made> homes) {
        Set<String> classes = new TreeSet<>();
        homes.forEach(made -> classes.addAll(made.classes()));
        return classes;
    }

    /** Fully qualified names of what the heads name by simple names. */
    Set<String> imports() {
        return written.imports();
    }

    /**
     * Adds the homes.
     *
     * @param edited the file without the statements that move
     */
    J.CompilationUnit addTo(J.CompilationUnit edited) {
        if (byOwner.isEmpty()) {
            return edited;
        }
        J.CompilationUnit skeleton = new GeneratedText(skeleton(), stubs()).parse();
        Map<String, J.ClassDeclaration> heads = skeleton.getClasses().stream()
                .collect(Collectors.toMap(J.ClassDeclaration::getSimpleName, declaration -> declaration));
        return edited.withClasses(ListUtils.map(edited.getClasses(), declaration -> {
            List<Made> homes = declaration.getType() == null
                    ? null
                    : byOwner.get(declaration.getType().getFullyQualifiedName());
            J.ClassDeclaration parsed = heads.get(declaration.getSimpleName());
            return homes == null || parsed == null
                    ? declaration
                    : declaration.withBody(withHomes(declaration.getBody(), homes, parsed));
        }));
    }

    private J.Block withHomes(J.Block body, List<Made> homes, J.ClassDeclaration parsed) {
        List<Statement> members = body.getStatements();
        String indent = members.get(members.size() - 1).getPrefix().getIndent();
        String line = style.lines().lineBreak() + indent;
        Iterator<J.MethodDeclaration> heads = parsed.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast)
                .iterator();
        J.Block result = body;
        for (Made made : homes) {
            result = AddedMethods.atEnd(
                    result, new ClassHome(made.home(), made.found(), heads.next(), line, style.lines()).method());
        }
        return result;
    }

    /** The classes with the heads of the methods, each with a body that has the creation and the end, in the style of the file. */
    private String skeleton() {
        StringBuilder body = new StringBuilder();
        byOwner.forEach((owner, homes) -> {
            body.append("class ").append(new TypeName(owner).inPackage()).append(" {\n");
            body.append(TypeStubs.nestedIn(owner, classes(homes)));
            homes.forEach(made -> method(made.home(), made.found().facts())
                    .forEach(line -> body.append(INDENT).append(line).append('\n')));
            body.append("}\n");
        });
        TypeName first = new TypeName(byOwner.keySet().iterator().next());
        return new PlainSource(first.packageName(), first.inPackage(), written.imports(), body.toString()).in(style);
    }

    private List<String> method(PlannedHome home, MockSetup setup) {
        HomeHead head = new HomeHead(home, setup, written.names());
        List<String> lines = new ArrayList<>(head.annotations());
        lines.add(head.declaration("private static "));
        if (home.makes()) {
            lines.add(INDENT + head.type() + " " + head.mock() + " = null;");
            lines.add(INDENT + "return " + head.mock() + ";");
        }
        lines.add("}");
        return lines;
    }

    /** Empty classes for all that the heads name, so that they have types. */
    private List<String> stubs() {
        return TypeStubs.ofTypes(classes(
                        byOwner.values().stream().flatMap(List::stream).toList())
                .stream()
                .filter(each -> byOwner.keySet().stream()
                        .noneMatch(owner -> each.equals(owner) || each.startsWith(owner + "$")))
                .toList());
    }
}
