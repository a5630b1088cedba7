package io.github.mockfactory.benchmark;

import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.driver.Progress;
import io.github.mockfactory.driver.facts.FactsFolder;
import io.github.mockfactory.driver.facts.ToolStamp;
import io.github.mockfactory.driver.source.CodeBase;
import io.github.mockfactory.driver.source.DiskFiles;
import io.github.mockfactory.driver.verify.Verification;
import io.github.mockfactory.driver.verify.VerifyOptions;
import io.github.mockfactory.facts.ModuleId;
import io.github.mockfactory.gate.BaselineFolder;
import io.github.mockfactory.gate.BaselineModules;
import io.github.mockfactory.gate.Caller;
import io.github.mockfactory.gate.output.GateFormat;
import io.github.mockfactory.gate.output.GateOutputs;
import io.github.mockfactory.recipe.Settings;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs the gate on a generated suite in a JVM of its own, as the goal does, and prints what that took. */
final class VerifyOnce {

    /** Where it remembers, in the folder of the suite. */
    static final String FACTS = "target/mock-factory/facts";

    /**
     * What a run took.
     *
     * @param exitCode of the goal
     * @param known    sites that the baseline lists
     * @param parsed   files that were parsed
     * @param time     from the first file read to the last one written
     */
    record Cost(int exitCode, int known, int parsed, Time time) {

        static Cost parse(String line) {
            String[] words = line.split(" ");
            return new Cost(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    new Time(Double.parseDouble(words[4]), Double.parseDouble(words[5])));
        }

        static boolean is(String line) {
            return line.startsWith("verified ");
        }

        String print() {
            return "verified " + exitCode + " " + known + " " + parsed + " " + time.wall() + " " + time.cpu();
        }
    }

    private VerifyOnce() {}

    /**
     * Starts the program.
     *
     * @param arguments the folder of the suite, and {@code update} to make the baseline first
     */
    public static void main(String[] arguments) throws Exception {
        GeneratedSuite suite = GeneratedSuite.in(Path.of(arguments[0]));
        boolean update = arguments.length > 1;
        Time start = Time.start();
        CodeBase code = CodeBase.read(
                suite.root(),
                new DiskFiles(suite.root()),
                List.of(suite.module()),
                new Settings(null, null, null, null, null, null, null, null).toSurveyOptions(),
                List.of(),
                Progress.NONE,
                new FactsFolder(suite.root().resolve(FACTS), false, ToolStamp.current(), System.out::println));
        Verification.Outcome outcome = new Verification(
                        BaselineFolder.find(suite.root(), suite.root()),
                        BaselineModules.of(List.of(new ModuleId(
                                suite.module().groupId(), suite.module().artifactId()))),
                        new VerifyOptions(Scope.ALL, Set.of(), false, update, update, null),
                        Caller.MAVEN)
                .run(code);
        new GateOutputs(suite.root().resolve("target/mock-factory"), Map.of(), OutputStream.nullOutputStream())
                .write(outcome.result(), EnumSet.of(GateFormat.JSON));
        Time time = Time.since(start);
        System.out.println(new Cost(
                        outcome.result().exitCode(),
                        outcome.result().unchanged().size(),
                        code.readAnew().size(),
                        time)
                .print());
    }
}
