package io.github.mockfactory.benchmark;

import io.github.mockfactory.decide.MigrationPlan;
import io.github.mockfactory.decide.Scope;
import io.github.mockfactory.decide.SetupPlaces;
import io.github.mockfactory.driver.source.SourceModule.ClassPathEntry;
import io.github.mockfactory.driver.source.SourceModule.SourceSet;
import io.github.mockfactory.facts.SurveyOptions;
import io.github.mockfactory.recipe.Settings;
import io.github.mockfactory.setup.SetupOptions;
import io.github.mockfactory.setup.SetupPlan;
import io.github.mockfactory.survey.Survey;
import io.github.mockfactory.survey.SurveyVisitor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.InMemoryExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.marker.JavaProject;
import org.openrewrite.java.marker.JavaSourceSet;

/**
 * Reads a generated suite and decides on its sites in a JVM of its own, and besides finds its set-ups and decides on those. Times are
 * those that the processor worked for this thread.
 */
final class SetupsOnce {

    /** As many trees are held at once. */
    private static final int CHUNK = 500;

    /**
     * What that took.
     *
     * @param sites  of the suite
     * @param setups of the suite
     * @param moved  set-ups that have a home
     * @param read   seconds to parse, to survey and to decide on the sites; a plan also works out and writes down their edits
     * @param more   seconds that the set-ups add
     */
    record Cost(int sites, int setups, int moved, double read, double more) {

        static Cost parse(String line) {
            String[] words = line.split(" ");
            return new Cost(
                    Integer.parseInt(words[1]),
                    Integer.parseInt(words[2]),
                    Integer.parseInt(words[3]),
                    Double.parseDouble(words[4]),
                    Double.parseDouble(words[5]));
        }

        static boolean is(String line) {
            return line.startsWith("setups ");
        }

        private String print() {
            return "setups " + sites + " " + setups + " " + moved + " " + read + " " + more;
        }
    }

    private final Survey without = new Survey(options());
    private final Survey with = new Survey(options());
    private final SurveyVisitor plain = new SurveyVisitor(without);
    private final SurveyVisitor finding = new SurveyVisitor(with, true);
    private double parsing;
    private double surveying;
    private double both;

    private SetupsOnce() {}

    private static SurveyOptions options() {
        return new Settings(null, null, null, null, null, null, null, null).toSurveyOptions();
    }

    /**
     * Starts the program.
     *
     * @param arguments the folder of a small suite to begin with, and that of the suite to measure
     */
    public static void main(String[] arguments) throws IOException {
        new SetupsOnce().measure(GeneratedSuite.in(Path.of(arguments[0])));
        System.gc();
        System.out.println(new SetupsOnce()
                .measure(GeneratedSuite.in(Path.of(arguments[1])))
                .print());
    }

    private static double now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }

    private Cost measure(GeneratedSuite suite) throws IOException {
        JavaProject project = new JavaProject(Tree.randomId(), "bench", null);
        for (SourceSet set : suite.module().sourceSets()) {
            read(suite, set, project);
        }
        double start = now();
        MigrationPlan plan = MigrationPlan.of(without.facts());
        int sites = plan.inventory(Scope.ALL).entries().size();
        double decided = now();
        MigrationPlan more = MigrationPlan.of(with.facts());
        int same = more.inventory(Scope.ALL).entries().size();
        if (same != sites) {
            throw new IllegalStateException(same + " sites where set-ups are looked for, and else " + sites);
        }
        double again = now();
        SetupPlan setups = SetupPlaces.plan(more, SetupOptions.DEFAULT);
        double end = now();
        int found = setups.groups().stream()
                .mapToInt(group -> group.members().size())
                .sum();
        int moved = setups.groups().stream()
                .filter(group -> group.home() != null)
                .mapToInt(group -> group.members().size())
                .sum();
        return new Cost(sites, found, moved, parsing + surveying + decided - start, both - surveying + end - again);
    }

    private void read(GeneratedSuite suite, SourceSet set, JavaProject project) throws IOException {
        List<Path> classPath =
                set.classPath().stream().map(ClassPathEntry::path).toList();
        JavaSourceSet marker = JavaSourceSet.build(set.name(), classPath);
        List<Path> files;
        try (Stream<Path> all = Files.walk(set.roots().get(0))) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaParser parser = JavaParser.fromJavaVersion()
                .classpath(classPath)
                .logCompilationWarningsAndErrors(false)
                .build();
        for (int from = 0; from < files.size(); from += CHUNK) {
            double start = now();
            List<SourceFile> chunk = parser.reset()
                    .parse(
                            files.subList(from, Math.min(files.size(), from + CHUNK)),
                            suite.root(),
                            new InMemoryExecutionContext())
                    .map(source -> (SourceFile)
                            source.withMarkers(source.getMarkers().add(project).add(marker)))
                    .toList();
            parsing += now() - start;
            for (int i = 0; i < chunk.size(); i++) {
                survey(chunk.get(i), i % 2 == 0);
            }
        }
    }

    /** In turn, since what comes second finds something worked out already. */
    private void survey(SourceFile file, boolean plainFirst) {
        if (plainFirst) {
            surveying += visit(plain, file);
            both += visit(finding, file);
        } else {
            both += visit(finding, file);
            surveying += visit(plain, file);
        }
    }

    private static double visit(SurveyVisitor visitor, SourceFile file) {
        double start = now();
        visitor.visit(file, new InMemoryExecutionContext());
        return now() - start;
    }
}
