package io.github.mockfactory.setup;

import io.github.mockfactory.setup.SetupContext.FactoryPlace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The methods of a run that are homes already, whatever their names. */
final class ExistingHomes {

    private final Map<String, List<HomeMethod>> byOwner = new HashMap<>();

    private ExistingHomes() {}

    static ExistingHomes of(List<FileSetups> files) {
        ExistingHomes homes = new ExistingHomes();
        for (FileSetups file : files) {
            for (HomeMethod home : file.facts().homes()) {
                homes.byOwner
                        .computeIfAbsent(key(file.path(), home.setup().shape()), key -> new ArrayList<>())
                        .add(home);
                if (home.isPublic() && home.isStatic()) {
                    homes.byOwner
                            .computeIfAbsent(
                                    key(
                                            FactoryPlace.scopeOf(home.owner(), file.path()),
                                            home.setup().shape()),
                                    key -> new ArrayList<>())
                            .add(home);
                }
            }
        }
        return homes;
    }

    private static String key(String owner, String shape) {
        return owner + "\n" + shape;
    }

    /** The home that says the same as a set-up: of its own file first, then of its factory; of several the one that asks for least. */
    Optional<HomeMethod> of(Member member) {
        String shape = member.setup().shape();
        return best(byOwner.getOrDefault(key(member.file().path(), shape), List.of()), member)
                .or(() -> best(byOwner.getOrDefault(key(member.factory().scope(), shape), List.of()), member));
    }

    private static Optional<HomeMethod> best(List<HomeMethod> homes, Member member) {
        return homes.stream()
                .filter(home -> isReachable(home, member)
                        && member.factory().makes(home.setup().creation())
                        && fits(home, member.setup())
                        && !reorders(home, member.setup()))
                .min(Comparator.<HomeMethod>comparingInt(
                                home -> home.parameters().size())
                        .thenComparing(HomeMethod::name));
    }

    private static boolean isReachable(HomeMethod home, Member member) {
        MockSetup.Place place = member.setup().place();
        boolean same = home.owner().equals(place.className());
        boolean around =
                place.extensible() && member.file().facts().reaches(place.className(), home.owner(), home.name());
        return home.isStatic()
                ? around || home.owner().equals(member.factory().typeName())
                : same && !place.staticContext();
    }

    private static boolean fits(HomeMethod home, MockSetup setup) {
        List<Value> fixed = home.setup().values();
        List<Value> given = setup.values();
        String[] arguments = new String[home.parameters().size()];
        for (int i = 0; i < given.size(); i++) {
            int argument = home.arguments().get(i);
            Value value = given.get(i);
            if (argument < 0) {
                if (!value.isConstant()
                        || value.again()
                        || !value.text().equals(fixed.get(i).text())) {
                    return false;
                }
            } else if (value.type() == null
                    || !value.type().text().equals(home.parameters().get(argument))
                    || (arguments[argument] != null
                            && (!arguments[argument].equals(value.text()) || value.kind() == Value.Kind.CALL))) {
                return false;
            } else {
                arguments[argument] = value.text();
            }
        }
        return true;
    }

    /** Whether values would be worked out in another order, or once instead of twice, while one of them runs something. */
    private static boolean reorders(HomeMethod home, MockSetup setup) {
        List<Value> given = setup.values();
        List<Integer> written = Columns.written(setup).stream()
                .filter(value -> home.arguments().get(value) >= 0)
                .toList();
        return given.stream().anyMatch(value -> value.kind() == Value.Kind.CALL)
                && !written.stream()
                        .map(home.arguments()::get)
                        .toList()
                        .equals(IntStream.range(0, home.parameters().size())
                                .boxed()
                                .toList());
    }
}
