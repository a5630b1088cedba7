package io.github.mockfactory.recipe;

import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.setup.HomeCall;
import io.github.mockfactory.setup.Member;
import io.github.mockfactory.setup.MockSetup;
import io.github.mockfactory.setup.PlannedHome;
import io.github.mockfactory.setup.SetupGroup;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.site.Form;
import java.util.Optional;

/**
 * A set-up that should call a home.
 *
 * @param group  that it belongs to
 * @param member the set-up
 * @param home   to call
 */
record SetupClone(SetupGroup group, Member member, PlannedHome home) {

    /** Empty for a set-up without a home. */
    static Optional<SetupClone> of(SetupPlan.Placed placed) {
        return Optional.ofNullable(placed.group().home())
                .map(home -> new SetupClone(placed.group(), placed.member(), home));
    }

    /** What tells it from others in a baseline. */
    KnownSite site() {
        MockSetup setup = member.setup();
        return new KnownSite(
                member.file().path(),
                setup.place().className() + "#" + setup.place().methodName(),
                setup.isCreated() ? Form.MOCK_CLASS : Form.MOCK_FIELD,
                setup.typeName(),
                group.id());
    }

    /** What to do about it. */
    String message() {
        String call = HomeCall.text(home, member);
        return home.kind() == PlannedHome.Kind.EXISTING
                ? "this set-up has a home: write " + call
                : "one of " + group.members().size() + " set-ups of shape " + group.id()
                        + " that differ in values only: run ConsolidateMockSetups, which writes " + call
                        + ", or name the shape in acceptedSetups";
    }
}
