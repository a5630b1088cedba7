package io.github.mockfactory.site;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.JavaType.Annotation.ArrayElementValue;
import org.openrewrite.java.tree.JavaType.Annotation.ElementValue;
import org.openrewrite.java.tree.TypeUtils;

/** Reads annotations in Kotlin, where types do not tell their values, and several can stand behind one use-site target. */
public final class KotlinAnnotations {

    private KotlinAnnotations() {}

    /**
     * Gives a class and those around it the values of their own annotations, as the source writes them.
     *
     * @param cursor at a class in Kotlin
     * @return the class with a type whose annotations have values; those that cannot be read from the source have none, as before
     */
    public static J.ClassDeclaration withValues(Cursor cursor) {
        J.ClassDeclaration declaration = cursor.getValue();
        if (!(declaration.getType() instanceof JavaType.Class type)) {
            return declaration;
        }
        Iterator<Cursor> around =
                cursor.getParentOrThrow().getPathAsCursors(each -> each.getValue() instanceof J.ClassDeclaration);
        JavaType.FullyQualified owner =
                around.hasNext() ? withValues(around.next()).getType() : null;
        List<JavaType.FullyQualified> annotations = DeclarationAnnotations.of(declaration).stream()
                .map(KotlinAnnotations::valued)
                .filter(Objects::nonNull)
                .toList();
        return declaration.withType(type.withAnnotations(annotations).withOwningClass(owner));
    }

    /**
     * The annotations behind a use-site target, as in {@code @field:Mock} and {@code @field:[Mock Captor]}.
     *
     * @param annotation any annotation
     * @return itself if it has no such target
     */
    public static Stream<J.Annotation> unfolded(J.Annotation annotation) {
        if (annotation.getAnnotationType() instanceof J.Identifier
                || annotation.getAnnotationType() instanceof J.FieldAccess) {
            return Stream.of(annotation);
        }
        List<J.Annotation> inside = new ArrayList<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Annotation visitAnnotation(J.Annotation each, Integer p) {
                inside.add(each);
                return each;
            }
        }.visit(annotation.getAnnotationType(), 0);
        return inside.isEmpty() ? Stream.of(annotation) : inside.stream();
    }

    private static JavaType.@Nullable FullyQualified valued(J.Annotation annotation) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(annotation.getType());
        if (type == null) {
            return null;
        }
        List<Expression> arguments = annotation.getArguments() == null ? List.of() : annotation.getArguments();
        List<ElementValue> values = new ArrayList<>();
        List<Object> unnamed = new ArrayList<>();
        for (Expression argument : arguments) {
            boolean named = argument instanceof J.Assignment;
            Expression written = argument instanceof J.Assignment assignment ? assignment.getAssignment() : argument;
            List<Object> read = Values.of(written).orElse(null);
            if (read == null) {
                return type;
            }
            if (named) {
                String name = ((J.Assignment) argument).getVariable().toString();
                values.add(value(name, read));
            } else {
                unnamed.addAll(read);
            }
        }
        if (!unnamed.isEmpty()) {
            values.add(value("value", unnamed));
        }
        return new JavaType.Annotation(type, values);
    }

    /** Either classes or constants, as an array tells them apart by its type. */
    private static ElementValue value(String name, List<Object> read) {
        boolean types = !read.isEmpty() && read.stream().allMatch(JavaType.class::isInstance);
        return ArrayElementValue.from(attribute(name), types ? read.toArray(JavaType[]::new) : read.toArray());
    }

    private static JavaType.Method attribute(String name) {
        return new JavaType.Method(
                null,
                0,
                JavaType.ShallowClass.build("java.lang.annotation.Annotation"),
                name,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** What an argument names: classes, and constants by their names or as they are. */
    private static final class Values extends JavaIsoVisitor<List<Object>> {

        private boolean unreadable;

        /** Empty if something else than that stands there. */
        static Optional<List<Object>> of(Expression argument) {
            List<Object> found = new ArrayList<>();
            Values values = new Values();
            values.visit(argument, found);
            boolean mixed = found.stream().anyMatch(JavaType.class::isInstance)
                    && !found.stream().allMatch(JavaType.class::isInstance);
            return values.unreadable || mixed ? Optional.empty() : Optional.of(found);
        }

        @Override
        public J.MemberReference visitMemberReference(J.MemberReference reference, List<Object> found) {
            JavaType type = reference.getContaining().getType();
            unreadable |=
                    type == null || !reference.getReference().getSimpleName().equals("class");
            if (type != null) {
                found.add(type);
            }
            return reference;
        }

        @Override
        public J.FieldAccess visitFieldAccess(J.FieldAccess access, List<Object> found) {
            found.add(access.getSimpleName());
            return access;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, List<Object> found) {
            found.add(identifier.getSimpleName());
            return identifier;
        }

        @Override
        public J.Literal visitLiteral(J.Literal literal, List<Object> found) {
            found.add(String.valueOf(literal.getValue()));
            return literal;
        }

        @Override
        public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<Object> found) {
            if (call.getSimpleName().equals("arrayOf")) {
                call.getArguments().forEach(each -> visit(each, found));
            } else {
                unreadable = true;
            }
            return call;
        }

        @Override
        public J.NewClass visitNewClass(J.NewClass created, List<Object> found) {
            unreadable = true;
            return created;
        }

        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, List<Object> found) {
            unreadable = true;
            return annotation;
        }
    }
}
