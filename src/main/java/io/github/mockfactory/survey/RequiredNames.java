package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.site.MockitoTypes;
import io.github.mockfactory.survey.FactorySurvey.SourceFactory;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Rejects what options name and a run does not have: a typing error would select nothing, and say so to nobody. Each method throws
 * an {@link IllegalArgumentException} with a message that names what is missing.
 */
public final class RequiredNames {

    private final SuiteFacts suite;
    private final SurveyOptions options;

    /**
     * Takes what the run has.
     *
     * @param suite with the options
     */
    public RequiredNames(SuiteFacts suite) {
        this.suite = suite;
        this.options = suite.options();
    }

    /** Looks at the settings that say where the factory is, or comes to be. */
    public void requireSettings() {
        for (SourceFactory each : suite.factories().inSource()) {
            if (options.factoryType() != null && !each.isExtensible()) {
                throw new IllegalArgumentException("The setting factoryType names '" + options.factoryType()
                        + "', which " + each.path() + " does not declare as a class: name another");
            }
            if (options.factoryType() != null && !each.reachable()) {
                throw new IllegalArgumentException("The setting factoryType names '" + options.factoryType()
                        + "', which tests of other packages cannot see: make the class in " + each.path()
                        + " public and give it a package, or name another");
            }
            boolean asked = !each.factory().methods().isEmpty();
            SourceSetSurvey home = suite.sourceSet(each.sourceSet());
            if (!asked && home.key().isMain() && !home.hasOnClassPath(MockitoTypes.MOCKITO)) {
                throw new IllegalArgumentException(
                        "The setting factoryType names '" + options.factoryType() + "', which stands in " + each.path()
                                + " among main sources that do not see Mockito: name another");
            }
        }
        if (options.factoryModule() != null) {
            requireModule("factoryModule", options.factoryModule());
        }
    }

    /** Wants the {@code factoryType} in the sources of the run, or on their class paths. */
    public void requireFactory() {
        String type = options.factoryType();
        boolean known = type == null
                || suite.factories().inSource().stream()
                        .anyMatch(each -> each.factory().typeName().equals(type))
                || suite.sourceSets().stream().anyMatch(set -> set.declares(type) || set.hasOnClassPath(type));
        if (!known) {
            throw new IllegalArgumentException("The setting factoryType names '" + type
                    + "', but there is no such class in this run, so there is nothing to validate");
        }
    }

    /**
     * Wants a module in the run.
     *
     * @param option by which it is named
     * @param name   of the module
     */
    public void requireModule(String option, String name) {
        TreeSet<String> modules = suite.sourceSets().stream()
                .map(set -> set.key().module())
                .filter(module -> !module.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!modules.contains(name)) {
            throw new IllegalArgumentException("The option " + option + " names '" + name
                    + "', but no module of this run is called so. Modules are: " + String.join(", ", modules));
        }
    }
}
