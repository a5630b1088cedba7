package io.github.mockfactory.edit;

import java.util.function.UnaryOperator;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.TypeUtils;

/** Exchanges annotations of one type: one itself, or those of a declaration, which can also stand behind a modifier. */
final class AnnotationVisitor extends JavaIsoVisitor<Integer> {

    private final String replaced;
    private final UnaryOperator<J.Annotation> exchange;

    private AnnotationVisitor(String replaced, UnaryOperator<J.Annotation> exchange) {
        this.replaced = replaced;
        this.exchange = exchange;
    }

    /** The same tree where it is neither an annotation nor a declaration of variables. */
    @SuppressWarnings("unchecked") // each is replaced by its like
    static <T extends J> T exchange(T tree, String replaced, UnaryOperator<J.Annotation> exchange) {
        return tree instanceof J.VariableDeclarations || tree instanceof J.Annotation
                ? (T) new AnnotationVisitor(replaced, exchange).visitNonNull(tree, 0)
                : tree;
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
        return TypeUtils.isOfClassType(annotation.getType(), replaced) ? exchange.apply(annotation) : annotation;
    }
}
