package io.github.mockfactory.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The groups that the set-ups of a run fall into, with what is proposed for each. Groups are always formed over the whole run. */
public final class SetupPlan {

    private final List<SetupGroup> groups;
    private final SetupContext context;

    private SetupPlan(List<SetupGroup> groups, SetupContext context) {
        this.groups = groups;
        this.context = context;
    }

    /**
     * Decides.
     *
     * @param files   of the run
     * @param options what the run is told
     * @param context what is known of the places
     * @return the plan, the same whatever the order of the files
     */
    public static SetupPlan of(Collection<FileSetups> files, SetupOptions options, SetupContext context) {
        List<FileSetups> ordered =
                files.stream().sorted(Comparator.comparing(FileSetups::path)).toList();
        Map<String, Map<String, List<Member>>> byShape = new TreeMap<>();
        for (FileSetups file : ordered) {
            int size = file.facts().setups().size();
            for (int i = 0; i < size; i++) {
                MockSetup setup = file.facts().setups().get(i);
                Member member = new Member(file, i, context.factory(file.path(), setup));
                byShape.computeIfAbsent(setup.shape(), shape -> new LinkedHashMap<>())
                        .computeIfAbsent(member.factory().scope(), scope -> new ArrayList<>())
                        .add(member);
            }
        }
        ExistingHomes homes = ExistingHomes.of(ordered);
        List<SetupGroup> groups = new ArrayList<>();
        byShape.forEach((shape, scopes) -> scopes.values()
                .forEach(members -> groups.addAll(new GroupDecider(options, context, homes).decide(shape, members))));
        return new SetupPlan(List.copyOf(new HomeNames(options.names()).name(Variants.note(groups))), context);
    }

    /** The groups, those that stay too, ordered by type and shape. */
    public List<SetupGroup> groups() {
        return groups;
    }

    /**
     * A set-up among those that share its fate.
     *
     * @param group  that it fell into
     * @param member the set-up
     */
    public record Placed(SetupGroup group, Member member) {}

    /**
     * Set-ups by the path of their file.
     *
     * @param included whether a set-up is asked for
     * @return for each file in the order of its source
     */
    public Map<String, List<Placed>> byFile(Predicate<Member> included) {
        Map<String, List<Placed>> files = new TreeMap<>();
        groups.forEach(group -> group.members().stream()
                .filter(included)
                .forEach(member -> files.computeIfAbsent(member.file().path(), path -> new ArrayList<>())
                        .add(new Placed(group, member))));
        files.values()
                .forEach(each ->
                        each.sort(Comparator.comparing(placed -> placed.member().index())));
        return files;
    }

    /** Whether a strict session may govern a set-up. */
    public boolean isStrict(Member member) {
        return context.isStrict(member.file().path(), member.setup());
    }
}
