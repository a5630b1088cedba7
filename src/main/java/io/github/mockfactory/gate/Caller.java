package io.github.mockfactory.gate;

import io.github.mockfactory.category.Phase;

/** Who asks the gate: its advice is in the words of the tool that this person works with. */
public sealed interface Caller {

    /** Somebody whose build is Maven's. */
    Caller MAVEN = new OfMaven();

    /**
     * Somebody who works with the program.
     *
     * @param build the file that describes the build, as it is given to the program
     * @return whose advice are commands of the program
     */
    static Caller ofProgram(String build) {
        return new OfDescription("java -jar mock-factory.jar ", build);
    }

    /**
     * Somebody who starts the goals by Maven for a build that a file describes.
     *
     * @param build the file that describes the build, as it is given to the goals
     * @return whose advice are goals for that build, since recipes that Maven runs do not see it
     */
    static Caller ofMaven(String build) {
        return new OfDescription("mvn mock-factory:", build);
    }

    /**
     * How a goal is started.
     *
     * @param name    of the goal
     * @param options as they are written behind it
     * @return a command line
     */
    String goal(String name, String... options);

    /**
     * What moves the sites of a phase.
     *
     * @param phase of the sites
     * @return as in {@code run io.github.mockfactory.MigrateBusinessMocks}
     */
    String advice(Phase phase);

    /**
     * How the sites of a phase in one file are moved.
     *
     * @param phase of the sites
     * @param path  of the file, relative to the root
     * @return a command line
     */
    String moving(Phase phase, String path);

    /** Starts recipes by their names, and goals by the prefix of the plugin. */
    record OfMaven() implements Caller {

        @Override
        public String goal(String name, String... options) {
            return "mvn mock-factory:" + name + behind(options);
        }

        @Override
        public String advice(Phase phase) {
            return "run " + phase.recipe();
        }

        @Override
        public String moving(Phase phase, String path) {
            return "mvn rewrite:run -Drewrite.activeRecipes=" + phase.recipe() + " \"-Dmockfactory.path=" + glob(path)
                    + "\"";
        }
    }

    /**
     * Starts goals alone.
     *
     * @param starter what is written before the name of a goal
     * @param build   the file that describes the build
     */
    record OfDescription(String starter, String build) implements Caller {

        @Override
        public String goal(String name, String... options) {
            return starter + name + " \"-Dmockfactory.build=" + build + "\"" + behind(options);
        }

        @Override
        public String advice(Phase phase) {
            return "migrate phase " + phase.number();
        }

        /** Nobody but the team knows what tests a build of any tool. */
        @Override
        public String moving(Phase phase, String path) {
            return goal("migrate", "-Dphase=" + phase.number(), "\"-Dfile=" + glob(path) + "\"", "-DtestCommand='...'");
        }
    }

    private static String behind(String... options) {
        return options.length == 0 ? "" : " " + String.join(" ", options);
    }

    /** A glob that matches the path alone. */
    private static String glob(String path) {
        return path.replaceAll("[\\\\*?\\[\\]{}]", "\\\\$0");
    }
}
