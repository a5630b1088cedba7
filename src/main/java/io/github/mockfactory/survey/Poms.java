package io.github.mockfactory.survey;

import io.github.mockfactory.facts.SourceSetKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openrewrite.SourceFile;

/** The POMs of a run. */
final class Poms {

    private final Map<String, Pom> byProject = new HashMap<>();
    private final Map<String, Pom> byArtifact = new HashMap<>();

    void add(SourceFile file) {
        Pom.of(file).ifPresent(pom -> {
            byProject.put(SourceSetKey.of(file).projectId(), pom);
            pom.artifactId().ifPresent(name -> byArtifact.put(name, pom));
        });
    }

    /** The POM of a module, if it is part of the run. */
    Optional<Pom> of(SourceSetKey key) {
        return Optional.ofNullable(byProject.get(key.projectId()));
    }

    /** A module's POM, then its parents, as far as they are part of the run. */
    List<Pom> line(SourceSetKey key) {
        List<Pom> line = new ArrayList<>();
        for (Pom pom = byProject.get(key.projectId()); pom != null && !line.contains(pom); ) {
            line.add(pom);
            pom = pom.parent().map(byArtifact::get).orElse(null);
        }
        return line;
    }
}
