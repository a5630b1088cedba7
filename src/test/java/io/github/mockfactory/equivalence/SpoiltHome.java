package io.github.mockfactory.equivalence;

import io.github.mockfactory.site.stub.Stubbing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;

/**
 * A suite in which one home of set-ups says something else than it did: a fixed value is another, or a stubbing is not there.
 *
 * @param home  as {@code com.acme.RoomTest.createSessionMock}
 * @param spoil what was done to it
 * @param files texts of the whole suite by path
 */
record SpoiltHome(String home, String spoil, Map<String, String> files) {

    /**
     * Spoils each fixed value and each stubbing of some homes in turn.
     *
     * @param files texts of the suite by path
     * @param homes their names, as above
     * @return one suite for each of them, in the order of the sources
     */
    static List<SpoiltHome> of(Map<String, String> files, Set<String> homes) {
        List<SpoiltHome> spoilt = new ArrayList<>();
        for (SourceFile source : Migrated.in("safe").parse(files)) {
            new JavaIsoVisitor<Integer>() {
                @Override
                public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, Integer p) {
                    String name = nameOf(method);
                    if (homes.contains(name) && method.getBody() != null) {
                        method.getBody().getStatements().stream()
                                .filter(each -> Stubbing.of(each).isPresent())
                                .forEach(stub -> spoils(source, stub)
                                        .forEach((spoil, text) ->
                                                spoilt.add(new SpoiltHome(name, spoil, with(files, source, text)))));
                    }
                    return method;
                }
            }.visit(source, 0);
        }
        return spoilt;
    }

    private static String nameOf(J.MethodDeclaration method) {
        JavaType.Method type = method.getMethodType();
        return type == null
                ? ""
                : type.getDeclaringType().getFullyQualifiedName().replace('$', '.') + "." + method.getSimpleName();
    }

    private static Map<String, String> with(Map<String, String> files, SourceFile source, String text) {
        Map<String, String> all = new TreeMap<>(files);
        all.put(source.getSourcePath().toString().replace('\\', '/'), text);
        return all;
    }

    /** Texts of the file by what was done to it. */
    private static Map<String, String> spoils(SourceFile source, Statement stub) {
        String words = stub.toString().strip();
        Map<String, String> spoils = new TreeMap<>();
        spoils.put("without " + words, printed(source, new JavaIsoVisitor<>() {
            @Override
            public J.Block visitBlock(J.Block block, Integer p) {
                J.Block visited = super.visitBlock(block, p);
                return visited.withStatements(visited.getStatements().stream()
                        .filter(each -> !each.getId().equals(stub.getId()))
                        .toList());
            }
        }));
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Literal visitLiteral(J.Literal literal, Integer p) {
                J.Literal other = other(literal);
                if (other != literal) {
                    spoils.put(other.getValueSource() + " in " + words, printed(source, new JavaIsoVisitor<>() {
                        @Override
                        public J.Literal visitLiteral(J.Literal each, Integer p) {
                            return each.getId().equals(literal.getId()) ? other : each;
                        }
                    }));
                }
                return literal;
            }
        }.visit(stub, 0);
        return spoils;
    }

    private static String printed(SourceFile source, JavaIsoVisitor<Integer> edit) {
        return ((J.CompilationUnit) edit.visitNonNull(source, 0)).printAll();
    }

    /** Another value of the same type; the same for what has no other. */
    private static J.Literal other(J.Literal literal) {
        Object value = literal.getValue();
        if (value instanceof Boolean truth) {
            return literal.withValueSource(String.valueOf(!truth));
        }
        if (value instanceof String) {
            return literal.withValueSource("\"spoilt \" + " + literal.getValueSource());
        }
        return value instanceof Number ? literal.withValueSource("1 + " + literal.getValueSource()) : literal;
    }
}
