package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.mockfactory.gate.GateResult;
import java.io.IOException;

/** The figures of an answer, as fields of an object. */
final class Counts {

    private Counts() {}

    static void write(JsonGenerator json, GateResult result) throws IOException {
        json.writeNumberField("new", result.newSites().size());
        json.writeNumberField("unchanged", result.unchanged().size());
        json.writeNumberField("renamed", result.renamed().size());
        json.writeNumberField("absent", result.absent().size());
        json.writeNumberField("unchecked", result.unchecked().size());
    }
}
