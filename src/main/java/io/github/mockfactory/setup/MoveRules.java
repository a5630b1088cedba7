package io.github.mockfactory.setup;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a set-up could be moved to. */
final class MoveRules {

    private final SetupContext context;

    MoveRules(SetupContext context) {
        this.context = context;
    }

    /** Why a set-up cannot leave its file; null if it can. */
    @Nullable
    SetupReason outOfFile(Member member) {
        MockSetup setup = member.setup();
        if (setup.stubs().stream().anyMatch(Stub::lenient)) {
            return SetupReason.SETUP_LENIENT;
        }
        boolean open = setup.type() != null
                && setup.type().open()
                && setup.stubs().stream().allMatch(Stub::open)
                && setup.values().stream()
                        .allMatch(value -> value.type() == null || value.type().open());
        if (!open) {
            return SetupReason.SETUP_TYPE_HIDDEN;
        }
        if (context.isStrict(member.file().path(), setup)
                && member.file().facts().touches(setup)) {
            return SetupReason.SETUP_STRICT_LOCATION;
        }
        return member.factory().obstacle();
    }

    /** Whether a method of the outermost class can say what a set-up says: a class inside may know more names. */
    static boolean isWritableInClass(MockSetup setup) {
        String inside = setup.place().outermost() + "$";
        return setup.place().extensible()
                && (!setup.isNested()
                        || classes(setup)
                                .allMatch(name -> !name.contains("$")
                                        || (name.startsWith(inside) && name.indexOf('$', inside.length()) < 0)));
    }

    private static Stream<String> classes(MockSetup setup) {
        return Stream.of(
                        Stream.ofNullable(setup.type()).flatMap(type -> type.classes().stream()),
                        setup.stubs().stream().flatMap(stub -> stub.classes().stream()),
                        setup.stubs().stream().flatMap(stub -> stub.thrown().stream()),
                        setup.values().stream()
                                .flatMap(value -> Stream.ofNullable(value.type()))
                                .flatMap(type -> type.classes().stream()))
                .flatMap(each -> each);
    }
}
