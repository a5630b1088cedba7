package com.acme.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells mocks that {@link MockFactory} makes from those that are made elsewhere. The system property {@code mockfactory.check} says
 * what is done about the others: {@code fail}, {@code warn} once for each place, or {@code count} them all until the JVM ends;
 * {@code off} for nothing. Without it the first of each place is told, as with {@code warn}.
 */
final class MockFactoryCheck {

    private static final String FACTORY = MockFactory.class.getName();
    private static final String LEVEL = System.getProperty("mockfactory.check", "warn");

    /** What stands between a test and Mockito, or calls a test. */
    private static final String[] BETWEEN = {
        "org.mockito.", "net.bytebuddy.", "java.", "jdk.", "sun.", "kotlin.", "groovy.", "org.codehaus.groovy.",
        "org.apache.groovy.", "org.junit.", "junit.", "org.testng.", "org.spockframework.", "org.springframework.",
        "org.apache.maven.", "org.gradle.", "worker.org.gradle.", "com.sun.proxy.", "com.intellij.", "org.eclipse.jdt.",
        "com.microsoft.java.test.",
    };

    /** What stands beside the factory, and neither makes a mock by itself nor asks for one. */
    private static final String[] BESIDE = {"Check", "MockMaker", "Enforcer", "Engine", "TestExecutionListener"};

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Map<String, AtomicInteger> ELSEWHERE = new ConcurrentSkipListMap<>();

    static {
        if (LEVEL.equals("count")) {
            Runtime.getRuntime().addShutdownHook(new Thread(MockFactoryCheck::print));
        }
    }

    private MockFactoryCheck() {}

    /**
     * Looks at who makes a mock. Call it while the mock is made.
     *
     * @param type of the mock
     * @return why it is refused; null if it is not
     */
    static String violation(Class<?> type) {
        if (LEVEL.equals("off")) {
            return null;
        }
        String place = placeElsewhere(new Throwable().getStackTrace());
        if (place == null) {
            MADE.incrementAndGet();
            return null;
        }
        String message = "A mock of " + type.getName() + " is made by " + place + ", not by " + FACTORY;
        boolean first =
                ELSEWHERE.computeIfAbsent(place, key -> new AtomicInteger()).incrementAndGet() == 1;
        if (LEVEL.equals("fail")) {
            return message;
        }
        if (first && !LEVEL.equals("count")) {
            System.err.println(message);
        }
        return null;
    }

    private static String placeElsewhere(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            // what a mock answers, as one with deep stubs does, was asked for with the mock
            if (isOf(name, FACTORY) || name.startsWith("org.mockito.internal.handler.")) {
                return null;
            }
            if (!isBetween(name)) {
                return frame.toString();
            }
        }
        return "an annotation";
    }

    private static boolean isBetween(String name) {
        for (String each : BESIDE) {
            if (isOf(name, FACTORY + each)) {
                return true;
            }
        }
        for (String each : BETWEEN) {
            if (name.startsWith(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a class is another one, or nested in it. */
    static boolean isOf(String name, String outer) {
        return name.equals(outer) || name.startsWith(outer + "$");
    }

    private static void print() {
        int elsewhere = ELSEWHERE.values().stream().mapToInt(AtomicInteger::get).sum();
        System.err.println("Mocks made by " + FACTORY + ": " + MADE + ", elsewhere: " + elsewhere);
        ELSEWHERE.forEach((place, count) -> System.err.println("  " + count + " by " + place));
    }
}
