package io.github.mockfactory.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the XML reports that a test run left in the modules of a project. */
final class SurefireReports {

    private SurefireReports() {}

    /** {@code passed}, {@code skipped}, {@code failure} or {@code error} for every test. */
    static SortedMap<String, String> read(Path root) {
        SortedMap<String, String> results = new TreeMap<>();
        for (Path report : reports(root)) {
            Path module = root.relativize(report.resolve("../../..").normalize());
            NodeList tests = parse(report).getElementsByTagName("testcase");
            for (int i = 0; i < tests.getLength(); i++) {
                Element test = (Element) tests.item(i);
                String identity = module + " " + test.getAttribute("classname") + "#" + test.getAttribute("name");
                results.merge(identity, result(test), (one, other) -> one + ", " + other);
            }
        }
        return results;
    }

    private static String result(Element test) {
        return Stream.of("error", "failure", "skipped")
                .filter(kind -> test.getElementsByTagName(kind).getLength() > 0)
                .findFirst()
                .orElse("passed");
    }

    private static List<Path> reports(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*surefire-reports.TEST-.*\\.xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parse(Path report) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
