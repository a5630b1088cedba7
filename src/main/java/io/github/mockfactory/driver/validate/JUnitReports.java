package io.github.mockfactory.driver.validate;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the XML reports that Surefire, Failsafe, Gradle and many others write in the format of JUnit. */
final class JUnitReports {

    private final Path folder;
    private final List<PathMatcher> matchers;

    JUnitReports(Path folder, List<String> globs) {
        this.folder = folder;
        this.matchers = globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();
    }

    /** What an earlier run left would pass for results of the next one. */
    void delete() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    TestResults read() throws IOException {
        SortedMap<String, String> outcomes = new TreeMap<>();
        SortedMap<String, Double> seconds = new TreeMap<>();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            for (Path file : files()) {
                read(file, builder, outcomes, seconds);
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return new TestResults(outcomes, seconds);
    }

    private void read(
            Path file, DocumentBuilder builder, SortedMap<String, String> outcomes, SortedMap<String, Double> seconds)
            throws IOException {
        NodeList tests;
        try {
            tests = builder.parse(file.toFile()).getElementsByTagName("testcase");
        } catch (SAXException e) {
            // a test process that dies leaves half a report: its tests count as absent
            return;
        }
        String place = folder.relativize(file.getParent())
                .toString()
                .replace('\\', '/')
                .replaceFirst("/?(target|build)/.*$", "");
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            String key = place + ":" + test.getAttribute("classname") + "#" + test.getAttribute("name");
            String identity = key;
            for (int n = 2; outcomes.containsKey(identity); n++) {
                identity = key + "[" + n + "]";
            }
            outcomes.put(identity, outcome(test));
            seconds.merge(TestResults.classOf(identity), secondsOf(test), Double::sum);
        }
    }

    private static double secondsOf(Element test) {
        try {
            return Double.parseDouble(test.getAttribute("time").replace(",", ""));
        } catch (NumberFormatException e) {
            return 0;
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
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path relative = folder.relativize(file);
                if (matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }
}
