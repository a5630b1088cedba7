package io.github.mockfactory.edit;

import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.List;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** Puts generated methods into a class that is there already: behind its overloads of the same name, or at its end. */
public final class AddedMethods {

    private AddedMethods() {}

    /** The file with the methods and the imports of a generated one, of which the constructor is left out. */
    static J.CompilationUnit append(
            J.CompilationUnit source, J.ClassDeclaration declaration, J.CompilationUnit generated, SourceStyle style) {
        J.CompilationUnit result = source.withClasses(ListUtils.map(
                source.getClasses(),
                each -> each.getId().equals(declaration.getId()) ? append(each, generated) : each));
        for (J.Import needed : generated.getImports()) {
            result = JavaImports.add(result, needed.getTypeName(), style);
        }
        return result;
    }

    private static J.ClassDeclaration append(J.ClassDeclaration declaration, J.CompilationUnit generated) {
        J.Block body = declaration.getBody();
        for (Statement statement : generated.getClasses().get(0).getBody().getStatements()) {
            if (!(statement instanceof J.MethodDeclaration method)) {
                body = atEnd(body, statement);
            } else if (!method.isConstructor()) {
                body = add(method, body);
            }
        }
        return declaration.withBody(body);
    }

    /**
     * Puts a member at the end of a class.
     *
     * @param body   of the class
     * @param member with all that stands before it
     * @return the body with the member; a remark in the line of what was last stays there
     */
    public static J.Block atEnd(J.Block body, Statement member) {
        Space end = body.getEnd();
        return body.withStatements(ListUtils.concat(
                        body.getStatements(), (Statement) member.withPrefix(withRemark(end, member.getPrefix()))))
                .withEnd(withoutRemark(end));
    }

    private static J.Block add(J.MethodDeclaration method, J.Block body) {
        List<Statement> statements = new ArrayList<>(body.getStatements());
        int last = -1;
        for (int i = 0; i < statements.size(); i++) {
            boolean same = statements.get(i) instanceof J.MethodDeclaration other
                    && other.getSimpleName().equals(method.getSimpleName());
            last = same ? i : last;
        }
        if (last < 0 || last == statements.size() - 1) {
            return atEnd(body, method);
        }
        Statement next = statements.get(last + 1);
        statements.set(last + 1, next.withPrefix(withoutRemark(next.getPrefix())));
        statements.add(last + 1, method.withPrefix(withRemark(next.getPrefix(), method.getPrefix())));
        return body.withStatements(statements);
    }

    /** Whether a space begins with a comment in the line of what stands before it. */
    private static boolean hasRemark(Space space) {
        return !space.getComments().isEmpty() && !space.getWhitespace().contains("\n");
    }

    private static Space withoutRemark(Space space) {
        List<Comment> comments = space.getComments();
        return hasRemark(space)
                ? Space.build(comments.get(0).getSuffix(), comments.subList(1, comments.size()))
                : space;
    }

    private static Space withRemark(Space remarked, Space space) {
        return hasRemark(remarked)
                ? Space.build(
                        remarked.getWhitespace(),
                        ListUtils.concatAll(
                                List.of(remarked.getComments().get(0).withSuffix(space.getWhitespace())),
                                space.getComments()))
                : space;
    }
}
