package io.github.mockfactory.gate.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The schemas of the formats, and what they say of a text. */
public final class Schemas {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Schemas() {}

    /** OASIS's schema, from the jar of a library. */
    static List<String> sarif(String json) throws IOException {
        try (InputStream in = resource("/schema/sarif-schema-2.1.0.json")) {
            return problems(read(SpecificationVersion.DRAFT_7, MAPPER.readTree(in)), json);
        }
    }

    static List<String> gitlab(String json) throws IOException {
        try (InputStream in = resource("/schemas/gitlab-code-quality.json")) {
            return problems(read(SpecificationVersion.DRAFT_2020_12, MAPPER.readTree(in)), json);
        }
    }

    /** A schema that we publish. It lets readers pass over fields to come; here, a field that it does not describe is a problem. */
    public static List<String> ours(String name, String json) throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(Path.of("docs/schemas", name)));
        close(schema);
        return problems(read(SpecificationVersion.DRAFT_2020_12, schema), json);
    }

    static List<String> xml(String name, String xml) throws IOException {
        try (InputStream in = resource("/schemas/" + name)) {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new StreamSource(in))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
            return List.of();
        } catch (SAXException e) {
            return List.of(e.toString());
        }
    }

    private static Schema read(SpecificationVersion version, JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(version).getSchema(schema);
    }

    private static List<String> problems(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(Schemas::close);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Schemas.class.getResourceAsStream(name), name);
    }

    /** Names of all formats that go to files. */
    static Stream<GateFormat> files() {
        return Stream.of(GateFormat.values()).filter(format -> format != GateFormat.GITHUB);
    }
}
