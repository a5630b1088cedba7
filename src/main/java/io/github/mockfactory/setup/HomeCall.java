package io.github.mockfactory.setup;

import io.github.mockfactory.site.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The call of a home. */
public final class HomeCall {

    private HomeCall() {}

    /**
     * Writes a call.
     *
     * @param home   that is called
     * @param member the set-up whose place it takes
     * @return without a semicolon
     */
    public static String text(PlannedHome home, Member member) {
        MockSetup setup = member.setup();
        List<String> arguments = new ArrayList<>();
        if (!home.makes()) {
            arguments.add(setup.variable());
        }
        List<Value> values = setup.values();
        home.parameters()
                .forEach(each -> arguments.add(values.get(each.values().get(0)).text()));
        return receiver(home, member) + home.name() + "(" + String.join(", ", arguments) + ")";
    }

    private static String receiver(PlannedHome home, Member member) {
        if (!home.inFactory()) {
            return "";
        }
        String factory = home.owner().replace('$', '.');
        return (member.factory().qualified() ? factory : new TypeName(home.owner()).simple()) + ".";
    }
}
