package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavadocVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Javadoc;
import org.openrewrite.java.tree.TypeUtils;

/**
 * A place where a source uses an annotation that makes mocks as a value, as in {@code field.isAnnotationPresent(Mock.class)}: code
 * that looks for annotated fields, and finds none when the annotation is gone.
 *
 * @param form      of the sites that are written with the annotation
 * @param className the class around the place, fully qualified; empty if it is not known
 * @param ofObject  whether the code runs for an object of that class: in an initialiser, a constructor or a method that is not
 *                  static
 * @param registered whether test engines make such objects themselves, for the classes that register them
 */
public record ReflectiveUse(Form form, String className, boolean ofObject, boolean registered) {

    private static final List<String> REGISTERED = List.of(
            "org.junit.jupiter.api.extension.Extension",
            "org.junit.rules.TestRule",
            "org.junit.rules.MethodRule",
            "org.junit.runner.Runner");

    /**
     * Finds them.
     *
     * @param source any source file; where its types are not known at all, as in Groovy, by its text
     * @return in the order of the source
     */
    public static List<ReflectiveUse> in(JavaSourceFile source) {
        if (!(source instanceof J.CompilationUnit) && !KotlinFile.is(source)) {
            return SoughtAnnotations.inText(source.printAll()).stream()
                    .map(form -> new ReflectiveUse(form, "", false, false))
                    .toList();
        }
        Finder finder = new Finder();
        finder.visit(source, 0);
        return Stream.concat(finder.found.stream(), finder.readsAnnotations ? finder.alluded.stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /** Whether annotated fields or parameters of a form may be looked for. */
    public boolean concerns(Form other) {
        return other == form || (form == Form.MOCK_FIELD && other == Form.MOCK_PARAMETER);
    }

    private static final class Finder extends JavaIsoVisitor<Integer> {

        private final List<ReflectiveUse> found = new ArrayList<>();
        private final List<ReflectiveUse> alluded = new ArrayList<>();
        private boolean readsAnnotations;

        @Override
        protected JavadocVisitor<Integer> getJavadocVisitor() {
            return new JavadocVisitor<>(this) {
                @Override
                public Javadoc visitDocComment(Javadoc.DocComment comment, Integer p) {
                    return comment;
                }
            };
        }

        @Override
        public J.Import visitImport(J.Import imported, Integer p) {
            return imported;
        }

        /** Where it annotates something, an annotation is no value. */
        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, Integer p) {
            if (annotation.getArguments() != null) {
                annotation.getArguments().forEach(argument -> visit(argument, p));
            }
            return annotation;
        }

        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer p) {
            if (access.getSimpleName().equals("class")) {
                Form form = form(access.getTarget().getType());
                if (form != null) {
                    found.add(use(form));
                }
            } else if (access.getName().getFieldType() == null) {
                addName(access, access.getType());
            }
            return super.visitFieldAccess(access, p);
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Integer p) {
            readsAnnotations = readsAnnotations || SoughtAnnotations.areReadBy(identifier.getSimpleName());
            if (identifier.getFieldType() == null) {
                addName(identifier, identifier.getType());
            }
            return identifier;
        }

        /** What stands in front of the name of a member, as in {@code Mock.Strictness}. */
        private boolean isQualifier(J tree) {
            return getCursor().getParentTreeCursor().getValue() instanceof J.FieldAccess access
                    && access.getTarget().isScope(tree)
                    && !access.getSimpleName().equals("class");
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer p) {
            if (literal.getValue() instanceof String text) {
                SoughtAnnotations.named(text).forEach(form -> found.add(use(form)));
                SoughtAnnotations.alluded(text).forEach(form -> alluded.add(use(form)));
            }
            return literal;
        }

        private void addName(J name, @Nullable JavaType type) {
            Form form = form(type);
            if (form != null && !isQualifier(name)) {
                found.add(use(form));
            }
        }

        private static @Nullable Form form(@Nullable JavaType type) {
            JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
            return named == null ? null : SoughtAnnotations.form(named.getFullyQualifiedName());
        }

        private ReflectiveUse use(Form form) {
            J.ClassDeclaration declaration = getCursor().firstEnclosing(J.ClassDeclaration.class);
            JavaType.FullyQualified type = declaration == null ? null : declaration.getType();
            boolean isStatic = getCursor()
                    .getPathAsStream(value -> value instanceof J.MethodDeclaration
                            || value instanceof J.VariableDeclarations
                            || value instanceof J.Block)
                    .anyMatch(Finder::isStatic);
            return new ReflectiveUse(
                    form,
                    type == null ? "" : type.getFullyQualifiedName(),
                    type != null && !isStatic,
                    REGISTERED.stream().anyMatch(each -> TypeUtils.isAssignableTo(each, type)) && !isSuite(type));
        }

        /** The class that registers such a runner is none of those whose tests it runs. */
        private static boolean isSuite(JavaType.@Nullable FullyQualified type) {
            return TypeUtils.isAssignableTo("org.junit.runners.Suite", type)
                    && !TypeUtils.isAssignableTo("org.junit.runners.Parameterized", type);
        }

        private static boolean isStatic(Object tree) {
            return tree instanceof J.MethodDeclaration method
                    ? method.hasModifier(J.Modifier.Type.Static)
                    : tree instanceof J.VariableDeclarations field
                            ? field.hasModifier(J.Modifier.Type.Static)
                            : tree instanceof J.Block block && block.isStatic();
        }
    }
}
