package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.site.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that results of a SARIF file name: one for sites that a migration moves, one for each reason that it leaves some for. */
final class SarifRules {

    private static final String MIGRATABLE = "raw-mock";
    private static final String LEFT = MIGRATABLE + "/";

    private final List<String> ids;

    private SarifRules(List<String> ids) {
        this.ids = ids;
    }

    static SarifRules of(Stream<GateSite> sites) {
        return new SarifRules(
                new ArrayList<>(sites.map(SarifRules::idOf).collect(Collectors.toCollection(TreeSet::new))));
    }

    static String idOf(GateSite site) {
        Reason reason = site.reason();
        return reason == null ? MIGRATABLE : LEFT + reason.name();
    }

    int indexOf(String id) {
        return ids.indexOf(id);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            Reason reason = reasonOf(id);
            write(
                    json,
                    id,
                    reason == null ? "RawMock" : "RawMockLeft",
                    reason == null ? "Raw mock" : "Raw mock that is left: " + reason,
                    "A mock is constructed outside of the factory that the team owns. "
                            + (reason == null ? "A migration would move it." : reason.explanation()),
                    reason == null
                            ? "Call the factory instead, or run the recipe that the message names."
                            : reason.remedy() + " See " + reason + " in docs/reasons.md of rewrite-mock-factory.");
        }
        json.writeEndArray();
    }

    private static @Nullable Reason reasonOf(String id) {
        return id.equals(MIGRATABLE) ? null : Reason.valueOf(id.substring(LEFT.length()));
    }

    private static void write(
            JsonGenerator json, String id, String name, String shortText, String fullText, String help)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("name", name);
        Sarif.writeText(json, "shortDescription", shortText);
        Sarif.writeText(json, "fullDescription", fullText);
        Sarif.writeText(json, "help", help);
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", "error");
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        json.writeString("maintainability");
        json.writeString("tests");
        json.writeEndArray();
        json.writeStringField("precision", "very-high");
        json.writeStringField("problem.severity", "error");
        json.writeEndObject();
        json.writeEndObject();
    }
}
