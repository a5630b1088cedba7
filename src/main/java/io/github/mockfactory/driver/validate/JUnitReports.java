package io.github.mockfactory.driver.validate;

import io.github.mockfactory.driver.AccessibleFiles;
import io.github.mockfactory.driver.Failures;
import io.github.mockfactory.driver.Glob;
import io.github.mockfactory.driver.git.TrackedFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the XML reports that Surefire, Failsafe, Gradle and many others write in the format of JUnit. */
public final class JUnitReports {

    private final Path folder;
    private final List<PathMatcher> matchers;

    /**
     * Takes where they are.
     *
     * @param folder the root
     * @param globs  of files, relative to it
     */
    public JUnitReports(Path folder, List<String> globs) {
        this.folder = folder;
        this.matchers = globs.stream().map(glob -> Glob.of("testReports", glob)).toList();
    }

    /** What an earlier run left would pass for results of the next one. */
    void delete() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    /** What a build came to, by its reports. */
    BuildRun read(int exitCode, Path log, SortedMap<String, List<String>> errors, double duration, long memory)
            throws IOException {
        Reading reading = new Reading();
        for (Path file : files()) {
            reading.read(file);
        }
        TestResults results = new TestResults(reading.outcomes, reading.seconds);
        return new BuildRun(exitCode, results, log, errors, reading.unreadable, duration, memory);
    }

    /**
     * What the reports say that are there.
     *
     * @param notes takes a sentence for each report, or time in one, that cannot be read
     * @return results of all of them; of none if there are none
     * @throws IOException if one cannot be read
     */
    public TestResults results(Consumer<String> notes) throws IOException {
        BuildRun run = read(0, folder, new TreeMap<>(), 0, 0);
        run.unreadable().forEach(notes);
        return run.results();
    }

    private final class Reading {

        private final SortedMap<String, String> outcomes = new TreeMap<>();
        private final SortedMap<String, Double> seconds = new TreeMap<>();
        private final List<String> unreadable = new ArrayList<>();
        private final DocumentBuilder builder = builder();

        void read(Path file) throws IOException {
            String name = nameOf(file);
            NodeList tests;
            byte[] content = content(file);
            try {
                tests = builder.parse(new ByteArrayInputStream(content)).getElementsByTagName("testcase");
            } catch (SAXException | IOException e) {
                // a test process that dies leaves half a report
                unreadable.add("The report " + name + " cannot be read, so its tests count as absent: "
                        + Failures.messageOf(e));
                return;
            }
            String place = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
            place = place.replaceFirst("/?(target|build)/.*$", "");
            for (int i = 0; i < tests.getLength(); i++) {
                Element test = (Element) tests.item(i);
                String key = place + ":" + test.getAttribute("classname") + "#" + test.getAttribute("name");
                String identity = key;
                for (int n = 2; outcomes.containsKey(identity); n++) {
                    identity = key + "[" + n + "]";
                }
                outcomes.put(identity, outcome(test));
                seconds.merge(TestResults.classOf(identity), secondsOf(test, name), Double::sum);
            }
        }

        /** Many a tool writes no time. */
        private double secondsOf(Element test, String report) {
            String time = test.getAttribute("time").strip();
            if (time.isEmpty()) {
                return 0;
            }
            try {
                double parsed = Double.parseDouble(time.replace(",", ""));
                if (Double.isFinite(parsed) && parsed >= 0) {
                    return parsed;
                }
            } catch (NumberFormatException e) {
                // told below
            }
            String what = "The report " + report + " has the time '" + time + "', which is none and counts as 0";
            if (!unreadable.contains(what)) {
                unreadable.add(what);
            }
            return 0;
        }
    }

    private static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Failures.because("Cannot read " + file, e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(Element test) {
        if (test.getElementsByTagName("error").getLength() > 0) {
            return "error";
        }
        if (test.getElementsByTagName("failure").getLength() > 0) {
            return "failed";
        }
        return test.getElementsByTagName("skipped").getLength() > 0 ? "skipped" : "passed";
    }

    private List<Path> files() throws IOException {
        if (matchers.isEmpty()) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new AccessibleFiles() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path relative = folder.relativize(file);
                if (matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        if (!found.isEmpty()) {
            // a report that is committed is a fixture, and none of a build
            Set<String> tracked = TrackedFiles.in(folder);
            found.removeIf(file -> tracked.contains(nameOf(file)));
            found.sort(null);
        }
        return found;
    }

    private String nameOf(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }
}
