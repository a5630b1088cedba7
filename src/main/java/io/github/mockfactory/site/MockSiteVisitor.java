package io.github.mockfactory.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.Javadoc;

/**
 * Visits every mock site of a source file, whatever its form. Sites are recognised on the tree as it was parsed;
 * what {@link #visitSite} receives is the tree after its children were visited, so nested sites are edited in one pass.
 *
 * @param <P> the context that is passed through
 */
public abstract class MockSiteVisitor<P> extends JavaIsoVisitor<P> {

    private @Nullable FileTraits file;

    /**
     * Called once for each mock site.
     *
     * @param tree the construction: a call, a method reference, an annotated declaration or an annotation
     * @param site what was recognised
     * @param p    the visitor's context
     * @param <T>  the kind of tree
     * @return the tree that takes the place of {@code tree}
     */
    protected abstract <T extends J> T visitSite(T tree, MockSite site, P p);

    @Override
    public @Nullable J preVisit(J tree, P p) {
        if (tree instanceof JavaSourceFile source) {
            file = FileTraits.of(source);
        }
        return super.preVisit(tree, p);
    }

    @Override
    public @Nullable J visit(@Nullable Tree tree, P p) {
        J visited = super.visit(tree, p);
        if (tree instanceof JavaSourceFile) {
            file = null;
        }
        return visited;
    }

    /** Javadoc names constructions, it makes none. */
    @Override
    protected JavadocVisitor<P> getJavadocVisitor() {
        return new JavadocVisitor<>(this) {
            @Override
            public Javadoc visitDocComment(Javadoc.DocComment comment, P p) {
                return comment;
            }
        };
    }

    private FileTraits file() {
        if (file == null) {
            JavaSourceFile source = getCursor().firstEnclosing(JavaSourceFile.class);
            file = source == null ? FileTraits.NONE : FileTraits.of(source);
        }
        return file;
    }

    private <T extends J> T report(T tree, MockSite site, P p) {
        return visitSite(tree, file().obstruct(site, getCursor()), p);
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, P p) {
        J.MethodInvocation visited = super.visitMethodInvocation(call, p);
        Optional<MockSite> site = (file().isKotlin() ? KotlinCalls.of(call, getCursor()) : MockitoCalls.of(call))
                .map(found -> TargetType.isMissing(getCursor()) ? found.withoutInferredType() : found)
                .or(() -> OtherFrameworks.of(call))
                .or(() -> MockitoInternals.of(call, getCursor()))
                .or(() -> MockitoCalls.ofUnresolved(call, file().importsMockito()));
        return site.isPresent() ? report(visited, site.get(), p) : visited;
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, P p) {
        J.MemberReference visited = super.visitMemberReference(reference, p);
        Optional<MockSite> site = MockitoCalls.of(reference)
                .or(() -> OtherFrameworks.of(reference))
                .or(() -> MockitoInternals.of(reference))
                .or(() -> MockitoCalls.ofUnresolved(reference, file().importsMockito()));
        return site.isPresent() ? report(visited, site.get(), p) : visited;
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass newClass, P p) {
        J.NewClass visited = super.visitNewClass(newClass, p);
        Optional<MockSite> site = OtherFrameworks.of(newClass);
        return site.isPresent() ? report(visited, site.get(), p) : visited;
    }

    @Override
    public J.VariableDeclarations visitVariableDeclarations(J.VariableDeclarations declarations, P p) {
        J.VariableDeclarations visited = super.visitVariableDeclarations(declarations, p);
        boolean parameter = getCursor().getParentTreeCursor().getValue() instanceof J.MethodDeclaration;
        for (J.Annotation annotation : annotations(declarations)) {
            Optional<MockAnnotation> mock = MockAnnotation.of(annotation).or(() -> file().unresolved(annotation));
            if (mock.isPresent()) {
                for (J.VariableDeclarations.NamedVariable variable : declarations.getVariables()) {
                    MockSite site =
                            mock.get().onVariable(variable.getType(), parameter).onVariable(variable.getSimpleName());
                    visited = report(
                            visited, file().resolved(annotation) ? site : site.leftFor(Reason.UNRESOLVED_SYMBOL), p);
                }
            }
        }
        return visited;
    }

    private static List<J.Annotation> annotations(J.VariableDeclarations declarations) {
        return DeclarationAnnotations.of(declarations).stream()
                .flatMap(KotlinAnnotations::unfolded)
                .flatMap(each -> Stream.concat(Stream.of(each), AnnotationArguments.annotations(each).stream()))
                .toList();
    }

    @Override
    public J.Annotation visitAnnotation(J.Annotation annotation, P p) {
        J.Annotation visited = super.visitAnnotation(annotation, p);
        if (standsOnClass()) {
            for (MockSite site : MockAnnotation.onClass(annotation)) {
                visited = report(visited, site, p);
            }
        }
        return visited;
    }

    private boolean standsOnClass() {
        Object target = getCursor()
                .dropParentUntil(value -> value instanceof J.VariableDeclarations
                        || value instanceof J.ClassDeclaration
                        || value instanceof J.MethodDeclaration
                        || value instanceof JavaSourceFile)
                .getValue();
        // on the declaration of an annotation it makes no mock yet
        return target instanceof J.ClassDeclaration declaration
                && declaration.getKind() != J.ClassDeclaration.Kind.Type.Annotation;
    }
}
