package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** How the tool presents itself. */
final class Tool {

    static final String NAME = "mock-factory";

    private Tool() {}

    /** From the manifest; classes that were not packaged have none. */
    static String version() {
        String version = Tool.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** As a field of an object. */
    static void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeStringField("name", NAME);
        json.writeStringField("version", version());
        json.writeEndObject();
    }
}
