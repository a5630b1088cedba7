package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateResult;
import io.github.mockfactory.gate.GateResult.Verdict;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.Renamed;
import io.github.mockfactory.gate.Unchecked;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * SARIF 2.1.0 within the limits of GitHub's code scanning, which shows 5,000 results of a run and refuses more than 25,000: new
 * sites come first, known ones fill the rest as notes. Lines of the baseline without a site are counted and not listed, for
 * GitHub would open an alert for each. What could not be checked is a notification of the run.
 */
public final class Sarif implements GateOutput {

    private static final int RESULTS = 5_000;

    @Override
    public void write(GateResult result, Writer out) throws IOException {
        List<GateSite> known = Stream.concat(
                        result.unchanged().stream(), result.renamed().stream().map(Renamed::to))
                .toList();
        List<GateSite> newSites = result.newSites().stream().limit(RESULTS).toList();
        List<GateSite> shown = known.stream().limit(RESULTS - newSites.size()).toList();
        SarifRules rules = SarifRules.of(Stream.concat(newSites.stream(), shown.stream()));
        try (JsonGenerator json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            writeTool(json, rules);
            writeInvocation(json, result, result.newSites().size() + known.size() - newSites.size() - shown.size());
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (GateSite site : newSites) {
                writeResult(json, rules, site, "new");
            }
            for (GateSite site : shown) {
                writeResult(json, rules, site, "unchanged");
            }
            json.writeEndArray();
            json.writeObjectFieldStart("properties");
            Counts.write(json, result);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeTool(JsonGenerator json, SarifRules rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", Tool.NAME);
        json.writeStringField("version", Tool.version());
        rules.write(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeInvocation(JsonGenerator json, GateResult result, int left) throws IOException {
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.verdict() != Verdict.UNCHECKED);
        json.writeNumberField("exitCode", result.exitCode());
        json.writeStringField("exitCodeDescription", Advice.verdict(result));
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Unchecked each : result.unchecked()) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            writeText(json, "message", each.message());
            json.writeObjectFieldStart("descriptor");
            json.writeStringField("id", "unchecked/" + Names.of(each.cause()));
            json.writeEndObject();
            writeLocation(json, each.file(), each.line(), 0, "");
            json.writeEndObject();
        }
        if (left > 0) {
            json.writeStartObject();
            json.writeStringField("level", "warning");
            writeText(
                    json,
                    "message",
                    Advice.count(left, "mock site") + " beyond the " + RESULTS + " that GitHub shows are not listed");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void writeResult(JsonGenerator json, SarifRules rules, GateSite site, String state)
            throws IOException {
        boolean isNew = state.equals("new");
        String rule = SarifRules.idOf(site);
        json.writeStartObject();
        json.writeStringField("ruleId", rule);
        json.writeNumberField("ruleIndex", rules.indexOf(rule));
        json.writeStringField("level", isNew ? "error" : "note");
        json.writeStringField("baselineState", state);
        writeText(json, "message", isNew ? Advice.on(site) : site.message());
        Integer column = site.column();
        writeLocation(
                json,
                site.site().path(),
                Math.max(site.line(), 1),
                column == null ? 0 : column,
                site.site().member());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("primaryLocationLineHash", Fingerprint.of(site).toString());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeLocation(JsonGenerator json, String file, int line, int column, String member)
            throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(file));
        json.writeStringField("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
        if (line > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", line);
            if (column > 0) {
                json.writeNumberField("startColumn", column);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!member.isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", member);
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    static void writeText(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String uri(String file) {
        return Arrays.stream(file.split("/", -1))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
