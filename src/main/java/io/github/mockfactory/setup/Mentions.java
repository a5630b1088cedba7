package io.github.mockfactory.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** How often a test mentions its constants: one that stands in an assertion, too, must not vanish from the test. */
final class Mentions {

    private final Map<String, Integer> counts;

    private Mentions(Map<String, Integer> counts) {
        this.counts = counts;
    }

    static Mentions in(J tree) {
        return new Mentions(count(List.of(tree)));
    }

    private static Map<String, Integer> count(List<? extends J> trees) {
        Map<String, Integer> counts = new HashMap<>();
        JavaIsoVisitor<Integer> counter = new JavaIsoVisitor<>() {
            @Override
            public Expression visitExpression(Expression expression, Integer p) {
                ValueReader.mention(expression).ifPresent(text -> counts.merge(text, 1, Integer::sum));
                return super.visitExpression(expression, p);
            }
        };
        trees.forEach(tree -> counter.visit(tree, 0));
        return counts;
    }

    /** The stubbing, with a mark on values that stand outside of the set-up, too. */
    Stub mark(Stub stub, List<? extends J> setup) {
        if (stub.values().stream().noneMatch(value -> counts.containsKey(value.text()))) {
            return stub;
        }
        Map<String, Integer> inside = count(setup);
        List<Value> values = stub.values().stream()
                .map(value -> counts.getOrDefault(value.text(), 0) > inside.getOrDefault(value.text(), 0)
                        ? new Value(value.kind(), value.text(), value.type(), value.classes(), value.open(), true)
                        : value)
                .toList();
        return new Stub(
                stub.method(),
                stub.result(),
                stub.template(),
                values,
                stub.topics(),
                stub.fixed(),
                stub.classes(),
                stub.thrown(),
                stub.open(),
                stub.lenient(),
                stub.fails());
    }
}
