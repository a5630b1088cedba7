package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the POMs of a run say about the folders that the compilers of Java and Kotlin read. A factory written in Java can be
 * called from Kotlin of the same source set only if both read the folder in which it stands.
 */
public final class BuildFolders {

    private static final String BASE = "${project.basedir}/";

    private final Map<String, Pom> byProject = new HashMap<>();
    private final Map<String, Pom> byArtifact = new HashMap<>();

    private record Pom(
            Path folder,
            @Nullable String parent,
            Map<String, String> javaFolders,
            Map<String, List<String>> kotlinFolders) {}

    static boolean isPom(SourceFile file) {
        return file.getSourcePath().endsWith("pom.xml");
    }

    void add(SourceFile file) {
        Element project = parse(file.printAll());
        if (project == null) {
            return;
        }
        Path folder = file.getSourcePath().getParent();
        Map<String, String> javaFolders = new HashMap<>();
        Map<String, List<String>> kotlinFolders = new HashMap<>();
        child(project, "build").ifPresent(build -> {
            text(build, "sourceDirectory").ifPresent(path -> javaFolders.put("main", path));
            text(build, "testSourceDirectory").ifPresent(path -> javaFolders.put("test", path));
            Stream.concat(Stream.of(build), child(build, "pluginManagement").stream())
                    .flatMap(part -> child(part, "plugins").stream())
                    .flatMap(plugins -> children(plugins, "plugin"))
                    .filter(plugin -> text(plugin, "artifactId").orElse("").equals("kotlin-maven-plugin"))
                    .flatMap(plugin -> child(plugin, "executions").stream())
                    .flatMap(executions -> children(executions, "execution"))
                    .forEach(execution -> addKotlin(execution, kotlinFolders));
        });
        Pom pom = new Pom(
                folder == null ? Path.of("") : folder,
                child(project, "parent")
                        .flatMap(parent -> text(parent, "artifactId"))
                        .orElse(null),
                javaFolders,
                kotlinFolders);
        byProject.put(SourceSetKey.of(file).projectId(), pom);
        text(project, "artifactId").ifPresent(name -> byArtifact.put(name, pom));
    }

    private static void addKotlin(Element execution, Map<String, List<String>> folders) {
        List<String> paths = child(execution, "configuration")
                .flatMap(configuration -> child(configuration, "sourceDirs"))
                .map(dirs -> children(dirs, "sourceDir")
                        .map(dir -> dir.getTextContent().trim())
                        .toList())
                .orElse(List.of());
        switch (text(execution, "id").orElse("")) {
            case "compile" -> folders.putIfAbsent("main", paths);
            case "test-compile" -> folders.putIfAbsent("test", paths);
            default -> {
                // the parser of Kotlin looks at no other execution
            }
        }
    }

    /** The folder that the compiler of Java reads, if the POM of the module is part of the run. */
    Optional<Path> java(SourceSetKey key) {
        Pom own = byProject.get(key.projectId());
        if (own == null) {
            return Optional.empty();
        }
        String folder = line(own).stream()
                .flatMap(pom -> Optional.ofNullable(pom.javaFolders().get(key.name())).stream())
                .findFirst()
                .orElse("src/" + key.name() + "/java");
        return resolve(own, folder);
    }

    /** Whether a POM says that Kotlin reads a folder. */
    boolean isReadByKotlin(SourceSetKey key, Path root) {
        Pom own = byProject.get(key.projectId());
        return own != null
                && line(own).stream()
                        .map(pom -> pom.kotlinFolders().getOrDefault(key.name(), List.of()))
                        .filter(folders -> !folders.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                        .stream()
                        .flatMap(folder -> resolve(own, folder).stream())
                        .anyMatch(root::equals);
    }

    /** A module's POM, then its parents as far as they are part of the run. */
    private List<Pom> line(Pom own) {
        List<Pom> line = new ArrayList<>();
        for (Pom pom = own; pom != null && !line.contains(pom); ) {
            line.add(pom);
            pom = pom.parent() == null ? null : byArtifact.get(pom.parent());
        }
        return line;
    }

    private static Optional<Path> resolve(Pom pom, String folder) {
        String path = folder.startsWith(BASE) ? folder.substring(BASE.length()) : folder;
        return path.contains("${")
                ? Optional.empty()
                : Optional.of(pom.folder().resolve(path).normalize());
    }

    static @Nullable Element parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            // a POM that cannot be read says nothing
            return null;
        }
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
