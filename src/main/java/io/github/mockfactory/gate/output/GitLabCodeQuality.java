package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Renamed;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/**
 * GitLab's code quality report. GitLab compares the reports of two branches by fingerprints, so known sites are listed too, as
 * information: a merge request then shows what is new and what was fixed.
 */
public final class GitLabCodeQuality implements GateOutput {

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartArray();
            for (GateSite site : result.newSites()) {
                write(json, site, Advice.on(site), "major");
            }
            Map<String, Integer> ordinals = new HashMap<>();
            for (Unchecked each : result.unchecked()) {
                String check = "unchecked/" + Names.of(each.cause());
                String identity = check + " " + each.file() + " " + each.message();
                write(json, check, each.message(), next(ordinals, identity), "critical", each.file(), each.line());
            }
            if (result.strict()) {
                for (KnownSite each : result.absent()) {
                    String text = Advice.onAbsent(each);
                    write(json, "absent", text, next(ordinals, "absent " + each), "minor", each.path(), 0);
                }
            }
            for (GateSite site : result.unchanged()) {
                write(json, site, site.message(), "info");
            }
            for (Renamed renamed : result.renamed()) {
                write(json, renamed.to(), renamed.to().message(), "info");
            }
            json.writeEndArray();
        }
    }

    private static Fingerprint next(Map<String, Integer> ordinals, String identity) {
        return Fingerprint.of(identity, ordinals.merge(identity, 1, Integer::sum));
    }

    private static void write(JsonGenerator json, GateSite site, String description, String severity)
            throws IOException {
        write(
                json,
                "raw-mock/" + Names.of(site.site().form()),
                description,
                Fingerprint.of(site),
                severity,
                site.site().path(),
                site.line());
    }

    private static void write(
            JsonGenerator json,
            String check,
            String description,
            Fingerprint fingerprint,
            String severity,
            String path,
            int line)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("description", description);
        json.writeStringField("check_name", check);
        json.writeStringField("fingerprint", fingerprint.toString());
        json.writeStringField("severity", severity);
        json.writeObjectFieldStart("location");
        json.writeStringField("path", path);
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", Math.max(line, 1));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
