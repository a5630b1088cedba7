package io.github.mockfactory.driver.maven;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.goal.GoalContext;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.driver.goal.SettingTexts;
import io.github.mockfactory.driver.goal.SetupTexts;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.recipe.EngineJdk;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * What all goals have in common: they are told about the code base by the same properties as the recipes, wait until all
 * modules are compiled, and then work on all of them at once.
 */
abstract class DriverMojo extends AbstractMojo {

    /** What Maven leaves of the default of a parameter that has a short name too, where neither is given. */
    static final Set<String> UNSET = Set.of(
            "${category}",
            "${component}",
            "${file}",
            "${format}",
            "${line}",
            "${module}",
            "${phase}",
            "${testCommand}",
            "${to}");

    private static final String DONE = "mock-factory.compiled";

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Fully qualified name of the factory. Without it one called {@code MockFactory} is found, or made. */
    @Parameter(property = "mockfactory.factoryType")
    private @Nullable String factoryType;

    /** Artifact id of the module in which a missing factory is made. Without it that is the module that needs one. */
    @Parameter(property = "mockfactory.factoryModule")
    private @Nullable String factoryModule;

    /** A type that is mocked so many times gets a factory method of its own. */
    @Parameter(property = "mockfactory.specialiseAt")
    private @Nullable String specialiseAt;

    /** What is done with annotated mocks: {@code auto}, {@code keep}, {@code safe} or {@code session}. */
    @Parameter(property = "mockfactory.annotatedMocks", defaultValue = "auto")
    private @Nullable String annotatedMocks;

    /** More types, by category, as YAML: <code>{payment: ["com.acme.payment..*"]}</code>. */
    @Parameter(property = "mockfactory.categories")
    private @Nullable String categories;

    /** Built-in categories whose built-in types are dropped, as YAML: {@code [agent]}. */
    @Parameter(property = "mockfactory.replaceCategories")
    private @Nullable String replaceCategories;

    /** Globs of simple class names that are shared set-up, as YAML: {@code ["*Setup"]}. */
    @Parameter(property = "mockfactory.fixtures")
    private @Nullable String fixtures;

    /** Globs of simple class names that are legacy helpers, as YAML: {@code ["*Doubles"]}. */
    @Parameter(property = "mockfactory.helpers")
    private @Nullable String helpers;

    /** A description of the build, whose modules are taken in the place of Maven's. */
    @Parameter(property = "mockfactory.build")
    private @Nullable File build;

    /** Where reports are written. */
    @Parameter(property = "mockfactory.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            GoalContext context = context();
            begin(context);
            if (!isLast()) {
                return;
            }
            EngineJdk.requireParser();
            run(context);
        } catch (GoalFailure e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new MojoExecutionException(Failures.messageOf(e), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(Failures.messageOf(e), e);
        }
    }

    /** Comes before the work, in every module: in the first one, nothing of the others is compiled yet. */
    void begin(GoalContext context) throws IOException, MojoExecutionException {
        // most goals have nothing to do before
    }

    /** Does the work, once for all modules. */
    abstract void run(GoalContext context)
            throws IOException, GoalFailure, MojoExecutionException, MojoFailureException;

    /** The goal runs in every module, so that each is compiled and resolved; the last one to come does the work. */
    private boolean isLast() {
        session.getPluginContext(execution.getMojoDescriptor().getPluginDescriptor(), project)
                .put(DONE + "." + execution.getGoal(), true);
        return session.getProjects().stream()
                .allMatch(each -> session.getPluginContext(
                                execution.getMojoDescriptor().getPluginDescriptor(), each)
                        .containsKey(DONE + "." + execution.getGoal()));
    }

    final MavenSession session() {
        return session;
    }

    private GoalContext context() {
        File description = build;
        return new GoalContext(
                new MavenBuild(session, outputDirectory, description == null ? null : description.toPath()),
                new SettingTexts(
                        factoryType,
                        factoryModule,
                        specialiseAt,
                        annotatedMocks,
                        categories,
                        replaceCategories,
                        fixtures,
                        helpers),
                setups(),
                new MavenConsole(getLog(), session.getRequest().isInteractiveMode()));
    }

    /** What decides about set-ups of mocks. */
    SetupTexts setups() {
        return SetupTexts.NONE;
    }

    /** Maven ends with 1 for every failure, so that a message starts with what tells them apart. */
    static String failure(Verdict verdict) {
        return "[mock-factory exit code " + verdict.exitCode() + "] ";
    }

    /** A parameter; null if nobody has set it. Any other text may begin like a variable, such as one of the shell. */
    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() || UNSET.contains(text) ? null : text.trim();
    }
}
