package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Renamed;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The whole answer as JSON, by {@code docs/schemas/verify-1.json}. Within a version fields are added at most; a reader must pass
 * over those that it does not know.
 */
public final class GateJson implements GateOutput {

    /** The version of the format. Rises when a field goes or changes its meaning. */
    public static final int VERSION = 1;

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("formatVersion", VERSION);
            Tool.write(json);
            json.writeStringField("verdict", Names.of(result.verdict()));
            json.writeNumberField("exitCode", result.exitCode());
            json.writeBooleanField("strict", result.strict());
            json.writeObjectFieldStart("counts");
            Counts.write(json, result);
            json.writeEndObject();
            writeSites(json, "new", result.newSites());
            json.writeArrayFieldStart("unchecked");
            for (Unchecked each : result.unchecked()) {
                write(json, each);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("absent");
            for (KnownSite each : result.absent()) {
                json.writeStartObject();
                SiteJson.writeKnown(json, each);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("renamed");
            for (Renamed each : result.renamed()) {
                json.writeStartObject();
                json.writeObjectFieldStart("from");
                SiteJson.writeKnown(json, each.from());
                json.writeEndObject();
                json.writeObjectFieldStart("to");
                SiteJson.write(json, each.to());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            writeSites(json, "unchanged", result.unchanged());
            json.writeEndObject();
        }
    }

    private static void writeSites(JsonGenerator json, String field, List<GateSite> sites) throws IOException {
        json.writeArrayFieldStart(field);
        for (GateSite site : sites) {
            json.writeStartObject();
            SiteJson.write(json, site);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Unchecked each) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", each.file());
        json.writeNumberField("line", each.line());
        json.writeStringField("cause", Names.of(each.cause()));
        json.writeStringField("message", each.message());
        json.writeEndObject();
    }
}
