package io.github.mockfactory.gate;

import io.github.mockfactory.facts.ModuleId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The modules that a gate looks at, and how the files of a baseline are called after them: by the artifact id, and where several
 * modules of the build have the same, by {@code ARTIFACT@GROUP}.
 */
public final class BaselineModules {

    private static final char SEPARATOR = '@';

    private final Set<ModuleId> run;
    private final SortedSet<ModuleId> build;

    private BaselineModules(Collection<ModuleId> run, Collection<ModuleId> build) {
        this.run = Set.copyOf(run);
        this.build = new TreeSet<>(build);
        this.build.addAll(run);
    }

    /**
     * Modules of a run that says nothing of others.
     *
     * @param run those whose sites are looked at
     * @return these alone
     */
    public static BaselineModules of(Collection<ModuleId> run) {
        return new BaselineModules(run, run);
    }

    /**
     * Modules of a run that may leave out some of its build.
     *
     * @param run   those whose sites are looked at
     * @param build all of them
     * @return both
     */
    public static BaselineModules of(Collection<ModuleId> run, Collection<ModuleId> build) {
        return new BaselineModules(run, build);
    }

    Set<ModuleId> run() {
        return run;
    }

    /** What the files can be called that list sites of a module. */
    static List<String> namesOf(ModuleId module) {
        return module.group().isEmpty()
                ? List.of(module.artifact())
                : List.of(module.artifact(), module.artifact() + SEPARATOR + module.group());
    }

    /** What the files can be called that list sites of modules which are not in the run, and of none that is. */
    Set<String> namesOfOthers() {
        Set<String> names = new TreeSet<>();
        build.stream().filter(module -> !run.contains(module)).forEach(module -> names.addAll(namesOf(module)));
        run.forEach(module -> names.removeAll(namesOf(module)));
        return names;
    }

    /** What the file is called that sites of a module are written to; a file that it has by both coordinates stays its own. */
    String nameOf(ModuleId module, Set<String> present) {
        List<String> names = namesOf(module);
        String whole = names.get(names.size() - 1);
        return present.contains(whole) || sharing(module.artifact()).size() > 1 ? whole : module.artifact();
    }

    /** The modules of the build whose sites may stand in a file of that name. */
    SortedSet<ModuleId> sharing(String name) {
        return build.stream()
                .filter(module -> namesOf(module).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a file of that name is shared by modules all of which are looked at, so that each can get one of its own. */
    boolean canPart(String name) {
        return sharing(name).size() > 1 && run.containsAll(sharing(name));
    }

    /**
     * Refuses to write where a line could belong to a module that nobody looks at.
     *
     * @param baseline that is to be written
     * @throws IllegalArgumentException if modules share a file of it, and only some of them are looked at
     */
    public void requireAllThatShare(Baseline baseline) {
        for (String name : baseline.names()) {
            SortedSet<ModuleId> sharing = sharing(name);
            if (sharing.stream().anyMatch(run::contains) && !run.containsAll(sharing)) {
                Set<ModuleId> missing = new TreeSet<>(sharing);
                missing.removeAll(run);
                throw new IllegalArgumentException(baseline.fileOf(name) + " is shared by " + list(sharing) + ", but "
                        + list(missing)
                        + " is not in this run, and its lines would look absent. Update all of them in one run: "
                        + "each gets a file of its own");
            }
        }
    }

    /** What is to be known of a file that several modules share. */
    String sharedNote(Baseline baseline, String name, Caller caller) {
        return baseline.fileOf(name) + " is shared by " + list(sharing(name))
                + ". To give each a file of its own, update them in one run: "
                + caller.goal("verify", "-Dmockfactory.update=true");
    }

    private static String list(Collection<ModuleId> modules) {
        return modules.stream().map(ModuleId::toString).collect(Collectors.joining(" and "));
    }
}
