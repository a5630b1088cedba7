package io.github.mockfactory.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The known sites of a build, by module: the files {@code .mock-factory/baseline/MODULE.txt}. Paths in them are relative to the
 * folder that {@code .mock-factory} stands in, here they are relative to the root of the repository.
 */
public final class Baseline {

    /** Where the files are, below the folder that their paths are relative to. */
    public static final String FOLDER = ".mock-factory/baseline";

    private static final String EXTENSION = ".txt";

    private final String home;
    private final Map<String, BaselineFile> files;

    private Baseline(String home, Map<String, BaselineFile> files) {
        this.home = home;
        this.files = new TreeMap<>(files);
    }

    /**
     * Reads a baseline.
     *
     * @param home  the folder that {@code .mock-factory} stands in, relative to the root, with slashes; empty for the root itself
     * @param texts the content of the files, by the name of their module
     * @return the baseline; {@link #problems()} says what cannot be read
     */
    public static Baseline of(String home, Map<String, String> texts) {
        Map<String, BaselineFile> files = new TreeMap<>();
        texts.forEach((module, text) -> files.put(module, BaselineFile.of(fileOf(home, module), home, text)));
        return new Baseline(home, files);
    }

    /**
     * The module that a file of a baseline is named after.
     *
     * @param fileName without folders
     * @return empty for files of other kinds
     */
    public static Optional<String> moduleOf(String fileName) {
        return fileName.endsWith(EXTENSION) && !fileName.startsWith(".")
                ? Optional.of(fileName.substring(0, fileName.length() - EXTENSION.length()))
                : Optional.empty();
    }

    /**
     * The file of a module.
     *
     * @param module by its name
     * @return relative to the root, with slashes; the folder of the files for what belongs to no module
     */
    public String fileOf(String module) {
        return fileOf(home, module);
    }

    private static String fileOf(String home, String module) {
        return RelativePaths.resolve(home, module.isEmpty() ? FOLDER : FOLDER + "/" + module + EXTENSION);
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
     * The modules that have a file.
     *
     * @return by name
     */
    public Set<String> modules() {
        return files.keySet();
    }

    /**
     * The known sites of some modules.
     *
     * @param modules by name; others have no say
     * @return equal ones as often as they are known
     */
    public List<KnownSite> sites(Collection<String> modules) {
        return in(modules).flatMap(file -> file.sites().stream()).toList();
    }

    /**
     * What cannot be read.
     *
     * @return the lines, each with the way out
     */
    public List<Unchecked> problems() {
        return in(files.keySet()).flatMap(file -> file.problems().stream()).toList();
    }

    private Stream<BaselineFile> in(Collection<String> modules) {
        return new TreeSet<>(modules).stream().flatMap(module -> Stream.ofNullable(files.get(module)));
    }

    /**
     * The baseline without lines that have no site, and with those of renamed files by their new names.
     *
     * @param result of the comparison with this baseline
     * @return files by path relative to the root, those that change
     */
    public Map<String, String> shrunk(GateResult result) {
        return changed(result, List.of());
    }

    /**
     * The same, with what is new let in.
     *
     * @param result of the comparison with this baseline
     * @return files by path relative to the root, those that change, and an empty one for each module with a new site
     */
    public Map<String, String> grown(GateResult result) {
        return changed(result, result.newSites());
    }

    private Map<String, String> changed(GateResult result, List<GateSite> grown) {
        if (!problems().isEmpty()) {
            throw new IllegalStateException("A baseline that cannot be read is not to be written");
        }
        List<KnownSite> gone = new ArrayList<>(result.absent());
        result.renamed().forEach(renamed -> gone.add(renamed.from()));
        Map<String, List<KnownSite>> added = new TreeMap<>();
        Stream.concat(grown.stream(), result.renamed().stream().map(Renamed::to))
                .filter(site -> !site.module().isEmpty())
                .forEach(site -> added.computeIfAbsent(site.module(), module -> new ArrayList<>())
                        .add(site.site()));
        Map<String, String> changed = new TreeMap<>();
        Counts<KnownSite> open = Counts.of(gone);
        Set<String> modules = new TreeSet<>(files.keySet());
        modules.addAll(added.keySet());
        for (String module : modules) {
            BaselineFile file = files.get(module);
            BaselineFile base = file == null ? BaselineFile.empty(home) : file;
            List<KnownSite> own = base.sites().stream().filter(open::take).toList();
            BaselineFile next = base.without(own).with(added.getOrDefault(module, List.of()));
            if (file == null || !next.text().equals(file.text())) {
                changed.put(fileOf(module), next.text());
            }
        }
        return changed;
    }
}
