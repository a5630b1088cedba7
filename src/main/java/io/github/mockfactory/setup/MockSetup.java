package io.github.mockfactory.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stubbings that lead the use of one mock in one block. It holds no tree.
 *
 * @param place    where it stands
 * @param variable the mock
 * @param origin   how the variable got the mock
 * @param type     the mocked type; null if it cannot be written
 * @param typeName fully qualified name of the mocked class
 * @param supertypes names of all its supertypes, itself included
 * @param creation how the mock is made
 * @param stubs    by method; those of one method in the order of the source
 * @param order    places of the stubs above in the order of the source
 * @param lines    how many lines it takes
 * @param statements how many statements it has
 * @param obstacle what rules out to move it, whatever others there are; null if nothing does
 */
public record MockSetup(
        Place place,
        String variable,
        Origin origin,
        @Nullable TypeText type,
        String typeName,
        Set<String> supertypes,
        Creation creation,
        List<Stub> stubs,
        List<Integer> order,
        int lines,
        int statements,
        @Nullable SetupReason obstacle) {

    /** How a variable got its mock. */
    public enum Origin {
        /** Declared in the block, with the mock as its value. */
        DECLARED,
        /** Assigned in the block. */
        ASSIGNED,
        /** A field that is filled elsewhere. */
        FIELD,
        /** From somewhere that is not known. */
        ELSEWHERE
    }

    /**
     * Where a set-up stands.
     *
     * @param outermost     fully qualified name of the outermost class
     * @param className     fully qualified name of the class
     * @param methodName    the method; empty in an initialiser
     * @param line          of its first statement, from 1; 0 if it is not known
     * @param staticContext whether there is no object of the class
     * @param test          whether the outermost class is one of tests
     * @param extensible    whether a method can be added to the outermost class
     */
    public record Place(
            String outermost,
            String className,
            String methodName,
            int line,
            boolean staticContext,
            boolean test,
            boolean extensible) {

        Place at(int number) {
            return new Place(outermost, className, methodName, number, staticContext, test, extensible);
        }
    }

    /**
     * How a mock is made.
     *
     * @param owner  fully qualified name of the factory; empty for Mockito itself and where it is not made here
     * @param method the method that is called; empty where it is not made here
     */
    public record Creation(String owner, String method) {

        static final Creation NONE = new Creation("", "");

        /** Whether a factory makes the mock. */
        public boolean byFactory() {
            return !owner.isEmpty();
        }
    }

    /** Whether it stands in a class inside another. */
    boolean isNested() {
        return !place.className().equals(place.outermost());
    }

    /** Copies the collections. */
    public MockSetup {
        supertypes = Set.copyOf(supertypes);
        stubs = List.copyOf(stubs);
        order = List.copyOf(order);
    }

    /** Whether the mock is made where it is set up. */
    public boolean isCreated() {
        return origin == Origin.DECLARED || origin == Origin.ASSIGNED;
    }

    /** Whether a class literal says less than the type, so that a method which makes the mock has an unchecked warning. */
    public boolean isUnchecked() {
        return isCreated() && type != null && type.text().contains("<");
    }

    /** All values, in the order of the stubs. */
    public List<Value> values() {
        return stubs.stream().flatMap(stub -> stub.values().stream()).toList();
    }

    /** For each stub the place of its first value among all values. */
    public List<Integer> starts() {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        for (Stub stub : stubs) {
            starts.add(start);
            start += stub.values().size();
        }
        return starts;
    }

    /** Whether another is what was decided about: phases may have changed how its mock is made, and nothing else. */
    boolean isSameAs(MockSetup other) {
        return shape().equals(other.shape())
                && variable.equals(other.variable)
                && obstacle == other.obstacle
                && place.className().equals(other.place.className())
                && values().stream()
                        .map(Value::text)
                        .toList()
                        .equals(other.values().stream().map(Value::text).toList());
    }

    /** The set-up without its values. */
    public String shape() {
        return head() + stubs.stream().map(Stub::shape).collect(Collectors.joining("\n"));
    }

    /** The same with each stub left out in turn. */
    Stream<String> shapesWithOneLess() {
        return stubs.size() < 2
                ? Stream.empty()
                : Stream.iterate(0, i -> i + 1)
                        .limit(stubs.size())
                        .map(left -> head()
                                + Stream.iterate(0, i -> i + 1)
                                        .limit(stubs.size())
                                        .filter(i -> !i.equals(left))
                                        .map(i -> stubs.get(i).shape())
                                        .collect(Collectors.joining("\n")));
    }

    private String head() {
        return typeName + " " + (type == null ? "?" : type.text()) + (isCreated() ? " made" : " given") + "\n";
    }

    /** The stubbed methods, as a reader says them. */
    public String words() {
        return stubs.stream().map(Stub::name).collect(Collectors.joining(", "));
    }

    MockSetup refused(SetupReason reason) {
        return new MockSetup(
                place, variable, origin, type, typeName, supertypes, creation, stubs, order, lines, statements, reason);
    }

    MockSetup at(int line) {
        return new MockSetup(
                place.at(line),
                variable,
                origin,
                type,
                typeName,
                supertypes,
                creation,
                stubs,
                order,
                lines,
                statements,
                obstacle);
    }
}
