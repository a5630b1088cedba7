package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.java.tree.JavaType;
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

    private static final Map<String, Form> ANNOTATIONS = Stream.of(
                    MockAnnotation.MOCK, MockAnnotation.SPY, MockAnnotation.MOCKITO_BEAN)
            .flatMap(annotation -> annotation.types().stream().map(type -> Map.entry(type, annotation.form())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Set<String> SIMPLE_NAMES = ANNOTATIONS.keySet().stream()
            .map(name -> new TypeName(name).inPackage())
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern REFLECTION =
            Pattern.compile("\\b(isAnnotationPresent|get\\w*Annotation\\w*|annotationType)\\b");
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
            String text = source.printAll();
            return ANNOTATIONS.entrySet().stream()
                    .filter(each -> text.contains(each.getKey())
                            && REFLECTION.matcher(text).find())
                    .map(each -> new ReflectiveUse(each.getValue(), "", false, false))
                    .toList();
        }
        Finder finder = new Finder();
        finder.visit(source, 0);
        return finder.asksForNames
                ? Stream.concat(finder.found.stream(), finder.named.stream()).toList()
                : finder.found;
    }

    /** Whether annotated fields or parameters of a form may be looked for. */
    public boolean concerns(Form other) {
        return other == form || (form == Form.MOCK_FIELD && other == Form.MOCK_PARAMETER);
    }

    private static final class Finder extends JavaIsoVisitor<Integer> {

        private final List<ReflectiveUse> found = new ArrayList<>();
        private final List<ReflectiveUse> named = new ArrayList<>();
        private boolean asksForNames;

        @Override
        public J.Import visitImport(J.Import imported, Integer p) {
            return imported;
        }

        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess access, Integer p) {
            if (access.getSimpleName().equals("class")) {
                add(access.getTarget().getType());
            }
            return super.visitFieldAccess(access, p);
        }

        /** As Kotlin writes a class literal. */
        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
            if (reference.getReference().getSimpleName().equals("class")) {
                add(reference.getContaining().getType());
            }
            return super.visitMemberReference(reference, p);
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
            asksForNames |= call.getSimpleName().equals("annotationType");
            return super.visitMethodInvocation(call, p);
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, Integer p) {
            if (literal.getValue() instanceof String text) {
                Optional.ofNullable(ANNOTATIONS.get(text)).ifPresent(form -> found.add(use(form)));
                if (SIMPLE_NAMES.contains(text)) {
                    ANNOTATIONS.forEach((name, form) -> {
                        if (name.endsWith("." + text)) {
                            named.add(use(form));
                        }
                    });
                }
            }
            return literal;
        }

        private void add(@Nullable JavaType type) {
            JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
            Form form = named == null ? null : ANNOTATIONS.get(named.getFullyQualifiedName());
            if (form != null) {
                found.add(use(form));
            }
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
