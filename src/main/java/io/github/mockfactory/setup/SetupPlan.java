package io.github.mockfactory.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decision for every set-up of a run, and the homes that the decisions need. Groups are always formed over the whole run. */
public final class SetupPlan {

    private final List<SetupGroup> groups;
    private final Map<String, SetupDecision[]> decisions;

    private final Map<String, List<Member>> members;
    private final SetupContext context;

    private SetupPlan(
            List<SetupGroup> groups,
            Map<String, SetupDecision[]> decisions,
            Map<String, List<Member>> members,
            SetupContext context) {
        this.members = members;
        this.context = context;
        this.groups = groups;
        this.decisions = decisions;
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
        Map<String, SetupDecision[]> decisions = new HashMap<>();
        Map<String, List<Member>> all = new HashMap<>();
        for (FileSetups file : ordered) {
            int size = file.facts().setups().size();
            decisions.put(file.path(), new SetupDecision[size]);
            for (int i = 0; i < size; i++) {
                MockSetup setup = file.facts().setups().get(i);
                Member member = new Member(file, i, context.factory(file.path(), setup));
                all.computeIfAbsent(file.path(), path -> new ArrayList<>()).add(member);
                byShape.computeIfAbsent(setup.shape(), shape -> new LinkedHashMap<>())
                        .computeIfAbsent(member.factory().scope(), scope -> new ArrayList<>())
                        .add(member);
            }
        }
        ExistingHomes homes = ExistingHomes.of(ordered);
        List<SetupGroup> groups = new ArrayList<>();
        byShape.forEach((shape, scopes) -> scopes.values()
                .forEach(members -> groups.addAll(new GroupDecider(options, context, homes).decide(shape, members))));
        List<SetupGroup> named = new HomeNames(options.names()).name(Variants.note(groups));
        named.forEach(group -> group.members()
                .forEach(member ->
                        Objects.requireNonNull(decisions.get(member.file().path()))[member.index()] =
                                new SetupDecision(group.id(), group.home(), group.reason())));
        return new SetupPlan(List.copyOf(named), decisions, all, context);
    }

    /** The groups, those that stay too, ordered by type and shape. */
    public List<SetupGroup> groups() {
        return groups;
    }

    /** Whether a strict session may govern a set-up. */
    public boolean isStrict(Member member) {
        return context.isStrict(member.setup());
    }

    /** The homes that are to be made or called, in the order of the groups. */
    public List<PlannedHome> homes() {
        List<PlannedHome> homes = new ArrayList<>();
        groups.stream().map(SetupGroup::home).filter(home -> home != null).forEach(homes::add);
        return homes;
    }

    /**
     * A set-up among its like.
     *
     * @param path  of its file
     * @param index which of the set-ups of the file it is
     */
    public Member member(String path, int index) {
        return Objects.requireNonNull(members.get(path)).get(index);
    }

    /**
     * What becomes of a set-up.
     *
     * @param path  of its file
     * @param index which of the set-ups of the file it is
     * @return null if there is no such set-up
     */
    public @Nullable SetupDecision decide(String path, int index) {
        SetupDecision[] file = decisions.get(path);
        return file == null || index >= file.length ? null : file[index];
    }
}
