package io.github.mockfactory.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Set-ups of one shape that could have one home.
 *
 * @param id         of the shape, the same in every run
 * @param members    in the order of their places
 * @param parameters how many a home of all of them would need
 * @param home       where they go; null if they stay
 * @param reason     why they stay; null if they go
 * @param variants   what differs a little, in words
 */
public record SetupGroup(
        String id,
        List<Member> members,
        int parameters,
        @Nullable PlannedHome home,
        @Nullable SetupReason reason,
        List<String> variants) {

    /** Copies the lists. */
    public SetupGroup {
        members = List.copyOf(members);
        variants = List.copyOf(variants);
    }

    /** One of them. */
    public MockSetup sample() {
        return members.get(0).setup();
    }

    /** How many classes they stand in. */
    public int classes() {
        return (int) members.stream().map(Member::classKey).distinct().count();
    }

    /** How many modules they stand in. */
    public int modules() {
        return (int)
                members.stream().map(each -> each.file().module()).distinct().count();
    }

    /** How many statements stub something now. */
    public int stubs() {
        return members.size() * sample().stubs().size();
    }

    /** How many will. */
    public int stubsAfter() {
        return home == null
                ? stubs()
                : home.kind() == PlannedHome.Kind.EXISTING
                        ? 0
                        : sample().stubs().size();
    }

    /** How many lines the suite has more afterwards; negative if it gets shorter. */
    public int lines() {
        return home == null
                ? 0
                : members.size()
                        + home.lines()
                        - members.stream()
                                .mapToInt(each -> each.setup().lines())
                                .sum();
    }
}
