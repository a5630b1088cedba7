package io.github.mockfactory.factory;

import io.github.mockfactory.site.TypeName;
import java.util.List;
import java.util.Set;

/**
 * A factory as its callers see it.
 *
 * @param typeName its fully qualified name
 * @param methods  the methods that construct mocks
 * @param torn     names of methods between whose overloads a lambda cannot decide
 * @param taken    names and parameters that the class, or what it extends, has for methods which construct nothing
 */
public record MockFactory(String typeName, List<FactoryMethod> methods, Set<String> torn, Set<String> taken) {

    /** Copies the methods. */
    public MockFactory {
        methods = List.copyOf(methods);
        torn = Set.copyOf(torn);
        taken = Set.copyOf(taken);
    }

    /** A factory without any method yet. */
    public static MockFactory empty(String typeName) {
        return new MockFactory(typeName, List.of(), Set.of(), Set.of());
    }

    /** Whether a method cannot be added, because something else has its name and its parameters. */
    public boolean hasTaken(MissingMethod method) {
        return taken.contains(FactoryReader.key(method.name(), method.signature()));
    }

    /** The name by which a caller that imports the factory calls it. */
    public String simpleName() {
        return new TypeName(typeName).inPackage();
    }

    /** The package of the factory; empty for the unnamed one. */
    public String packageName() {
        return new TypeName(typeName).packageName();
    }
}
