package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Renamed;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/**
 * Checkstyle's XML, which reviewdog and the warnings plug-in of Jenkins read. New sites and what could not be checked are errors,
 * lines of the baseline without a site warnings, known sites information.
 */
public final class Checkstyle implements GateOutput {

    private static final String FORMAT = "10.0";
    private static final String SOURCE = "io.github.mockfactory.";

    /** One message of a file. */
    private record Message(int line, int column, String severity, String text, String source) {}

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        Map<String, List<Message>> byFile = new TreeMap<>();
        result.newSites().forEach(site -> add(byFile, site, Advice.inOneLine(site), "error"));
        result.unchanged().forEach(site -> add(byFile, site, site.message(), "info"));
        result.renamed().stream().map(Renamed::to).forEach(site -> add(byFile, site, site.message(), "info"));
        for (Unchecked each : result.unchecked()) {
            String source = "unchecked." + Names.of(each.cause());
            add(byFile, each.file(), new Message(each.line(), 0, "error", each.message(), source));
        }
        for (KnownSite each : result.absent()) {
            String severity = result.strict() ? "error" : "warning";
            add(byFile, each.path(), new Message(0, 0, severity, Advice.onAbsent(each), "absent"));
        }
        XmlText.document(
                out,
                xml -> xml.element("checkstyle", Map.of("version", FORMAT), all -> {
                    for (Map.Entry<String, List<Message>> file : byFile.entrySet()) {
                        all.element(
                                "file", Map.of("name", file.getKey()), each -> writeMessages(each, file.getValue()));
                    }
                }));
    }

    private static void add(Map<String, List<Message>> byFile, GateSite site, String text, String severity) {
        Integer column = site.column();
        add(
                byFile,
                site.site().path(),
                new Message(
                        site.line(),
                        column == null ? 0 : column,
                        severity,
                        text,
                        "rawmock." + Names.of(site.site().form())));
    }

    private static void add(Map<String, List<Message>> byFile, String file, Message message) {
        byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(message);
    }

    private static void writeMessages(XmlText xml, List<Message> messages) throws XMLStreamException {
        List<Message> sorted = messages.stream()
                .sorted(Comparator.comparingInt(Message::line).thenComparingInt(Message::column))
                .toList();
        for (Message message : sorted) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put("line", Math.max(message.line(), 1));
            if (message.column() > 0) {
                attributes.put("column", message.column());
            }
            attributes.put("severity", message.severity());
            attributes.put("message", message.text().replace("\n", " "));
            attributes.put("source", SOURCE + message.source());
            xml.empty("error", attributes);
        }
    }
}
