package io.github.mockfactory.gate;

import io.github.mockfactory.facts.ModuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The known sites of a build, by module: the files {@code .mock-factory/baseline/MODULE.txt}, called as {@link BaselineModules} says. Paths in them are relative to the
 * folder that {@code .mock-factory} stands in, here they are relative to the root of the repository.
 */
public final class Baseline {

    /** Where the files are, below the folder that their paths are relative to. */
    public static final String FOLDER = ".mock-factory/baseline";

    /** The same for set-ups of mocks: a line has the id of the shape in the place of the category. */
    public static final String SETUPS = ".mock-factory/setups";

    private static final String EXTENSION = ".txt";

    private final String home;
    private final String folder;
    private final Map<String, BaselineFile> files;

    private Baseline(String home, String folder, Map<String, BaselineFile> files) {
        this.home = home;
        this.folder = folder;
        this.files = new TreeMap<>(files);
    }

    /**
     * Reads a baseline.
     *
     * @param home  the folder that {@code .mock-factory} stands in, relative to the root, with slashes; empty for the root itself
     * @param texts the content of the files, by their names
     * @return the baseline; {@link #problems()} says what cannot be read
     */
    public static Baseline of(String home, Map<String, String> texts) {
        return of(home, FOLDER, texts);
    }

    /**
     * Reads a baseline.
     *
     * @param home   the folder that {@code .mock-factory} stands in, relative to the root, with slashes; empty for the root itself
     * @param folder {@link #FOLDER} or {@link #SETUPS}
     * @param texts  the content of the files, by their names
     * @return the baseline; {@link #problems()} says what cannot be read
     */
    public static Baseline of(String home, String folder, Map<String, String> texts) {
        Map<String, BaselineFile> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, BaselineFile.of(fileOf(home, folder, name), home, text)));
        return new Baseline(home, folder, files);
    }

    /**
     * The name of a file of a baseline.
     *
     * @param fileName without folders
     * @return without what all have at the end; empty for files of other kinds
     */
    public static Optional<String> nameOf(String fileName) {
        return fileName.endsWith(EXTENSION) && !fileName.startsWith(".")
                ? Optional.of(fileName.substring(0, fileName.length() - EXTENSION.length()))
                : Optional.empty();
    }

    /**
     * A file by its name.
     *
     * @param name of the file
     * @return relative to the root, with slashes; the folder of the files for what belongs to no module
     */
    public String fileOf(String name) {
        return fileOf(home, folder, name);
    }

    /**
     * A line of one of its files.
     *
     * @param site with its path relative to the root
     * @return the line, without its end
     */
    public String lineOf(KnownSite site) {
        return site.movedTo(RelativePaths.relativize(home, site.path()), site.member())
                .toString();
    }

    /**
     * The files that may list sites of a module.
     *
     * @param module any
     * @return relative to the root, with slashes, whether or not they are there
     */
    public List<String> filesOf(ModuleId module) {
        return BaselineModules.namesOf(module).stream().map(this::fileOf).toList();
    }

    private static String fileOf(String home, String folder, String name) {
        return RelativePaths.resolve(home, name.isEmpty() ? folder : folder + "/" + name + EXTENSION);
    }

    /**
     * Whether there is no file at all, so that nothing is known.
     *
     * @return false if there is one, even without a site
     */
    public boolean isMissing() {
        return files.isEmpty();
    }

    /**
     * The files that are there.
     *
     * @return their names
     */
    public Set<String> names() {
        return files.keySet();
    }

    /**
     * The known sites of some modules.
     *
     * @param modules others have no say
     * @return equal ones as often as they are known
     */
    public List<KnownSite> sites(Collection<ModuleId> modules) {
        Set<String> names = new TreeSet<>();
        modules.forEach(module -> names.addAll(BaselineModules.namesOf(module)));
        return names.stream()
                .flatMap(name -> Stream.ofNullable(files.get(name)))
                .flatMap(file -> file.sites().stream())
                .toList();
    }

    /**
     * The known sites of modules of the build that are not in the run.
     *
     * @param modules of the run and of its build
     * @return equal ones as often as they are known
     */
    List<KnownSite> sitesOfOthers(BaselineModules modules) {
        return modules.namesOfOthers().stream()
                .flatMap(name -> Stream.ofNullable(files.get(name)))
                .flatMap(file -> file.sites().stream())
                .toList();
    }

    /**
     * What cannot be read.
     *
     * @return the lines, each with the way out
     */
    public List<Unchecked> problems() {
        return files.values().stream().flatMap(file -> file.problems().stream()).toList();
    }

    /**
     * The baseline with a file for each module in the place of one that modules share, if all of these are looked at.
     *
     * @param modules  that there are
     * @param moduleOf the module of a file, by path relative to the root; empty if it belongs to none
     * @return with a file for each of them; lines of files that belong to no module stay where they are, and a shared file that
     *     nothing is left in is gone
     */
    public Baseline parted(BaselineModules modules, Function<String, Optional<ModuleId>> moduleOf) {
        requireReadable();
        Map<String, BaselineFile> parted = new TreeMap<>(files);
        files.forEach((name, shared) -> {
            if (!modules.canPart(name)) {
                return;
            }
            BaselineFile rest = shared;
            for (ModuleId module : modules.sharing(name)) {
                List<KnownSite> own = shared.sites().stream()
                        .filter(site -> moduleOf.apply(site.path()).equals(Optional.of(module)))
                        .toList();
                rest = rest.without(own);
                parted.merge(
                        modules.nameOf(module, files.keySet()),
                        BaselineFile.empty(home).with(own),
                        (file, added) -> file.with(own));
            }
            if (rest.sites().isEmpty()) {
                parted.remove(name);
            } else {
                parted.put(name, rest);
            }
        });
        return new Baseline(home, folder, parted);
    }

    /**
     * The files that another baseline has not, or not with this text.
     *
     * @param other baseline in the same folder
     * @return texts by path relative to the root
     */
    public Map<String, String> unlike(Baseline other) {
        Map<String, String> unlike = new TreeMap<>();
        files.forEach((name, file) -> {
            BaselineFile before = other.files.get(name);
            if (before == null || !before.text().equals(file.text())) {
                unlike.put(fileOf(name), file.text());
            }
        });
        return unlike;
    }

    /**
     * The baseline without lines that have no site, and with those of renamed files by their new names.
     *
     * @param result  of the comparison with this baseline
     * @param modules that there are
     * @return its files are those of before, and those that a site of a renamed file is written to
     */
    public Baseline shrunk(GateResult result, BaselineModules modules) {
        return changed(result, List.of(), modules);
    }

    /**
     * The same, with what is new let in.
     *
     * @param result  of the comparison with this baseline
     * @param modules that there are
     * @return with a file for each module that has a site
     */
    public Baseline grown(GateResult result, BaselineModules modules) {
        return changed(result, result.newSites(), modules);
    }

    private void requireReadable() {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("A baseline that cannot be read is not to be written");
        }
    }

    private Baseline changed(GateResult result, List<GateSite> grown, BaselineModules names) {
        requireReadable();
        List<KnownSite> gone = new ArrayList<>(result.absent());
        result.renamed().forEach(renamed -> gone.add(renamed.from()));
        Map<String, List<KnownSite>> added = new TreeMap<>();
        Stream.concat(grown.stream(), result.renamed().stream().map(Renamed::to))
                .filter(site -> !site.module().artifact().isEmpty())
                .forEach(site -> added.computeIfAbsent(
                                names.nameOf(site.module(), files.keySet()), name -> new ArrayList<>())
                        .add(site.site()));
        Counts<KnownSite> open = Counts.of(gone);
        // a file of a module that is no longer there may list the same, and is nobody's
        Set<String> looked = new TreeSet<>();
        names.run().forEach(module -> looked.addAll(BaselineModules.namesOf(module)));
        Map<String, BaselineFile> changed = new TreeMap<>(files);
        added.keySet().forEach(name -> changed.putIfAbsent(name, BaselineFile.empty(home)));
        changed.replaceAll((name, file) -> {
            List<KnownSite> own = looked.contains(name)
                    ? file.sites().stream().filter(open::take).toList()
                    : List.of();
            return file.without(own).with(added.getOrDefault(name, List.of()));
        });
        return new Baseline(home, folder, changed);
    }
}
