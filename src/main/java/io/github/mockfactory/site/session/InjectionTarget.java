package io.github.mockfactory.site.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/**
 * What Mockito injects mocks into.
 *
 * @param type of the field with {@code @InjectMocks}
 */
record InjectionTarget(@Nullable JavaType type) {

    private static final String UNKNOWN = "?";

    /** What {@code MockedStatic} and {@code MockedConstruction} can be assigned to. */
    private static final Set<String> TYPES_OF_SCOPES = Set.of(
            "java.lang.Object",
            "java.lang.AutoCloseable",
            "org.mockito.ScopedMock",
            "org.mockito.MockedStatic",
            "org.mockito.MockedConstruction");

    /** Erased names of the generic types of its fields, {@code ?} if it is not known. */
    Set<String> genericTypes() {
        Set<String> names = new HashSet<>();
        if (isUnknown()) {
            names.add(UNKNOWN);
        }
        for (JavaType field : fields()) {
            boolean plain = field instanceof JavaType.Primitive
                    || field instanceof JavaType.Array
                    || field instanceof JavaType.Class;
            if (!plain) {
                names.add(field instanceof JavaType.Parameterized ? erased(field) : UNKNOWN);
            }
        }
        return names;
    }

    /**
     * Whether a field or the parameter of a constructor would take a scoped mock: to Mockito one that carries its annotation is a
     * mock to inject like others.
     */
    boolean takesScopes() {
        List<JavaType> places = fields();
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        if (declared != null) {
            declared.getMethods().stream()
                    .filter(JavaType.Method::isConstructor)
                    .forEach(constructor -> places.addAll(constructor.getParameterTypes()));
        }
        return isUnknown()
                || places.stream()
                        .map(InjectionTarget::erased)
                        .anyMatch(name -> name.equals(UNKNOWN) || TYPES_OF_SCOPES.contains(name));
    }

    private boolean isUnknown() {
        JavaType.FullyQualified declared = TypeUtils.asFullyQualified(type);
        return declared == null || declared instanceof JavaType.Unknown;
    }

    /** Those of superclasses too. */
    private List<JavaType> fields() {
        List<JavaType> fields = new ArrayList<>();
        for (JavaType.FullyQualified each = TypeUtils.asFullyQualified(type);
                each != null;
                each = each.getSupertype()) {
            each.getMembers().forEach(field -> fields.add(field.getType()));
        }
        return fields;
    }

    /** A name without type arguments; of what is neither a class nor a type variable, such as an array, an empty one. */
    private static String erased(JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        if (named != null) {
            return named instanceof JavaType.Unknown ? UNKNOWN : named.getFullyQualifiedName();
        }
        return type instanceof JavaType.Primitive || type instanceof JavaType.Array ? "" : UNKNOWN;
    }
}
