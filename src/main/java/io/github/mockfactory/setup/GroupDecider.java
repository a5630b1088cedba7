package io.github.mockfactory.setup;

import io.github.mockfactory.setup.PlannedHome.Kind;
import io.github.mockfactory.setup.SetupOptions.Home;
import io.github.mockfactory.setup.SetupOptions.Mode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides on the set-ups of one shape that see the same factory. */
final class GroupDecider {

    private static final int ID_DIGITS = 8;

    private final SetupOptions options;
    private final MoveRules moves;
    private final ExistingHomes homes;
    private final List<SetupGroup> groups = new ArrayList<>();
    private String id = "";

    GroupDecider(SetupOptions options, SetupContext context, ExistingHomes homes) {
        this.options = options;
        this.moves = new MoveRules(context);
        this.homes = homes;
    }

    /** The groups that the set-ups fall into, by what becomes of them. */
    List<SetupGroup> decide(String shape, List<Member> members) {
        id = idOf(shape);
        Map<SetupReason, List<Member>> left = new EnumMap<>(SetupReason.class);
        Map<HomeMethod, List<Member>> existing = new LinkedHashMap<>();
        List<Member> open = new ArrayList<>();
        for (Member member : members) {
            SetupReason obstacle = obstacle(member);
            Optional<HomeMethod> home = obstacle == null ? homes.of(member) : Optional.empty();
            if (obstacle != null) {
                left.computeIfAbsent(obstacle, reason -> new ArrayList<>()).add(member);
            } else if (home.isPresent()
                    && (!home.get().owner().equals(member.factory().typeName()) || moves.outOfFile(member) == null)) {
                existing.computeIfAbsent(home.get(), each -> new ArrayList<>()).add(member);
            } else {
                open.add(member);
            }
        }
        existing.forEach(this::call);
        if (!open.isEmpty()) {
            divide(open);
        }
        left.forEach((reason, each) -> leave(reason, each));
        return groups;
    }

    static String idOf(String shape) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(shape.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable SetupReason obstacle(Member member) {
        MockSetup setup = member.setup();
        if (setup.obstacle() != null) {
            return setup.obstacle();
        }
        if (!member.factory().makes(setup.creation())) {
            return SetupReason.SETUP_ELSEWHERE;
        }
        if (setup.place().outermost().equals(member.factory().typeName())) {
            return SetupReason.SETUP_PLACE;
        }
        if (options.accepted().contains(id)) {
            return SetupReason.SETUP_ACCEPTED;
        }
        boolean given = !setup.isCreated();
        return given && (options.mode() != Mode.ALL || setup.stubs().size() < 2) ? SetupReason.SETUP_FIELD : null;
    }

    private void divide(List<Member> open) {
        if (options.home() == Home.CLASS
                || (options.home() == Home.AUTO && byClass(open).size() == 1)) {
            inClasses(open, SetupReason.SETUP_SMALL_GROUP);
            return;
        }
        if (open.size() < options.minimum()) {
            leave(SetupReason.SETUP_SMALL_GROUP, open);
            return;
        }
        List<Member> movable = new ArrayList<>();
        Map<SetupReason, List<Member>> staying = new EnumMap<>(SetupReason.class);
        for (Member member : open) {
            SetupReason reason = moves.outOfFile(member);
            if (reason == null) {
                movable.add(member);
            } else {
                staying.computeIfAbsent(reason, each -> new ArrayList<>()).add(member);
            }
        }
        if (!movable.isEmpty()
                && options.home() == Home.AUTO
                && byClass(movable).size() == 1) {
            inClasses(movable, SetupReason.SETUP_SMALL_GROUP);
        } else if (!movable.isEmpty()) {
            propose(Kind.FACTORY, movable);
        }
        staying.forEach((reason, members) -> {
            if (options.home() == Home.FACTORY) {
                leave(reason, members);
            } else {
                inClasses(members, reason);
            }
        });
    }

    private static Map<String, List<Member>> byClass(List<Member> members) {
        return members.stream()
                .collect(Collectors.groupingBy(Member::classKey, LinkedHashMap::new, Collectors.toList()));
    }

    private void inClasses(List<Member> members, SetupReason tooFew) {
        List<Member> writable = new ArrayList<>(members);
        leaveThose(SetupReason.SETUP_PLACE, writable, member -> !MoveRules.isWritableInClass(member.setup()));
        List<Member> few = new ArrayList<>();
        byClass(writable).values().forEach(each -> {
            if (each.size() < options.minimum()) {
                few.addAll(each);
            } else {
                propose(Kind.CLASS, each);
            }
        });
        if (!few.isEmpty()) {
            leave(tooFew, few);
        }
    }

    private void propose(Kind kind, List<Member> candidates) {
        Columns all = columns(kind, candidates);
        List<Member> members = new ArrayList<>(candidates);
        leaveThose(SetupReason.SETUP_VALUE, members, member -> all.reorders(member.setup()));
        if (members.isEmpty()) {
            return;
        }
        Columns columns = columns(kind, members);
        SetupReason reason = bar(columns, members);
        if (reason != null) {
            leave(reason, members);
            return;
        }
        Member first = members.get(0);
        String owner = kind == Kind.CLASS
                ? first.setup().place().outermost()
                : first.factory().typeName();
        PlannedHome home =
                new PlannedHome(kind, owner, HomeWords.name(first.setup(), columns), columns.parameters(), first);
        SetupGroup group = new SetupGroup(id, members, columns.size(), home, null, columns.variants(places(members)));
        groups.add(group.lines() < 0 ? group : without(SetupReason.SETUP_NO_GAIN, members, columns));
    }

    private static Columns columns(Kind kind, Collection<Member> members) {
        return new Columns(members.stream().map(Member::setup).toList(), kind == Kind.FACTORY);
    }

    private @Nullable SetupReason bar(Columns columns, List<Member> members) {
        if (members.size() < options.minimum()) {
            return SetupReason.SETUP_SMALL_GROUP;
        }
        if (columns.obstacle() != null) {
            return columns.obstacle();
        }
        boolean single = members.get(0).setup().stubs().size() < 2;
        return columns.size() > options.parameters() || (single && columns.size() > 1)
                ? SetupReason.SETUP_PARAMETERS
                : null;
    }

    private void call(HomeMethod home, List<Member> members) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < home.parameters().size(); i++) {
            int parameter = i;
            List<Integer> values = new ArrayList<>();
            for (int value = 0; value < home.arguments().size(); value++) {
                if (home.arguments().get(value) == parameter) {
                    values.add(value);
                }
            }
            parameters.add(new Parameter("", new TypeText(home.parameters().get(i), Set.of(), true), values));
        }
        Member first = members.get(0);
        PlannedHome planned = new PlannedHome(Kind.EXISTING, home.owner(), home.name(), parameters, first);
        groups.add(new SetupGroup(id, members, parameters.size(), planned, null, List.of()));
    }

    private void leaveThose(SetupReason reason, List<Member> members, Predicate<Member> which) {
        List<Member> those = members.stream().filter(which).toList();
        if (!those.isEmpty()) {
            leave(reason, those);
            members.removeIf(which);
        }
    }

    private void leave(SetupReason reason, List<Member> members) {
        groups.add(without(reason, members, columns(Kind.CLASS, members)));
    }

    private SetupGroup without(SetupReason reason, List<Member> members, Columns columns) {
        return new SetupGroup(id, members, columns.size(), null, reason, columns.variants(places(members)));
    }

    private static List<String> places(List<Member> members) {
        return members.stream().map(Member::where).toList();
    }
}
