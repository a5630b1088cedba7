package io.github.mockfactory.gate.output;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML 1.0 that is written as it goes. Characters that it cannot hold at all become the replacement character. */
final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private final XMLStreamWriter out;
    private int depth;

    private XmlText(XMLStreamWriter out) {
        this.out = out;
    }

    /** Writes a part of a document. */
    interface Part {
        void write(XmlText xml) throws XMLStreamException;
    }

    /** Writes a whole document in UTF-8; flushes the writer, and leaves it open. */
    static void document(Writer writer, Part content) throws IOException {
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            out.writeStartDocument("UTF-8", "1.0");
            content.write(new XmlText(out));
            out.writeCharacters("\n");
            out.writeEndDocument();
            out.close();
            writer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    void element(String name, Map<String, ?> attributes, Part content) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        writeAttributes(attributes);
        depth++;
        content.write(this);
        depth--;
        newLine();
        out.writeEndElement();
    }

    void text(String name, Map<String, ?> attributes, String text) throws XMLStreamException {
        newLine();
        out.writeStartElement(name);
        writeAttributes(attributes);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    void empty(String name, Map<String, ?> attributes) throws XMLStreamException {
        newLine();
        out.writeEmptyElement(name);
        writeAttributes(attributes);
    }

    private void newLine() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void writeAttributes(Map<String, ?> attributes) throws XMLStreamException {
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(String.valueOf(attribute.getValue())));
        }
    }

    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= ' ' && c < Character.MIN_SURROGATE)
                    || (c > Character.MAX_SURROGATE && c <= REPLACEMENT)
                    || c > Character.MAX_VALUE;
            legal.appendCodePoint(allowed ? c : REPLACEMENT);
        });
        return legal.toString();
    }
}
