package io.github.mockfactory.recipe;

import io.github.mockfactory.setup.HomeCall;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupGroup;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.table.MockSetupGroups;
import io.github.mockfactory.table.MockSetups;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Rows of set-ups that belong to a scope; groups have a row if one of their set-ups does. */
    void insert(SetupPlan plan, Predicate<Member> scope, ExecutionContext ctx) {
        for (SetupGroup group : plan.groups()) {
            List<Member> members = group.members().stream().filter(scope).toList();
            if (!members.isEmpty()) {
                groups.insertRow(ctx, row(group));
                members.forEach(member -> setups.insertRow(ctx, row(plan, group, member)));
            }
        }
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

    private static MockSetups.Row row(SetupPlan plan, SetupGroup group, Member member) {
        PlannedHome home = group.home();
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
                home == null ? "left" : "proposed",
                group.reason() == null ? "" : group.reason().name());
    }
}
