package io.github.mockfactory.driver.maven;

import io.github.mockfactory.decide.Outcome;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.git.UserRepository;
import io.github.mockfactory.driver.history.CodeState;
import io.github.mockfactory.driver.history.Goal;
import io.github.mockfactory.driver.history.HistoryFolder;
import io.github.mockfactory.driver.history.RunRecord;
import io.github.mockfactory.driver.history.SiteCounts;
import io.github.mockfactory.driver.report.CodeOwners;
import io.github.mockfactory.driver.report.OutputFiles;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.SourceFiles;
import io.github.mockfactory.driver.source.SourceModule;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.recipe.EngineJdk;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.summary.RunSummary;
import io.github.mockfactory.survey.RequiredNames;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    /** Where reports are written. */
    @Parameter(property = "mockfactory.outputDirectory")
    private @Nullable File outputDirectory;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (!isLast()) {
            return;
        }
        try {
            EngineJdk.requireParser();
            run();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new MojoExecutionException(Failures.messageOf(e), e);
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException(Failures.messageOf(e), e);
        }
    }

    /** Does the work, once for all modules. */
    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

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

    /** Where Maven was started, or was told to be; with {@code -pl} the top-level project can be one of the modules. */
    final Path buildRoot() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    }

    /** The root of the repository that the build stands in; of the build itself where there is none. */
    final Path root() {
        for (Path folder = buildRoot(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return buildRoot();
    }

    final Path output() {
        File configured = outputDirectory;
        return configured != null
                ? configured.toPath().toAbsolutePath()
                : Path.of(session.getTopLevelProject().getBuild().getDirectory())
                        .resolve("mock-factory");
    }

    /**
     * The standard output of the process, for what programs read: loggers put something in front of each line, as Maven 4 does
     * with what plugins print.
     */
    final OutputStream standardOutput() {
        System.out.flush();
        return new FileOutputStream(FileDescriptor.out);
    }

    final Progress progress() {
        return Consoles.progress(getLog(), session.getRequest().isInteractiveMode());
    }

    final SurveyOptions options() {
        return new Settings(
                        factoryType,
                        factoryModule,
                        specialiseAt,
                        annotatedMocks,
                        YamlValues.map("categories", categories),
                        YamlValues.list("replaceCategories", replaceCategories),
                        YamlValues.list("fixtures", fixtures),
                        YamlValues.list("helpers", helpers))
                .toSurveyOptions();
    }

    /** Every option that decides about the outcome, as text: two runs with the same text do the same. */
    Map<String, String> decisive() {
        return Map.of(
                "factoryType", String.valueOf(factoryType),
                "factoryModule", String.valueOf(factoryModule),
                "specialiseAt", String.valueOf(specialiseAt),
                "annotatedMocks", String.valueOf(annotatedMocks),
                "categories", String.valueOf(categories),
                "replaceCategories", String.valueOf(replaceCategories),
                "fixtures", String.valueOf(fixtures),
                "helpers", String.valueOf(helpers),
                "activeStyles", styles().names().toString());
    }

    private ConfiguredStyles styles() {
        return new ConfiguredStyles(session.getTopLevelProject(), session.getUserProperties(), topFolder());
    }

    /** The folder that Maven takes for the top of the build, wherever in it Maven was started. */
    final Path topFolder() {
        File build = session.getRequest().getMultiModuleProjectDirectory();
        return build == null ? buildRoot() : build.toPath().toAbsolutePath();
    }

    final CodeBase read(SourceFiles files, SurveyOptions options, Progress progress)
            throws IOException, MojoExecutionException {
        return read(files, options, progress, null);
    }

    final CodeBase read(SourceFiles files, SurveyOptions options, Progress progress, @Nullable FactsFolder memory)
            throws IOException, MojoExecutionException {
        List<SourceModule> modules = ReactorModules.of(session.getProjects(), session.getUserProperties());
        CodeBase code = CodeBase.read(root(), files, modules, options, styles().read(), progress, memory);
        new RequiredNames(code.suite()).requireSettings();
        summary(code).logCounts();
        files.left().forEach((file, why) -> getLog().warn(file + " is left, for it " + why));
        return code;
    }

    /** The name of the build, as reports show it. */
    final String projectName() {
        return session.getTopLevelProject().getName();
    }

    /** The records of the runs of this build. */
    final HistoryFolder historyFolder() {
        return HistoryFolder.find(root(), topFolder());
    }

    /** Where builds and goals write; what is new there does not make a work tree dirty. */
    final List<Path> outputs() throws IOException {
        List<Path> outputs = new ArrayList<>(OutputFiles.in(output()));
        session.getProjects()
                .forEach(each -> outputs.add(Path.of(each.getBuild().getDirectory())));
        outputs.add(historyFolder().path());
        return outputs;
    }

    /** Begins the record of a run, with the commit that is checked out. */
    final RunRecord record(Goal goal) {
        String commit = "";
        boolean dirty = false;
        if (Files.exists(root().resolve(".git"))) {
            try (UserRepository repository = UserRepository.open(root())) {
                commit = repository.head();
                dirty = !repository.isClean(outputs());
            } catch (IOException | IllegalArgumentException e) {
                getLog().debug("Of no commit: " + e.getMessage());
            }
        }
        return RunRecord.of(goal, Instant.now(), projectName(), commit, dirty);
    }

    /** What a run tells of itself. */
    interface Told {
        RunRecord record() throws IOException;
    }

    /** Adds a record; that it cannot be made or written undoes nothing of the run. */
    final void append(Told told) {
        try {
            historyFolder()
                    .append(told.record())
                    .ifPresent(file -> getLog().info("The record of this run, to be committed: " + file));
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            getLog().warn("This run leaves no record. " + Failures.messageOf(e));
        }
    }

    /** Who owns a file; empty where nothing says so. */
    final Optional<CodeOwners> codeOwners() throws IOException {
        return CodeOwners.in(root());
    }

    /** The owner of a file, whose rules are tried once for each; null where nothing says who owns what. */
    final @Nullable Function<String, String> ownerOfFile() throws IOException {
        CodeOwners owners = codeOwners().orElse(null);
        if (owners == null) {
            return null;
        }
        Map<String, String> known = new HashMap<>();
        return path -> known.computeIfAbsent(path, owners::ownersOf);
    }

    /** The modules of this run, and of the build that they are taken from. */
    final BaselineModules modules() {
        return BaselineModules.of(ids(session.getProjects()), ids(session.getAllProjects()));
    }

    private static List<ModuleId> ids(List<MavenProject> projects) {
        return projects.stream()
                .map(each -> new ModuleId(each.getGroupId(), each.getArtifactId()))
                .toList();
    }

    /** Maven ends with 1 for every failure, so that a message starts with what tells them apart. */
    static String failure(Verdict verdict) {
        return "[mock-factory exit code " + verdict.exitCode() + "] ";
    }

    /** The state of a code base. */
    final SiteCounts counts(CodeBase code) throws IOException {
        return new CodeState(code, ownerOfFile()).counts();
    }

    static RunSummary summary(CodeBase code) {
        return new RunSummary(code.plan(), Scope.ALL, Outcome.MIGRATABLE);
    }

    static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() || text.startsWith("${") ? null : text.trim();
    }
}
