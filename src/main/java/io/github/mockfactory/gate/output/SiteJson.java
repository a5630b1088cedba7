package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateSite;
import io.github.mockfactory.gate.KnownSite;
import io.github.mockfactory.gate.Replaced;
import io.github.mockfactory.site.Reason;
import java.io.IOException;

/** A site as fields of an object. */
final class SiteJson {

    private SiteJson() {}

    static void writeKnown(JsonGenerator json, KnownSite known) throws IOException {
        json.writeStringField("path", known.path());
        json.writeStringField("member", known.member());
        json.writeStringField("form", Names.of(known.form()));
        json.writeStringField("type", known.type());
        json.writeStringField("category", known.category());
    }

    static void write(JsonGenerator json, GateSite site) throws IOException {
        writeKnown(json, site.site());
        json.writeNumberField("ordinal", site.ordinal());
        json.writeStringField("fingerprint", Fingerprint.of(site).toString());
        json.writeStringField("module", site.module().artifact());
        json.writeNumberField("line", site.line());
        Integer column = site.column();
        if (column != null) {
            json.writeNumberField("column", column);
        }
        json.writeStringField("phase", site.phase().number());
        json.writeStringField("outcome", Names.of(site.outcome()));
        Reason reason = site.reason();
        if (reason != null) {
            json.writeStringField("reason", reason.name());
        }
        json.writeStringField("message", site.message());
        Replaced replacement = site.replacement();
        if (replacement != null) {
            json.writeObjectFieldStart("replacement");
            json.writeStringField("before", replacement.before());
            json.writeStringField("after", replacement.after());
            json.writeArrayFieldStart("imports");
            for (String each : replacement.imports()) {
                json.writeString(each);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        if (site.command() != null) {
            json.writeStringField("command", site.command());
        }
    }
}
