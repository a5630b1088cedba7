package io.github.mockfactory.setup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stubbing of a set-up.
 *
 * @param method   the stubbed method with its parameter types, as {@code send(java.lang.String)}
 * @param result   the type that it gives, without type arguments
 * @param template the statement, with {@code #mock} for the mock and {@code #0}, {@code #1} and so on for its values
 * @param values   what stands there, in order
 * @param topics   for each value what it is about, to name a parameter by: the answer of {@code getId()} is about {@code id}
 * @param fixed    of a method whose only answer is a truth value, the place of that value; null for others
 * @param classes  fully qualified names of the classes in the template
 * @param thrown   fully qualified names of the checked exceptions that the stubbed method declares
 * @param open     whether a class of another package can write the template
 * @param lenient  whether the stubbing may stay unused
 * @param fails    whether it makes the method throw
 */
public record Stub(
        String method,
        String result,
        String template,
        List<Value> values,
        List<String> topics,
        @Nullable Integer fixed,
        Set<String> classes,
        Set<String> thrown,
        boolean open,
        boolean lenient,
        boolean fails) {

    /** Copies the collections. */
    public Stub {
        values = List.copyOf(values);
        topics = List.copyOf(topics);
        classes = Set.copyOf(classes);
        thrown = Set.copyOf(thrown);
    }

    /** The simple name of the stubbed method. */
    public String name() {
        return method.substring(0, method.indexOf('('));
    }

    /** The stubbing without its values: what two must have in common. */
    String shape() {
        StringBuilder shape = new StringBuilder(method).append(' ').append(template);
        values.forEach(value -> shape.append(' ')
                .append(value.type() == null ? "?" : value.type().text()));
        return shape.toString();
    }
}
