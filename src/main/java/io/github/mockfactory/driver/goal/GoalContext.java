package io.github.mockfactory.driver.goal;

import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.build.Build;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.driver.report.OutputFiles;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.summary.RunSummary;
import io.github.mockfactory.survey.RequiredNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every goal works with.
 *
 * @param build    what it works on
 * @param settings what decides about sites
 * @param setups   what decides about set-ups of mocks
 * @param console  where it tells of it
 */
public record GoalContext(Build build, SettingTexts settings, SetupTexts setups, Console console) {

    CodeBase read(SourceFiles files, Progress progress, @Nullable FactsFolder memory) throws IOException {
        SurveyOptions options = settings.toSurveyOptions();
        // what is remembered of a file says nothing of its set-ups
        CodeBase code = movesSetups()
                ? CodeBase.read(
                        build.root(),
                        files,
                        build.modules(),
                        options,
                        setups.toSetupOptions(),
                        build.styles(),
                        progress)
                : CodeBase.read(build.root(), files, build.modules(), options, build.styles(), progress, memory);
        new RequiredNames(code.suite()).requireSettings();
        summary(code).logCounts();
        files.left().forEach((file, why) -> console.warn(file + " is left, for it " + why));
        return code;
    }

    /** Whether phase 5 is asked for. */
    boolean movesSetups() {
        return setups.toSetupOptions().mode() != SetupOptions.Mode.REPORT;
    }

    /** Every option that decides about the outcome, as text: two runs with the same text do the same. */
    Map<String, String> decisive() {
        Map<String, String> options = new TreeMap<>(settings.byName());
        options.putAll(setups.byName());
        options.put("activeStyles", build.styleNames().toString());
        return options;
    }

    /** The modules of this run, and of the build that they are taken from. */
    BaselineModules modules() throws IOException {
        return BaselineModules.of(build.modules().stream().map(SourceModule::id).toList(), build.allModules());
    }

    /** The records of the runs of this build. */
    RunRecords records() {
        return new RunRecords(this);
    }

    /** Where builds and goals write; what is new there does not make a work tree dirty. */
    List<Path> outputs() throws IOException {
        List<Path> outputs = new ArrayList<>(OutputFiles.in(build.output()));
        build.modules().forEach(module -> outputs.addAll(module.generated()));
        outputs.add(records().folder().path());
        return outputs;
    }

    /** The owner of a file, whose rules are tried once for each; null where nothing says who owns what. */
    @Nullable
    Function<String, String> ownerOfFile() throws IOException {
        CodeOwners owners = CodeOwners.in(build.root()).orElse(null);
        if (owners == null) {
            return null;
        }
        Map<String, String> known = new HashMap<>();
        return path -> known.computeIfAbsent(path, owners::ownersOf);
    }

    static RunSummary summary(CodeBase code) {
        return new RunSummary(code.plan(), Scope.ALL, Outcome.MIGRATABLE);
    }
}
