package io.github.mockfactory.survey;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openrewrite.SourceFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What is written in one POM, without what it inherits.
 *
 * @param folder  in which it stands, relative to the root
 * @param project its root element
 * @param parent  the artifact id of the parent
 */
record Pom(Path folder, Element project, Optional<String> parent) {

    static boolean isPom(SourceFile file) {
        return file.getSourcePath().endsWith("pom.xml");
    }

    /** Reads a POM; one that cannot be read says nothing. */
    static Optional<Pom> of(SourceFile file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element project = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(file.printAll())))
                    .getDocumentElement();
            Path folder = file.getSourcePath().getParent();
            Optional<String> parent = child(project, "parent").flatMap(each -> text(each, "artifactId"));
            return Optional.of(new Pom(folder == null ? Path.of("") : folder, project, parent));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return Optional.empty();
        }
    }

    Optional<String> artifactId() {
        return text(project, "artifactId");
    }

    /** A value of the build, such as {@code sourceDirectory}. */
    Optional<String> ofBuild(String name) {
        return child(project, "build").flatMap(build -> text(build, name));
    }

    /** All that is said of a plugin, where it is used and where it is managed; not what profiles say. */
    List<Element> plugins(String artifactId) {
        return plugins(Stream.of(project), artifactId);
    }

    /** All that is said of a plugin, in profiles too: whether these are active is not known. */
    List<Element> pluginsInAnyProfile(String artifactId) {
        return plugins(
                Stream.concat(
                        Stream.of(project),
                        child(project, "profiles").stream().flatMap(profiles -> children(profiles, "profile"))),
                artifactId);
    }

    private static List<Element> plugins(Stream<Element> parts, String artifactId) {
        return parts.flatMap(part -> child(part, "build").stream())
                .flatMap(build -> Stream.concat(Stream.of(build), child(build, "pluginManagement").stream()))
                .flatMap(build -> child(build, "plugins").stream())
                .flatMap(plugins -> children(plugins, "plugin"))
                .filter(plugin -> text(plugin, "artifactId").orElse("").equals(artifactId))
                .toList();
    }

    static List<Element> executions(Element plugin) {
        return child(plugin, "executions").stream()
                .flatMap(executions -> children(executions, "execution"))
                .toList();
    }

    /** The entries of a list in the configuration of a plugin or an execution. */
    static List<String> configured(Element configured, String list, String entry) {
        return child(configured, "configuration")
                .flatMap(configuration -> child(configuration, list))
                .map(entries -> children(entries, entry)
                        .map(each -> each.getTextContent().trim())
                        .toList())
                .orElse(List.of());
    }

    static Stream<Element> children(Element parent, String name) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE && name.equals(node.getNodeName()))
                .map(Element.class::cast);
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    static Optional<String> text(Element parent, String name) {
        return child(parent, name).map(child -> child.getTextContent().trim());
    }
}
