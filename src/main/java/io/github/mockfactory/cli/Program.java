package io.github.mockfactory.cli;

import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.goal.GoalFailure;
import io.github.mockfactory.recipe.EngineJdk;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: a command for each goal, with its options. It ends with 0 if nothing is wrong; with 1 if the goal has done its
 * work and the answer is no; with 2 if it could not do its work.
 */
public final class Program {

    private static final int CANNOT = 2;

    private static final String GRADLE_SCRIPT = "gradle-script";

    private static final Map<String, Class<?>> TYPES = Map.of(
            "java.lang.String", String.class,
            "java.io.File", File.class,
            "boolean", boolean.class,
            "int", int.class,
            "double", double.class);

    private final PrintStream out;
    private final PrintStream err;

    Program(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Starts the program.
     *
     * @param arguments a goal and its options
     */
    public static void main(String[] arguments) {
        // the engine's own lines look like the goal's
        System.setProperty("org.slf4j.simpleLogger.showThreadName", "false");
        System.setProperty("org.slf4j.simpleLogger.showLogName", "false");
        System.exit(new Program(System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        CommandSpec program = named("mock-factory").version("mock-factory " + version());
        program.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        program.usageMessage()
                .description(
                        "Moves raw Mockito construction to one factory that the team owns, for builds of any tool.")
                .footer(
                        "",
                        "Exit code: 0 nothing is wrong, 1 the answer is no, 2 the work could not be done.",
                        "Options may be set as system properties of the JVM too.");
        GoalDescriptor.all().forEach(goal -> program.addSubcommand(goal.name(), command(goal)));
        CommandSpec script = named(GRADLE_SCRIPT);
        script.usageMessage().description("Prints an init script for Gradle that makes the description of a build.");
        program.addSubcommand(GRADLE_SCRIPT, script);
        CommandLine line = new CommandLine(program)
                .setExpandAtFiles(false)
                .setPosixClusteredShortOptionsAllowed(false)
                .setInterpolateVariables(false)
                .setOut(writer(out))
                .setErr(writer(err))
                .setDefaultValueProvider(Program::systemProperty)
                .setParameterExceptionHandler((wrong, all) -> refuse(wrong))
                .setExitCodeExceptionMapper(failure -> CANNOT)
                .setExecutionStrategy(this::execute);
        return line.execute(arguments);
    }

    private static String version() {
        return Objects.requireNonNullElse(Program.class.getPackage().getImplementationVersion(), "(not packaged)");
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, Charset.defaultCharset());
    }

    /** Names of picocli's own options are variables, and none are interpolated: texts of goals have some in them. */
    private static CommandSpec named(String name) {
        return CommandSpec.create()
                .name(name)
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build());
    }

    private static CommandSpec command(GoalDescriptor goal) {
        CommandSpec command = named(goal.name());
        command.usageMessage()
                .description(goal.description())
                .abbreviateSynopsis(true)
                .sortOptions(false);
        command.addOption(OptionSpec.builder("-q", "--quiet")
                .type(boolean.class)
                .description("Tell nothing but what programs read, and what is wrong.")
                .build());
        goal.options().forEach(option -> command.addOption(option(option)));
        return command;
    }

    private static OptionSpec option(GoalDescriptor.Option option) {
        Class<?> type = TYPES.get(option.type());
        if (type == null) {
            throw new IllegalStateException("The option " + option.name() + " is of the type " + option.type());
        }
        String[] names = option.properties().stream().map("-D"::concat).toArray(String[]::new);
        OptionSpec.Builder builder = OptionSpec.builder(names)
                .type(type)
                .paramLabel(option.name())
                .description(option.description()
                        + (option.defaultValue() == null ? "" : " Default: " + option.defaultValue() + "."))
                .defaultValue(option.defaultValue());
        if (option.mayBeBare()) {
            builder.arity("0..1").fallbackValue("true");
        }
        return builder.build();
    }

    /** As the properties of Maven are set by a JVM's, too: a JVM does not tell {@code -Da} from {@code -Da=}. */
    private static @Nullable String systemProperty(CommandLine.Model.ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return null;
        }
        return List.of(option.names()).stream()
                .filter(name -> name.startsWith("-D"))
                .map(name -> System.getProperty(name.substring(2)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(value -> value.isEmpty() && option.fallbackValue() != null ? option.fallbackValue() : value)
                .orElse(null);
    }

    private int execute(ParseResult parsed) {
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        ParseResult goal = parsed.subcommand();
        if (goal == null) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "Say which goal to run");
        }
        if (goal.commandSpec().name().equals(GRADLE_SCRIPT)) {
            return printScript();
        }
        boolean quiet = goal.matchedOptionValue("--quiet", false);
        try {
            EngineJdk.requireParser();
            return new Goals(new OptionValues(goal), new CommandConsole(out, err, quiet))
                    .run(goal.commandSpec().name());
        } catch (GoalFailure e) {
            err.println("ERROR: " + Failures.messageOf(e));
            return 1;
        } catch (IllegalArgumentException | IllegalStateException | IOException | UncheckedIOException e) {
            err.println("ERROR: " + Failures.messageOf(e));
            return CANNOT;
        }
    }

    private int printScript() {
        try (InputStream in = Program.class.getResourceAsStream("/gradle/mock-factory.init.gradle")) {
            Objects.requireNonNull(in, "the init script").transferTo(out);
            out.flush();
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int refuse(ParameterException wrong) {
        PrintWriter to = writer(err);
        to.println("ERROR: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, to);
        to.println("See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return CANNOT;
    }
}
