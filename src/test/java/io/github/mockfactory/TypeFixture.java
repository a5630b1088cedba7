package io.github.mockfactory;

import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Trees and types of small sources. */
public final class TypeFixture {

    private TypeFixture() {}

    /** The tree of a source, with Mockito, JUnit and the other libraries in reach. */
    public static J.CompilationUnit parse(String source) {
        return JavaParser.fromJavaVersion()
                .classpath(CompiledRewriteTest.JARS)
                .dependsOn(Libraries.SOURCES)
                .build()
                .parse(source)
                .map(J.CompilationUnit.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A class of a source, by its simple name. */
    public static J.ClassDeclaration declaration(String simpleName, String source) {
        return parse(source).getClasses().stream()
                .filter(declaration -> declaration.getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow();
    }

    /** The type of a class of a source. */
    public static JavaType type(String simpleName, String source) {
        return declaration(simpleName, source).getType();
    }
}
