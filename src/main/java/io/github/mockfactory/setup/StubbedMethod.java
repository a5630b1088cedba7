package io.github.mockfactory.setup;

import io.github.mockfactory.site.MockedTypes;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.JavaType;

/** A method that is stubbed. */
record StubbedMethod(JavaType.Method type) {

    private static final List<String> ACCESSING =
            List.of("get", "is", "has", "find", "create", "load", "fetch", "read");

    /** Its name, and the types of its parameters. */
    String signature() {
        return type.getParameterTypes().stream()
                .map(each -> TypeText.of(each).map(TypeText::text).orElse("?"))
                .collect(Collectors.joining(", ", type.getName() + "(", ")"));
    }

    /** The type that it gives, as the compiler writes it, without type arguments. */
    String result() {
        return MockedTypes.name(type.getReturnType()).replace(MockedTypes.UNKNOWN, "java.lang.Object");
    }

    /** A protected method may be visible by the package alone, so it counts as hidden. */
    boolean isVisible() {
        return type.hasFlags(Flag.Public);
    }

    /** The type that an argument is taken as; null if there is no such parameter. */
    @Nullable
    JavaType parameter(int index) {
        List<JavaType> types = type.getParameterTypes();
        if (types.isEmpty()) {
            return null;
        }
        boolean spread = type.hasFlags(Flag.Varargs) && index >= types.size() - 1;
        JavaType last = types.get(Math.min(index, types.size() - 1));
        return spread && last instanceof JavaType.Array array ? array.getElemType() : last;
    }

    /** What it is about. */
    String topic() {
        return topicOf(type.getName());
    }

    /** What one of its arguments is about: the name of the parameter, if it says something. */
    String topic(int index) {
        List<String> names = type.getParameterNames();
        String name = names.size() > index ? names.get(index) : "";
        return name.isEmpty() || name.matches("(arg|argument|param|p|var)\\d*") ? topic() + "Argument" : name;
    }

    /** What a method is about: {@code getId} is about {@code id}. */
    static String topicOf(String method) {
        for (String prefix : ACCESSING) {
            if (method.length() > prefix.length()
                    && method.startsWith(prefix)
                    && Character.isUpperCase(method.charAt(prefix.length()))) {
                return Words.decapitalised(method.substring(prefix.length()));
            }
        }
        return method;
    }
}
