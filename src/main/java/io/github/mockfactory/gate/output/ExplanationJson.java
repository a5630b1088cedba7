package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.Explanation;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.io.Writer;

/**
 * Explains sites to programs, by {@code docs/schemas/explain-1.json}. What is promised of {@link GateJson} is promised of this
 * format too.
 */
public final class ExplanationJson {

    /** The version of the format. Rises when a field goes or changes its meaning. */
    public static final int VERSION = 1;

    private ExplanationJson() {}

    /**
     * Writes an explanation.
     *
     * @param explanation the sites
     * @param out         where to; is flushed, and stays open
     * @throws IOException if it cannot be written
     */
    public static void write(Explanation explanation, Writer out) throws IOException {
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeNumberField("formatVersion", VERSION);
            Tool.write(json);
            json.writeStringField("file", explanation.file());
            json.writeNumberField("line", explanation.line());
            json.writeBooleanField("exact", explanation.isExact());
            json.writeArrayFieldStart("sites");
            for (GateSite site : explanation.sites()) {
                json.writeStartObject();
                SiteJson.write(json, site);
                json.writeStringField("recipe", site.phase().recipe());
                Reason reason = site.reason();
                if (reason != null) {
                    json.writeStringField("explanation", reason.explanation());
                    json.writeStringField("remedy", reason.remedy());
                    json.writeStringField("documentation", ExplanationText.documentation(reason));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
