package io.github.mockfactory.generate;

import java.util.List;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;

/**
 * A generated class.
 *
 * @param text  in the style of the code around it
 * @param stubs empty sources of the types that it names, so that a tree of it has them: a recipe does not see the real ones.
 *     Without stubs the tree has few types, which is enough for a class that nothing reads in the same run
 */
public record GeneratedText(String text, List<String> stubs) {

    /** Copies the stubs. */
    public GeneratedText {
        stubs = List.copyOf(stubs);
    }

    /** The tree of the class, with the types that the stubs declare. */
    public J.CompilationUnit parse() {
        JavaParser.Builder<? extends JavaParser, ?> parser =
                JavaParser.fromJavaVersion().logCompilationWarningsAndErrors(false);
        if (!stubs.isEmpty()) {
            parser.dependsOn(stubs.toArray(String[]::new));
        }
        return parser.build()
                .parse(text)
                .findFirst()
                .filter(J.CompilationUnit.class::isInstance)
                .map(J.CompilationUnit.class::cast)
                .orElseThrow(() -> new IllegalStateException("The generated source does not parse:\n" + text));
    }
}
