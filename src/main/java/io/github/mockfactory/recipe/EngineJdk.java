package io.github.mockfactory.recipe;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openrewrite.java.JavaParser;

/**
 * The engine parses Java with the compiler of the JDK that it runs on. It has a parser for each long-term release, and takes
 * the newest for any later JDK, where that fails in the middle of a run, file by file.
 */
public final class EngineJdk {

    /** Older ones do not run the recipes. */
    private static final int FIRST = 17;

    private static final int NEWEST_IMAGINABLE = 100;

    private EngineJdk() {}

    /**
     * Refuses a JDK that is newer than every parser of the engine.
     *
     * @throws IllegalArgumentException if the engine cannot parse here; the message names the JDK and those that will do
     */
    public static void requireParser() {
        // the engine asks this property, too
        requireParser(System.getProperty("java.version"), EngineJdk::hasParser);
    }

    static void requireParser(String version, IntPredicate hasParser) {
        int running = feature(version);
        List<Integer> parsers = IntStream.rangeClosed(FIRST, NEWEST_IMAGINABLE)
                .filter(hasParser)
                .boxed()
                .toList();
        // a host that parsed elsewhere has none
        if (parsers.isEmpty() || parsers.get(parsers.size() - 1) >= running) {
            return;
        }
        String known = parsers.stream().map(String::valueOf).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("This version of OpenRewrite cannot parse Java on JDK " + running
                + ": it needs the compiler of a JDK that it knows. Run Maven on one of these (JAVA_HOME): " + known);
    }

    private static int feature(String version) {
        String[] parts = version.split("[.\\-+_]", -1);
        return Integer.parseInt(parts[0].equals("1") && parts.length > 1 ? parts[1] : parts[0]);
    }

    private static boolean hasParser(int feature) {
        ClassLoader engine = JavaParser.class.getClassLoader();
        return engine.getResource("org/openrewrite/java/Java" + feature + "Parser.class") != null;
    }
}
