package io.github.mockfactory.recipe;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.survey.RequiredNames;
import io.github.mockfactory.survey.SurveyVisitor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.config.OptionDescriptor;

/**
 * A recipe that surveys all sources before it does anything. A wrong option ends the run with one message: left to itself,
 * the engine would log the mistake, change nothing and report success.
 */
abstract class SurveyRecipe extends ScanningRecipe<SurveyRun> {

    @JsonIgnore
    private final transient Map<String, Object> misspelt = new TreeMap<>();

    abstract @Nullable Settings settings();

    /** Reads every option, so that a wrong one is found before the run. */
    abstract void checkOptions(SurveyOptions options);

    @JsonAnySetter
    void misspelt(String name, Object value) {
        misspelt.put(name, value);
    }

    @Override
    public Validated<Object> validate() {
        EngineJdk.requireParser();
        surveyOptions();
        return super.validate();
    }

    final SurveyOptions surveyOptions() {
        try {
            if (!misspelt.isEmpty()) {
                String names = getDescriptor().getOptions().stream()
                        .map(OptionDescriptor::getName)
                        .collect(Collectors.joining(", "));
                throw new IllegalArgumentException(
                        "There is no option '" + String.join("', '", misspelt.keySet()) + "'. Options are: " + names);
            }
            Settings settings = settings();
            SurveyOptions options = (settings == null ? Settings.DEFAULT : settings).toSurveyOptions();
            checkOptions(options);
            return options;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(getName() + ": " + e.getMessage(), e);
        }
    }

    /** By the options: the harness of recipe tests compares a recipe with what is left of it after serialisation. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SurveyRecipe recipe
                && getName().equals(recipe.getName())
                && optionValues().equals(recipe.optionValues());
    }

    @Override
    public int hashCode() {
        return Objects.hash(getName(), optionValues());
    }

    private List<OptionDescriptor> optionValues() {
        return getDescriptor().getOptions();
    }

    @Override
    public SurveyRun getInitialValue(ExecutionContext ctx) {
        return new SurveyRun(surveyOptions());
    }

    /** Looks once at everything that was scanned: a name that nothing has would select nothing, and say so to nobody. */
    @Override
    public final Collection<? extends SourceFile> generate(
            SurveyRun run, Collection<SourceFile> generatedInThisCycle, ExecutionContext ctx) {
        try {
            ModuleDescriptors.addTo(run.survey());
            ScalaSources.addTo(run.survey());
            new RequiredNames(run.suite()).requireSettings();
            requireSelected(run);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(getName() + ": " + e.getMessage(), e);
        }
        return newFiles(run, generatedInThisCycle, ctx);
    }

    /**
     * Rejects options that select nothing of what was scanned.
     *
     * @throws IllegalArgumentException with a message that names the option
     */
    abstract void requireSelected(SurveyRun run);

    /** The files that the recipe makes, but for those that an earlier recipe of the run has made. */
    abstract Collection<? extends SourceFile> newFiles(
            SurveyRun run, Collection<SourceFile> made, ExecutionContext ctx);

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(SurveyRun run) {
        return new SurveyVisitor(run.survey());
    }
}
