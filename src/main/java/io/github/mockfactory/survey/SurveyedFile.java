package io.github.mockfactory.survey;

import io.github.mockfactory.edit.NameClashes;
import io.github.mockfactory.facts.FileFacts.SiteFacts;
import io.github.mockfactory.facts.SourceSetKey;
import io.github.mockfactory.facts.SurveyedSite;
import java.util.List;

/**
 * A file with mock sites.
 *
 * @param path      relative to the root of the build
 * @param sourceSet the source set that it belongs to
 * @param sites     its sites, in source order
 * @param open      whether classes of other modules may build on it: it is abstract, or no test
 * @param nameUse   what stands in the way of calling the factory by name
 */
public record SurveyedFile(
        String path, SourceSetKey sourceSet, List<SurveyedSite> sites, boolean open, NameClashes nameUse) {

    SurveyedFile(String path, SourceSetKey sourceSet, SiteFacts facts) {
        this(path, sourceSet, facts.sites(), facts.open(), facts.nameUse());
    }

    /** Copies the sites. */
    public SurveyedFile {
        sites = List.copyOf(sites);
    }
}
