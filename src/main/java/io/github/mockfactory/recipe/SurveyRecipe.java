package io.github.mockfactory.recipe;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyOptions;
import io.github.mockfactory.survey.SurveyVisitor;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.Validated;
import org.openrewrite.config.OptionDescriptor;

/**
 * A recipe that surveys all sources before it does anything. A wrong option ends the run with one message: left to itself,
 * the engine would log the mistake, change nothing and report success.
 */
abstract class SurveyRecipe extends ScanningRecipe<Survey> {

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

    @Override
    public Survey getInitialValue(ExecutionContext ctx) {
        return new Survey(surveyOptions());
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Survey survey) {
        return new SurveyVisitor(survey);
    }
}
