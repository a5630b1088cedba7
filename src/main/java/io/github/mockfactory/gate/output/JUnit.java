package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML, for every server that shows test results. A new site is a test that failed, what could not be checked one that
 * ended with an error. Known sites are counted, not listed. Where nothing is wrong one test has passed: many servers refuse a
 * report without tests.
 */
public final class JUnit implements GateOutput {

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        int stale = result.strict() ? result.absent().size() : 0;
        int failures = result.newSites().size() + stale;
        int errors = result.unchecked().size();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("name", "mock-factory:verify");
        figures.put("tests", Math.max(failures + errors, 1));
        figures.put("failures", failures);
        figures.put("errors", errors);
        Map<String, Object> suite = new LinkedHashMap<>(figures);
        suite.put("skipped", 0);
        suite.put("time", "0");
        XmlText.document(
                out,
                xml -> xml.element(
                        "testsuites",
                        figures,
                        all -> all.element("testsuite", suite, each -> writeCases(each, result))));
    }

    private static void writeCases(XmlText xml, GateResult result) throws XMLStreamException {
        xml.element("properties", Map.of(), properties -> {
            property(properties, "verdict", Names.of(result.verdict()));
            property(properties, "unchanged", result.unchanged().size());
            property(properties, "renamed", result.renamed().size());
            property(properties, "absent", result.absent().size());
        });
        for (GateSite site : result.newSites()) {
            KnownSite known = site.site();
            String name = "new " + Advice.name(known) + " (" + Names.of(known.form()) + ", number " + site.ordinal()
                    + ") in " + Advice.where(known);
            failed(xml, name, known.path(), "failure", "NEW_SITE", site.place() + ": " + Advice.on(site));
        }
        if (result.strict()) {
            int number = 0;
            for (KnownSite known : result.absent()) {
                number++;
                String name = "line " + number + " of the baseline without a site: " + known;
                failed(xml, name, known.path(), "failure", "STALE_BASELINE", Advice.onAbsent(known));
            }
        }
        int number = 0;
        for (Unchecked each : result.unchecked()) {
            number++;
            String name = "obstacle " + number + ": " + Names.of(each.cause());
            String place = each.line() == 0 ? each.file() : each.file() + ":" + each.line();
            failed(xml, name, each.file(), "error", each.cause().name(), place + ": " + each.message());
        }
        if (result.exitCode() == 0) {
            xml.empty("testcase", testCase("no new raw mocks", "mock-factory"));
        }
    }

    private static void failed(XmlText xml, String name, String file, String kind, String type, String text)
            throws XMLStreamException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("message", text.lines().findFirst().orElse(""));
        attributes.put("type", type);
        xml.element("testcase", testCase(name, file), each -> each.text(kind, attributes, text));
    }

    private static Map<String, Object> testCase(String name, String file) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        // servers take dots for packages, and slashes for nothing
        attributes.put("classname", file.replaceFirst("\\.[^./]*$", "").replace('/', '.'));
        attributes.put("time", "0");
        return attributes;
    }

    private static void property(XmlText xml, String name, Object value) throws XMLStreamException {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("name", name);
        attributes.put("value", value);
        xml.empty("property", attributes);
    }
}
