package io.github.mockfactory.edit;

import io.github.mockfactory.edit.imports.JavaImports;
import io.github.mockfactory.style.SourceStyle;
import java.util.ArrayList;
import java.util.List;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/** Puts generated methods at the end of a class that is there already. */
final class AddedMethods {

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
        List<Statement> statements = new ArrayList<>(declaration.getBody().getStatements());
        generated.getClasses().get(0).getBody().getStatements().stream()
                .filter(statement -> !(statement instanceof J.MethodDeclaration method && method.isConstructor()))
                .forEach(statements::add);
        return declaration.withBody(declaration.getBody().withStatements(statements));
    }
}
