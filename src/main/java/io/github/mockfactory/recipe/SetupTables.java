package io.github.mockfactory.recipe;

import io.github.mockfactory.setup.HomeCall;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupGroup;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.setup.SetupReason;
import io.github.mockfactory.table.MockSetupGroups;
import io.github.mockfactory.table.MockSetups;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;

/** Writes set-ups and their groups to the two data tables. */
final class SetupTables {

    private static final int MOST_PLACES = 10;

    private final MockSetups setups;
    private final MockSetupGroups groups;

    SetupTables(Recipe recipe) {
        setups = new MockSetups(recipe);
        groups = new MockSetupGroups(recipe);
    }

    /** Rows of groups, one of whose set-ups belongs to a scope. */
    void insertGroups(SetupPlan plan, Predicate<Member> scope, ExecutionContext ctx) {
        plan.groups().stream()
                .filter(group -> group.members().stream().anyMatch(scope))
                .forEach(group -> groups.insertRow(ctx, row(group)));
    }

    /**
     * Rows of set-ups.
     *
     * @param plan  that decided on them
     * @param those some of them
     * @param moved those of them that moved; null if none was to move
     */
    void insertSetups(
            SetupPlan plan, Collection<SetupPlan.Placed> those, @Nullable List<Member> moved, ExecutionContext ctx) {
        those.forEach(each -> setups.insertRow(ctx, row(plan, each.group(), each.member(), moved)));
    }

    private static MockSetupGroups.Row row(SetupGroup group) {
        PlannedHome home = group.home();
        return new MockSetupGroups.Row(
                group.sample().typeName(),
                group.id(),
                group.sample().words(),
                group.members().size(),
                group.classes(),
                group.modules(),
                group.parameters(),
                group.stubs(),
                group.stubsAfter(),
                group.lines(),
                home == null ? "" : home.words(),
                home == null ? "" : HomeCall.text(home, group.members().get(0)),
                group.members().stream().limit(MOST_PLACES).map(Member::where).collect(Collectors.joining(" ")),
                String.join("; ", group.variants()),
                group.reason() == null ? "" : group.reason().name());
    }

    private static MockSetups.Row row(SetupPlan plan, SetupGroup group, Member member, @Nullable List<Member> moved) {
        PlannedHome home = group.home();
        boolean done = moved != null && moved.contains(member);
        SetupReason reason = home != null && moved != null && !done ? SetupReason.NOT_APPLIED : group.reason();
        return new MockSetups.Row(
                member.file().path(),
                member.setup().place().line(),
                member.setup().place().className(),
                member.setup().place().methodName(),
                member.setup().typeName(),
                member.setup().words(),
                group.id(),
                group.parameters(),
                plan.isStrict(member) ? "strict" : "lenient",
                home == null ? "" : home.words(),
                done ? "moved" : reason == null ? "proposed" : "left",
                reason == null ? "" : reason.name());
    }
}
