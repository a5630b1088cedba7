package io.github.mockfactory.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one file says about set-ups of mocks. It holds no tree.
 *
 * @param setups  in the order of the source
 * @param homes   methods that are homes already
 * @param touches by simple name of a method, as Mockito compares names and not overloads: fully qualified names of the classes that
 *                it is called on, {@code ?} where that is not known; stubbings of mocks that are created beside them are left out
 * @param members by fully qualified name of a class: the names of all methods in it and in what it extends
 */
public record SetupFacts(
        List<MockSetup> setups,
        List<HomeMethod> homes,
        Map<String, Set<String>> touches,
        Map<String, Set<String>> members) {

    /** A file without set-ups. */
    public static final SetupFacts NONE = new SetupFacts(List.of(), List.of(), Map.of(), Map.of());

    /** Copies the collections. */
    public SetupFacts {
        setups = List.copyOf(setups);
        homes = List.copyOf(homes);
        touches = Map.copyOf(touches);
        members = Map.copyOf(members);
    }

    /** Whether the file has nothing that a group could be made of. */
    public boolean isEmpty() {
        return setups.isEmpty() && homes.isEmpty();
    }

    /** The names that a method of an outermost class must not have: those of it, and of all classes in it. */
    Set<String> namesIn(String outermost) {
        return members.entrySet().stream()
                .filter(each -> each.getKey().equals(outermost) || each.getKey().startsWith(outermost + "$"))
                .flatMap(each -> each.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a simple name that is called in a class inside another means a method of that. */
    boolean reaches(String className, String owner, String method) {
        for (String each = className; !each.equals(owner); each = each.substring(0, each.lastIndexOf('$'))) {
            if (!each.startsWith(owner + "$")
                    || members.getOrDefault(each, Set.of()).contains(method)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the file itself may call a stubbed method, other than to stub it.
     *
     * @param setup one of its set-ups
     */
    boolean touches(MockSetup setup) {
        return setup.stubs().stream()
                .flatMap(stub -> touches.getOrDefault(stub.name(), Set.of()).stream())
                .anyMatch(type -> type.equals("?") || setup.supertypes().contains(type));
    }
}
