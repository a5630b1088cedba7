package io.github.mockfactory.driver.verify;

import io.github.mockfactory.driver.AtomicFile;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.gate.Baseline;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.Gate;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.GitRenames;
import io.github.mockfactory.gate.NewSites;
import io.github.mockfactory.gate.Unchecked.Cause;
import io.github.mockfactory.summary.Amount;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openrewrite.java.tree.J;

/** Compares a code base with its baseline, and brings the baseline up to date if that is asked for. */
public final class Verification {

    private final BaselineFolder folder;
    private final BaselineModules modules;
    private final VerifyOptions options;
    private final Caller caller;

    /**
     * What came of it.
     *
     * @param result   the answer, after an update that on the new baseline
     * @param baseline as it is now
     * @param letIn    sites that were added to the baseline
     * @param takenOut how many lines were taken out of it
     * @param notes    what whoever asks should know
     */
    public record Outcome(
            GateResult result, Baseline baseline, List<GateSite> letIn, int takenOut, List<String> notes) {}

    /**
     * Takes what to verify.
     *
     * @param folder  of the baseline
     * @param modules of the run and of its build
     * @param options what is asked
     * @param caller  who asks
     */
    public Verification(BaselineFolder folder, BaselineModules modules, VerifyOptions options, Caller caller) {
        this.folder = folder;
        this.modules = modules;
        this.options = options;
        this.caller = caller;
    }

    /**
     * Verifies.
     *
     * @param code the code base
     * @return the answer
     * @throws IOException              if the baseline cannot be written
     * @throws IllegalArgumentException if there is no commit that {@code since} names, or the scope selects nothing
     */
    public Outcome run(CodeBase code) throws IOException {
        options.scope().requireSomePhase();
        options.scope().requireIn(code.suite(), "path");
        Gate gate = new Gate(code.plan(), options.scope(), options.accepted(), caller);
        Baseline baseline = folder.read();
        GateResult result = check(gate, baseline);
        if (!options.update() || isUncertain(result)) {
            List<String> notes = new ArrayList<>();
            return new Outcome(
                    completed(sinceCommit(result, baseline, code, notes), code), baseline, List.of(), 0, notes);
        }
        GateResult certain = result.without(gate.uncertainFiles());
        modules.requireAllThatShare(baseline);
        Baseline parted = baseline.parted(modules, code::moduleIdOf);
        write(options.allowGrowth() ? parted.grown(certain, modules) : parted.shrunk(certain, modules), baseline);
        Baseline updated = folder.read();
        return new Outcome(
                completed(check(gate, updated), code),
                updated,
                options.allowGrowth() ? completed(certain, code).newSites() : List.of(),
                certain.absent().size(),
                List.of());
    }

    /** New files before old ones are deleted: what an accident leaves is known twice, not lost. */
    private void write(Baseline changed, Baseline before) throws IOException {
        for (Map.Entry<String, String> file : changed.unlike(before).entrySet()) {
            AtomicFile.write(
                    folder.root().resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (String name : before.names()) {
            if (!changed.names().contains(name)) {
                Files.delete(folder.root().resolve(before.fileOf(name)));
            }
        }
    }

    private GateResult check(Gate gate, Baseline baseline) {
        return gate.check(
                baseline, modules, enough -> GitRenames.since(folder.root(), folder.path(), enough), options.strict());
    }

    /** A broken build makes sites disappear: nothing is written before all of it could be looked at. */
    private static boolean isUncertain(GateResult result) {
        return result.unchecked().stream().anyMatch(each -> each.cause() != Cause.NO_BASELINE);
    }

    private GateResult sinceCommit(GateResult result, Baseline baseline, CodeBase code, List<String> notes)
            throws IOException {
        String since = options.since();
        if (since == null) {
            return result;
        }
        ChangedFiles changed = ChangedFiles.since(folder.root(), since);
        BranchReach reach = BranchReach.of(changed, folder.root(), code);
        List<GateSite> counting = result.newSites().stream()
                // lines that were taken out make sites new in files that nobody has touched
                .filter(site -> reach.includes(site)
                        || baseline.filesOf(site.module()).stream().anyMatch(changed::contains))
                .toList();
        int passed = result.newSites().size() - counting.size();
        if (!changed.isBranch()) {
            notes.add("HEAD has not left " + since
                    + ", so with the option since only what is not committed is looked at: "
                    + Amount.of(passed, "new site")
                    + " in other files let pass. Leave the option out where " + since + " itself is verified");
        } else if (passed > 0) {
            notes.add(Amount.of(passed, "new site") + " in files that were not changed since HEAD left " + since
                    + " let pass. Without the option since they fail");
        }
        return result.withNewSites(counting);
    }

    /** Adds the texts to write, where the trees show them; only the files with new sites are looked at. */
    private static GateResult completed(GateResult result, CodeBase code) {
        Map<GateSite.Name, GateSite> sites = new LinkedHashMap<>();
        result.newSites().forEach(site -> sites.put(site.name(), site));
        Map<String, List<GateSite>> byPath = result.newSites().stream()
                .collect(Collectors.groupingBy(site -> site.site().path()));
        code.forEach(byPath.keySet(), tree -> {
            String path = tree.getSourcePath().toString().replace(File.separatorChar, '/');
            new NewSites<Integer>(code.plan(), byPath.getOrDefault(path, List.of())) {
                @Override
                protected <T extends J> T visitNew(T site, GateSite told) {
                    sites.put(told.name(), told);
                    return site;
                }
            }.visit(tree, 0);
        });
        return result.withNewSites(List.copyOf(sites.values()));
    }
}
